import { Kind, kindAt } from '../text/characters.js';

/**
 * From this share of spaces between neighbouring Chinese characters on, a text counts as cut into words. Real
 * segmented text has about one space in two neighbours, ordinary text fewer than one in a hundred.
 */
const SEGMENTED_SHARE = 0.2;

/** So many neighbours tell what a text is as well as all of them. */
const SAMPLE = 20_000;

/** Whether a machine has cut the text, judged by its beginning, into words that spaces separate. */
export function isSegmented(lines: readonly string[]): boolean {
  let together = 0;
  let apart = 0;
  for (const line of lines) {
    for (let i = 1; i < line.length && together + apart < SAMPLE; i++) {
      if (kindAt(line, i) !== Kind.Han) continue;
      if (kindAt(line, i - 1) === Kind.Han) together++;
      else if (i > 1 && kindAt(line, i - 1) === Kind.Space && kindAt(line, i - 2) === Kind.Han) apart++;
    }
  }
  return apart > (together + apart) * SEGMENTED_SHARE;
}
