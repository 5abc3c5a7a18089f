import type { Annotated } from '../../schemas/types/index.js';
import type { Language } from '../language/index.js';
import type { CodePointIndex } from '../text/code-points.js';
import { mentionStarts, outletIdsByTurn } from './by-turn.js';
import type { Integers } from './integers.js';
import type { Sentences } from './sentences.js';

/** Where each turn stands, who asks in it and what is counted in it, by the turn's number. */
export class TurnCounts {
  /** Where it begins and ends, in code points. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly sentences: Int32Array;
  readonly tokens: Int32Array;
  readonly questions: Int32Array;
  /** See by-turn.ts. */
  readonly mentionStarts: Int32Array;
  readonly outletIds: ReadonlyMap<string, string[]>;

  constructor(
    document: Annotated,
    index: CodePointIndex,
    sentences: Sentences,
    language: Language,
    memory: Integers,
  ) {
    const column = (): Int32Array => memory.take(document.turns.length);
    [this.sentences, this.tokens, this.questions] = [column(), column(), column()];
    this.starts = memory.of(document.turns, ({ start }) => start);
    this.ends = memory.of(document.turns, ({ end }) => end);
    this.mentionStarts = mentionStarts(document, memory);
    this.outletIds = outletIdsByTurn(document);
    for (let i = 0; i < sentences.count; i++) {
      const turn = sentences.turns[i]!;
      this.sentences[turn]!++;
      this.tokens[turn]! += sentences.nextWords[i]! - sentences.firstWords[i]!;
      const [start, end] = [index.toUnit(sentences.starts[i]!), index.toUnit(sentences.ends[i]!)];
      if (isQuestion(document.text, start, end, language)) this.questions[turn]!++;
    }
  }
}

/** Whether a sentence, between two code units, ends with a question mark, closing quotes and brackets aside. */
function isQuestion(text: string, start: number, end: number, language: Language): boolean {
  let last = end - 1;
  while (last > start && language.closers.includes(text[last]!)) last--;
  return text[last] === '？' || text[last] === '?';
}
