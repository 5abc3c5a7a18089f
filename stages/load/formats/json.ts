import { type DiagnosticCode, diagnostic, Refusal } from '../../diagnostics.js';
import { isObject, type JsonObject, own } from '../../json-objects.js';
import type { Diagnostic } from '../../stage.js';
import { isoDateIn } from '../../text/calendar.js';
import { makeWellFormed } from '../encoding/decode.js';
import type { Extract } from '../extract.js';
import { splitLines } from '../lines.js';
import { withoutMarkup } from './json-markup.js';
import { located, withLineMarks } from './json-places.js';
import { isTurn, linesOf, readTurns, type Spoken, withTitle } from './json-turns.js';

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

/**
 * What is said in a record, its title first. A record with a speaker beside its text is an utterance where it names its
 * conversation; elsewhere the text may be a whole transcript.
 */
function spokenIn(record: JsonObject): Spoken {
  const turns = own(record, 'turns');
  const title = located(own(record, 'title'));
  if (Array.isArray(turns)) return withTitle(readTurns(turns), title);
  const text = located(own(record, 'text'));
  if (!text) return refuseAt(null, 'no-text-in-record');
  if (!isTurn(record)) return withTitle({ lines: linesOf(withoutMarkup(text)), turns: null }, title);
  const spoken = readTurns([record]);
  return withTitle(Object.hasOwn(record, 'conversation_id') ? spoken : { ...spoken, turns: null }, title);
}

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/;

/** The record's date, or why it is none. `firstLine` is where the record begins: only texts have a line of their own. */
function dateOf(record: JsonObject, firstLine: number): Pick<Extract, 'date'> & { problem?: Diagnostic } {
  const value = own(record, 'date') ?? '';
  const date = located(value) ?? { text: String(value), line: firstLine };
  if (!date.text.trim()) return {};
  const day = isoDateIn(ISO_DAY.exec(date.text.trim()));
  return day
    ? { date: day }
    : { problem: diagnostic('load', 'unfit-date', date.line, date.text.slice(0, 40)) };
}

/** The lines of a record, and what is wrong with them. */
function readRecord(record: JsonObject, firstLine: number): Extract {
  const { lines: found, turns } = spokenIn(record);
  const { problem, ...date } = dateOf(record, firstLine);
  const diagnostics = problem ? [problem] : [];
  const lines = found.map(({ text, line }) => {
    const { text: fit, damage } = makeWellFormed(text);
    for (const { count } of damage) diagnostics.push(diagnostic('load', 'unfit-characters', line, count));
    return fit;
  });
  return { lines, line_numbers: found.map(({ line }) => line), turns, ...date, diagnostics };
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
