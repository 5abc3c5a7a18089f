import type { Language } from '../../language/index.js';
import type { Rules } from '../rules.js';
import { findDate } from './dates.js';
import { isLead, isPublication } from './front-matter.js';

/** A line with nothing but a date and a weekday is at most so long, in code units: 二〇二四年十二月二十一日（星期六） */
const LONGEST_DATE_LINE = 20;
/** Notes such as （完） or [来源：中新网] [编辑：王怡] that end a text, in code units. */
const LONGEST_CLOSING_NOTE = 40;
/** So much of a line tells that it is a note, in code units. */
const LONGEST_NOTE_BEGINNING = 80;
/** In code units. */
const LONGEST_FOOTER = 160;
const IN_BRACKETS = /^[（(【[].*[)）】\]]$/;
/** - 责任编辑：王怡 */
const BULLET = /^\s*[-•·●]/;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** Whether a line tells of the conference or the page, and is not said. */
export const isNote = (line: string, rules: Rules): boolean =>
  endsSpeech(line, rules) || isFooter(line, rules);

/** Whether a paragraph, in simplified characters, is such a note, a lead or a dateline, and so no speech. */
export const isOfPage = (folded: string, rules: Rules): boolean =>
  rules.patterns.noteLine.test(folded) ||
  isNote(folded, rules) ||
  isPublication(folded, rules) ||
  isLead(folded, rules);

/** Whether it is such a note as nothing is said below. */
export function endsSpeech(line: string, rules: Rules): boolean {
  const {
    language,
    patterns: { recess, creditLine },
  } = rules;
  if (line === '') return false;
  const folded = language.fold.fold(line.slice(0, LONGEST_NOTE_BEGINNING)).replace(BULLET, '').trim();
  return (
    recess.test(folded) ||
    creditLine.test(folded) ||
    folded === language.end_of_report ||
    isNoSpeakerAt(folded, 0, language) ||
    language.back_matter_beginnings.begins(folded) ||
    isDateAlone(line, rules)
  );
}

/** What pages have below their text: who may copy it, other pages, ways to share it. */
export const isFooter = (line: string, { language, patterns: { footerLine } }: Rules): boolean =>
  line.length <= LONGEST_FOOTER && footerLine.test(language.fold.fold(line).trim());

/** Whether a line is of marks alone: ***** */
export const isRule = (line: string): boolean => line.trim() !== '' && !holdsWords(line);

/** Whether a text has a letter or a digit. */
export const holdsWords = (text: string): boolean => LETTER_OR_DIGIT.test(text);

/** （下载客户端，报料有奖！） */
export const isInBrackets = (line: string): boolean =>
  line.length <= LONGEST_CLOSING_NOTE && IN_BRACKETS.test(line);

/** 2018年10月2日（星期二） */
export const isDateAlone = (line: string, rules: Rules): boolean => {
  const inked = line.trim();
  return inked.length <= LONGEST_DATE_LINE && /^[\d〇零○一二]/.test(inked) && findDate(inked, rules) !== null;
};

/** Whether what begins at a place is no speaker before a colon: 责任编辑：…, 来源：… */
export function isNoSpeakerAt(folded: string, at: number, language: Language): boolean {
  const length = language.not_speakers.lengthAt(folded, at);
  return length > 0 && folded[at + length] === '：';
}
