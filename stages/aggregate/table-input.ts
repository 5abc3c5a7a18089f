import type { Annotated } from '../../schemas/types/index.js';
import type { CodePointIndex } from '../text/code-points.js';
import type { Integers } from './integers.js';
import type { Sentences } from './sentences.js';
import type { TurnCounts } from './turn-counts.js';
import type { Words } from './words.js';

/** Whether rows tell of words and sentences: what is not told is empty, for 0 would be a count. */
export interface TableOptions {
  tokens: boolean;
}

/** A document with what its tables are made of. */
export interface TableInput extends TableOptions {
  document: Annotated;
  index: CodePointIndex;
  words: Words;
  sentences: Sentences;
  counts: TurnCounts;
  /** For columns. */
  memory: Integers;
}
