import { basename, extname } from 'node:path';
import { groupBy } from '../../stages/collections.js';
import { STDIN } from './find-files.js';

/** What a document id may not hold: it goes into lists joined by ; and into ids that continue with /. */
const UNFIT = /[;/\\\s\p{Cc}\p{Cf}\p{Cs}]+/gu;

/** A name as a document id. */
export const cleanId = (name: string): string =>
  name.normalize('NFC').replace(UNFIT, '_').replace(/^\.+/, '') || 'document';

/** Names documents by their files; those of the same name by their folders too. */
export function nameDocuments(files: readonly string[]): { document_id: string; path: string }[] {
  const nameOf = (path: string): string => cleanId(path === STDIN ? 'stdin' : basename(path, extname(path)));
  const alike = groupBy(files, nameOf);
  const longNameOf = (path: string): string =>
    cleanId(
      path
        .replace(/^(?:\.{0,2}\/)+/, '')
        .replaceAll('/', '.')
        .slice(0, -extname(path).length || undefined),
    );
  return files.map((path) => ({
    document_id: alike.get(nameOf(path))!.length === 1 ? nameOf(path) : longNameOf(path),
    path,
  }));
}

/** The documents, those whose id an earlier one has with a number behind it. */
export function withDistinctIds<Named extends { document_id: string }>(documents: readonly Named[]): Named[] {
  const taken = new Set<string>();
  // From which number on none has been tried: a hundred thousand records may have the same id.
  const untried = new Map<string, number>();
  return documents.map((document) => {
    let { document_id } = document;
    let number = untried.get(document_id) ?? 2;
    for (; taken.has(document_id); number++) document_id = `${document.document_id}_${number}`;
    untried.set(document.document_id, number);
    taken.add(document_id);
    return { ...document, document_id };
  });
}
