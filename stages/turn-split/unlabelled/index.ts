import { fitsAt } from '../../text/sticky.js';
import { findLostColons } from '../labels/colonless-labels.js';
import type { Introductions } from '../labels/evidence/introductions.js';
import type { Label } from '../labels/label.js';
import { namedSpeaker, namesOf } from '../page/named-persons.js';
import type { Rules } from '../rules.js';
import type { TextLines } from '../text-lines.js';
import type { Timestamp } from '../times/timestamps.js';
import { findAnnouncement } from './announcements.js';
import { findClosing } from './closing.js';
import { findContinuedAnswer } from './continued-answer.js';
import { findLooseAnswers } from './loose-answers.js';
import { findLooseQuestions } from './loose-questions.js';
import { findOpening, findOtherOpenings } from './openings.js';
import { findReportedSpeech } from './reported-speech.js';
import { behindOffices, isToldToPress } from './statements.js';

/** The labels of a text, in order, with the places where somebody begins to speak without one. */
export function withUnlabelled(
  labels: Label[],
  lines: TextLines,
  stamps: readonly Timestamp[],
  introductions: Introductions,
  rules: Rules,
): Label[] {
  const { language } = rules;
  const names = namesOf(labels, language);
  const front = labels[0]?.start ?? lines.text.length;
  const name = namedSpeaker([], lines, front, rules);
  if (name) names.add(language.fold.fold(name));
  const reported = findReportedSpeech(lines, labels, names, introductions, rules);
  if (labels.length === 0) return withoutLabels(reported, lines, stamps, rules);
  const questions = findLooseQuestions(lines, labels, rules);
  const openings = findOpenings(lines, stamps, labels, rules);
  const answers = findLooseAnswers(lines, labels, rules);
  const lost = findLostColons(lines, labels, rules);
  const all = inOrder(labels.concat(reported, questions, openings, answers, lost));
  const closing = findClosing(lines, all, rules);
  return closing ? [...all, closing] : all;
}

/**
 * Who speaks where no label stands: questions and answers that are told of, numbered questions and what follows them, or
 * a statement after which nobody asks, 章启月说，女士们、先生们，…, or 华春莹首先发布消息： on a line of its own, or what somebody
 * told the press as title or lead say. Other news report speech too, but greet nobody, and let it follow in the same line.
 */
function withoutLabels(
  reported: Label[],
  lines: TextLines,
  stamps: readonly Timestamp[],
  rules: Rules,
): Label[] {
  const { language, patterns } = rules;
  if (reported.some(({ role }) => role === 'respondent')) {
    const opening = findOpening(lines, stamps, reported, rules);
    return opening?.label ? inOrder([opening, ...reported]) : reported;
  }
  const numbered = findLooseAnswers(lines, [], rules);
  if (numbered.length > 0) return inOrder(numbered);
  const opening = findOpening(lines, stamps, [], rules);
  if (!opening?.label) return [];
  const words = lines.skipBlanks(opening.textStart);
  const isBelow = lines.at(words) > lines.at(opening.start);
  const isSpeech = isBelow || fitsAt(patterns.salutation, lines.folded, words);
  const isTold = isToldToPress(opening, lines, rules);
  if (!isSpeech && !isTold) return [];
  const first = isTold ? behindOffices(opening, lines, language) : opening;
  return [first, ...findOtherOpenings(lines, first, [], rules)];
}

/** What opens the conference: words reported of a speaker, else the first that nothing else can be. */
function findOpenings(
  lines: TextLines,
  stamps: readonly Timestamp[],
  labels: readonly Label[],
  rules: Rules,
): Label[] {
  const opening = findOpening(lines, stamps, labels, rules);
  if (opening?.label) return [opening, ...findOtherOpenings(lines, opening, labels, rules)];
  const announcement = findAnnouncement(lines, labels, rules);
  const continued = findContinuedAnswer(lines, labels, rules);
  const found = [opening, announcement, continued].filter((label) => label !== null);
  const first = found.sort((a, b) => a.start - b.start)[0];
  return first ? [withSpeaker(first, labels[0]!.start, lines, rules)] : [];
}

/** An opening that gives the word to whom it is said to be of is of somebody else: 有请贺一诚先生。 */
function withSpeaker(
  opening: Label,
  end: number,
  lines: TextLines,
  { language, patterns: { moderating } }: Rules,
): Label {
  const name = opening.name && language.fold.fold(opening.name);
  const words = lines.folded.slice(opening.start, end);
  const isOther = name !== null && words.includes(name) && moderating.test(words);
  return isOther ? { ...opening, role: 'moderator', name: null } : opening;
}

/** Puts labels into the order of the text; of two that overlap, the one that begins first is kept. */
function inOrder(labels: Label[]): Label[] {
  const kept: Label[] = [];
  for (const label of labels.sort((a, b) => a.start - b.start || b.textStart - a.textStart)) {
    const before = kept.at(-1);
    if (!before || label.start >= before.textStart + Number(before.label === null)) kept.push(label);
  }
  return kept;
}
