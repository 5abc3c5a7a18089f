import type { Annotated, SentencesRow } from '../../schemas/types/index.js';
import type { CodePointIndex } from '../text/code-points.js';

const sentenceId = (documentId: string, number: number): string =>
  `${documentId}/s${String(number).padStart(4, '0')}`;

/** The sentences of the turns; what labels and times take of a sentence is cut off. */
export function sentenceRows(document: Annotated, index: CodePointIndex): SentencesRow[] {
  const rows: SentencesRow[] = [];
  const words = new WordCursor(document, index);
  let next = 0;
  for (const turn of document.turns) {
    let seq = 0;
    while (next < document.sentences.length && document.sentences[next]!.end <= turn.start) next++;
    while (next < document.sentences.length && document.sentences[next]!.start < turn.end) {
      const sentence = document.sentences[next]!;
      const start = Math.max(sentence.start, turn.start);
      const end = Math.min(sentence.end, turn.end);
      const { count, text } = words.between(start, end);
      rows.push({
        document_id: document.document_id,
        turn_id: turn.turn_id,
        sentence_id: sentenceId(document.document_id, rows.length + 1),
        seq: ++seq,
        line: sentence.line,
        start,
        end,
        tokens: count,
        text: index.slice(start, end),
        segmented_text: text,
      });
      // Where a label or a time stands in mid-sentence, the next turn has the rest.
      if (sentence.end > turn.end) break;
      next++;
    }
  }
  return rows;
}

/** Walks the tokens once from the first to the last. */
class WordCursor {
  private next = 0;

  constructor(
    private readonly document: Annotated,
    private readonly index: CodePointIndex,
  ) {}

  /** Number of the tokens between two offsets, and their text with single spaces between them. */
  between(start: number, end: number): { count: number; text: string } {
    const { tokens } = this.document;
    while (this.next < tokens.start.length && tokens.start[this.next]! < start) this.next++;
    const first = this.next;
    let text = '';
    while (this.next < tokens.start.length && tokens.end[this.next]! <= end) {
      if (this.next > first) text += ' ';
      text += this.index.slice(tokens.start[this.next]!, tokens.end[this.next]!);
      this.next++;
    }
    return { count: this.next - first, text };
  }
}
