import type { Annotated, SentencesRow } from '../../schemas/types/index.js';
import type { CodePointIndex } from '../text/code-points.js';
import { textOf } from '../text/units.js';
import type { Words } from './words.js';

const sentenceId = (documentId: string, number: number): string =>
  `${documentId}/s${String(number).padStart(4, '0')}`;

/** The rows of the sentences, and the words of each: from one number up to, without it, another. */
export interface Sentences {
  rows: SentencesRow[];
  words: { from: number; to: number }[];
}

/** The sentences of the turns; what labels and times take of a sentence is cut off. */
export function sentenceRows(document: Annotated, index: CodePointIndex, words: Words): Sentences {
  const sentences: Sentences = { rows: [], words: [] };
  const { rows } = sentences;
  const segmented = new SegmentedText(words);
  let [next, word] = [0, 0];
  for (const turn of document.turns) {
    let seq = 0;
    while (next < document.sentences.length && document.sentences[next]!.end <= turn.start) next++;
    while (next < document.sentences.length && document.sentences[next]!.start < turn.end) {
      const sentence = document.sentences[next]!;
      const start = Math.max(sentence.start, turn.start);
      const end = Math.min(sentence.end, turn.end);
      const from = words.firstFrom(start, word);
      word = words.firstBeyond(end, from);
      sentences.words.push({ from, to: word });
      rows.push({
        document_id: document.document_id,
        turn_id: turn.turn_id,
        sentence_id: sentenceId(document.document_id, rows.length + 1),
        seq: ++seq,
        line: sentence.line,
        start,
        end,
        tokens: word - from,
        text: index.slice(start, end),
        segmented_text: segmented.between(from, word),
      });
      // Where a label or a time stands in mid-sentence, the next turn has the rest.
      if (sentence.end > turn.end) break;
      next++;
    }
  }
  return sentences;
}

const SPACE = 0x20;

/** A document's words, each with a space behind it. Made at once: joining them sentence by sentence takes longer. */
class SegmentedText {
  private readonly text: string;
  /** Where each word begins. */
  private readonly starts: Int32Array;

  constructor(words: Words) {
    const spaced = new Uint16Array(words.units.length + words.length);
    this.starts = new Int32Array(words.length + 1);
    let at = 0;
    for (let word = 0; word < words.length; word++) {
      this.starts[word] = at;
      for (let unit = words.start(word); unit < words.end(word); unit++) spaced[at++] = words.units[unit]!;
      spaced[at++] = SPACE;
    }
    this.starts[words.length] = at;
    this.text = textOf(spaced, at);
  }

  between(from: number, to: number): string {
    return from < to ? this.text.slice(this.starts[from], this.starts[to]! - 1) : '';
  }
}
