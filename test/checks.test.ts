import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { changedBetween, contentsOf } from '../pipeline/checks/files.js';
import { folderWith } from './support/cli.js';

const FILES = { 'out/turns.csv': 'a', 'out/parquet/turns.parquet': 'b', 'README.md': 'c', 'other.txt': 'd' };

it.each([
  ['written as they were', { 'README.md': 'c', 'out/turns.csv': 'a' }, []],
  [
    'changed',
    { 'README.md': 'C', 'out/parquet/turns.parquet': 'B' },
    ['README.md', 'out/parquet/turns.parquet'],
  ],
  ['added or removed', { 'out/new.csv': 'e', 'out/turns.csv': null }, ['out/new.csv', 'out/turns.csv']],
  ['elsewhere', { 'other.txt': 'D' }, []],
])('of files that are %s, those that differ from what was there are told', (_, written, told) => {
  const root = folderWith(FILES);
  const contents = (): ReturnType<typeof contentsOf> => contentsOf(['out', 'README.md'], root);
  const before = contents();
  for (const [path, content] of Object.entries(written))
    if (content === null) rmSync(join(root, path));
    else writeFileSync(join(root, path), content);
  expect(changedBetween(before, contents())).toEqual(told);
});

it('no paths hold no files', () => {
  expect(contentsOf([], folderWith(FILES)).size).toBe(0);
});
