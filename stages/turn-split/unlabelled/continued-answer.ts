import { ENDS_IN_SENTENCE } from '../endings.js';
import { type Label, unlabelled } from '../labels/label.js';
import { holdsConference } from '../page/front-matter.js';
import { namesOf, onlyName } from '../page/named-persons.js';
import { isOfPage } from '../page/notes.js';
import type { Rules } from '../rules.js';
import type { TextLines } from '../text-lines.js';

/** The first paragraph is not shorter unless a comma ends it, in code units: a title may be a sentence. */
const SHORTEST_PARAGRAPH = 60;
/** Paragraphs may be broken within a sentence. */
const COMMA = '，';

/**
 * Finds the end of an answer that began on the page before: above the first question stands nothing but paragraphs, and
 * somebody speaks of himself in the first of them, or begins it as speakers do.
 */
export function findContinuedAnswer(lines: TextLines, labels: readonly Label[], rules: Rules): Label | null {
  const { start: end, role } = labels[0]!;
  const start = lines.skipBlanks(0, end);
  const last = lines.at(end);
  if (role !== 'questioner' || start >= end || lines.inkOf(last) !== end) return null;
  const first = lines.at(start);
  const paragraph = lines.foldedLine(first);
  const { firstPerson, speechLine } = rules.patterns;
  if (paragraph.length < SHORTEST_PARAGRAPH && !paragraph.endsWith(COMMA)) return null;
  if (!firstPerson.test(paragraph) && !speechLine.test(paragraph)) return null;
  // Nobody speaks of himself by name, but a report does.
  const names = [...namesOf(labels, rules.language)];
  for (let line = first; line < last; line++) {
    const folded = lines.foldedLine(line).trim();
    if (!mayBeSaid(folded, rules) || names.some((name) => folded.includes(name))) return null;
  }
  return unlabelled(start, onlyName(labels));
}

/** Whether a line is blank, or a paragraph that neither tells of a conference, an interview or reporters nor leads to one. */
function mayBeSaid(folded: string, rules: Rules): boolean {
  if (folded === '') return true;
  const { language } = rules;
  const tellsOfPress =
    holdsConference(folded, language) ||
    language.title_words.isWithin(folded) ||
    folded.includes(language.reporter);
  const isEnded = ENDS_IN_SENTENCE.test(folded) || folded.endsWith(COMMA);
  return isEnded && !tellsOfPress && !isOfPage(folded, rules);
}
