import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { Datasets } from '../../../schemas/types/index.js';
import { RunError } from '../../errors.js';
import { parseObject, readLines } from '../../files/lines.js';
import type { DatasetName } from '../../schemas.js';

/** A finished dataset's rows, one after the other, so that memory does not grow with the table. Throws RunError where it is damaged. */
export async function* readRows<Name extends DatasetName>(
  folder: string,
  name: Name,
): AsyncGenerator<Datasets[Name]> {
  const path = join(folder, `${name}.jsonl`);
  for await (const line of readLines(createReadStream(path))) {
    const row: unknown = parseObject(line);
    if (row === null) throw new RunError(`${path} has a line that is no JSON object; run presser again`);
    yield row as Datasets[Name];
  }
}
