import type { Annotated, SentencesRow } from '../../schemas/types/index.js';
import type { CodePointIndex } from '../text/code-points.js';

const sentenceId = (documentId: string, number: number): string =>
  `${documentId}/s${String(number).padStart(4, '0')}`;

/** The rows of the sentences, and the words of each. */
export interface Sentences {
  rows: SentencesRow[];
  words: string[][];
}

/** The sentences of the turns; what labels and times take of a sentence is cut off. */
export function sentenceRows(document: Annotated, index: CodePointIndex): Sentences {
  const rows: SentencesRow[] = [];
  const wordsOf: string[][] = [];
  const words = new WordCursor(document, index);
  let next = 0;
  for (const turn of document.turns) {
    let seq = 0;
    while (next < document.sentences.length && document.sentences[next]!.end <= turn.start) next++;
    while (next < document.sentences.length && document.sentences[next]!.start < turn.end) {
      const sentence = document.sentences[next]!;
      const start = Math.max(sentence.start, turn.start);
      const end = Math.min(sentence.end, turn.end);
      const own = words.between(start, end);
      wordsOf.push(own);
      rows.push({
        document_id: document.document_id,
        turn_id: turn.turn_id,
        sentence_id: sentenceId(document.document_id, rows.length + 1),
        seq: ++seq,
        line: sentence.line,
        start,
        end,
        tokens: own.length,
        text: index.slice(start, end),
        segmented_text: own.join(' '),
      });
      // Where a label or a time stands in mid-sentence, the next turn has the rest.
      if (sentence.end > turn.end) break;
      next++;
    }
  }
  return { rows, words: wordsOf };
}

/** Walks the tokens once from the first to the last. */
class WordCursor {
  private next = 0;

  constructor(
    private readonly document: Annotated,
    private readonly index: CodePointIndex,
  ) {}

  /** The words between two offsets. */
  between(start: number, end: number): string[] {
    const { start: starts, end: ends } = this.document.tokens;
    while (this.next < starts.length && starts[this.next]! < start) this.next++;
    const words: string[] = [];
    for (; this.next < starts.length && ends[this.next]! <= end; this.next++) {
      words.push(this.index.slice(starts[this.next]!, ends[this.next]!));
    }
    return words;
  }
}
