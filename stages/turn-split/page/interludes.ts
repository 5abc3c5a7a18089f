import { ENDS_IN_SENTENCE, endsQuestion } from '../endings.js';
import type { Label } from '../labels/label.js';
import type { Patterns } from '../patterns.js';
import type { Rules } from '../rules.js';
import type { TextLines } from '../text-lines.js';
import type { TurnTimes } from '../times/turn-times.js';
import { isCaption } from './captions.js';
import { isDateAlone, isNoSpeakerAt, isRule } from './notes.js';

/** Longer lines are no headings, in code units. */
const LONGEST_HEADING = 40;
/** Shorter lines above the first turn may well stand in it too, in code units. */
const SHORTEST_HEADLINE = 8;
/** Longer lines name nobody, in code units: 某组副组长、某委防控领导小组办公室主任李明 */
const LONGEST_NAMING = 60;
/** So many lines above a question may be headings, blank ones not counted. */
const MOST_LINES = 4;
/** 谈国防预算, 中国不存在“隐性军费”, 问答3, 【谈半岛】, ◆半岛◆; a time is none, nor are thanks. */
const HEADING =
  /^(?!.*\d[:：]\d\d)(?=.*[\p{Script=Han}\d])(?!.*[。！？；;]).*[\p{L}\p{N}”’」』》][】〕\]*＊\s\p{S}\p{Pd}]*$/u;
/** Clauses are no heading unless a mark stands before them (★合则两利，斗则俱伤), or what is below is told in a report (有记者提问：). */
const CLAUSES = /^[\p{L}\d].*[，,]/u;
const IN_ROUND_BRACKETS = /^[（(]([^（）()]+)[)）]$/;
/** What ends the line before, where a line was broken within a sentence. */
const CLOSES_LINE_ABOVE = /^[。！？!?”’」』》）)]{1,3}$/;

/** A translation of what is said ends with a full stop of its own. */
const ENDS_IN_LATIN = /\p{Script=Latin}\.[”"’)）]*$/u;

/**
 * Finds what stands between two turns and nobody says: headings above a question, rules (*****), and a note of a recess
 * below one, and when and where something was asked. Gives where it begins, by the label that follows it: that of a
 * question, as what ends in one is under a name, or none, of words that close the conference. Captions of pictures, which may repeat the page's headline, may
 * stand above any label, and above the time of what was said before it.
 */
export function findInterludes(
  lines: TextLines,
  labels: readonly Label[],
  times: TurnTimes,
  rules: Rules,
): ReadonlyMap<Label, number> {
  const { language, patterns } = rules;
  const found = new Map<Label, number>();
  const above = new LinesAbove(lines, times, rules, headLines(lines, labels[0]!.start));
  for (const [i, label] of labels.entries()) {
    const before = labels[i - 1];
    if (!before) continue;
    const start = label.clauseStart ?? label.start;
    if (start < label.start) found.set(label, start);
    const line = lines.at(start);
    if (!lines.isBlank(lines.starts[line]!, start)) continue;
    const spoken = lines.at(lines.skipBlanks(before.textStart));
    const isAsked = label.role === 'questioner' || label.label === null;
    const captions = isAsked ? line : above.firstOfCaptions(line, spoken, label.name);
    const mayAsk = captions === line && before.role !== 'questioner';
    const mayHaveHeading = isAsked || (mayAsk && asks(label, labels[i + 1], lines, patterns));
    const isTold = patterns.toldQuestion.test(language.fold.fold(label.label ?? ''));
    const first = mayHaveHeading ? above.firstOfHeadings(line, spoken, isTold) : captions;
    if (first < line) found.set(label, lines.starts[first]!);
  }
  return found;
}

/** Where what stands behind the last words begins: with the captions right above the place, where there are any. */
export function withCaptionsAbove(
  place: number,
  labels: readonly Label[],
  lines: TextLines,
  times: TurnTimes,
  rules: Rules,
): number {
  const end = lines.text.length;
  const line = place === end ? lines.count : lines.at(place);
  if (place < end && !lines.isBlank(lines.starts[line]!, place)) return place;
  const spoken = lines.at(lines.skipBlanks(labels.at(-1)!.textStart));
  const head = headLines(lines, labels[0]!.start);
  const first = new LinesAbove(lines, times, rules, head).firstOfCaptions(line, spoken, null);
  return first < line ? lines.starts[first]! : place;
}

/** Whether what somebody says whose label tells no role ends in a question. */
const asks = (
  { role, textStart }: Label,
  next: Label | undefined,
  lines: TextLines,
  patterns: Patterns,
): boolean => role === null && endsQuestion(lines, textStart, next?.start ?? lines.text.length, patterns);

/** The lines above the first turn that are long enough to be a headline. */
const headLines = ({ folded }: TextLines, end: number): ReadonlySet<string> =>
  new Set(
    folded
      .slice(0, end)
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line.length >= SHORTEST_HEADLINE),
  );

