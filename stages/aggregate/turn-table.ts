import type { Annotated, TurnsRow } from '../../schemas/types/index.js';
import { groupBy } from '../group.js';
import type { Language } from '../language.js';
import type { CodePointIndex } from '../text/code-points.js';
import type { TableOptions } from './document-tables.js';
import type { Integers } from './integers.js';
import type { Sentences } from './sentences.js';
import { constant, integers, parts, Sharing, type Table, values } from './table.js';

/** What is counted in each turn, by the turn's number. */
export class TurnCounts {
  readonly sentences: Int32Array;
  readonly tokens: Int32Array;
  readonly questions: Int32Array;
  readonly mentions: Int32Array;
  /** The number of the first mention. */
  readonly firstMentions: Int32Array;

  constructor(
    { turns, mentions, text }: Annotated,
    index: CodePointIndex,
    sentences: Sentences,
    language: Language,
    memory: Integers,
  ) {
    const column = (): Int32Array => memory.take(turns.length);
    [this.sentences, this.tokens, this.questions] = [column(), column(), column()];
    [this.mentions, this.firstMentions] = [column(), column()];
    for (let i = 0; i < sentences.count; i++) {
      const turn = sentences.turns[i]!;
      this.sentences[turn]!++;
      this.tokens[turn]! += sentences.nextWords[i]! - sentences.firstWords[i]!;
      const [start, end] = [index.toUnit(sentences.starts[i]!), index.toUnit(sentences.ends[i]!)];
      if (isQuestion(text, start, end, language)) this.questions[turn]!++;
    }
    for (let i = 0, turn = 0; i < mentions.length; i++) {
      while (turns[turn]!.turn_id !== mentions[i]!.turn_id) turn++;
      if (this.mentions[turn]!++ === 0) this.firstMentions[turn] = i;
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
  { document_id, turns, outlet_appearances }: Annotated,
  index: CodePointIndex,
  counts: TurnCounts,
  memory: Integers,
  { tokens }: TableOptions,
): Table<TurnsRow> {
  const outletsOf = groupBy(outlet_appearances, ({ turn_id }) => turn_id);
  const count = (numberOf: (turn: Annotated['turns'][number]) => number) => memory.of(turns, numberOf);
  const starts = count(({ start }) => start);
  const ends = count(({ end }) => end);
  const ofTurn = (name: keyof Annotated['turns'][number]) => values(turns.map((turn) => turn[name]));
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
      outlet_ids: values(
        turns.map(({ turn_id }) => (outletsOf.get(turn_id) ?? []).map(({ outlet_id }) => outlet_id)),
      ),
      line_start: integers(count(({ line_start }) => line_start)),
      line_end: integers(count(({ line_end }) => line_end)),
      start: integers(starts),
      end: integers(ends),
      sentences: integers(counts.sentences),
      tokens: tokens ? integers(counts.tokens) : constant(null),
      characters: integers(count(({ start, end }) => end - start)),
      questions: integers(counts.questions),
      country_mentions: integers(counts.mentions),
      text: parts(index, starts, ends),
    },
  };
}
