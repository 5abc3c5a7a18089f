import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { packaged } from '../root.js';

/** Writes a generated table below data/, with a header and line feeds. */
export function writeTable(path: string, columns: string[], rows: readonly (readonly string[])[]): void {
  const file = packaged('data', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, stringify(rows as string[][], { header: true, columns }));
}
