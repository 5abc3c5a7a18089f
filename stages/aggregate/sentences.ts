import type { Annotated } from '../../schemas/types/index.js';
import type { Integers } from './integers.js';
import type { Words } from './words.js';

/** The sentences of the turns, by number; what labels and times take of a sentence is cut off. */
export class Sentences {
  readonly count: number;
  /** The number of each one's turn, its own number there, from 1, and its line. */
  readonly turns: Int32Array;
  readonly seqs: Int32Array;
  readonly lines: Int32Array;
  /** Where each begins and ends, in code points. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Each one's first word, and the first behind it. */
  readonly firstWords: Int32Array;
  readonly nextWords: Int32Array;

  constructor(document: Annotated, words: Words, memory: Integers) {
    const { turns, sentences } = document;
    // Where a label or a time stands in mid-sentence, two turns have a part of it.
    const most = sentences.length + turns.length;
    const column = (): Int32Array => memory.take(most);
    this.turns = column();
    this.seqs = column();
    this.lines = column();
    this.starts = column();
    this.ends = column();
    this.firstWords = column();
    this.nextWords = column();
    let [count, next, word] = [0, 0, 0];
    for (let turn = 0; turn < turns.length; turn++) {
      const { start, end } = turns[turn]!;
      let seq = 0;
      while (next < sentences.length && sentences[next]!.end <= start) next++;
      while (next < sentences.length && sentences[next]!.start < end) {
        const sentence = sentences[next]!;
        this.turns[count] = turn;
        this.seqs[count] = ++seq;
        this.lines[count] = sentence.line;
        this.starts[count] = Math.max(sentence.start, start);
        this.ends[count] = Math.min(sentence.end, end);
        this.firstWords[count] = words.firstFrom(this.starts[count]!, word);
        word = words.firstBeyond(this.ends[count]!, this.firstWords[count]!);
        this.nextWords[count++] = word;
        if (sentence.end > end) break;
        next++;
      }
    }
    this.count = count;
  }
}
