import type { Language } from '../language.js';

export type Role = 'respondent' | 'questioner' | 'moderator' | 'unknown';

/** A stretch before a colon at the beginning of a line: perhaps a speaker's label. Offsets are code units. */
export interface Candidate {
  /** Index of the line, from 0. */
  line: number;
  /** The label without its colon. */
  label: string;
  /** Where the label begins and where the text after its colon begins, in the line. */
  start: number;
  textStart: number;
}

/** Longest label, in code units: 人民日报、人民网和人民日报客户端记者 with a country and a name before it. */
const LONGEST_LABEL = 45;

/** Punctuation that a label does not hold; commas and full stops are what sentences have. */
const NOT_IN_LABEL = /[，。！？；,;!?…]/;

/** What speaks for and against a candidate; a label needs LABEL_SCORE. */
const WEIGHT = {
  roleWord: 4,
  namedBeforeTurns: 3,
  title: 3,
  repeated: 2,
  repeatedOften: 1,
  followsQuestion: 2,
  announces: -4,
  beginsLikeSentence: -3,
  long: -2,
} as const;
const LABEL_SCORE = 2;

/** Without a role word, a name of more than eight characters is rare even with a title before it. */
const LONG_NAME = 12;

/** The candidate at the beginning of a line, or null. */
export function candidateOf(text: string, line: number, language: Language): Candidate | null {
  const colon = /[：:]/.exec(text.slice(0, LONGEST_LABEL + 1))?.index ?? -1;
  if (colon <= 0) return null;
  const label = text.slice(0, colon).trim();
  if (label === '' || NOT_IN_LABEL.test(label) || /^\d+$/.test(label)) return null;
  if (language.not_speakers.includes(language.fold.fold(label))) return null;
  let textStart = colon + 1;
  while (text[textStart] === ' ') textStart++;
  return { line, label, start: 0, textStart };
}

/** The role that a label's own words tell, or null. */
export function roleInLabel(label: string, language: Language): Role | null {
  const folded = language.fold.fold(label).replace(/[（(].*[)）]$/, '');
  for (const role of ['questioner', 'moderator', 'respondent'] as const) {
    const { endings, whole, holds } = language.roles[role];
    const isRole =
      whole.includes(folded) ||
      endings.some((ending) => folded.endsWith(ending)) ||
      holds.some((word) => folded.includes(word));
    if (isRole) return role;
  }
  return null;
}

/** Decides over the whole document which candidates are labels. */
export class LabelEvidence {
  private readonly counts = new Map<string, number>();
  private readonly frontMatter: string;
  /** Lines that begin with a candidate right after a line that a questioner's label begins. */
  private readonly afterQuestions: ReadonlySet<number>;

  /** `lines` is the canonical text; what stands before the first sure label may name speakers. */
  constructor(
    candidates: readonly Candidate[],
    lines: readonly string[],
    private readonly language: Language,
  ) {
    for (const { label } of candidates) this.counts.set(label, (this.counts.get(label) ?? 0) + 1);
    const first = candidates.find(({ label }) => this.counts.get(label)! > 1 || roleInLabel(label, language));
    const questions = new Set(
      candidates.filter(({ label }) => roleInLabel(label, language) === 'questioner').map(({ line }) => line),
    );
    this.afterQuestions = new Set(
      candidates.filter(({ line }) => questions.has(lastLineWithText(lines, line))).map(({ line }) => line),
    );
    this.frontMatter = lines.slice(0, first ? first.line : 1).join('\n');
  }

  isLabel(candidate: Candidate): boolean {
    return this.score(candidate) >= LABEL_SCORE;
  }

  private score({ label, line }: Candidate): number {
    const { language } = this;
    const folded = language.fold.fold(label);
    const bare = folded.replace(/[（(].*[)）]$/, '');
    const count = this.counts.get(label) ?? 0;
    let score = 0;
    if (roleInLabel(label, language)) score += WEIGHT.roleWord;
    else if (folded.length > LONG_NAME) score += WEIGHT.long;
    if (
      language.titles.some(
        (title) => folded.startsWith(title) || bare.endsWith(title) || folded.endsWith(`${title}）`),
      )
    )
      score += WEIGHT.title;
    if (this.isNamedBeforeTurns(label, line)) score += WEIGHT.namedBeforeTurns;
    if (this.afterQuestions.has(line)) score += WEIGHT.followsQuestion;
    if (count > 1) score += WEIGHT.repeated;
    if (count > 2) score += WEIGHT.repeatedOften;
    if (language.announcing_endings.some((ending) => folded.endsWith(ending))) score += WEIGHT.announces;
    if (language.announcing_beginnings.some((beginning) => folded.startsWith(beginning))) {
      score += WEIGHT.beginsLikeSentence;
    }
    return score;
  }

  /** Whether the title or dateline holds the label as a name, apart from the candidate itself. */
  private isNamedBeforeTurns(label: string, line: number): boolean {
    const found = this.frontMatter.indexOf(label);
    return found >= 0 && (line > 0 || found > 0) && label.length > 1;
  }
}

/** The nearest line before a line that is not blank; -1 where there is none. */
function lastLineWithText(lines: readonly string[], line: number): number {
  let before = line - 1;
  while (before >= 0 && lines[before]!.trim() === '') before--;
  return before;
}

/** The speaker's name: the label without titles and what stands in brackets; null where nothing is left. */
export function speakerName(label: string, role: Role, language: Language): string | null {
  if (role === 'questioner' || role === 'moderator') return null;
  let name = label.replace(/[（(].*[)）]$/, '').trim();
  const titles = [...language.titles].sort((a, b) => b.length - a.length);
  for (let changed = true; changed; ) {
    changed = false;
    const folded = language.fold.fold(name);
    for (const title of titles) {
      if (folded.startsWith(title)) name = name.slice(title.length).trim();
      else if (folded.endsWith(title)) name = name.slice(0, -title.length).trim();
      else continue;
      changed = true;
      break;
    }
  }
  return name === '' || language.roles.respondent.whole.includes(name) ? null : name;
}
