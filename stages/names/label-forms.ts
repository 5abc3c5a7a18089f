import type { Language } from '../language/index.js';
import { NAME_DOTS } from '../text/marks.js';
import { resemblesOutlet } from './outlet-names.js';
import { isLatinName, isPersonName } from './personal-names.js';

/*
 * The forms of labels that name an outlet, and mostly whoever asks for it:
 *
 *     outlets            路透社 / 路透社、法新社
 *     outlet name        德新社 施密特 / 凤凰卫视吴小莉 / 路透社Ben Blanchard
 *     outlet name小姐    自由时报吕伊萱小姐
 *     《outlet》name      《安莎通讯社》Antonio Rossi / 沙特《某某报》Ann Lee
 *     name《outlet》      Antonio Rossi《安莎通讯社》
 *     name，outlet        Nathan VanderKlippe，《环球邮报》驻亚洲记者
 *     outlet，name        路透社，张晓明
 *     name outlet        张晓明 路透社
 *     name（outlets）     罗金（《华盛顿邮报》记者）
 *     word（outlets）     记者（路透社、法新社） / （路透社记者）问
 *
 * What marks and letters alone tell stands here; what words such as 记者 tell, and whether the words for an outlet name one
 * that is known, in OutletLabels.
 */

/** Longer labels are not read, in code units: they name neither anybody nor an outlet. */
export const LONGEST_LABEL = 200;

/** A label's words for who asks, and those for his outlet. */
export interface ReporterLabel {
  name: string;
  outlet: string;
}

const BEHIND_BLANK = new RegExp(` [\\p{Script=Han}${NAME_DOTS}]{2,8}$`, 'u');
const COMMA = /[，,]/;
/** A name, foreign as it may be, with brackets behind it. */
const BEFORE_BRACKETS = new RegExp(
  `^([\\p{Script=Han}${NAME_DOTS}]{2,8}|[A-Za-z][A-Za-z .'-]+)[（(]([^（）()]+)[)）]$`,
  'u',
);

/** (2019年4月17日) 新华社记者 */
const DATE_BEFORE = /^[（(【[][^）)】\]]*\d[^）)】\]]*[）)】\]]\s*/;

/** What joins two names, Chinese one of them: 羊城晚报·金羊网, 路透社 & CNN, but not CNBC-TV18. */
const JOINT =
  /(?<=[\p{Script=Han}》”」』] ?)[·•－—–―‐&＆-]{1,2}|[·•－—–―‐&＆-]{1,2}(?= ?[\p{Script=Han}《“「『])/u;

/** name，outlet: of a person's name, and of what does not look like an outlet itself. */
export function nameBeforeComma(label: string, language: Language): ReporterLabel | null {
  const end = label.search(COMMA);
  const name = label.slice(0, Math.max(0, end));
  return isOnlyName(name, language) ? { name, outlet: label.slice(end + 1) } : null;
}

/** outlet，name: of the same. */
export function nameBehindComma(label: string, language: Language): ReporterLabel | null {
  const end = label.search(COMMA);
  const name = end < 0 ? '' : label.slice(end + 1).trim();
  return isOnlyName(name, language) ? { name, outlet: label.slice(0, end) } : null;
}

/** name，outlet or outlet，name */
export const nameBesideComma = (label: string, language: Language): ReporterLabel | null =>
  nameBeforeComma(label, language) ?? nameBehindComma(label, language);

/** name outlet: of the same, before the last blank. */
export function nameBeforeBlank(label: string, language: Language): ReporterLabel | null {
  const end = label.lastIndexOf(' ');
  const name = label.slice(0, Math.max(0, end));
  return isOnlyName(name, language) ? { name, outlet: label.slice(end + 1) } : null;
}

const isOnlyName = (words: string, language: Language): boolean =>
  isLatinName(words) ||
  (isPersonName(words, language) && !resemblesOutlet(language.fold.fold(words), language));

/** name（outlets） */
export function nameBeforeBrackets(label: string): ReporterLabel | null {
  const [, name, outlet] = BEFORE_BRACKETS.exec(label) ?? [];
  return name === undefined ? null : { name, outlet: outlet! };
}

/** The outlet of a label with a reporter's Chinese name behind a blank: 德新社, of 德新社 施密特. */
export const withoutNameBehind = (label: string): string => label.replace(BEHIND_BLANK, '');

export const withoutDateBefore = (label: string): string => label.replace(DATE_BEFORE, '');

/** The parts of a name that a mark joins: 《人民日报》 and 人民网, of 《人民日报》-人民网. */
export const joinedIn = (name: string): string[] => name.split(JOINT).map((part) => part.trim());
