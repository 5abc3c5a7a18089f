import type { Language } from '../language.js';
import { isLead, isPublication } from './front-matter.js';
import type { Label } from './labels.js';
import { isNoSpeakerAt } from './matter.js';
import { hostName, onlyName } from './opening.js';
import type { Patterns } from './patterns.js';
import type { TextLines } from './text-lines.js';

/** Title, dateline and lead, in code units; further down a text is news that a question happens to follow. */
const LONGEST_FRONT = 4000;
/** A paragraph that somebody says; a question before the first label is a heading. */
const ENDS_IN_SENTENCE = /[。！!][”」』"]*$/;

/**
 * Finds what the host of a conference announces before the first label, without a label and in words that nothing else
 * marks: the first paragraph behind the title that is neither furniture of the page nor a lead that tells of the
 * conference. Title or dateline have to name the host, or to be those of a routine briefing: elsewhere such paragraphs
 * are news.
 */
export function findAnnouncement(
  lines: TextLines,
  labels: readonly Label[],
  language: Language,
  patterns: Patterns,
): Label | null {
  const end = labels[0]!.start;
  const speakers = speakersOf(labels, language);
  let first = 0;
  while (first < lines.count && lines.line(first).trim() === '') first++;
  const limit = Math.min(end, LONGEST_FRONT);
  for (let line = first + 1; line < lines.count && lines.end(line) < limit; line++) {
    const start = lines.skipBlanks(lines.starts[line]!, lines.end(line));
    const text = lines.folded.slice(start, lines.trimEnd(start, lines.end(line)));
    if (!ENDS_IN_SENTENCE.test(text) || tellsOfConference(text, speakers, language, patterns)) continue;
    const host = hostName(lines, start, language, patterns);
    if (host ? text.includes(language.fold.fold(host)) : !patterns.routine.test(lines.folded.slice(0, start)))
      continue;
    return {
      start,
      textStart: start,
      label: null,
      role: 'respondent',
      name: onlyName(labels) ?? host,
      title: null,
    };
  }
  return null;
}

/** Names of those who answer, in simplified characters: nobody speaks of himself by name, but a lead does. */
function speakersOf(labels: readonly Label[], language: Language): string[] {
  const names = new Set<string>();
  for (const { role, name } of labels) if (role !== 'questioner' && name) names.add(language.fold.fold(name));
  return [...names].filter((name) => name.length > 1);
}

/** Whether a paragraph is a note, a lead or a dateline, and so no speech. */
function tellsOfConference(
  text: string,
  speakers: readonly string[],
  language: Language,
  patterns: Patterns,
): boolean {
  if (isNoSpeakerAt(text, 0, language) || isPublication(text, language)) return true;
  if (patterns.noteLine.test(text) || speakers.some((name) => text.includes(name))) return true;
  return isLead(text, language, patterns);
}
