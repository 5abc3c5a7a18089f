import { createHash, type Hash, hash } from 'node:crypto';
import { type JsonObject, own } from '../../stages/json-objects.js';
import { detectEncoding } from '../../stages/load/encoding/detect.js';
import type { EncodingName } from '../../stages/load/encoding/encodings.js';
import { formatByEnding } from '../../stages/load/formats/file-endings.js';
import { isTurn } from '../../stages/load/formats/json-turns.js';
import type { SourceFile } from '../../stages/load/index.js';
import { type ByteRange, byteLines } from '../../stages/load/lines.js';
import { parseObject } from '../files/lines.js';
import { FileLines } from './file-lines.js';
import { STDIN } from './find-files.js';
import { listElements } from './json-list.js';

/** A record of a JSONL file or of a JSON list, or the utterances of one conversation: what becomes one document. */
export interface FileRecord extends Required<Pick<SourceFile, 'encoding' | 'record'>> {
  /** What the record itself is called, or null. */
  id: string | null;
  /** Where it stands in the file. */
  range: ByteRange;
  /** Of a conversation that others interrupt: the line in which it goes on. */
  resumedIn?: number | undefined;
}

/** What has to be known of a line of a JSONL file that is not blank, or of an element of a JSON list. */
interface Element extends ByteRange {
  /** Line of the file in which it begins, from 1. */
  line: number;
  /** Not so where the line is no JSON: its own document will be refused for it. */
  isObject: boolean;
  /** The conversation that an utterance belongs to: the one it names, or '' for that of the file. null for a record. */
  conversation: string | null;
  id: string | null;
}

function named(record: JsonObject, key: string): string | null {
  const name = own(record, key);
  return typeof name === 'string' || typeof name === 'number' ? String(name) : null;
}

function elementOf({ start, end }: ByteRange, line: number, text: string | null): Element {
  const record = text === null ? null : parseObject(text);
  const isUtterance = isTurn(record);
  return {
    start,
    end,
    line,
    isObject: record !== null,
    conversation: isUtterance ? (named(record, 'conversation_id') ?? '') : null,
    id: record && named(record, isUtterance ? 'conversation_id' : 'id'),
  };
}

/** The lines that are not blank. One of more than `longest` bytes is not looked into; it will be refused. */
function lineElements(chunks: Iterable<Uint8Array>, encoding: EncodingName, longest: number): Element[] {
  const decoder = new TextDecoder(encoding);
  const elements: Element[] = [];
  let number = 0;
  for (const line of FileLines.of(chunks, encoding, longest)) {
    number++;
    const text = line.bytes && decoder.decode(line.bytes);
    if (text?.trim() !== '') elements.push(elementOf(line, number, text));
  }
  return elements;
}

/** Elements that become one document: a record, or neighbouring utterances of one conversation. */
function grouped(elements: readonly Element[]): Element[][] {
  const groups: Element[][] = [];
  let current: string | null = null;
  for (const element of elements) {
    const { conversation } = element;
    if (conversation !== null && conversation === current) groups.at(-1)!.push(element);
    else groups.push([element]);
    current = conversation;
  }
  return groups;
}

/** Whether a file may hold records; others need not be looked into. */
export const mayHoldRecords = (path: string): boolean => path === STDIN || isJson(path) || isJsonLines(path);

/** Whether a file holds a record a line, whatever is in it: then it may be of any size. */
export const isJsonLines = (path: string): boolean => formatByEnding(path) === 'jsonl';

/** Whether a file has to be read whole before its records can be told apart. */
export const isJson = (path: string): boolean => formatByEnding(path) === 'json';

/** Whether an element is a record, and no utterance of one. */
const isRecord = ({ isObject, conversation }: Element): boolean => isObject && conversation === null;

/**
 * The elements of a JSON list, or the record that the file is. None where the list holds what is said in one conference:
 * texts, or utterances of no conversation and what is broken among them.
 */
function listedElements(bytes: Uint8Array, encoding: EncodingName): Element[] {
  const decoder = new TextDecoder(encoding);
  const lines = byteLines(bytes, encoding);
  let current = lines.next();
  let line = 1;
  const listed = listElements(bytes, encoding);
  const ranges = listed.length > 0 ? listed : [{ start: 0, end: bytes.length }];
  const elements = ranges.map((range) => {
    for (; !current.done && current.value.end <= range.start; line++) current = lines.next();
    return elementOf(range, line, decoder.decode(bytes.subarray(range.start, range.end)));
  });
  return elements.some(isRecord) || elements.every((element) => element.isObject) ? elements : [];
}

function recordsIn(
  elements: readonly Element[],
  { encoding, ...record }: { encoding: EncodingName; sha256: string; format: 'jsonl' | 'json' },
): FileRecord[] {
  const conversations = new Map<string, FileRecord>();
  return grouped(elements).flatMap((group) => {
    const [first, last] = [group[0]!, group.at(-1)!];
    const { id, line, conversation } = first;
    const known = conversation ? conversations.get(conversation) : undefined;
    if (known) {
      known.resumedIn ??= line;
      return [];
    }
    const range = { start: first.start, end: last.end };
    const found: FileRecord = { id, range, encoding, record: { line, ...record } };
    if (conversation) conversations.set(conversation, found);
    return [found];
  });
}

/** The chunks, which are hashed as they pass by. */
function* hashing(chunks: Iterable<Uint8Array>, sha256: Hash): Generator<Uint8Array> {
  for (const chunk of chunks) {
    sha256.update(chunk);
    yield chunk;
  }
}

/**
 * The records of a JSONL file, in its order, without more of it in memory than a line at a time. `chunks` gives the
 * file from its beginning, as often as it is asked.
 */
export function recordsOfLines(
  chunks: () => Iterable<Uint8Array>,
  told: EncodingName | undefined,
  longest: number,
): FileRecord[] {
  const encoding = told ?? detectEncoding(chunks());
  if (!encoding) return [];
  const sha256 = createHash('sha256');
  const elements = lineElements(hashing(chunks(), sha256), encoding, longest);
  return recordsIn(elements, { encoding, sha256: sha256.digest('hex'), format: 'jsonl' });
}

/**
 * The records of a file that may be JSONL (it is where its first two lines are objects) or JSON, in its order; none
 * where it is one without a name of its own, or holds none.
 */
export function recordsOf(bytes: Uint8Array, told: EncodingName | undefined, longest: number): FileRecord[] {
  const encoding = told ?? detectEncoding([bytes]);
  if (!encoding) return [];
  const sha256 = hash('sha256', bytes);
  const lines = lineElements([bytes], encoding, longest);
  const areLines = lines.length > 1 && lines.slice(0, 2).every((line) => line.isObject);
  if (areLines) return recordsIn(lines, { encoding, sha256, format: 'jsonl' });
  const records = recordsIn(listedElements(bytes, encoding), { encoding, sha256, format: 'json' });
  return records.length > 1 || records[0]?.id ? records : [];
}
