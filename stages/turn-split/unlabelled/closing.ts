import { ENDS_IN_SENTENCE } from '../endings.js';
import { type Label, unlabelled } from '../labels/label.js';
import { backMatterStart } from '../page/back-matter.js';
import { onlyName } from '../page/named-persons.js';
import { isOfPage, isRule } from '../page/notes.js';
import type { Rules } from '../rules.js';
import type { TextLines } from '../text-lines.js';

/**
 * Finds what the host says when the questions are over, below a rule (*****) and the note of a recess: the last
 * conference of a year ends so. Returns null where nothing but notes stands there.
 */
export function findClosing(lines: TextLines, labels: readonly Label[], rules: Rules): Label | null {
  const { patterns } = rules;
  const isSilent = (line: number): boolean => isRule(lines.line(line)) || lines.line(line).trim() === '';
  const rule = lines.at(backMatterStart(lines, labels.at(-1)!.textStart, rules));
  if (!isRule(lines.line(rule))) return null;
  const after = (line: number): number => {
    let next = line + 1;
    while (next < lines.count && isSilent(next)) next++;
    return next;
  };
  const note = after(rule);
  const line = after(note);
  if (line >= lines.count || !patterns.recess.test(lines.foldedLine(note))) return null;
  const text = lines.foldedLine(line);
  if (!ENDS_IN_SENTENCE.test(text) || isOfPage(text, rules)) return null;
  return unlabelled(lines.inkOf(line), onlyName(labels));
}
