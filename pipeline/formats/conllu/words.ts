/** A word of a sentence, with its place in the document's canonical text in Unicode code points. */
export interface Word {
  /** In Unicode normal form C, as CoNLL-U has it, and without white space. */
  form: string;
  start: number;
  end: number;
}

/** What cannot stand in a form: white space, also what only Python takes for it, and control characters. */
const BLANK = /[\s\p{Cc}]+/u;

const codePoints = (text: string): number => [...text].length;

/**
 * The words of a sentence that begins at an offset. What no token covers is a word of its own; a token that
 * composes with the one before it, such as a combining accent, is none.
 */
export function wordsOf(text: string, segmentedText: string, start: number): Word[] {
  const words: Word[] = [];
  let offset = start;
  for (const piece of piecesOf(text, segmentedText)) {
    const end = offset + codePoints(piece);
    const form = piece.normalize('NFC');
    const last = words.at(-1);
    if (last?.end === offset && composes(last.form, form)) {
      last.form = (last.form + form).normalize('NFC');
      last.end = end;
    } else if (!BLANK.test(piece)) words.push({ form, start: offset, end });
    offset = end;
  }
  return words;
}

const composes = (first: string, second: string): boolean =>
  (first + second).normalize('NFC') !== first + second;

/** The text cut at its tokens and its blanks; joined, the pieces are the text again. */
function* piecesOf(text: string, segmentedText: string): Generator<string> {
  let at = 0;
  for (const token of segmentedText.split(BLANK)) {
    const found = text.indexOf(token, at);
    if (token === '' || found < 0) continue;
    yield* cut(text.slice(at, found));
    yield token;
    at = found + token.length;
  }
  yield* cut(text.slice(at));
}

const cut = (text: string): string[] => text.split(/([\s\p{Cc}]+)/u).filter((piece) => piece !== '');
