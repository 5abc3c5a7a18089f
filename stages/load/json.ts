import { type DiagnosticCode, diagnostic, Refusal } from '../diagnostics.js';
import type { Diagnostic } from '../stage.js';
import { isoDate } from '../text/calendar.js';
import { makeWellFormed, splitLines } from './decode.js';
import type { Extract } from './extract.js';
import { type Located, located, withLineMarks } from './json-lines.js';

type JsonObject = Record<string, unknown>;

/** Under which names other people's corpora tell who speaks, the first that is there. */
const SPEAKER_KEYS = ['speaker', 'label', 'role'] as const;
/** Where a speaker is an object: its name, or else its id. */
const NAME_KEYS = ['name', 'id'] as const;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A property that the record has itself: "constructor" and its like are nothing special. */
const own = (record: JsonObject, key: string): unknown =>
  Object.hasOwn(record, key) ? record[key] : undefined;

function refuseAt(line: number | null, code: DiagnosticCode, ...values: (string | number)[]): never {
  throw new Refusal(diagnostic('load', code, line, ...values));
}

/** Parses JSON; every string value comes with its line. Refuses what is no JSON, with the line where it ends. */
function parse(text: string, firstLine: number): unknown {
  try {
    return JSON.parse(withLineMarks(text, firstLine));
  } catch {
    return refuseAt(firstLine + lineOfError(text), 'invalid-json');
  }
}

/** How many lines before the error; to the end of the text where the parser names no place. */
function lineOfError(text: string): number {
  try {
    JSON.parse(text);
    return 0;
  } catch (error) {
    const position = /at position (\d+)/.exec((error as Error).message)?.[1];
    return text.slice(0, position ? Number(position) : text.trimEnd().length).split('\n').length - 1;
  }
}

/** A speaker in one line, without a colon of its own. */
function asLabel(speaker: string): string {
  const label = speaker.replace(/\s+/g, ' ').trim();
  return /[:：]$/.test(label) ? label.slice(0, -1).trimEnd() : label;
}

/** Who speaks, as a label; null where nobody is named. */
function labelOf(turn: JsonObject): string | null {
  for (const key of SPEAKER_KEYS) {
    const value = own(turn, key);
    const names = isObject(value) ? NAME_KEYS.map((name) => located(own(value, name))) : [located(value)];
    const label = names.find((name) => name?.text.trim())?.text;
    if (label) return asLabel(label);
  }
  return null;
}

/** Whether a value is something that somebody says. */
export const isTurn = (value: unknown): value is JsonObject =>
  isObject(value) && 'text' in value && SPEAKER_KEYS.some((key) => Object.hasOwn(value, key));

/** A turn as lines: "label：text". */
function turnLines(turn: unknown, number: number): Located[] {
  const text = located(isObject(turn) ? own(turn, 'text') : turn);
  if (!text) return refuseAt(null, 'unfit-turn', number);
  const label = isObject(turn) ? labelOf(turn) : null;
  return linesOf(label === null ? text : { text: `${label}：${text.text}`, line: text.line });
}

const linesOf = ({ text, line }: Located): Located[] => splitLines(text).map((one) => ({ text: one, line }));

/** The one record of a file. Refuses lists of several. */
function recordOf(value: unknown): JsonObject {
  if (isObject(value)) return value;
  if (!Array.isArray(value)) return refuseAt(null, 'no-text-in-record');
  if (value.length === 1 && isObject(value[0])) return value[0];
  if (value.length > 1 && value.every(isObject) && value.some((one) => !isTurn(one)))
    return refuseAt(null, 'several-records', value.length);
  if (value.some((one) => isTurn(one) || located(one))) return { turns: value };
  return refuseAt(null, 'no-text-in-record');
}

/** What is said in a record, line by line. */
function spokenLines(record: JsonObject): Located[] {
  const text = located(own(record, 'text'));
  const turns = own(record, 'turns');
  if (Array.isArray(turns)) return turns.flatMap((turn, i) => turnLines(turn, i + 1));
  if (!text) return refuseAt(null, 'no-text-in-record');
  return isTurn(record) ? turnLines(record, 1) : linesOf(text);
}

/** The record's lines, its title first where the text does not begin with it. */
function allLines(record: JsonObject): Located[] {
  const lines = spokenLines(record);
  const title = located(own(record, 'title'));
  const text = title?.text.replace(/\s+/g, ' ').trim();
  if (!title || !text || lines.some((line) => line.text.trim() === text)) return lines;
  return [{ text, line: title.line }, ...lines];
}

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/;

/** The record's date, or why it is none. `firstLine` is where the record begins: only texts have a line of their own. */
function dateOf(record: JsonObject, firstLine: number): Pick<Extract, 'date'> & { problem?: Diagnostic } {
  const value = own(record, 'date') ?? '';
  const date = located(value) ?? { text: String(value), line: firstLine };
  if (!date.text.trim()) return {};
  const match = ISO_DAY.exec(date.text.trim());
  const day = match && isoDate(Number(match[1]), Number(match[2]), Number(match[3]));
  return day
    ? { date: day }
    : { problem: diagnostic('load', 'unfit-date', date.line, date.text.slice(0, 40)) };
}

/** The lines of a record, and what is wrong with them. */
function readRecord(record: JsonObject, firstLine: number): Extract {
  const found = allLines(record);
  const { problem, ...date } = dateOf(record, firstLine);
  const diagnostics = problem ? [problem] : [];
  const lines = found.map(({ text, line }) => {
    const { text: fit, damage } = makeWellFormed(text);
    for (const { count } of damage) diagnostics.push(diagnostic('load', 'unfit-characters', line, count));
    return fit;
  });
  return { lines, line_numbers: found.map(({ line }) => line), ...date, diagnostics };
}

/** The text of a JSON file: one record `{"text": …}` or `{"turns": […]}`, or the list of its turns. */
export const readJson = (text: string, firstLine: number): Extract =>
  readRecord(recordOf(parse(text, firstLine)), firstLine);

/**
 * The text of one record of a JSONL file, or of the lines that hold the utterances of one conversation;
 * `firstLine` is the line of the file that they begin in.
 */
export function readJsonLines(text: string, firstLine: number): Extract {
  const values = splitLines(text).flatMap((line, i) =>
    line.trim() === '' ? [] : [parse(line, firstLine + i)],
  );
  return readRecord(recordOf(values.length === 1 ? values[0] : values), firstLine);
}
