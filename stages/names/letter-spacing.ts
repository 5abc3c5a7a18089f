/** A blank between two single Chinese characters: 杨 洁 篪. */
const BETWEEN_SINGLE = /(?<=(?<!\p{Script=Han})\p{Script=Han}) (?=\p{Script=Han}(?!\p{Script=Han}))/gu;
/** One beside a single character, where a word has others before or behind it: 新华社记 者, 王 毅外长. */
const BESIDE_SINGLE =
  /(?<=(?<!\p{Script=Han})\p{Script=Han}) (?=\p{Script=Han})|(?<=\p{Script=Han}) (?=\p{Script=Han}(?!\p{Script=Han}))/gu;

/**
 * A label without the blanks that space out the characters of a short word, as typesetters do so that all names are of one
 * length. Between words of several characters they stay: 外交部发言人 林剑.
 */
export const withoutLetterSpacing = (label: string): string =>
  label.includes(' ') ? label.replace(BETWEEN_SINGLE, '').replace(BESIDE_SINGLE, '') : label;
