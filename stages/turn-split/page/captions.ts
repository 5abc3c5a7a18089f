import { CLAUSE_ENDS } from '../../text/marks.js';
import type { Label } from '../labels/label.js';
import type { Patterns } from '../patterns.js';
import type { TextLines } from '../text-lines.js';
import type { TurnTimes } from '../times/turn-times.js';

/** Longer lines are no captions, in code units, nor are longer ones that nothing but their place tells to be one. */
const LONGEST_CAPTION = 200;
const LONGEST_BARE_CAPTION = 60;
const SENTENCE = new RegExp(`[${CLAUSE_ENDS}…]`);

/** Whether a line, in simplified characters, is a picture's caption, or the title of a conference. */
export const isCaption = (line: string, { captionLine }: Patterns): boolean =>
  line.length <= LONGEST_CAPTION && captionLine.test(line);

/**
 * Finds what live pages have below a picture (发布会现场), where times stand behind what was said then: behind the last
 * time of a turn and above the next label nobody speaks. Gives where it begins, by the label that follows it.
 */
export function findCaptions(
  lines: TextLines,
  labels: readonly Label[],
  { stamps, follow }: TurnTimes,
  patterns: Patterns,
): ReadonlyMap<Label, number> {
  const found = new Map<Label, number>();
  if (!follow) return found;
  let next = 0;
  for (const [i, label] of labels.entries()) {
    const from = labels[i - 1]?.textStart ?? label.start;
    while (next < stamps.length && stamps[next]!.end <= label.start) next++;
    const stamp = stamps[next - 1];
    if (!stamp || stamp.start < from) continue;
    const start = lines.skipBlanks(stamp.end, label.start);
    const text = lines.text.slice(start, label.start).trim();
    if (text === '') continue;
    const isSentence = text.length > LONGEST_BARE_CAPTION || SENTENCE.test(text);
    const folded = lines.folded.slice(start, start + text.length).split('\n');
    if (!isSentence || folded.every((line) => isCaption(line.trim(), patterns))) found.set(label, start);
  }
  return found;
}
