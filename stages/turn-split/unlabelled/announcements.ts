import { LONGEST_FRONT } from '../../limit.js';
import { ENDS_IN_STATEMENT } from '../endings.js';
import { type Label, unlabelled } from '../labels/label.js';
import { hostName, namedSpeaker, namesOf } from '../page/named-persons.js';
import { isOfPage } from '../page/notes.js';
import type { Rules } from '../rules.js';
import type { TextLines } from '../text-lines.js';
import { transcriptStart } from './openings.js';

/**
 * Finds what the host of a conference announces before the first label, without a label and in words that nothing else
 * marks: the first paragraph behind the title that is neither furniture of the page nor a lead that tells of the
 * conference. Title or dateline have to name the host, or to be those of a routine briefing: elsewhere such paragraphs
 * are news.
 */
export function findAnnouncement(lines: TextLines, labels: readonly Label[], rules: Rules): Label | null {
  const { language, patterns } = rules;
  const end = labels[0]!.start;
  // Nobody speaks of himself by name, but a lead does.
  const speakers = [...namesOf(labels, language)].filter((name) => name.length > 1);
  const first = lines.at(lines.skipBlanks(0));
  // Further down a text is news that a question happens to follow.
  const limit = Math.min(end, LONGEST_FRONT);
  const above = Math.max(first, lines.at(transcriptStart(lines, end, patterns)));
  for (let line = above + 1; line < lines.count && lines.end(line) < limit; line++) {
    const start = lines.inkOf(line);
    const text = lines.foldedLine(line);
    // A question before the first label is a heading.
    if (!ENDS_IN_STATEMENT.test(text) || isOfPage(text, rules)) continue;
    if (speakers.some((name) => text.includes(name))) continue;
    const host = hostName(lines, start, rules);
    if (host ? text.includes(language.fold.fold(host)) : !patterns.routine.test(lines.folded.slice(0, start)))
      continue;
    return unlabelled(start, namedSpeaker(labels, lines, start, rules));
  }
  return null;
}
