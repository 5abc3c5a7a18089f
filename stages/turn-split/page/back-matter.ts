import type { Language } from '../../language/index.js';
import { pageNumber } from '../../text/page-numbers.js';
import { ENDS_IN_SENTENCE } from '../endings.js';
import type { Label } from '../labels/label.js';
import type { Patterns } from '../patterns.js';
import type { Rules } from '../rules.js';
import type { TextLines } from '../text-lines.js';
import type { TurnTimes } from '../times/turn-times.js';
import { endsSpeech, holdsWords, isFooter, isInBrackets, isRule } from './notes.js';
import { lastSpokenLine } from './other-pages.js';

/** A closing sentence, or the credits of a report, begin at most so far from the end, in code units. */
const LONGEST_TAIL = 60;

/** So many lines at the end that are no sentences list other pages, and a longer one is no headline, in code units. */
const FEWEST_HEADLINES = 3;
const LONGEST_HEADLINE = 60;
const HEADLINE = /^[^。]*[\p{L}\p{N}]$/u;

/** Where, behind the beginning of the last turn, the notes on the conference begin; else the text's end. */
export function backMatterStart(lines: TextLines, lastText: number, rules: Rules): number {
  const lastLine = lines.at(lastText);
  const lastSpoken = lastSpokenLine(lines, lastLine, rules);
  for (let line = lastLine + 1; line < lines.count; line++) {
    const end = endOfReport(lines, lastText, line - 1, line > lastSpoken, rules);
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
  { language, patterns }: Rules,
): number | null {
  const from = Math.max(lastText, lines.starts[line]!);
  const found = creditsBehind(lines, from, lines.trimEnd(from, lines.end(line)), patterns);
  const isEnd = isLastSpoken || found?.written.includes(language.end_of_report);
  return found && found.start > from && isEnd ? found.start : null;
}

/** Who made a report, in brackets at the end of a stretch of text; null where nobody is told. */
function creditsBehind(
  { folded }: TextLines,
  from: number,
  end: number,
  { credits }: Patterns,
): { start: number; written: string } | null {
  const tail = Math.max(from, end - LONGEST_TAIL);
  const found = credits.exec(folded.slice(tail, end));
  return found && { start: tail + found.index, written: found[0] };
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

/** Lines at the end that hold no letter, a page's number or only a note in brackets, and a closing sentence on the last line. */
function closingNotes(lines: TextLines, lastText: number, lastLine: number, rules: Rules): number {
  let end = lines.text.length;
  for (let line = lines.count - 1; line > lastLine; line--) {
    const text = lines.line(line).trim();
    const isNoteOnly = isInBrackets(text) || pageNumber(text) !== null;
    if (text !== '' && holdsWords(text) && !isNoteOnly) break;
    if (text !== '') end = lines.starts[line]!;
  }
  const stop = aboveHeadlines(lines, lastLine, end);
  return Math.min(stop, closingSentence(lines, lastText, stop, rules));
}

/** Where the headlines of other pages begin that a blank line parts from the last sentence; the end where there are none. */
function aboveHeadlines(lines: TextLines, lastLine: number, end: number): number {
  let start = end;
  let count = 0;
  let isParted = false;
  for (let line = lines.at(lines.trimEnd(0, end)); line >= lastLine; line--) {
    const text = lines.line(line).trim();
    if (text === '') isParted = true;
    else if (line > lastLine && text.length <= LONGEST_HEADLINE && HEADLINE.test(text)) {
      start = lines.starts[line]!;
      isParted = false;
      count++;
    } else return count >= FEWEST_HEADLINES && isParted && ENDS_IN_SENTENCE.test(text) ? start : end;
  }
  return end;
}

/** 记者会历时1小时40分钟。 and （完） 【编辑：王怡】 behind the last words, on the same line. */
function closingSentence(
  lines: TextLines,
  lastText: number,
  end: number,
  { language, patterns }: Rules,
): number {
  const stop = lines.trimEnd(lastText, end);
  const from = Math.max(lastText, stop - LONGEST_TAIL);
  const tail = lines.folded.slice(from, stop);
  const sentences = language.back_matter_beginnings.words
    .map((beginning) => tail.lastIndexOf(beginning))
    .filter((at) => at > 0 && isLastSentence(tail, at, language))
    .map((at) => from + at);
  return Math.min(end, creditsBehind(lines, lastText, stop, patterns)?.start ?? end, ...sentences);
}

/** Whether a sentence begins at a place of the tail, behind another one, and none follows it. */
const isLastSentence = (tail: string, at: number, { sentence_ends, closers }: Language): boolean =>
  (sentence_ends + closers).includes(tail[at - 1]!) && !/[。！？\n]./s.test(tail.slice(at));
