import { isWordKind, Kind, kindOf } from '../text/characters.js';
import { type Lexicon, NOTHING } from './lexicon.js';

/** Few enough to stay at hand, and enough that the memory is asked for many words at a time. */
const WORDS = 256;

/**
 * The given words of a text, block by block, with their nodes in the lexicon: these are looked up before anything waits
 * for one of them.
 */
export class WordBlock {
  /**
   * How many words the block has; of each where it begins and ends, its node or NOTHING, and whether it is all Chinese
   * characters: 1 or 0.
   */
  length = 0;
  readonly starts = new Int32Array(WORDS);
  readonly ends = new Int32Array(WORDS);
  readonly nodes = new Int32Array(WORDS);
  readonly pure = new Uint8Array(WORDS);

  constructor(private readonly lexicon: Lexicon) {}

  /**
   * Takes the words from a code unit on, whose boundaries the lowest bits of `marks` tell, and whose characters' codes the
   * lexicon has given. Gives where the next block begins, at the text's end behind the last one.
   */
  read(units: Uint16Array, codes: Uint16Array, marks: Uint8Array, from: number): number {
    const { starts, ends, pure } = this;
    let count = 0;
    let at = from;
    while (at < units.length && count < WORDS) {
      if (!isWordKind(kindOf(units[at]!))) {
        at++;
        continue;
      }
      starts[count] = at;
      let isPure = 1;
      do {
        if (kindOf(units[at]!) !== Kind.Han) isPure = 0;
        at++;
      } while (at < units.length && !(marks[at]! & 1) && isWordKind(kindOf(units[at]!)));
      ends[count] = at;
      pure[count++] = isPure;
    }
    this.length = count;
    this.findNodes(codes);
    return at;
  }

  /** First two characters of every word, so that no look-up waits for another; then what is left of longer ones. */
  private findNodes(codes: Uint16Array): void {
    const { length, starts, ends, nodes, pure, lexicon } = this;
    for (let word = 0; word < length; word++) {
      const start = starts[word]!;
      nodes[word] = ends[word]! - start > 1 ? lexicon.step(codes[start]!, codes[start + 1]!) : codes[start]!;
    }
    for (let word = 0; word < length; word++) {
      if (!pure[word]) nodes[word] = NOTHING;
      else if (ends[word]! - starts[word]! > 2)
        nodes[word] = lexicon.goOn(nodes[word]!, codes, starts[word]! + 2, ends[word]!);
    }
  }
}
