import { hash } from 'node:crypto';
import type { Document } from '../../schemas/types/index.js';
import { refuse } from '../diagnostics.js';
import type { Language } from '../language/index.js';
import type { Diagnostic, Stage } from '../stage.js';
import { isoDateIn } from '../text/calendar.js';
import { isSegmented } from '../text/segmented-text.js';
import { UnitReader } from '../text/units.js';
import { cleaned } from './cleaning/index.js';
import { decode } from './encoding/decode.js';
import type { EncodingName } from './encoding/encodings.js';
import { asTheyStand, type Extract } from './extract.js';
import { type FileFormat, unsupportedKind } from './formats/file-endings.js';
import { formatOf } from './formats/format.js';
import { readHtml } from './formats/html.js';
import { readJson, readJsonLines } from './formats/json.js';
import { readMarkdown } from './formats/markdown.js';
import { isInOtherLanguage, scriptOf } from './language.js';
import { splitLines } from './lines.js';

/** A file as it was found, or one record of it. `path` is the file as named to the program, with forward slashes. */
export interface SourceFile {
  document_id: string;
  path: string;
  bytes: Uint8Array;
  /** What the bytes are to be read as; found out where it is missing. */
  encoding?: EncodingName;
  /**
   * Where the bytes are part of a JSONL file or elements of a JSON list, with the commas between them: their first line
   * in the file, from 1, and the whole file's hash.
   */
  record?: { line: number; sha256: string; format: 'jsonl' | 'json' };
}

const DATE_IN_NAME = /(?<!\d)((?:19|20)\d\d)[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?!\d)/;

/** The date in a file name, as ISO 8601, or null. */
const dateInName = (path: string): string | null =>
  isoDateIn(DATE_IN_NAME.exec(path.slice(path.lastIndexOf('/') + 1)));

type Reader = (text: string, firstLine: number) => Extract;
type Readers = Readonly<Record<FileFormat, Reader>>;

/** What reads each format; `notes` tells how lines of a web page begin that are about it. */
const readersOf = (notes: RegExp): Readers => ({
  text: (text) => asTheyStand(splitLines(text)),
  html: (html) => readHtml(html, notes),
  json: readJson,
  jsonl: readJsonLines,
  markdown: readMarkdown,
});

/** The stage that turns a file's bytes into lines of text. Refuses what holds no text or cannot be read. */
export function createLoad({ fold, page_notes }: Language): Stage<SourceFile, 'document'> {
  const readers = readersOf(new RegExp(`^(?:${page_notes})`));
  const reader = new UnitReader();
  return {
    name: 'load',
    output: 'document',
    run: (file): Document => {
      const kind = unsupportedKind(file.path);
      if (kind) refuse('load', 'unsupported-format', kind);
      const firstLine = file.record?.line ?? 1;
      const { text, encoding, diagnostics } = decode(file.bytes, file.encoding);
      if (text.trim() === '') refuse('load', 'empty-file');
      const format = file.record?.format ?? formatOf(file.path, text);
      // Elements of a list are given without its brackets.
      const whole = file.record?.format === 'json' ? `[${text}]` : text;
      const extract = cleaned(readers[format](whole, firstLine), format);
      const { lines, line_numbers } = extract;
      if (lines.every((line) => line.trim() === '')) refuse('load', 'empty-file');
      const units = reader.read(lines.join('\0'));
      if (isInOtherLanguage(units)) refuse('load', 'other-language');
      const date_hint = extract.date ?? dateInName(file.path);
      return {
        document_id: file.document_id,
        source: {
          path: file.path,
          sha256: file.record?.sha256 ?? hash('sha256', file.bytes),
          encoding,
          format: isSegmented(units) ? 'segmented-text' : format,
        },
        language: 'zh',
        script: scriptOf(units, fold),
        date_hint,
        date_hint_source: date_hint === null ? null : extract.date ? 'record' : 'file name',
        lines,
        line_numbers,
        given_turns: extract.turns ?? null,
        diagnostics: inSource(diagnostics, firstLine).concat(extract.diagnostics ?? []),
      };
    },
  };
}

/** Diagnostics of a record's bytes, by the lines of its file. */
const inSource = (diagnostics: Diagnostic[], firstLine: number): Diagnostic[] =>
  firstLine === 1
    ? diagnostics
    : diagnostics.map((one) => ({ ...one, line: one.line === null ? null : one.line + firstLine - 1 }));
