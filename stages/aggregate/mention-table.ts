import type { CountryMentionsRow } from '../../schemas/types/index.js';
import { mapped } from '../collections.js';
import { SENTENCE_DIGITS, sentencePrefix } from './sentence-table.js';
import { constant, ids, integers, parts, repeated, shared, type Table } from './table.js';
import type { TableInput } from './table-input.js';

/** Length of the contexts beside a mention, in code points. */
const CONTEXT = 20;

const DIGITS = 4;

/** The country mentions, each with its sentence and what stands around it. */
export function mentionTable(input: TableInput): Table<CountryMentionsRow> {
  const { document, index, memory, tokens } = input;
  const { document_id, mentions, turns, countries } = document;
  const { placeOf, turnOf, sentenceNumbers, starts, ends, leftStarts, rightEnds } = positionsIn(input);
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

/** By mention, where it stands. */
interface Positions {
  /** The numbers of its place and of its turn in the document, from 0, and of its sentence, from 1. */
  placeOf: Int32Array;
  turnOf: Int32Array;
  sentenceNumbers: Int32Array;
  /** In code points, the mention and the contexts beside it, which its sentence bounds. */
  starts: Int32Array;
  ends: Int32Array;
  leftStarts: Int32Array;
  rightEnds: Int32Array;
}

function positionsIn({ document, sentences, counts, memory }: TableInput): Positions {
  const { mentions, turns, countries } = document;
  const numbers = new Map(countries.map(({ code }, number) => [code, number]));
  const turnOf = memory.take(mentions.length);
  for (let turn = 0; turn < turns.length; turn++)
    turnOf.fill(turn, counts.mentionStarts[turn]!, counts.mentionStarts[turn + 1]!);
  let sentence = 0;
  const sentenceOf = memory.of(mentions, ({ start }) => {
    while (sentences.ends[sentence]! <= start) sentence++;
    return sentence;
  });
  return {
    placeOf: memory.of(mentions, ({ code }) => numbers.get(code)!),
    turnOf,
    sentenceNumbers: memory.of(sentenceOf, (own) => own + 1),
    starts: memory.of(mentions, ({ start }) => start),
    ends: memory.of(mentions, ({ end }) => end),
    leftStarts: memory.of(mentions, ({ start }, i) =>
      Math.max(sentences.starts[sentenceOf[i]!]!, start - CONTEXT),
    ),
    rightEnds: memory.of(mentions, ({ end }, i) => Math.min(sentences.ends[sentenceOf[i]!]!, end + CONTEXT)),
  };
}
