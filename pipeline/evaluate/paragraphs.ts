import type { GoldDocument } from './gold.js';

/**
 * The document with its lines put together as presser has read them: those from one of `lineNumbers` up to the next
 * are one paragraph, of a wrapped text or of a page, and its marks stand in the line in which it begins, as mentions do.
 */
export function inParagraphs(gold: GoldDocument, lineNumbers: readonly number[]): GoldDocument {
  const beginnings = new Set(lineNumbers);
  const lines = gold.lines.map(() => '');
  let line = 1;
  const places = gold.lines.map((text, i) => {
    if (beginnings.has(i + 1)) line = i + 1;
    const start = lines[line - 1]!.length;
    lines[line - 1] += text;
    return { line, start };
  });
  const mentions = gold.mentions.map((mark) => {
    const { line, start } = places[mark.line - 1]!;
    return { ...mark, line, start: start + mark.start };
  });
  return { ...gold, lines, mentions };
}
