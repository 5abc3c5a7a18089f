/** Marks each value that is a string with the line it begins in, so that this survives parsing. */
const LINE_MARK = /^(\d+):/;

/** The end of the string that opens at `open`: its closing quote, or the text's end where it has none. */
function closingQuote(source: string, open: number): number {
  let at = source.indexOf('"', open + 1);
  while (at >= 0) {
    let backslashes = 0;
    while (source[at - 1 - backslashes] === '\\') backslashes++;
    if (backslashes % 2 === 0) return at;
    at = source.indexOf('"', at + 1);
  }
  return source.length;
}

/** Whether what follows a string makes it a key. */
function isKey(source: string, after: number): boolean {
  let at = after;
  while (' \t\n\r'.includes(source[at] ?? '-')) at++;
  return source[at] === ':';
}

const LINE_FEED = 10;

function countLineFeeds(source: string, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) if (source.charCodeAt(i) === LINE_FEED) count++;
  return count;
}

/**
 * JSON in which each string value begins with the number of its line and a colon; keys stay as they are.
 * JSON.parse itself tells of no places in Node 20. Linear in the length; broken JSON stays broken.
 */
export function withLineMarks(source: string, firstLine: number): string {
  const pieces: string[] = [];
  let line = firstLine;
  let copied = 0;
  for (let open = source.indexOf('"'); open >= 0; open = source.indexOf('"', copied)) {
    line += countLineFeeds(source, copied, open);
    const close = closingQuote(source, open);
    pieces.push(source.slice(copied, open + 1));
    if (!isKey(source, close + 1)) pieces.push(`${line}:`);
    pieces.push(source.slice(open + 1, close + 1));
    line += countLineFeeds(source, open, close + 1);
    copied = close + 1;
  }
  pieces.push(source.slice(copied));
  return pieces.join('');
}

/** A string value, and the 1-based line of the source in which it begins. */
export interface Located {
  text: string;
  line: number;
}

/** What withLineMarks() wrote into a parsed value; null where it is no string. */
export function located(value: unknown): Located | null {
  const mark = typeof value === 'string' ? LINE_MARK.exec(value) : null;
  return mark ? { text: (value as string).slice(mark[0].length), line: Number(mark[1]) } : null;
}
