import { nameBesideComma } from '../../../names/label-forms.js';
import { isPersonName } from '../../../names/personal-names.js';
import { skip } from '../../../text/sticky.js';
import { CHARACTERS, Character, OPENING } from '../../characters.js';
import { holdsConference } from '../../page/front-matter.js';
import type { Rules } from '../../rules.js';
import type { TextLines } from '../../text-lines.js';
import type { Timestamp } from '../../times/timestamps.js';
import { partComma } from '../reading/name-and-title.js';
import { isRoleAlone, roleInLabel } from '../reading/role-words.js';
import { officeAtEnd } from '../reading/titles.js';

/** What has the shape of a label. Offsets are code units. */
export interface LabelShape {
  /** The label without colon, brackets and marks. */
  label: string;
  /** Where what is behind its colon begins. */
  textStart: number;
  /** What tells that the label is at its end. */
  closed: 'colon' | 'bracket' | 'timestamp' | 'line-end';
  /** Whether brackets enclose it. */
  bracketed: boolean;
  /** Where what is said ends: the bracket that closes an interjection. */
  textEnd?: number;
}

/** Longest label, in code units: 人民日报、人民网和人民日报客户端记者 with a country and a name before it. */
const LONGEST_LABEL = 45;
/** Longest label that neither a colon nor brackets close, in code units: 农业农村部农村合作经济指导司副司长、一级巡视员. */
const LONGEST_BARE_LABEL = 30;

