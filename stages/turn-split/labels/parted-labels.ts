import { groupBy } from '../../collections.js';
import { fitsAt, matchAt } from '../../text/sticky.js';
import { QUESTION_MARK } from '../endings.js';
import type { Rules } from '../rules.js';
import type { TextLines } from '../text-lines.js';
import type { Label } from './label.js';
import { isRoleAlone } from './reading/role-words.js';

/**
 * A label and what parts it, in place of a colon, from what is said: a blank, which is lost before brackets and quotation marks, a
 * bar or a dash. A name may be spread (林 剑).
 */
const PARTED =
  /(\p{Script=Han}[^\S\n]\p{Script=Han}|(?:《[^\s《》]{1,20}》|[^\s，,。！？!?；;：:、｜|丨—“”「」《》（]){1,30})(?:[^\S\n]+|[^\S\n]*(?:[｜|丨]|——)[^\S\n]*|(?=[“「《（]))(?=\S)/uy;
/** Fewer do not make a style: a byline stands so, too (记者 张三). Of words for roles alone (问, 答) two are enough. */
const FEWEST = 4;
const FEWEST_ROLES = 2;
/** An office or a name so often is one who speaks, and so is one before words that greet everybody. */
const OFTEN = 2;

/**
 * The labels of a text that has none with a colon, as magazines print them: 问　…, 答　…; 王毅｜…. None where nobody asks and is
 * answered under such labels.
 */
export function findPartedLabels(lines: TextLines, end: number, rules: Rules): Label[] {
  const found = candidatesIn(lines, rules).filter(({ start }) => start < end);
  const alike = groupBy(found, ({ label }) => label);
  const labels = found.filter(
    ({ label, role, textStart }) =>
      role !== null ||
      alike.get(label)!.length >= OFTEN ||
      fitsAt(rules.patterns.salutation, lines.folded, textStart),
  );
  const roles = labels.filter(({ label }) => isRoleAlone(label!, rules.language));
  if (labels.length < FEWEST && roles.length < FEWEST_ROLES) return [];
  return labels.some((one, i) => isAnswered(one, labels[i + 1], lines)) ? labels : [];
}

/** Whether somebody asks, and another one speaks next. */
function isAnswered({ role, textStart }: Label, next: Label | undefined, { text }: TextLines): boolean {
  const mayAsk = role === 'questioner' || role === 'moderator';
  return (
    mayAsk &&
    next !== undefined &&
    next.role !== role &&
    QUESTION_MARK.test(text.slice(textStart, next.start))
  );
}

/** What begins its line and tells a role, an office or a name. */
function candidatesIn(lines: TextLines, { reader }: Rules): Label[] {
  const found: Label[] = [];
  for (let line = 0; line < lines.count; line++) {
    const start = lines.inkOf(line);
    const match = matchAt(PARTED, lines.text, start);
    const label = match && reader.labelOf(match[1]!);
    if (!label) continue;
    const { speaker, isName } = reader.traitsOf(label);
    if (speaker.role !== null || speaker.title !== null || isName)
      found.push({ start, textStart: start + match[0].length, label, ...speaker });
  }
  return found;
}
