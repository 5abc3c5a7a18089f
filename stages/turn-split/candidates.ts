import type { Language } from '../language.js';
import { Kind, kindAt } from '../text/characters.js';
import { roleInLabel } from './speakers.js';
import type { TextLines } from './text-lines.js';
import type { Timestamp } from './timestamps.js';

/** What is perhaps a speaker's label. Offsets are UTF-16 code units of the whole text. */
export interface Candidate {
  /** Where the label begins with its brackets and marks, and where what is behind its colon begins. */
  start: number;
  textStart: number;
  /** The label without colon, brackets and marks. */
  label: string;
  /** Index of its line, from 0. */
  line: number;
  /** Whether it begins its line, or stands in mid-line behind the end of a sentence. */
  place: 'line' | 'middle';
  /** What tells that the label is at its end. */
  closed: 'colon' | 'bracket' | 'timestamp' | 'line-end';
  /** Whether brackets enclose it. */
  bracketed: boolean;
}

/** Longest label, in code units: 人民日报、人民网和人民日报客户端记者 with a country and a name before it. */
const LONGEST_LABEL = 45;
/** Longest label that neither a colon nor brackets close, in code units: 中央广播电视总台央视记者. */
const LONGEST_BARE_LABEL = 20;

/** A title may stand before the first label in one of so many lines, and be so long, in code units. */
const TITLE_LINES = 3;
const LONGEST_TITLE = 120;
/** Of a title's end so much is looked at, in code units: a word for a conference is not longer. */
const LONGEST_WORD = 8;

const COLONS = new Set('：:︰∶﹕');
const OPENING = '【[〔［（(';
const CLOSING = '】]〕］）)';
/** Of these, those that enclose a label only where it tells a role and a colon follows: （一）： is a heading. */
const ROUND = '（(';
const QUOTES = '“"「『';
const CLOSING_QUOTES = '”"」』';

/** Punctuation that a label does not hold; commas and full stops are what sentences have. */
const NOT_IN_LABEL = new Set('，。！？；,;!?…\n');
/** Brackets hold commas too: [新闻局局长，记者会主持人何绍仁]. */
const NOT_IN_BRACKETS = /[。！？；;!?…\n]/;
const LETTER = /\p{L}/u;

