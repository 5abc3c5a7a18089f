/** What ends a text that was cut. */
const MARK = ' […cut here: Excel holds no more in a cell]';

/** The text, or what a cell can hold of it with a visible mark; `most` counts UTF-16 code units, as Excel does. */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  // Never between the two halves of a character.
  return text.slice(0, most - MARK.length).replace(/[\ud800-\udbff]$/, '') + MARK;
}

/** What XML cannot hold, or would change (a carriage return), and what Excel would take for such an escape. */
const UNSAFE = /(?![\t\n])\p{Cc}|[\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)|[&<>"]/gu;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as XML; characters that XML has no place for become _xHHHH_, as Excel writes them (ECMA-376, ST_Xstring). */
export const escapeXml = (text: string): string =>
  text.replace(
    UNSAFE,
    (character) =>
      ENTITIES[character] ?? `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );

/** From here on Unicode's characters are, but for few, East Asian and twice as wide as a digit. */
const FIRST_WIDE = '\u1100';

/** What others take on average, in digits. */
const NARROW = 0.85;

/** How many lines of `width` digits a text fills, counted up to `most`. */
export function linesOf(text: string, width: number, most: number): number {
  let lines = 1;
  let used = 0;
  for (const character of text) {
    used += character >= FIRST_WIDE ? 2 : NARROW;
    if (character !== '\n' && used <= width) continue;
    if (++lines >= most) return most;
    used = character === '\n' ? 0 : 2;
  }
  return lines;
}

/** How wide the text's longest line is in digits, counted up to `most`. */
export function widthOf(text: string, most: number): number {
  let widest = 0;
  let used = 0;
  for (const character of text) {
    used = character === '\n' ? 0 : used + (character >= FIRST_WIDE ? 2 : 1);
    if (used > widest) widest = used;
    if (widest >= most) return most;
  }
  return widest;
}
