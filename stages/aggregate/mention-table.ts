import type { CountryMentionsRow } from '../../schemas/types/index.js';
import { mapped } from '../group.js';
import type { Counted } from './counted.js';
import { SENTENCE_DIGITS, sentencePrefix } from './sentence-table.js';
import { constant, ids, integers, parts, Sharing, shared, type Table } from './table.js';

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
  const count = mentions.length;
  const column = (): Int32Array => memory.take(count);
  const [lines, starts, ends, leftStarts, rightEnds] = [column(), column(), column(), column(), column()];
  const [sentenceOf, turnOf, placeOf] = [column(), column(), column()];
  const numbers = new Map(countries.map(({ code }, number) => [code, number]));
  const [forms, insides, rules] = [new Sharing(column()), new Sharing(column()), new Sharing(column())];
  for (let turn = 0; turn < turns.length; turn++)
    turnOf.fill(turn, counts.mentionStarts[turn]!, counts.mentionStarts[turn + 1]!);
  for (let i = 0, sentence = 0; i < count; i++) {
    const { line, start, end, code, form, inside, rule } = mentions[i]!;
    while (sentences.ends[sentence]! <= start) sentence++;
    lines[i] = line;
    starts[i] = start;
    ends[i] = end;
    leftStarts[i] = Math.max(sentences.starts[sentence]!, start - CONTEXT);
    rightEnds[i] = Math.min(sentences.ends[sentence]!, end + CONTEXT);
    sentenceOf[i] = sentence + 1;
    placeOf[i] = numbers.get(code)!;
    forms.add(form);
    insides.add(inside);
    rules.add(rule);
  }
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
    rows: count,
    columns: {
      document_id: constant(document_id),
      turn_id: ofTurn('turn_id'),
      sentence_id: tokens ? ids(sentencePrefix(document), SENTENCE_DIGITS, sentenceOf) : constant(null),
      mention_id: ids(`${document_id}/m`, DIGITS, memory.rowNumbers(count)),
      role: ofTurn('role'),
      line: integers(lines),
      start: integers(starts),
      end: integers(ends),
      surface: parts(index, starts, ends),
      code: ofPlace('code'),
      kind: ofPlace('kind'),
      form: forms.column(),
      name_en: ofPlace('name_en'),
      name_zh: ofPlace('name_zh'),
      inside: insides.column(),
      rule: rules.column(),
      left_context: parts(index, leftStarts, starts),
      right_context: parts(index, ends, rightEnds),
    },
  };
}
