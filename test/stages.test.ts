import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { expect, it } from 'vitest';
import { packaged } from '../pipeline/root.js';

const STAGES = ['load', 'segment-normalize', 'turn-split', 'entity-extract', 'aggregate'];
const FROM_STAGE = new RegExp(`from '(?:\\.\\./)+(${STAGES.join('|')})/[^']*'`, 'g');

it.each([...STAGES, 'text', 'words', 'names', 'language'])(
  'stages/%s takes nothing from another stage',
  (folder) => {
    const files = globSync(`stages/${folder}/**/*.ts`, { cwd: packaged() });
    expect(files.length).toBeGreaterThan(2);
    const taken = files.flatMap((file) =>
      Array.from(
        readFileSync(packaged(file), 'utf8').matchAll(FROM_STAGE),
        ([path, stage]) => stage !== folder && `${file} ${path}`,
      ),
    );
    expect(taken.filter(Boolean)).toEqual([]);
  },
);