function isHeading(text: string, isTold: boolean, patterns: Patterns): boolean {
  const { stageDirection, topicBeforeColon, speechLine, footerLine, interrupted, thanks } = patterns;
  if (text.length > LONGEST_HEADING || interrupted.test(text)) return false;
  if (stageDirection.test(text) || speechLine.test(text)) return false;
  const bare = IN_ROUND_BRACKETS.exec(text)?.[1] ?? text;
  const isAbove = HEADING.test(bare) && !thanks.test(bare) && (isTold || !CLAUSES.test(bare));
  return isAbove || topicBeforeColon.test(bare) || footerLine.test(bare);
}

/** Reads upwards from a line. */
class LinesAbove {
  /** Lines of times that end turns: what stands above them may be a caption, and what they end. */
  private readonly timeLines: ReadonlySet<number>;

  constructor(
    private readonly lines: TextLines,
    { stamps, follow }: TurnTimes,
    private readonly rules: Rules,
    private readonly head: ReadonlySet<string>,
  ) {
    const alone = follow ? stamps.filter(({ form }) => form === 'alone') : [];
    this.timeLines = new Set(alone.map(({ start }) => lines.at(start)));
  }

  /** The first of the captions right above a line, behind the first line of the turn before; else the line. */
  firstOfCaptions(below: number, spoken: number, speaker: string | null): number {
    const { lines, rules, timeLines } = this;
    const { patterns } = rules;
    let first = below;
    let left = MOST_LINES;
    for (let line = below - 1; line > spoken; line--) {
      const text = lines.foldedLine(line);
      if (text === '' || timeLines.has(line) || isDateAlone(text, rules)) continue;
      if (left-- === 0) break;
      // 王伟发言 stands below a picture of him, above his label.
      const isOfPicture =
        isCaption(text, patterns) || this.head.has(text) || patterns.headlineOfAnswers.test(text);
      const { index: end } = patterns.speaking.exec(text) ?? {};
      if (!isOfPicture && !this.names(lines.line(line).trim().slice(0, end), speaker)) break;
      first = line;
    }
    return first;
  }

  /** Whether words are nothing but somebody's name, perhaps with his office before it, and do not give him the word. */
  private names(words: string, speaker: string | null): boolean {
    if (speaker === null || !words.endsWith(speaker)) return false;
    if (words === speaker) return true;
    const { language, reader } = this.rules;
    if (words.length > LONGEST_NAMING || language.speech_beginnings.begins(language.fold.fold(words)))
      return false;
    const { name, title } = reader.speakerOf(words);
    return name === speaker && title !== null;
  }

  /**
   * The first of the lines above a question that nobody says, behind the first line of the turn before; else the question's.
   * `isTold` of a question that a report tells of.
   */
  firstOfHeadings(question: number, spoken: number, isTold: boolean): number {
    const { lines, rules, timeLines } = this;
    const { patterns } = rules;
    let first = question;
    let left = MOST_LINES;
    let isBelowTimes = true;
    for (let line = question - 1; line >= spoken; line--) {
      const text = lines.foldedLine(line);
      if (timeLines.has(line)) isBelowTimes = false;
      if (text === '' || timeLines.has(line)) continue;
      if (CLOSES_LINE_ABOVE.test(text)) return first;
      const parts =
        isRule(text) ||
        isCaption(text, patterns) ||
        isNoSpeakerAt(text, 0, rules.language) ||
        (isBelowTimes && isHeading(text, isTold, patterns));
      // Below a title stands the time of its conference, below words that of the question.
      if (!parts && line > spoken && isDateAlone(text, rules)) {
        isBelowTimes = false;
        continue;
      }
      if (line === spoken || left-- === 0 || !(parts || patterns.recess.test(text)))
        return ENDS_IN_SENTENCE.test(text) || ENDS_IN_LATIN.test(text) ? first : question;
      // A speaker may announce a recess himself: only a rule above it makes it a note.
      if (parts) first = line;
    }
    return question;
  }
}
