import type { Language } from '../../language.js';
import { pageNumber } from '../../text/page-numbers.js';
import { ENDS_IN_SENTENCE, ENDS_IN_STOP } from '../endings.js';
import type { Label } from '../labels/label.js';
import type { Patterns } from '../patterns.js';
import type { Rules } from '../rules.js';
import type { TextLines } from '../text-lines.js';
import type { TurnTimes } from '../times/turn-times.js';
import { findDate } from './dates.js';

/** A line with nothing but a date and a weekday is at most so long, in code units: 二〇二四年十二月二十一日（星期六） */
const LONGEST_DATE_LINE = 20;
/** Notes such as （完） or [来源：中新网] [编辑：王怡] that end a text, in code units. */
const LONGEST_CLOSING_NOTE = 40;
/** A closing sentence begins at most so far from the end, in code units. */
const LONGEST_TAIL = 60;
/** So much of a line tells that it is a note, in code units. */
const LONGEST_NOTE_BEGINNING = 80;
/** In code units. */
const LONGEST_FOOTER = 160;
/** Longer lines are no headings of a list of other pages, in code units. */
const LONGEST_HEADING = 24;
/** A shorter line is hardly what somebody says below a note, in code units. */
const SHORTEST_SENTENCE = 12;
/** So end headlines of other pages that are too long for their list. */
const CUT_OFF = '…';
/** What releases of the press have below their last words. */
const END = '完';
const IN_BRACKETS = /^[（(【[].*[)）】\]]$/;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** Where, behind the beginning of the last turn, the notes on the conference begin; else the text's end. */
export function backMatterStart(lines: TextLines, lastText: number, rules: Rules): number {
  const { patterns } = rules;
  const lastLine = lines.at(lastText);
  const lastSpoken = lastSpokenLine(lines, lastLine, rules);
  for (let line = lastLine + 1; line < lines.count; line++) {
    const end = endOfReport(lines, lastText, line - 1, line > lastSpoken, patterns);
    if (end !== null) return end;
    const text = lines.line(line);
    // Page numbers and the like may stand within what is said, too.
    const isEnd = endsSpeech(text, rules) || (line > lastSpoken && isFooter(text, rules));
    if (isEnd) {
      const above = lines.starts[ruleAbove(lines, line, lastLine)]!;
      return closingSentence(lines, lastText, above, rules);
    }
  }
  return closingNotes(lines, lastText, lastLine, rules);
}

/**
 * Where what ends a report of the press begins, behind the last words of a line and whatever stands below: …。（完）【编辑：王怡】
 * The names of its reporters alone end it where nobody speaks below.
 */
function endOfReport(
  lines: TextLines,
  lastText: number,
  line: number,
  isLastSpoken: boolean,
  { credits }: Patterns,
): number | null {
  const stop = lines.trimEnd(lastText, lines.end(line));
  const from = Math.max(lastText, lines.starts[line]!, stop - LONGEST_TAIL);
  const tail = lines.folded.slice(from, stop);
  const end = credits.exec(tail);
  return end && end.index > 0 && (isLastSpoken || end[0].includes(END)) ? from + end.index : null;
}

/** Where the words of the last turn may begin at the earliest, behind its time: that is no date of the page. */
export function behindTimes(lines: TextLines, { textStart }: Label, { stamps, follow }: TurnTimes): number {
  if (follow) return Math.max(textStart, stamps.at(-1)!.end);
  const start = lines.skipBlanks(textStart);
  return stamps.find((stamp) => stamp.start === start)?.end ?? textStart;
}

/**
 * Where what the page has behind the last time begins (上一页 1 2 3 下一页), where times stand behind what was said then; else
 * the text's end. A copy may have cut off the very last time: then a sentence stands there.
 */
export function behindLastTime(lines: TextLines, last: Label, { stamps, follow }: TurnTimes): number {
  const end = lines.text.length;
  const from = stamps.at(-1)?.end ?? end;
  if (!follow || from < last.textStart) return end;
  const start = lines.skipBlanks(from, end);
  return start < end && ENDS_IN_SENTENCE.test(lines.foldedLine(lines.at(start))) ? end : start;
}

/**
 * The last line, from one on, that holds a whole sentence and tells nothing of the page. Below the heading of a list of other
 * pages (相关新闻) headlines may ask or exclaim, and only a full stop tells that somebody goes on to speak.
 */
export function lastSpokenLine(lines: TextLines, first: number, rules: Rules): number {
  const { patterns } = rules;
  let last = first;
  for (let line = lines.count - 1; line > first; line--) {
    if (isOtherPages(lines, line, patterns)) last = first;
    else if (isSpoken(lines.line(line), rules)) {
      if (last === first) last = line;
      if (ENDS_IN_STOP.test(lines.line(line))) break;
    }
  }
  return last;
}

