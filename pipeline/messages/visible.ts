/** What would be invisible, end the line, turn the writing direction or be no character at all. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** A text in one line, which leads no terminal astray: hidden characters are \u{hexadecimal}. File names may hold anything. */
export const visible = (text: string): string =>
  text.replace(HIDDEN, (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`);
