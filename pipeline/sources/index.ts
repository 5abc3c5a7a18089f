import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, isAbsolute, relative, resolve, sep } from 'node:path';
import { globSync, isDynamicPattern } from 'tinyglobby';
import type { Rejection } from '../../schemas/types/index.js';
import { type DiagnosticCode, diagnostic } from '../../stages/diagnostics.js';
import type { EncodingName } from '../../stages/load/encodings.js';
import type { SourceFile } from '../../stages/load/index.js';
import type { ByteRange } from '../../stages/load/lines.js';
import type { Passing } from '../../stages/stage.js';
import { reasonOf, UsageError } from '../errors.js';
import { filesOfRun } from '../output/publication.js';
import { Changed, InputFile, TooLarge } from './input-file.js';
import { formatSize, MAX_DOCUMENT } from './max-document.js';
import {
  type FileRecord,
  isJson,
  isJsonLines,
  mayHoldRecords,
  recordsOf,
  recordsOfLines,
} from './records.js';

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

/** The path of standard input. */
export const STDIN = '-';

/**
 * The files that paths, folders and globs name, and the records of those that are JSONL, in the order of their
 * document ids. `encoding` is what all of them are read as; without it, it is found out for each. What has more than
 * `maxDocument` bytes is not looked into. Of what folders and globs name, what runs have written is no transcript, and
 * neither is what lies in the folders `besides`.
 */
export function findSources(
  paths: readonly string[],
  encoding?: EncodingName,
  maxDocument = MAX_DOCUMENT,
  besides: readonly string[] = [],
): Source[] {
  const files = unique(paths.flatMap((path) => filesOf(path, besides)).sort());
  if (files.length === 0)
    throw new UsageError(`no files in ${paths.join(', ')}; name transcripts, or folders that hold some`);
  const sources = nameDocuments(files).flatMap((source) =>
    expand(encoding ? { ...source, encoding } : source, maxDocument),
  );
  return withDistinctIds(sources).sort((a, b) => (a.document_id < b.document_id ? -1 : 1));
}

/** Each file once, however it was named. */
function unique(files: readonly string[]): string[] {
  const byPlace = new Map<string, string>();
  for (const path of files) if (!byPlace.has(resolve(path))) byPlace.set(resolve(path), path);
  return [...byPlace.values()];
}

function filesOf(path: string, besides: readonly string[]): string[] {
  if (path === STDIN) return [STDIN];
  const entry = statSync(path, { throwIfNoEntry: false });
  if (entry?.isDirectory()) return inputsAmong(matches('**/*', path), path, besides);
  const found = entry === undefined && isDynamicPattern(path) ? matches(path) : [];
  return found.length > 0 ? inputsAmong(found, path, besides) : [shownPath(path)];
}

/** The absolute paths of the files that fit a glob. */
const matches = (pattern: string, folder = '.'): string[] =>
  globSync(pattern, { cwd: folder, absolute: true, expandDirectories: false }).map((file) => resolve(file));

/** The files that were found by a folder or glob, as they are shown, but for what runs have written. */
function inputsAmong(files: readonly string[], named: string, besides: readonly string[]): string[] {
  const written = new Set(foldersOf(files).flatMap(filesOfRun));
  const skipped = besides.map((one) => resolve(one) + sep);
  return files
    .filter((file) => !written.has(file) && !skipped.some((one) => file.startsWith(one)))
    .map((file) => shownPath(file, named));
}

/** The folders that files lie in, and those that these lie in: what lists a run's files need not be among the files. */
function foldersOf(files: readonly string[]): string[] {
  const folders = new Set<string>();
  for (const file of files)
    for (let folder = dirname(file); !folders.has(folder); folder = dirname(folder)) folders.add(folder);
  return [...folders];
}

/**
 * Relative to the current folder, so that results do not tell of the machine; but a file outside it stays absolute that was
 * `named` so.
 */
export function shownPath(path: string, named = path): string {
  const local = relative(process.cwd(), resolve(path));
  return (local.startsWith('..') && isAbsolute(named) ? path : local).replaceAll(sep, '/');
}

/** What a document id may not hold: it goes into lists joined by ; and into ids that continue with /. */
const UNFIT = /[;/\\\s\p{Cc}\p{Cf}\p{Cs}]+/gu;

const clean = (name: string): string =>
  name.normalize('NFC').replace(UNFIT, '_').replace(/^\.+/, '') || 'document';

/** Names documents by their files; those of the same name by their folders too. */
function nameDocuments(files: readonly string[]): Source[] {
  const nameOf = (path: string): string => clean(path === STDIN ? 'stdin' : basename(path, extname(path)));
  const counts = new Map<string, number>();
  for (const path of files) counts.set(nameOf(path), (counts.get(nameOf(path)) ?? 0) + 1);
  const longNameOf = (path: string): string =>
    clean(
      path
        .replace(/^(?:\.{0,2}\/)+/, '')
        .replaceAll('/', '.')
        .slice(0, -extname(path).length || undefined),
    );
  return files.map((path) => ({
    document_id: counts.get(nameOf(path)) === 1 ? nameOf(path) : longNameOf(path),
    path,
  }));
}

/** The sources, those whose id an earlier one has with a number behind it. */
function withDistinctIds(sources: readonly Source[]): Source[] {
  const taken = new Set<string>();
  // From which number on none has been tried: a hundred thousand records may have the same id.
  const untried = new Map<string, number>();
  return sources.map((source) => {
    let { document_id } = source;
    let number = untried.get(document_id) ?? 2;
    for (; taken.has(document_id); number++) document_id = `${source.document_id}_${number}`;
    untried.set(source.document_id, number);
    taken.add(document_id);
    return { ...source, document_id };
  });
}

/** The records of a file; the source as it is where it holds none, or cannot be read. */
function expand(source: Source, maxDocument: number): Source[] {
  if (!mayHoldRecords(source.path)) return [source];
  try {
    if (source.path === STDIN) return expandStdin(source, maxDocument);
    return InputFile.open(source.path, (file) => {
      const records = isJsonLines(source.path)
        ? recordsOfLines(() => file.chunks(), source.encoding, maxDocument)
        : recordsOf(file.whole(maxDocument), source.encoding, maxDocument);
      return named(source, records, ({ range }) => ({ part: { ...range, version: file.version } }));
    });
  } catch {
    // It is told when its turn comes.
    return [source];
  }
}

function expandStdin(source: Source, maxDocument: number): Source[] {
  const bytes = readFileSync(0);
  const records = recordsOf(bytes, source.encoding, maxDocument);
  return named({ ...source, bytes }, records, ({ range }) => ({
    bytes: bytes.subarray(range.start, range.end),
  }));
}

/** A source for each record, with its own id or a number; the file itself where there is none. */
function named(
  source: Source,
  records: readonly FileRecord[],
  contentOf: (record: FileRecord) => Pick<Source, 'part' | 'bytes'>,
): Source[] {
  if (records.length === 0) return [source];
  return records.map((one, i) => {
    const number = records.length > 1 ? `-${i + 1}` : '';
    const document_id = one.id ? clean(one.id) : source.document_id + number;
    const { encoding, record, resumedIn } = one;
    return { document_id, path: source.path, encoding, record, resumedIn, ...contentOf(one) };
  });
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