const CLOSING = '】]〕〗］）)';
/** Of these, those that enclose a label only where it tells a role and a colon follows: （一）： is a heading. */
const ROUND = '（(';
const ROUND_CLOSING = '）)';
const ROUND_BRACKET = /[（(]/;
const ROUND_PAIRS = Array.from(ROUND, (opening, kind) => [opening, ROUND_CLOSING[kind]!] as const);
const LABEL_GOES_ON = /^[^，。！？：:]{0,20}[：:]/;
/** Longest interjection, in code units. */
const LONGEST_INTERJECTION = 400;
const COMMAS = '，,';
/** What stands for a character that an encoding has no place for: 朱?基. */
const LOST_CHARACTER = '？！?!';
/** Longest name before a comma, in code units. */
const LONGEST_NAME = 30;
const QUOTES = '“"「『';
const CLOSING_QUOTES = '”"」』';

/** Brackets hold commas too: [新闻局局长，记者会主持人何绍仁]. */
const NOT_IN_BRACKETS = /[。！？；;!?…\n]/;

/** （笑声）林剑, behind a sentence of the same line: what stands in brackets goes with that. */
const BEGINS_WITH_NOTE = /^[（(][^（）()]+[）)](?=.)/u;

/** Remains of bold type behind a label or its colon. */
const CLOSING_MARKS = /(?:\*\*|__|<\/(?:b|strong|em|span)>| ){0,1000}/iy;
const TRAILING_MARKS = /(?:\s|\*|_|<\/?(?:b|strong|em|span)>)+$/i;

/** Stands for a place where there is none. */
const NOWHERE = -1;

/** Reads what has the shape of a label; places are asked for in the order of the text. */
export class LabelShapes {
  private readonly text: string;
  /** The end of the line that is read. */
  private end = 0;
  /** The first time that does not begin before the place looked at. */
  private stamp = 0;

  constructor(
    private readonly lines: TextLines,
    private readonly timestamps: readonly Timestamp[],
    private readonly rules: Rules,
  ) {
    this.text = lines.text;
  }

  /** What begins at a place of a line, behind white space and marks; null where nothing of such a shape does. */
  at(ink: number, line: number, atLineStart: boolean): LabelShape | null {
    this.end = this.lines.end(line);
    if (this.nextStamp(ink) === ink) return null;
    const found =
      this.inBrackets(ink, atLineStart) ?? this.interjection(ink) ?? this.beforeColon(ink, atLineStart);
    if (!found || (atLineStart && found.label.includes(' ') && this.holdsTitle(found.label))) return null;
    if (!atLineStart && BEGINS_WITH_NOTE.test(found.label)) return null;
    return found.closed !== 'colon' && this.isCaption(found.label) ? null : found;
  }

  /** [王毅]：, 【王毅】 */
  private inBrackets(ink: number, atLineStart: boolean): LabelShape | null {
    if (!this.lines.is(ink, Character.Opening)) return null;
    const { language } = this.rules;
    const kind = OPENING.indexOf(this.text[ink]!);
    const stretch = this.text.slice(ink + 1, Math.min(this.end, ink + LONGEST_LABEL + 2));
    const length = stretch.indexOf(CLOSING[kind]!);
    if (length <= 0 || NOT_IN_BRACKETS.test(stretch.slice(0, length))) return null;
    const closing = skip(CLOSING_MARKS, this.text, ink + length + 2);
    const after = this.behindTime(closing);
    const colon = this.lines.is(after, Character.Colon);
    const label = stretch.slice(0, length).replace(TRAILING_MARKS, '').trim();
    // 【发布】罗军：
    if (!colon && language.speech_acts.has(language.fold.fold(label)))
      return this.beforeColon(closing, false);
    const bite =
      !colon && language.sound_bites.has(language.fold.fold(label)) && this.beforeColon(closing, true);
    // 【同期】李明 局长, on a line of its own
    if (bite)
      return { ...bite, closed: bite.closed === 'line-end' ? 'bracket' : bite.closed, bracketed: true };
    if (
      ROUND.includes(this.text[ink]!) &&
      !(colon ? roleInLabel(label, language) : atLineStart && this.isRound(label, closing))
    )
      return null;
    // 【高市总理记者会】
    if (!colon && holdsConference(label, language) && roleInLabel(label, language) === null) return null;
    return {
      label,
      textStart: colon ? this.behind(after + 1) : closing,
      closed: colon ? 'colon' : 'bracket',
      bracketed: true,
    };
  }

  /** （记者）首相，您辛苦了。, （钱其琛）很好。, （高市首相）; before a colon （记者） is a part of a label. */
  private isRound(label: string, closing: number): boolean {
    const { language } = this.rules;
    const rest = this.text.slice(closing, Math.min(this.end, closing + LONGEST_LABEL));
    const mayName = officeAtEnd(language.fold.fold(label), language) > 0 || isPersonName(label, language);
    return (mayName || roleInLabel(label, language) !== null) && !LABEL_GOES_ON.test(rest);
  }

  /** （记者：那么台湾呢？）, which somebody throws in while another one speaks. */
  private interjection(ink: number): LabelShape | null {
    const kind = ROUND.indexOf(this.text[ink]!);
    if (kind < 0) return null;
    const { language } = this.rules;
    const stretch = this.text.slice(ink, Math.min(this.end, ink + LONGEST_INTERJECTION));
    const textEnd = ink + stretch.indexOf(ROUND_CLOSING[kind]!);
    const found = textEnd < ink ? null : this.beforeColon(ink + 1, false);
    const isTold = found !== null && found.textStart < textEnd && roleInLabel(found.label, language);
    if (!isTold) return null;
    // （记者：徐梦溪） tells who made a report.
    const words = this.text.slice(found.textStart, textEnd).trim();
    return isPersonName(words, language) ? null : { ...found, textEnd };
  }

  /** 王毅：; 王毅 15:31 and 王毅 alone on a line. */
  private beforeColon(ink: number, atLineStart: boolean): LabelShape | null {
    const { end } = this;
    const limit = Math.min(end, ink + LONGEST_LABEL + 1);
    const stampStart = this.nextStamp(ink);
    let at = this.labelEnd(ink, limit, stampStart);
    if (at === ink + 1 && atLineStart && this.isLostInName(ink))
      at = this.labelEnd(at + 1, limit, stampStart);
    if (at < limit && at !== stampStart && this.isCommaInBrackets(ink, at, limit))
      at = this.labelEnd(this.closingBracket(at, limit), limit, stampStart);
    if (at === stampStart) return this.closedByTime(ink);
    if (at < limit && this.lines.is(at, Character.Colon)) return this.closedByColon(ink, at);
    if (at < limit) return atLineStart ? this.besideComma(ink, at, limit) : null;
    const isAlone = atLineStart && at === end && at - ink <= LONGEST_BARE_LABEL;
    return isAlone ? this.alone(ink) : null;
  }

  /** What is alone on its line, and no title, which may end as labels do: 外交部发言人答记者问. */
  private alone(ink: number): LabelShape | null {
    const { language, patterns } = this.rules;
    const label = this.labelBetween(ink, this.end);
    const isTitle = holdsConference(label, language) || patterns.bareHeadline.test(language.fold.fold(label));
    return isTitle ? null : unbracketed(label, 'line-end', this.end);
  }

  /** The first place that is in no label, or a time. */
  private labelEnd(from: number, limit: number, stampStart: number): number {
    const { units } = this.lines;
    let at = from;
    while (at < limit && at !== stampStart && (CHARACTERS[units[at]!]! & Character.NotInLabel) === 0) at++;
    return at;
  }

  /** 朱?基：: whether a surname begins here, and a mark stands for the character behind it. */
  private isLostInName(ink: number): boolean {
    const { folded } = this.lines;
    const name = folded[ink]! + folded[ink + 2];
    return LOST_CHARACTER.includes(folded[ink + 1]!) && isPersonName(name, this.rules.language);
  }

  /** 迪翁（法语，翻译）: whether a label has opened a bracket before a comma and closes it before its limit. */
  private isCommaInBrackets(ink: number, comma: number, limit: number): boolean {
    const { text } = this;
    if (!COMMAS.includes(text[comma]!)) return false;
    const before = text.slice(ink, comma);
    if (!ROUND_BRACKET.test(before) || !isOpen(before)) return false;
    const closing = this.closingBracket(comma, limit);
    return closing < limit && !NOT_IN_BRACKETS.test(text.slice(comma + 1, closing));
  }

  /** The place of the next round bracket that closes; the limit where none does. */
  private closingBracket(from: number, limit: number): number {
    let at = from;
    while (at < limit && !ROUND_CLOSING.includes(this.text[at]!)) at++;
    return at;
  }

  /** 妮娜·拉尔森，法新社：, 法新社，妮娜·拉尔森： and 王毅，外交部长：, whose comma no sentence has. */
  private besideComma(ink: number, comma: number, limit: number): LabelShape | null {
    const { text } = this;
    if (!COMMAS.includes(text[comma]!) || comma - ink > LONGEST_NAME) return null;
    let at = comma + 1;
    while (at < limit && !this.lines.is(at, Character.NotInLabel)) at++;
    if (at >= limit || !this.lines.is(at, Character.Colon)) return null;
    const label = text.slice(ink, at);
    const tells = this.namesOutlet(label) || partComma(label, this.rules.language) !== null;
    return tells ? this.closedByColon(ink, at) : null;
  }

  /** Whether a label has a name on one side of its comma, and an outlet or a reporter on the other. */
  private namesOutlet(label: string): boolean {
    const { language, outlets } = this.rules;
    const parts = nameBesideComma(label, language);
    if (!parts) return false;
    return language.fold.fold(parts.outlet).endsWith(language.reporter) || outlets.isKnown(parts.outlet);
  }

  private labelBetween(ink: number, end: number): string {
    const label = this.text.slice(ink, end);
    // Few labels end with a mark: at the others the pattern need not be tried.
    return this.lines.is(end - 1, Character.Blank | Character.Mark)
      ? label.replace(TRAILING_MARKS, '')
      : label;
  }

  /** 王毅 15:31： and 王毅 15:31 at the end of a line. */
  private closedByTime(ink: number): LabelShape | null {
    const { start, end } = this.timestamps[this.stamp]!;
    const colon = this.lines.is(end, Character.Colon);
    if (!colon && end < this.end) return null;
    return unbracketed(this.labelBetween(ink, start), 'timestamp', colon ? this.behind(end + 1) : end);
  }

  /** 王毅：, “彭博社：” */
  private closedByColon(ink: number, colon: number): LabelShape | null {
    const label = this.labelBetween(ink, colon);
    if (label === '' || isOpen(label) || this.text.startsWith('//', colon + 1)) return null;
    if (this.isBehindTranslation(label)) return null;
    const quote = QUOTES.indexOf(label[0]!);
    const isQuoted = quote >= 0 && this.text[colon + 1] === CLOSING_QUOTES[quote];
    const textStart = this.behind(colon + (isQuoted ? 2 : 1));
    return {
      label: isQuoted ? label.slice(1).trim() : label,
      textStart,
      closed: 'colon',
      bracketed: false,
    };
  }

  /** Please confirm.答：, where a label of its own stands behind the full stop. */
  private isBehindTranslation(label: string): boolean {
    const stop = label.lastIndexOf('.');
    return stop > 0 && isRoleAlone(label.slice(stop + 1), this.rules.language);
  }

  /** 记者蒋钊向部长韩长赋提问 */
  private isCaption(label: string): boolean {
    const { language, patterns } = this.rules;
    return patterns.labelCaption.test(language.fold.fold(label));
  }

  /** Whether what stands before a space is a title: not all of it is the label. 记者会主持人 is none. */
  private holdsTitle(label: string): boolean {
    const { language } = this.rules;
    const before = label.slice(0, label.lastIndexOf(' '));
    return holdsConference(before, language) && roleInLabel(before, language) === null;
  }

  /** [马晓光] [10:11]：the place behind a time that begins here, or the place itself. */
  behindTime(place: number): number {
    return this.nextStamp(place) === place ? this.timestamps[this.stamp]!.end : place;
  }

  /** Where the next time begins, from a place on; NOWHERE where there is none. */
  private nextStamp(from: number): number {
    while (this.stamp < this.timestamps.length && this.timestamps[this.stamp]!.start < from) this.stamp++;
    return this.timestamps[this.stamp]?.start ?? NOWHERE;
  }

  private behind(colon: number): number {
    return skip(CLOSING_MARKS, this.text, colon);
  }
}

const unbracketed = (label: string, closed: LabelShape['closed'], textStart: number): LabelShape | null =>
  label === '' ? null : { label, textStart, closed, bracketed: false };

/** Whether a label has a bracket that it does not close: 接受专访（摄影. */
const isOpen = (label: string): boolean =>
  ROUND_PAIRS.some(([opening, closing]) => label.lastIndexOf(opening) > label.lastIndexOf(closing));
