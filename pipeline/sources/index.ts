import { readFileSync } from 'node:fs';
import { isDynamicPattern } from 'tinyglobby';
import type { Rejection } from '../../schemas/types/index.js';
import { type DiagnosticCode, diagnostic } from '../../stages/diagnostics.js';
import { byText } from '../../stages/group.js';
import type { EncodingName } from '../../stages/load/encoding/encodings.js';
import type { SourceFile } from '../../stages/load/index.js';
import type { ByteRange } from '../../stages/load/lines.js';
import type { Passing } from '../../stages/stage.js';
import { entryAt } from '../entry.js';
import { reasonOf, UsageError } from '../errors.js';
import { cleanId, nameDocuments, withDistinctIds } from './document-ids.js';
import { findFiles, STDIN } from './files.js';
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
  const files = findFiles(paths, besides);
  if (files.length === 0)
    throw new UsageError(`no files in ${paths.join(', ')}; name transcripts, or folders that hold some`);
  const sources = nameDocuments(files).flatMap((source) =>
    expand(encoding ? { ...source, encoding } : source, maxDocument),
  );
  return withDistinctIds(sources).sort((a, b) => byText(a.document_id, b.document_id));
}

/** The records of a file; the source as it is where it holds none, or cannot be read. */
function expand(source: Source, maxDocument: number): Source[] {
  if (!mayHoldRecords(source.path)) return [source];
  try {
    if (source.path === STDIN) return expandStdin(source, maxDocument);
    // A pipe can be read only once.
    if (!entryAt(source.path)?.isFile()) return [source];
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
    const document_id = one.id ? cleanId(one.id) : source.document_id + number;
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
