import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { Datasets } from '../../schemas/types/index.js';
import { readLines } from '../lines.js';
import type { DatasetName } from '../schemas.js';

/** A finished dataset's rows, one after the other, so that memory does not grow with the table. */
export async function* readRows<Name extends DatasetName>(
  folder: string,
  name: Name,
): AsyncGenerator<Datasets[Name]> {
  for await (const line of readLines(createReadStream(join(folder, `${name}.jsonl`)))) {
    yield JSON.parse(line) as Datasets[Name];
  }
}
