import type { Datasets } from '../../../schemas/types/index.js';
import { readRows } from '../rows.js';
import type { Transcript } from './model.js';

type OfDocuments = 'documents' | 'turns' | 'country_mentions';

/** Takes a dataset's rows document by document, in the order in which all datasets have them. */
class Cursor<Name extends OfDocuments> {
  private readonly rows: AsyncGenerator<Datasets[Name]>;
  private ahead: Datasets[Name] | undefined;

  constructor(folder: string, name: Name) {
    this.rows = readRows(folder, name);
  }

  async take(documentId: string): Promise<Datasets[Name][]> {
    const own: Datasets[Name][] = [];
    this.ahead ??= (await this.rows.next()).value;
    while (this.ahead?.document_id === documentId) {
      own.push(this.ahead);
      this.ahead = (await this.rows.next()).value;
    }
    return own;
  }
}

/** Every document with its turns and mentions, one at a time. */
export async function* walkDocuments(folder: string): AsyncGenerator<Transcript> {
  const turns = new Cursor(folder, 'turns');
  const mentions = new Cursor(folder, 'country_mentions');
  for await (const document of readRows(folder, 'documents')) {
    const id = document.document_id;
    yield { document, turns: await turns.take(id), mentions: await mentions.take(id) };
  }
}
