import type { DocumentView } from '../view/document-view.js';

const [OPENING, CLOSING] = ['“', '”'];

/** Longest name of a vessel, in code units. */
const LONGEST_NAME = 6;

/** Lets no abbreviation be looked for in names that one of some words calls a vessel's: “德新海”轮, “美济”号. */
export function closeVessels(view: DocumentView, words: string): void {
  const { text } = view;
  for (let end = text.indexOf(CLOSING!); end >= 0; end = text.indexOf(CLOSING!, end + 1)) {
    if (!words.includes(text[end + 1] ?? '\n')) continue;
    const start = text.slice(Math.max(0, end - LONGEST_NAME), end).lastIndexOf(OPENING!);
    if (start >= 0) view.close(Math.max(0, end - LONGEST_NAME) + start, end);
  }
}
