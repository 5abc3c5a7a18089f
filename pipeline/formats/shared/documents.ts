import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Datasets } from '../../../schemas/types/index.js';
import type { DatasetName } from '../../schemas.js';
import { readRows } from './rows.js';
import { Names } from './safe-names.js';

/** The datasets whose rows belong to a document of the documents table; diagnostics tell of refused ones too. */
type OfDocuments = {
  [Name in DatasetName]: Datasets[Name] extends { document_id: string } ? Name : never;
}[Exclude<DatasetName, 'diagnostics'>];

/** A document with its rows of the datasets asked for. */
export type DocumentRows<Name extends OfDocuments> = { document: Datasets['documents'] } & {
  [Own in Name]: Datasets[Own][];
};

/**
 * The documents one after the other, each with its rows of these datasets. The datasets are in the order of the
 * documents, so that walking them side by side keeps no more than one document in memory.
 */
export async function* readDocuments<Name extends OfDocuments>(
  folder: string,
  names: readonly Name[],
): AsyncGenerator<DocumentRows<Name>> {
  const cursors = names.map((name) => [name, new Cursor(readRows(folder, name))] as const);
  for await (const document of readRows(folder, 'documents')) {
    const own: [string, object][] = [['document', document]];
    for (const [name, cursor] of cursors) own.push([name, await cursor.take(document.document_id)]);
    yield Object.fromEntries(own) as DocumentRows<Name>;
  }
}

/** What a file of one document is made of. */
const CONTENT = ['turns', 'sentences', 'country_mentions'] as const;

export type Content = DocumentRows<(typeof CONTENT)[number]>;

/**
 * Writes a file for each document into a folder of its own, FORMAT/NAME.ENDING, and gives the files' paths.
 * `textOf` makes the file of a document and of the name that stands for it there.
 */
export async function writeDocuments(
  folder: string,
  format: string,
  ending: string,
  textOf: (content: Content, name: string) => string,
): Promise<string[]> {
  mkdirSync(join(folder, format));
  const names = new Names();
  const paths: string[] = [];
  for await (const content of readDocuments(folder, CONTENT)) {
    const name = names.of(content.document.document_id);
    const path = `${format}/${name}.${ending}`;
    writeFileSync(join(folder, path), textOf(content, name));
    paths.push(path);
  }
  return paths;
}

/** A dataset that is read from the first row to the last, a document at a time. */
class Cursor {
  private next: IteratorResult<{ document_id: string }> | undefined;

  constructor(private readonly rows: AsyncIterator<{ document_id: string }>) {}

  /** The rows from here on that are the document's. */
  async take(documentId: string): Promise<object[]> {
    const taken: object[] = [];
    this.next ??= await this.rows.next();
    while (!this.next.done && this.next.value.document_id === documentId) {
      taken.push(this.next.value);
      this.next = await this.rows.next();
    }
    return taken;
  }
}
