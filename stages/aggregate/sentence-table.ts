import type { Annotated, SentencesRow } from '../../schemas/types/index.js';
import { mapped } from '../collections.js';
import { constant, ids, integers, parts, shared, spaced, type Table } from './table.js';
import type { TableInput } from './table-input.js';

/** The ids of sentences, by document. */
export const sentencePrefix = ({ document_id }: Annotated): string => `${document_id}/s`;
export const SENTENCE_DIGITS = 4;

export function sentenceTable({
  document,
  index,
  words,
  sentences,
  memory,
}: TableInput): Table<SentencesRow> {
  const { count } = sentences;
  const tokens = memory.take(count);
  for (let i = 0; i < count; i++) tokens[i] = sentences.nextWords[i]! - sentences.firstWords[i]!;
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
      segmented_text: spaced(index, words.starts, words.ends, sentences.firstWords, sentences.nextWords),
    },
  };
}
