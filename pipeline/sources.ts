import { readFileSync, statSync } from 'node:fs';
import { basename, extname, relative, resolve } from 'node:path';
import { globSync, isDynamicPattern } from 'tinyglobby';
import type { Rejection } from '../schemas/types/index.js';
import { diagnostic } from '../stages/diagnostics.js';
import type { EncodingName } from '../stages/load/encodings.js';
import type { SourceFile } from '../stages/load/index.js';
import { isRejection, type Passing } from '../stages/stage.js';
import { UsageError } from './errors.js';
import { mayHoldRecords, recordsOf } from './records.js';

/** A file to be read, or a record of one that had to be read to find it, and the id that its document gets. */
export interface Source extends Omit<SourceFile, 'path' | 'bytes'> {
  /** As it is written into the datasets: relative to the current folder where it lies below it. */
  path: string;
  bytes?: Uint8Array;
}

const STDIN = '-';

/**
 * The files that paths, folders and globs name, and the records of those that are JSONL, in the order of their
 * document ids. `encoding` is what all of them are read as; without it, it is found out for each.
 */
export function findSources(paths: readonly string[], encoding?: EncodingName): Source[] {
  const files = unique(paths.flatMap(filesOf).sort());
  if (files.length === 0)
    throw new UsageError(`no files in ${paths.join(', ')}; name transcripts, or folders that hold some`);
  const sources = nameDocuments(files).flatMap((source) =>
    expand(encoding ? { ...source, encoding } : source),
  );
  return withDistinctIds(sources).sort((a, b) => (a.document_id < b.document_id ? -1 : 1));
}

/** Each file once, however it was named. */
function unique(files: readonly string[]): string[] {
  const byPlace = new Map<string, string>();
  for (const path of files) if (!byPlace.has(resolve(path))) byPlace.set(resolve(path), path);
  return [...byPlace.values()];
}

function filesOf(path: string): string[] {
  if (path === STDIN) return [STDIN];
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory();
  if (isFolder)
    return globSync('**/*', { cwd: path, absolute: true, expandDirectories: false }).map(shownPath);
  if (statSync(path, { throwIfNoEntry: false }) === undefined && isDynamicPattern(path)) {
    const found = globSync(path, { absolute: true, expandDirectories: false }).map(shownPath);
    if (found.length > 0) return found;
  }
  return [shownPath(path)];
}

/** Relative to the current folder where the file lies below it, so that results do not tell of the machine. */
function shownPath(path: string): string {
  const local = relative(process.cwd(), resolve(path));
  return (local.startsWith('..') ? path : local).replaceAll('\\', '/');
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
  return sources.map((source) => {
    let { document_id } = source;
    for (let number = 2; taken.has(document_id); number++) document_id = `${source.document_id}_${number}`;
    taken.add(document_id);
    return { ...source, document_id };
  });
}

/** The records of a JSONL file; any other source as it is. */
function expand(source: Source): Source[] {
  if (!mayHoldRecords(source.path)) return [source];
  const file = readSource(source);
  if (isRejection(file)) return [source];
  const records = recordsOf(file.path, file.bytes, file.encoding);
  // Standard input can be read only once.
  if (records.length === 0) return [source.path === STDIN ? file : source];
  return records.map(({ id, ...record }, i) => {
    const number = records.length > 1 ? `-${i + 1}` : '';
    return { document_id: id ? clean(id) : source.document_id + number, path: source.path, ...record };
  });
}

/** A source's bytes; a rejection where they cannot be read. */
export function readSource(source: Source): Passing<SourceFile> {
  const { document_id, path } = source;
  try {
    return { ...source, bytes: source.bytes ?? readFileSync(path === STDIN ? 0 : path) };
  } catch (error) {
    const reason = diagnostic('load', 'unreadable-file', null, reasonOf(error as NodeJS.ErrnoException));
    const rejection: Rejection = { document_id, source_path: path, rejected: true, diagnostics: [reason] };
    return rejection;
  }
}

const REASONS: Record<string, string> = {
  ENOENT: 'there is no such file',
  EACCES: 'permission denied',
  EISDIR: 'it is a folder',
};

const reasonOf = (error: NodeJS.ErrnoException): string => REASONS[error.code ?? ''] ?? error.message;
