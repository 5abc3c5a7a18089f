import type { Annotated, TurnsRow } from '../../schemas/types/index.js';
import { mapped } from '../group.js';
import type { Language } from '../language.js';
import type { CodePointIndex } from '../text/code-points.js';
import { mentionStarts, outletIdsByTurn } from './by-turn.js';
import type { TableOptions } from './document-tables.js';
import type { Integers } from './integers.js';
import type { Sentences } from './sentences.js';
import { constant, integers, parts, Sharing, type Table, values } from './table.js';

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
  while (last > start && language.closing_marks.hasAt(text, last)) last--;
  return text[last] === '？' || text[last] === '?';
}

/** The turns with what was counted in each. */
export function turnTable(
  document: Annotated,
  index: CodePointIndex,
  counts: TurnCounts,
  memory: Integers,
  { tokens }: TableOptions,
): Table<TurnsRow> {
  const { document_id, turns } = document;
  const count = (numberOf: (turn: Annotated['turns'][number], i: number) => number) =>
    memory.of(turns, numberOf);
  const { starts, ends, outletIds, mentionStarts: mentionsBefore } = counts;
  const ofTurn = (name: keyof Annotated['turns'][number]) => values(mapped(turns, (turn) => turn[name]));
  /** A column in which the same values come again and again. */
  const sharedByTurns = (name: keyof Annotated['turns'][number]) => {
    const sharing = new Sharing(memory.take(turns.length));
    for (const turn of turns) sharing.add(turn[name]);
    return sharing.column();
  };
  return {
    rows: turns.length,
    columns: {
      document_id: constant(document_id),
      turn_id: ofTurn('turn_id'),
      seq: integers(count(({ seq }) => seq)),
      exchange_id: ofTurn('exchange_id'),
      role: sharedByTurns('role'),
      speaker_label: ofTurn('speaker_label'),
      speaker_name: sharedByTurns('speaker_name'),
      speaker_title: sharedByTurns('speaker_title'),
      timestamp: ofTurn('timestamp'),
      outlet_ids: values(mapped(turns, ({ turn_id }) => outletIds.get(turn_id) ?? [])),
      line_start: integers(count(({ line_start }) => line_start)),
      line_end: integers(count(({ line_end }) => line_end)),
      start: integers(starts),
      end: integers(ends),
      sentences: integers(counts.sentences),
      tokens: tokens ? integers(counts.tokens) : constant(null),
      characters: integers(count(({ start, end }) => end - start)),
      questions: integers(counts.questions),
      country_mentions: integers(count((_, i) => mentionsBefore[i + 1]! - mentionsBefore[i]!)),
      text: parts(index, starts, ends),
    },
  };
}
