/** Where a word, which is not empty, stands in a text, in order; places do not overlap. */
export function* occurrences(text: string, word: string): Generator<number, undefined> {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) yield at;
}
