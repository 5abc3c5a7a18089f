import type { Annotated, SentencesRow } from '../../schemas/types/index.js';
import { mapped } from '../group.js';
import { CodePointIndex } from '../text/code-points.js';
import { textOf } from '../text/units.js';
import type { Integers } from './integers.js';
import type { Sentences } from './sentences.js';
import { constant, ids, integers, parts, shared, type Table } from './table.js';
import type { Words } from './words.js';

/** The ids of sentences, by document. */
export const sentencePrefix = ({ document_id }: Annotated): string => `${document_id}/s`;
export const SENTENCE_DIGITS = 4;

export function sentenceTable(
  document: Annotated,
  index: CodePointIndex,
  words: Words,
  sentences: Sentences,
  memory: Integers,
): Table<SentencesRow> {
  const { count } = sentences;
  const tokens = memory.take(count);
  for (let i = 0; i < count; i++) tokens[i] = sentences.nextWords[i]! - sentences.firstWords[i]!;
  const segmented = segmentedParts(words, sentences, memory);
  return {
    rows: count,
    columns: {
      document_id: constant(document.document_id),
      turn_id: shared(
        mapped(document.turns, ({ turn_id }) => turn_id),
        sentences.turns,
      ),
      sentence_id: ids(sentencePrefix(document), SENTENCE_DIGITS, memory.rowNumbers(count)),
      seq: integers(sentences.seqs),
      line: integers(sentences.lines),
      start: integers(sentences.starts),
      end: integers(sentences.ends),
      tokens: integers(tokens),
      text: parts(index, sentences.starts, sentences.ends),
      segmented_text: segmented,
    },
  };
}

const SPACE = 0x20;

/** The sentences' words, separated by spaces: parts of a text of all words. */
function segmentedParts(words: Words, sentences: Sentences, memory: Integers): ReturnType<typeof parts> {
  const spaced = new Uint16Array(words.units.length + words.length);
  const starts = memory.take(sentences.count);
  const ends = memory.take(sentences.count);
  let at = 0;
  for (let i = 0; i < sentences.count; i++) {
    starts[i] = at;
    at = writeSpaced(words, sentences.firstWords[i]!, sentences.nextWords[i]!, spaced, at);
    ends[i] = at;
  }
  const index = new CodePointIndex(textOf(spaced, at));
  for (let i = 0; i < sentences.count; i++) {
    starts[i] = index.toPoint(starts[i]!);
    ends[i] = index.toPoint(ends[i]!);
  }
  return parts(index, starts, ends);
}

/** Writes words, from one to, without it, another, with spaces between them; gives where they end. */
function writeSpaced(words: Words, first: number, last: number, spaced: Uint16Array, start: number): number {
  const { units } = words;
  let at = start;
  for (let word = first; word < last; word++) {
    const end = words.end(word);
    for (let unit = words.start(word); unit < end; unit++) spaced[at++] = units[unit]!;
    spaced[at++] = SPACE;
  }
  // Behind the last word there is none.
  return at > start ? at - 1 : at;
}
