import type { CountryMentionsRow } from '../../schemas/types/index.js';
import { mapped } from '../group.js';
import type { Counted } from './counted.js';
import { SENTENCE_DIGITS, sentencePrefix } from './sentence-table.js';
import { constant, ids, integers, parts, repeated, shared, type Table } from './table.js';

/** Length of the contexts beside a mention, in code points. */
const CONTEXT = 20;

const DIGITS = 4;

/** The country mentions, each with its sentence and what stands around it. */
export function mentionTable({
  document,
  index,
  sentences,
  counts,
  memory,
  tokens,
}: Counted): Table<CountryMentionsRow> {
  const { document_id, mentions, turns, countries } = document;
  const numbers = new Map(countries.map(({ code }, number) => [code, number]));
  const placeOf = memory.of(mentions, ({ code }) => numbers.get(code)!);
  const turnOf = memory.take(mentions.length);
  for (let turn = 0; turn < turns.length; turn++)
    turnOf.fill(turn, counts.mentionStarts[turn]!, counts.mentionStarts[turn + 1]!);
  const starts = memory.of(mentions, ({ start }) => start);
  const ends = memory.of(mentions, ({ end }) => end);
  let sentence = 0;
  const sentenceOf = memory.of(mentions, ({ start }) => {
    while (sentences.ends[sentence]! <= start) sentence++;
    return sentence;
  });
  const sentenceNumbers = memory.of(sentenceOf, (own) => own + 1);
  const leftStarts = memory.of(sentenceOf, (own, i) =>
    Math.max(sentences.starts[own]!, starts[i]! - CONTEXT),
  );
  const rightEnds = memory.of(sentenceOf, (own, i) => Math.min(sentences.ends[own]!, ends[i]! + CONTEXT));
  const ofMention = (name: 'form' | 'inside' | 'rule') =>
    repeated(mentions, (mention) => mention[name], memory);
  const ofTurn = (name: 'turn_id' | 'role') =>
    shared(
      mapped(turns, (turn) => turn[name]),
      turnOf,
    );
  const ofPlace = (name: 'code' | 'kind' | 'name_en' | 'name_zh') =>
    shared(
      mapped(countries, (place) => place[name]),
      placeOf,
    );
  return {
    rows: mentions.length,
    columns: {
      document_id: constant(document_id),
      turn_id: ofTurn('turn_id'),
      sentence_id: tokens ? ids(sentencePrefix(document), SENTENCE_DIGITS, sentenceNumbers) : constant(null),
      mention_id: ids(`${document_id}/m`, DIGITS, memory.rowNumbers(mentions.length)),
      role: ofTurn('role'),
      line: integers(memory.of(mentions, ({ line }) => line)),
      start: integers(starts),
      end: integers(ends),
      surface: parts(index, starts, ends),
      code: ofPlace('code'),
      kind: ofPlace('kind'),
      form: ofMention('form'),
      name_en: ofPlace('name_en'),
      name_zh: ofPlace('name_zh'),
      inside: ofMention('inside'),
      rule: ofMention('rule'),
      left_context: parts(index, leftStarts, starts),
      right_context: parts(index, ends, rightEnds),
    },
  };
}
