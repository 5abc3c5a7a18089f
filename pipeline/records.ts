import { createHash } from 'node:crypto';
import { byteLines } from '../stages/load/decode.js';
import { detectEncoding } from '../stages/load/detect.js';
import type { EncodingName } from '../stages/load/encodings.js';
import { endingOf, FORMATS } from '../stages/load/file-kinds.js';
import type { SourceFile } from '../stages/load/index.js';
import { isObject, isTurn } from '../stages/load/json.js';
import { listElements } from './json-list.js';

/** A record of a JSONL file or of a JSON list, or the utterances of one conversation: what becomes one document. */
export interface FileRecord extends Required<Pick<SourceFile, 'bytes' | 'encoding' | 'record'>> {
  /** What the record itself is called, or null. */
  id: string | null;
}

/** A line of a JSONL file that is not blank, or an element of a JSON list. */
interface Element {
  start: number;
  end: number;
  /** Line of the file in which it begins, from 1. */
  line: number;
  /** null where the line is no JSON; its own document will be refused for it. */
  value: unknown;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function lineElements(bytes: Uint8Array, encoding: EncodingName): Element[] {
  const decoder = new TextDecoder(encoding);
  const lines: Element[] = [];
  let line = 0;
  for (const { start, end } of byteLines(bytes, encoding)) {
    line++;
    const text = decoder.decode(bytes.subarray(start, end));
    if (text.trim() !== '') lines.push({ start, end, line, value: parse(text) });
  }
  return lines;
}

const named = (value: unknown, key: string): string | null => {
  const name = isObject(value) && Object.hasOwn(value, key) ? value[key] : null;
  return typeof name === 'string' || typeof name === 'number' ? String(name) : null;
};

/** The conversation that an utterance belongs to: the one it names, or that of the file. null for a record. */
const conversationOf = (value: unknown): string | null =>
  isTurn(value) ? (named(value, 'conversation_id') ?? '') : null;

/** Lines that become one document: a record, or neighbouring utterances of one conversation. */
function grouped(lines: readonly Element[]): Element[][] {
  const groups: Element[][] = [];
  let current: string | null = null;
  for (const line of lines) {
    const conversation = conversationOf(line.value);
    if (conversation !== null && conversation === current) groups.at(-1)!.push(line);
    else groups.push([line]);
    current = conversation;
  }
  return groups;
}

/** Whether a file holds records line by line: by its ending, or as its first two lines are objects. */
function isJsonLines(path: string, lines: readonly Element[]): boolean {
  if (FORMATS[endingOf(path)] === 'jsonl') return lines.length > 0;
  return lines.length > 1 && lines.slice(0, 2).every(({ value }) => isObject(value));
}

/** Whether a file may hold records; others need not be looked into. '-' is standard input. */
export const mayHoldRecords = (path: string): boolean =>
  path === '-' || ['json', 'jsonl'].includes(FORMATS[endingOf(path)] ?? '');

/** The elements of a JSON list; none unless all of them are objects and they are more than one conversation. */
function listedElements(bytes: Uint8Array, encoding: EncodingName): Element[] {
  const decoder = new TextDecoder(encoding);
  const lines = byteLines(bytes, encoding);
  let current = lines.next();
  let line = 1;
  const elements = listElements(bytes, encoding).map(({ start, end }) => {
    for (; !current.done && current.value.end <= start; line++) current = lines.next();
    return { start, end, line, value: parse(decoder.decode(bytes.subarray(start, end))) };
  });
  return elements.every(({ value }) => isObject(value)) && grouped(elements).length > 1 ? elements : [];
}

/** The records of a file, in its order; none where it is one record, or no JSON. */
export function recordsOf(path: string, bytes: Uint8Array, told?: EncodingName): FileRecord[] {
  const encoding = told ?? detectEncoding(bytes);
  if (!encoding) return [];
  const lines = lineElements(bytes, encoding);
  const format = isJsonLines(path, lines) ? 'jsonl' : 'json';
  const elements = format === 'jsonl' ? lines : listedElements(bytes, encoding);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return grouped(elements).map((group) => {
    const [first, last] = [group[0]!, group.at(-1)!];
    return {
      id: named(first.value, isTurn(first.value) ? 'conversation_id' : 'id'),
      bytes: bytes.subarray(first.start, last.end),
      encoding,
      record: { line: first.line, sha256, format },
    };
  });
}