/** Bullets, numbers and remains of markup before a label. */
const MARKS =
  /(?:[ \u3000▲△▼▽●○◎■□▪▫◆◇★☆※►▶•·*#>_~＊—–-]|<\/?(?:b|strong|em|p|span)>|\d{1,2}[.、．] ?(?=[^\d\s]))*/iy;
const NUMBER = /^(?:第?[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[)）]、?) */;
/** Remains of bold type behind a label or its colon. */
const CLOSING_MARKS = /(?:\*\*|__|<\/(?:b|strong|em|span)>| )*/iy;
const TRAILING_MARKS = /(?:\s|\*|_|<\/?(?:b|strong|em|span)>)+$/i;

/** Every place where a label may stand: at the beginning of a line, and in it where a sentence has ended. */
export function findCandidates(
  lines: TextLines,
  timestamps: readonly Timestamp[],
  language: Language,
): Candidate[] {
  const scan = new CandidateScan(lines, timestamps, language);
  const found: Candidate[] = [];
  let next = 0;
  for (let line = 0; line < lines.count; line++) {
    const [start, end] = [lines.starts[line]!, lines.end(line)];
    if (lines.isBlank(line)) continue;
    const places = [...lines.sentencesOf(line)];
    const sentences = places.length;
    while (next < timestamps.length && timestamps[next]!.start < end) places.push(timestamps[next++]!.end);
    if (line < TITLE_LINES) places.push(...scan.titleEnds(start, end));
    if (places.length > sentences) places.sort((a, b) => a - b);
    for (const place of places) {
      const candidate = scan.at(place, line);
      if (candidate && candidate.start >= (found.at(-1)?.textStart ?? 0)) found.push(candidate);
    }
  }
  return found;
}

class CandidateScan {
  private readonly text: string;
  /** The first time that does not begin before the place looked at; places are looked at in order. */
  private stamp = 0;

  constructor(
    private readonly lines: TextLines,
    private readonly timestamps: readonly Timestamp[],
    private readonly language: Language,
  ) {
    this.text = lines.text;
  }

  /** The candidate that begins at a place, or null. */
  at(place: number, line: number): Candidate | null {
    const start = this.lines.skipBlanks(place, this.lines.end(line));
    // Most places begin with a Chinese character, which is no mark: the pattern need not be tried.
    const ink = kindAt(this.text, start) === Kind.Han ? start : skip(MARKS, this.text, start);
    const end = this.lines.end(line);
    if (ink >= end || this.nextStamp(ink) === ink) return null;
    const atLineStart = start === this.lines.skipBlanks(this.lines.starts[line]!, end);
    const where = { line, start, place: atLineStart ? ('line' as const) : ('middle' as const) };
    const found = this.inBrackets(ink, end) ?? this.beforeColon(ink, end, atLineStart);
    if (!found || !LETTER.test(found.label)) return null;
    if (atLineStart && found.label.includes(' ') && this.holdsTitle(found.label)) return null;
    const label = this.withoutNumber(found.label);
    const folded = this.language.fold.fold(label);
    return this.language.not_speakers.includes(folded) ? null : { ...where, ...found, label };
  }

  /** 一、问 and （二）追问: without the number, which before other words begins a heading (一、政治解决). */
  private withoutNumber(label: string): string {
    const rest = label.replace(NUMBER, '');
    return rest !== label && roleInLabel(rest, this.language) ? rest : label;
  }

  /** Behind a title that a space parts from the first label: 外交部发言人主持例行记者会 新华社记者：…. */
  titleEnds(start: number, end: number): number[] {
    const head = this.text.slice(start, Math.min(end, start + LONGEST_TITLE));
    return [...head.matchAll(/ +/g)]
      .filter(({ index }) => this.isTitle(head.slice(Math.max(0, index - LONGEST_WORD), index)))
      .map(({ 0: space, index }) => start + index + space.length);
  }

  /** [王毅]：, 【王毅】 */
  private inBrackets(ink: number, end: number): Found | null {
    const kind = OPENING.indexOf(this.text[ink]!);
    if (kind < 0) return null;
    const stretch = this.text.slice(ink + 1, Math.min(end, ink + LONGEST_LABEL + 2));
    const length = stretch.indexOf(CLOSING[kind]!);
    if (length <= 0 || NOT_IN_BRACKETS.test(stretch.slice(0, length))) return null;
    const after = skip(CLOSING_MARKS, this.text, ink + length + 2);
    const colon = COLONS.has(this.text[after] ?? '\n');
    const label = stretch.slice(0, length).replace(TRAILING_MARKS, '').trim();
    if (ROUND.includes(this.text[ink]!) && !(colon && roleInLabel(label, this.language))) return null;
    return {
      label,
      textStart: colon ? this.behind(after + 1) : after,
      closed: colon ? 'colon' : 'bracket',
      bracketed: true,
    };
  }

  /** 王毅：; 王毅 15:31 and 王毅 alone on a line. */
  private beforeColon(ink: number, end: number, atLineStart: boolean): Found | null {
    const limit = Math.min(end, ink + LONGEST_LABEL + 1);
    let at = ink;
    const stampStart = this.nextStamp(ink);
    while (at < limit && at !== stampStart && !COLONS.has(this.text[at]!)) {
      if (NOT_IN_LABEL.has(this.text[at]!)) return null;
      at++;
    }
    const label = this.text.slice(ink, at).replace(TRAILING_MARKS, '');
    const found = (closed: Candidate['closed'], textStart: number): Found | null =>
      label === '' ? null : { label, textStart, closed, bracketed: false };
    if (at === stampStart) {
      const stamp = this.timestamps[this.stamp]!;
      if (COLONS.has(this.text[stamp.end] ?? '\n')) return found('timestamp', this.behind(stamp.end + 1));
      return stamp.end >= end ? found('timestamp', stamp.end) : null;
    }
    if (at < limit) return this.closedByColon(label, at);
    const mayBeBare = atLineStart && at === end && at - ink <= LONGEST_BARE_LABEL;
    return mayBeBare && !this.isTitle(label) ? found('line-end', end) : null;
  }

  /** 王毅：, “彭博社：” */
  private closedByColon(label: string, colon: number): Found | null {
    if (label === '' || this.text.startsWith('//', colon + 1)) return null;
    const quote = QUOTES.indexOf(label[0]!);
    const isQuoted = quote >= 0 && this.text[colon + 1] === CLOSING_QUOTES[quote];
    const textStart = this.behind(colon + (isQuoted ? 2 : 1));
    return { label: isQuoted ? label.slice(1).trim() : label, textStart, closed: 'colon', bracketed: false };
  }

  /** 外交部发言人答记者问 ends like a label, but is a title. */
  private isTitle(line: string): boolean {
    const folded = this.language.fold.fold(line);
    return this.language.conference_words.some((word) => folded.includes(word));
  }

  /** Whether what stands before a space is a title: not all of it is the label. */
  private holdsTitle(label: string): boolean {
    return this.isTitle(label.slice(0, label.lastIndexOf(' ')));
  }

  /** Where the next time begins, from a place on. */
  private nextStamp(from: number): number {
    while (this.stamp < this.timestamps.length && this.timestamps[this.stamp]!.start < from) this.stamp++;
    return this.timestamps[this.stamp]?.start ?? Infinity;
  }

  private behind(colon: number): number {
    return skip(CLOSING_MARKS, this.text, colon);
  }
}

type Found = Pick<Candidate, 'label' | 'textStart' | 'closed' | 'bracketed'>;

/** Where a sticky pattern that may match nothing ends. */
function skip(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  pattern.test(text);
  return Math.max(from, pattern.lastIndex);
}
