import { readFileSync } from 'node:fs';
import { byText } from '../../stages/collections.js';
import type { EncodingName } from '../../stages/load/encoding/encodings.js';
import { UsageError } from '../errors.js';
import { entryAt } from '../files/entry.js';
import { cleanId, nameDocuments, withDistinctIds } from './document-ids.js';
import { findFiles, STDIN } from './find-files.js';
import { InputFile } from './input-file.js';
import { MAX_DOCUMENT } from './max-document.js';
import type { Source } from './read-source.js';
import { type FileRecord, isJsonLines, mayHoldRecords, recordsOf, recordsOfLines } from './records.js';

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
