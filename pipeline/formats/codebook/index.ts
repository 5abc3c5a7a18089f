import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Format } from '../format.js';
import { codebookOf } from './markdown.js';
import { describeDatasets } from './model.js';

/** codebook.md: what every column means, may hold and does hold. */
export const codebook: Format = async ({ folder }) => {
  writeFileSync(join(folder, 'codebook.md'), [...codebookOf(await describeDatasets(folder))].join(''));
  return ['codebook.md'];
};
