import type * as FileSystem from 'node:fs';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { completePublication, publish } from '../pipeline/output/publication.js';
import { folderWith } from './support/cli.js';
import { type Files, filesBelow, look, type Sight } from './support/outsider.js';

/** How many more changes of the disk there will be before a kill. */
const life = vi.hoisted(() => ({ left: Number.POSITIVE_INFINITY }));

vi.mock('node:fs', async (importOriginal) => {
  const original = await importOriginal<typeof FileSystem>();
  const mortal =
    <Args extends unknown[], Result>(change: (...args: Args) => Result) =>
    (...args: Args): Result => {
      if (life.left-- <= 0) throw new Error('killed');
      return change(...args);
    };
  return {
    ...original,
    mkdirSync: mortal(original.mkdirSync),
    renameSync: mortal(original.renameSync),
    rmSync: mortal(original.rmSync),
    writeFileSync: mortal(original.writeFileSync),
  };
});

afterEach(() => {
  life.left = Number.POSITIVE_INFINITY;
});

/** Does work up to so many changes of the disk. Gives whether it was killed before its end. */
function killedAfter(changes: number, work: () => void): boolean {
  life.left = changes;
  try {
    work();
    return false;
  } catch (error) {
    if ((error as Error).message !== 'killed') throw error;
    return true;
  } finally {
    life.left = Number.POSITIVE_INFINITY;
  }
}

type Contents = Record<string, string>;

const withManifest = (files: Contents): Contents => ({
  ...files,
  'manifest.json': JSON.stringify({ outputs: Object.keys(files).map((path) => ({ path, of: files[path] })) }),
});

const asShard = (files: Contents): Contents => ({
  ...files,
  'shard.json': JSON.stringify({ hashes: files }),
});

const FORMER = {
  'documents.csv': 'former',
  'same.csv': 'same',
  'parquet/turns.parquet': 'former',
  'x.html': 'former',
};
const NEW = {
  'documents.csv': 'new',
  'same.csv': 'same',
  'parquet/turns.parquet': 'new',
  'tei/a.xml': 'new',
  'tei/b.xml': 'new',
};

/** What no run has written. */
const FOREIGN = { 'notes.txt': 'mine', 'parquet/mine.parquet': 'mine', 'tei/mine.xml': 'mine' };

const KINDS: Record<string, [former: Contents, next: Contents]> = {
  'a run on a run': [withManifest(FORMER), withManifest(NEW)],
  'a run on a shard': [asShard(FORMER), withManifest(NEW)],
  'a shard on a run': [withManifest(FORMER), asShard(NEW)],
  'a run on nothing': [{}, withManifest(NEW)],
};

/** A folder with the files of a former run and others, and in it those of a new one. */
const prepared = (former: Contents, next: Contents): string =>
  folderWith({
    ...Object.fromEntries(Object.entries(former).map(([path, text]) => [`out/${path}`, text])),
    ...Object.fromEntries(Object.entries(FOREIGN).map(([path, text]) => [`out/${path}`, text])),
    ...Object.fromEntries(Object.entries(next).map(([path, text]) => [`out/.presser-new/${path}`, text])),
  });

const publishIn = (home: string): void => publish(join(home, 'out', '.presser-new'), join(home, 'out'));

describe.each(Object.keys(KINDS))('the publication of %s', (kind) => {
  const [former, next] = KINDS[kind]!;
  const filesOf = (contents: Contents): Files => filesBelow(folderWith(contents));
  const [formerFiles, nextFiles] = [filesOf(former), filesOf(next)];
  const seen = (home: string): Sight => look(join(home, 'out'), formerFiles, nextFiles);
  const isWhole = (home: string, files: Files): void =>
    expect(filesBelow(join(home, 'out'))).toEqual({ ...files, ...filesOf(FOREIGN) });

  it('leaves the new files, and what is not of a run', () => {
    const home = prepared(former, next);
    publishIn(home);
    isWhole(home, nextFiles);
  });

  it('shows no mixture wherever it is killed, and is completed afterwards', () => {
    const sights = new Set<Sight>();
    for (let changes = 0, isOver = false; !isOver; changes++) {
      const home = prepared(former, next);
      isOver = !killedAfter(changes, () => publishIn(home));
      const sight = seen(home);
      sights.add(sight);
      expect(sight, `after ${changes} changes`).toMatch(/^(?:former|new|on the way)$/);
      completePublication(join(home, 'out'));
      isWhole(home, seen(home) === 'former' ? formerFiles : nextFiles);
    }
    expect([...sights].sort()).toEqual(['former', 'new', 'on the way']);
  });

  it('shows none where its completion is killed as well', () => {
    // Only what is killed after the files were committed leaves something to be completed.
    for (let changes = 0; killedAfter(changes, () => publishIn(prepared(former, next))); changes += 3) {
      for (let more = 0, isOver = false; !isOver; more++) {
        const home = prepared(former, next);
        killedAfter(changes, () => publishIn(home));
        isOver = !killedAfter(more, () => completePublication(join(home, 'out')));
        expect(seen(home), `after ${changes} and ${more} changes`).toMatch(/^(?:former|new|on the way)$/);
        completePublication(join(home, 'out'));
        expect(seen(home)).toMatch(/^(?:former|new)$/);
      }
    }
  });
});

describe('a publication', () => {
  it('removes nothing outside the folder, nor what is hidden in it, whatever a manifest lists', () => {
    const paths = [
      '../beside.txt',
      '/etc/passwd',
      'a/../../beside.txt',
      '..\\beside.txt',
      '.hidden',
      'own.csv',
    ];
    const manifest = JSON.stringify({ outputs: paths.map((path) => ({ path })) });
    const home = folderWith({
      'beside.txt': 'mine',
      'out/.hidden': 'mine',
      'out/own.csv': 'former',
      'out/manifest.json': manifest,
      'out/.presser-new/manifest.json': 'new',
    });
    publishIn(home);
    expect(filesBelow(join(home, 'out'))).toEqual(filesBelow(folderWith({ 'manifest.json': 'new' })));
    for (const path of ['beside.txt', 'out/.hidden'])
      expect(readFileSync(join(home, path), 'utf8')).toBe('mine');
  });

  it('takes a manifest of something else for no list', () => {
    const home = folderWith({
      'out/manifest.json': '{"name":"an app","outputs":[null]}',
      'out/app.js': 'mine',
      'out/.presser-new/shard.json': 'new',
    });
    publishIn(home);
    expect(Object.keys(filesBelow(join(home, 'out')))).toEqual(['app.js', 'manifest.json', 'shard.json']);
  });
});
