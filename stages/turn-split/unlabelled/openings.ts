import type { Language } from '../../language/index.js';
import { LONGEST_FRONT } from '../../limit.js';
import { isPersonName, isWrittenAsName } from '../../names/personal-names.js';
import { fitsAt, matchAt, skip } from '../../text/sticky.js';
import { type Label, namelessQuestion, unlabelled } from '../labels/label.js';
import { isInterviewOf, namedSpeaker, namesOf } from '../page/named-persons.js';
import type { Patterns } from '../patterns.js';
import type { Rules } from '../rules.js';
import type { TextLines } from '../text-lines.js';
import type { Timestamp } from '../times/timestamps.js';

/**
 * Finds where a statement opens the conference before the first label: one reported of a speaker whom title or
 * dateline name (孔泉说，女士们、先生们，下午好。), or an announcement without any label (应外交部长邀请，…).
 * Returns null where title and dateline are all.
 */
export function findOpening(
  lines: TextLines,
  timestamps: readonly Timestamp[],
  labels: readonly Label[],
  rules: Rules,
): Label | null {
  const { language, patterns } = rules;
  const { folded } = lines;
  const { openingOccasion: occasion } = patterns;
  const end = labels[0]?.start ?? folded.length;
  const speakers = namesOf(labels, language);
  const first = transcriptStart(lines, end, patterns);
  const isInterview = speakers.size > 0 && isInterviewOf(speakers, lines, end, rules);
  for (const start of paragraphStarts(lines, timestamps, end)) {
    if (start < first) continue;
    const at = skip(occasion, folded, start);
    const reported =
      reportAt(lines, at, end, rules) ??
      headingAt(lines, at, end, speakers, patterns) ??
      titleAt(lines, at, end, labels, rules) ??
      openingWithin(lines, start, labels, rules);
    if (reported) return reported;
    // In a lead of the press somebody else may be on a visit: 应邀请，总书记访华。
    if (
      fitsAt(patterns.openingStatement, folded, at) &&
      !(isInterview && folded.startsWith(language.invited, at))
    ) {
      return unlabelled(at, namedSpeaker(labels, lines, at, rules));
    }
  }
  return null;
}

/**
 * Finds whose words are reported behind those that open a conference which several hold together: paragraphs that begin
 * with another one whom title or lead name (勒德里昂表示，…). Elsewhere speakers tell what others have said.
 */
export function findOtherOpenings(
  lines: TextLines,
  opening: Label,
  labels: readonly Label[],
  rules: Rules,
): Label[] {
  const { language, patterns } = rules;
  const lead = lines.folded.slice(0, Math.min(opening.start, LONGEST_FRONT));
  if (!patterns.jointConference.test(lead)) return [];
  const end = labels.find(({ start }) => start > opening.start)?.start ?? lines.text.length;
  const found: Label[] = [];
  let speaker = opening.name;
  for (let line = lines.at(opening.start) + 1; line < lines.count && lines.starts[line]! < end; line++) {
    const start = lines.skipBlanks(lines.starts[line]!, end);
    const question = answeredAt(lines, start, patterns);
    const report = reportAt(lines, question?.end ?? start, end, rules);
    if (report === null || !lead.includes(language.fold.fold(report.name!))) continue;
    if (question) found.push(question.label);
    else if (report.name === speaker) continue;
    speaker = report.name;
    found.push(report);
  }
  return found;
}

/** Where a paragraph began before a page lost its line breaks. */
const LOST_BREAK = /[。！？”：\s]/g;
/** 秦刚： before a greeting, where it tells alone who greets. */
const NAME_AND_COLON = /(?<=[。！？”]\s*)(\p{Script=Han}{2,4})：$/u;

/**
 * What opens the conference in the line in which the first label stands behind other words, as on a page that lost its line
 * breaks: words reported of a speaker (外交部发言人孔泉主持例行记者会。孔泉说，…), or a greeting.
 */
function openingWithin(
  lines: TextLines,
  start: number,
  labels: readonly Label[],
  rules: Rules,
): Label | null {
  const end = labels[0]?.start ?? 0;
  if (start >= end || !lines.isBlank(lines.starts[lines.at(end)]!, start)) return null;
  const { salutation } = rules.patterns;
  const front = lines.folded.slice(start, Math.min(end, start + LONGEST_FRONT));
  for (const { index } of front.matchAll(LOST_BREAK)) {
    const at = start + index + 1;
    const report = reportAt(lines, at, end, rules);
    if (report) return report;
    if (!fitsAt(salutation, lines.folded, at)) continue;
    const name = NAME_AND_COLON.exec(front.slice(0, index + 1))?.[1] ?? '';
    if (!isPersonName(name, rules.language)) return unlabelled(at, namedSpeaker(labels, lines, at, rules));
    const nameStart = at - 1 - name.length;
    return reportedOpening(lines.text, nameStart, at, lines.text.slice(nameStart, at - 1), null);
  }
  return null;
}

