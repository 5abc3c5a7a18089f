import type { Extract } from '../extract.js';
import type { FileFormat } from '../formats/file-endings.js';
import { withoutCellBars } from './cell-bars.js';
import { withoutLineFrames } from './line-frames.js';
import { withoutReadings } from './readings.js';
import { withoutScrambling } from './scrambling.js';
import { withoutWordLines } from './word-lines.js';
import { withoutWordMarks } from './word-marks.js';
import { withoutWrapping } from './wrapped-lines.js';

type Cleaning = (extract: Extract) => Extract;

/** In any format. */
const OF_LINES: readonly Cleaning[] = [withoutReadings, withoutWordMarks, withoutCellBars];

/** In plain text, whose lines nothing else tells: what stands round them goes first, and what is left of them is put together last. */
const OF_PLAIN_TEXT: readonly Cleaning[] = [
  withoutScrambling,
  withoutLineFrames,
  withoutWordLines,
  ...OF_LINES,
  withoutWrapping,
];

/** What a file of a format holds, without what copies and tools have added to it. */
export const cleaned = (extract: Extract, format: FileFormat): Extract => {
  // A record without turns has a text as a file has one.
  const isPlain = format === 'text' || extract.turns === null;
  return (isPlain ? OF_PLAIN_TEXT : OF_LINES).reduce((known, clean) => clean(known), extract);
};