/** Whether a line is a heading below which a page lists other pages: 相关新闻 */
export const isOtherPages = (lines: TextLines, line: number, { otherPages }: Patterns): boolean =>
  lines.end(line) - lines.starts[line]! <= LONGEST_HEADING && otherPages.test(lines.foldedLine(line));

const isSpoken = (line: string, rules: Rules): boolean =>
  line.length >= SHORTEST_SENTENCE &&
  ENDS_IN_SENTENCE.test(line) &&
  !line.endsWith(CUT_OFF) &&
  !isInBrackets(line) &&
  !isNote(line, rules);

/** （下载客户端，报料有奖！） */
const isInBrackets = (line: string): boolean => line.length <= LONGEST_CLOSING_NOTE && IN_BRACKETS.test(line);

/** What pages have below their text: who may copy it, other pages, ways to share it. */
const isFooter = (line: string, { language, patterns: { footerLine } }: Rules): boolean =>
  line.length <= LONGEST_FOOTER && footerLine.test(language.fold.fold(line).trim());

/** The first of the lines of marks alone right above a note (*****), blank ones between; the note's where there is none. */
function ruleAbove(lines: TextLines, note: number, lastLine: number): number {
  let first = note;
  for (let line = note - 1; line > lastLine; line--) {
    const text = lines.line(line).trim();
    if (text === '') continue;
    if (!isRule(text)) break;
    first = line;
  }
  return first;
}

/** Whether a line is of marks alone: ***** */
export const isRule = (line: string): boolean => line.trim() !== '' && !LETTER_OR_DIGIT.test(line);

/** Whether a line tells of the conference or the page, and is not said. */
export const isNote = (line: string, rules: Rules): boolean =>
  endsSpeech(line, rules) || isFooter(line, rules);

/** Whether it is such a note as nothing is said below. */
function endsSpeech(line: string, { language, patterns: { recess, creditLine } }: Rules): boolean {
  if (line === '') return false;
  const folded = language.fold.fold(line.slice(0, LONGEST_NOTE_BEGINNING)).trim();
  return (
    recess.test(folded) ||
    creditLine.test(folded) ||
    folded === END ||
    isNoSpeakerAt(folded, 0, language) ||
    language.back_matter_beginnings.some((beginning) => folded.startsWith(beginning)) ||
    isDateAlone(line)
  );
}

/** 2018年10月2日（星期二） */
export const isDateAlone = (line: string): boolean => {
  const inked = line.trim();
  return inked.length <= LONGEST_DATE_LINE && /^[\d〇零○一二]/.test(inked) && findDate(inked) !== null;
};

/** Whether what begins at a place is no speaker before a colon: 责任编辑：…, 来源：… */
export function isNoSpeakerAt(folded: string, at: number, language: Language): boolean {
  const length = language.not_speakers.lengthAt(folded, at);
  return length > 0 && folded[at + length] === '：';
}

/** Lines at the end that hold no letter, a page's number or only a note in brackets, and a closing sentence on the last line. */
function closingNotes(lines: TextLines, lastText: number, lastLine: number, rules: Rules): number {
  let end = lines.text.length;
  for (let line = lines.count - 1; line > lastLine; line--) {
    const text = lines.line(line).trim();
    const isNoteOnly = isInBrackets(text) || pageNumber(text) !== null;
    if (text !== '' && LETTER_OR_DIGIT.test(text) && !isNoteOnly) break;
    if (text !== '') end = lines.starts[line]!;
  }
  return Math.min(end, closingSentence(lines, lastText, end, rules));
}

/** 记者会历时1小时40分钟。 and （完） 【编辑：王怡】 behind the last words, on the same line. */
function closingSentence(
  lines: TextLines,
  lastText: number,
  end: number,
  { language, patterns: { credits } }: Rules,
): number {
  const stop = lines.trimEnd(lastText, end);
  const from = Math.max(lastText, stop - LONGEST_TAIL);
  const tail = lines.folded.slice(from, stop);
  let first = credits.exec(tail)?.index ?? tail.length;
  for (const beginning of language.back_matter_beginnings) {
    const at = tail.lastIndexOf(beginning);
    if (at > 0 && at < first && isLastSentence(tail, at, language)) first = at;
  }
  return first < tail.length ? from + first : end;
}

/** Whether a sentence begins at a place of the tail, behind another one, and none follows it. */
const isLastSentence = (tail: string, at: number, { sentence_ends, closers }: Language): boolean =>
  (sentence_ends + closers).includes(tail[at - 1]!) && !/[。！？\n]./s.test(tail.slice(at));