/** 在回答新华社记者有关提问时，: a question that is told of before its answer, and where that begins; null where there is none. */
function answeredAt(
  { text, folded }: TextLines,
  at: number,
  { answeringOccasion }: Patterns,
): { label: Label; end: number } | null {
  const [words = '', asker] = matchAt(answeringOccasion, folded, at) ?? [];
  if (asker === undefined) return null;
  const start = folded.indexOf(asker, at);
  const textStart = start + asker.length;
  const label = namelessQuestion(start, textStart, text.slice(start, textStart));
  return { label: { ...label, clauseStart: at }, end: at + words.length };
}

/** 孔泉说，女士们、先生们，…: words reported of a speaker who is introduced. */
function reportAt(
  { text, folded }: TextLines,
  at: number,
  end: number,
  { language, patterns: { openingReport } }: Rules,
): Label | null {
  const [words = '', before = '', name = '', behind = ''] = matchAt(openingReport, folded, at) ?? [];
  const textStart = at + words.length;
  if (name === '' || textStart > end || !isIntroduced(name, before, folded, at, language)) return null;
  const nameStart = at + before.length;
  const nameEnd = nameStart + name.length;
  const titles = [text.slice(at, nameStart), text.slice(nameEnd, nameEnd + behind.length)];
  const title = titles.filter((one) => one !== '').join(' ') || null;
  return reportedOpening(text, at, textStart, text.slice(nameStart, nameEnd), title);
}

/** 华春莹首先发布消息： on a line of its own, of one who speaks later, with words below it. */
function headingAt(
  lines: TextLines,
  at: number,
  end: number,
  speakers: ReadonlySet<string>,
  { openingHeading }: Patterns,
): Label | null {
  const [words = '', name = ''] = matchAt(openingHeading, lines.folded, at) ?? [];
  const textStart = at + words.length;
  if (!speakers.has(name) || lines.skipBlanks(textStart, end) >= end) return null;
  return reportedOpening(lines.text, at, textStart, lines.text.slice(at, at + name.length), null);
}

/** 【开场发言】 on a line of its own, with words below it, of the only one who answers or whom title and dateline name. */
function titleAt(
  lines: TextLines,
  at: number,
  end: number,
  labels: readonly Label[],
  rules: Rules,
): Label | null {
  const { patterns } = rules;
  const words = matchAt(patterns.openingTitle, lines.folded, at)?.[0];
  if (words === undefined) return null;
  const textStart = at + words.length;
  if (lines.skipBlanks(textStart, end) >= end) return null;
  const label = lines.text.slice(at + 1, at + words.trim().length - 1);
  const name = namedSpeaker(labels, lines, at, rules);
  return { ...unlabelled(at, name), textStart, label };
}

const reportedOpening = (
  text: string,
  start: number,
  textStart: number,
  name: string,
  title: string | null,
): Label => ({
  start,
  textStart,
  label: text.slice(start, textStart - 1).trim(),
  role: 'respondent',
  name,
  title,
});

/** Where what stands before a place says that the transcript follows; 0 where nothing does. */
export function transcriptStart({ folded }: TextLines, end: number, { transcriptFollows }: Patterns): number {
  let start = 0;
  for (const { index, 0: words } of folded.slice(0, Math.min(end, LONGEST_FRONT)).matchAll(transcriptFollows))
    start = index + words.length;
  return start;
}

/** Beginnings of paragraphs before a place, and what follows a time in them. */
function paragraphStarts(lines: TextLines, timestamps: readonly Timestamp[], end: number): number[] {
  const starts: number[] = [];
  for (let line = 0; line < lines.count && lines.starts[line]! < end; line++)
    starts.push(lines.starts[line]!);
  for (const stamp of timestamps) if (stamp.end < end) starts.push(stamp.end);
  const found: number[] = [];
  for (const start of starts.sort((a, b) => a - b)) {
    // Thousands of blank lines lead to one place.
    if (start > (found.at(-1) ?? -1)) found.push(lines.skipBlanks(start, end));
  }
  return found;
}

/** Whether somebody is named with his office, or before. */
const isIntroduced = (name: string, title: string, folded: string, at: number, language: Language): boolean =>
  (isPersonName(name, language) && title !== '') ||
  (isWrittenAsName(name, language) && folded.lastIndexOf(name, at - 1) >= 0);
