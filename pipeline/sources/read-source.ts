import { readFileSync } from 'node:fs';
import { isDynamicPattern } from 'tinyglobby';
import type { Rejection } from '../../schemas/types/index.js';
import { type DiagnosticCode, diagnostic } from '../../stages/diagnostics.js';
import type { SourceFile } from '../../stages/load/index.js';
import type { ByteRange } from '../../stages/load/lines.js';
import type { Passing } from '../../stages/stage.js';
import { reasonOf } from '../errors.js';
import { STDIN } from './find-files.js';
import { Changed, InputFile, TooLarge } from './input-file.js';
import { formatSize, MAX_DOCUMENT } from './max-document.js';
import { isJson } from './records.js';

/** A file to be read, or a record of one, and the id that its document gets. */
export interface Source extends Omit<SourceFile, 'path' | 'bytes'> {
  /** As it is written into the datasets: relative to the current folder unless it lies outside it and was named by an absolute path. */
  path: string;
  /** Of a record: where it stands in the file, as long as this has that version. */
  part?: ByteRange & { version: string };
  /** Of standard input, which can be read only once. */
  bytes?: Uint8Array;
  /** Of a conversation that others interrupt in its file: the line in which it goes on. */
  resumedIn?: number | undefined;
  /** What happened when it was processed, where that must not be tried again. */
  fatal?: string;
}

/** A source's bytes; a rejection where they cannot be read or are more than `maxDocument`. */
export function readSource(source: Source, maxDocument = MAX_DOCUMENT): Passing<SourceFile> {
  const refused = (...problem: Problem): Rejection => {
    const { document_id, path: source_path } = source;
    return { document_id, source_path, rejected: true, diagnostics: [diagnostic('load', ...problem)] };
  };
  if (source.resumedIn !== undefined)
    return refused('interrupted-conversation', source.resumedIn, source.document_id);
  if (source.fatal !== undefined) return refused('fatal-document', null, source.fatal);
  try {
    return { ...source, bytes: bytesOf(source, maxDocument) };
  } catch (error) {
    return refused(...problemOf(error as NodeJS.ErrnoException, source, maxDocument));
  }
}

/** A diagnostic's code, line and values. */
type Problem = [DiagnosticCode, number | null, ...string[]];

function bytesOf({ path, part, bytes }: Source, maxDocument: number): Uint8Array {
  const size = part ? part.end - part.start : (bytes?.length ?? 0);
  if (size > maxDocument) throw new TooLarge();
  if (part) return InputFile.open(path, (file) => file.range(part), part.version);
  if (bytes) return bytes;
  return path === STDIN ? readFileSync(0) : InputFile.open(path, (file) => file.whole(maxDocument));
}

/** Why a source cannot be read. */
function problemOf(error: NodeJS.ErrnoException, { path, record }: Source, maxDocument: number): Problem {
  if (error instanceof TooLarge)
    return [isJson(path) ? 'too-large-json' : 'too-large', record?.line ?? null, formatSize(maxDocument)];
  if (error instanceof Changed) return ['changed-file', null];
  if (error.code === 'ENOENT' && isDynamicPattern(path)) return ['no-match', null];
  return ['unreadable-file', null, reasonOf(error)];
}
