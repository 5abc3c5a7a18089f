import type { Language } from '../language.js';

/** Places in a stretch of text right behind the end of a sentence and the quotes and brackets that close it. */
export function sentenceEndsIn(text: string, from: number, to: number, language: Language): number[] {
  const { sentence_end_marks: marks, closing_marks: closers } = language;
  const ends: number[] = [];
  for (let at = from; at < to; at++) {
    if (!marks.hasAt(text, at)) continue;
    while (at + 1 < to && (marks.hasAt(text, at + 1) || closers.hasAt(text, at + 1))) at++;
    if (at + 1 < to) ends.push(at + 1);
  }
  return ends;
}
