import { only } from '../../collections.js';
import type { Language } from '../../language/index.js';
import { LONGEST_FRONT } from '../../limit.js';
import { isPersonName, isTranscribed } from '../../names/personal-names.js';
import type { Label } from '../labels/label.js';
import type { Rules } from '../rules.js';
import type { TextLines } from '../text-lines.js';

/** Longer lines are no titles, in code units; a dateline tells of a conference or of reporters. */
const LONGEST_TITLE = 60;

/** The names in labels of those who do not ask. */
const namesIn = (labels: readonly Label[]): string[] =>
  labels.flatMap(({ role, name }) => (role === 'questioner' ? [] : (name ?? [])));

/** The same in simplified characters, each once. */
export const namesOf = (labels: readonly Label[], language: Language): Set<string> =>
  new Set(namesIn(labels).map((name) => language.fold.fold(name)));

/** The name of the only respondent whom labels name. */
export const onlyName = (labels: readonly Label[]): string | null => only(namesIn(labels));

/** Whom title and dateline name first as the one who holds the conference: 外交部发言人耿爽主持…. */
export const hostName = (lines: TextLines, end: number, rules: Rules): string | null =>
  hostNames(lines, end, rules).next().value ?? null;

/**
 * Who speaks where no label stands: the only respondent whom labels name, else the host whom title and dateline do, else the
 * only one whom they tell to be interviewed.
 */
export const namedSpeaker = (
  labels: readonly Label[],
  lines: TextLines,
  end: number,
  rules: Rules,
): string | null =>
  onlyName(labels) ?? hostName(lines, end, rules) ?? only(intervieweeNames(lines, end, rules));

/** Whether the line that holds a place is a title or dateline: news before the first label name office-holders too. */
function isTitleOrDateline(folded: string, at: number, language: Language): boolean {
  const start = folded.lastIndexOf('\n', at) + 1;
  const end = folded.indexOf('\n', at);
  const line = folded.slice(start, end < 0 ? undefined : end);
  return (
    line.length <= LONGEST_TITLE ||
    language.conference_words.isWithin(line) ||
    language.roles.questioner.holds.isWithin(line)
  );
}

/** All whom title and dateline name so, or a heading further down, each as often as they do. */
export function* hostNames(
  { text, folded }: TextLines,
  end: number,
  { language, patterns: { host } }: Rules,
  from = 0,
): Generator<string, undefined> {
  const front = folded.slice(from, Math.min(end, from + LONGEST_FRONT));
  for (const { index, 0: words, 1: name } of front.matchAll(host)) {
    if (!isPersonName(name!, language) || !isTitleOrDateline(folded, from + index, language)) continue;
    const at = from + index + words.indexOf(name!, words.length - name!.length - 2);
    yield text.slice(at, at + name!.length);
  }
}

/** Whom lines that tell of an interview name with an office, or begin with: 驻华大使木寺昌人6日接受专访, 卢沙野接受采访. */
export function* intervieweeNames(
  lines: TextLines,
  end: number,
  { language, patterns: { interviewee, interviewGuest } }: Rules,
): Generator<string, undefined> {
  for (let line = 0; line < lines.count && lines.starts[line]! < Math.min(end, LONGEST_FRONT); line++) {
    const folded = lines.folded.slice(lines.starts[line]!, Math.min(end, lines.end(line)));
    if (!language.title_words.isWithin(folded) && !language.conference_words.isWithin(folded)) continue;
    for (const pattern of [interviewee, interviewGuest])
      for (const { index, 0: words, 1: behind, 2: before, 3: first } of folded.matchAll(pattern)) {
        const name = behind ?? before ?? first!;
        const at = lines.starts[line]! + index + words.indexOf(name);
        const isForeign = pattern === interviewGuest && isTranscribed(name, language);
        if (isForeign || isPersonName(name, language)) yield lines.text.slice(at, at + name.length);
      }
  }
}

/** Whether what stands before a place tells that one of those who speak was interviewed. */
export function isInterviewOf(
  speakers: ReadonlySet<string>,
  lines: TextLines,
  end: number,
  rules: Rules,
): boolean {
  const { language } = rules;
  for (const name of intervieweeNames(lines, end, rules))
    if (speakers.has(language.fold.fold(name))) return true;
  return false;
}
