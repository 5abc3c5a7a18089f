import { branchlessKindOf, Kind } from '../text/characters.js';
import { type Lexicon, NOTHING } from './lexicon/lexicon.js';

/** Few enough to stay at hand, and enough that the memory is asked for many words at a time. */
const WORDS = 256;

/**
 * Of each word of the block in hand where it begins and ends, its node or NOTHING, and whether it is all Chinese characters: 1
 * or 0. They are kept here and not by an object, because V8 then knows where they are.
 */
const [STARTS, ENDS, NODES] = [
  new Int32Array(WORDS + 1),
  new Int32Array(WORDS + 1),
  new Int32Array(WORDS + 1),
];
const PURE = new Uint8Array(WORDS + 1);

/** Kinds as bits: of words, and of Chinese characters. */
const HAN = 1 << Kind.Han;
const WORD = HAN | (1 << Kind.Digit) | (1 << Kind.Latin);

/**
 * The given words of a text, block by block, with their nodes in the lexicon: these are looked up before anything waits
 * for one of them.
 */
export class WordBlock {
  /** How many words the block has, and what is known of each; until another is read. */
  length = 0;
  readonly starts = STARTS;
  readonly ends = ENDS;
  readonly nodes = NODES;
  readonly pure = PURE;

  constructor(private readonly lexicon: Lexicon) {}

  /**
   * Takes the words from a code unit on, whose boundaries the lowest bits of `marks` tell, and whose characters' codes the
   * lexicon has given. Gives where the next block begins, at the text's end behind the last one.
   */
  read(units: Uint16Array, codes: Uint16Array, marks: Uint8Array, from: number): number {
    // Where words begin and end cannot be foreseen: what is not kept is written over, which costs less than a branch.
    let begun = 0;
    let ended = 0;
    let isInWord = 0;
    let isPure = 0;
    let at = from;
    for (; at < units.length && ended < WORDS; at++) {
      const kind = branchlessKindOf(units[at]!);
      const isWord = (WORD >>> kind) & 1;
      const boundary = marks[at]! & 1;
      const begins = isWord & (boundary | ~isInWord);
      ENDS[ended] = at;
      ended += isInWord & (boundary | ~isWord);
      STARTS[begun] = at;
      begun += begins;
      isPure = (isPure | begins) & (HAN >>> kind);
      PURE[ended] = isPure;
      isInWord = isWord;
    }
    // A word that begins where the last one ends is the next block's.
    if (begun > WORDS) at--;
    else if (isInWord) ENDS[ended++] = at;
    this.length = ended;
    this.findNodes(codes);
    return at;
  }

  /** First two characters of every word, so that no look-up waits for another; then what is left of longer ones. */
  private findNodes(codes: Uint16Array): void {
    const { length, lexicon } = this;
    for (let word = 0; word < length; word++) {
      const start = STARTS[word]!;
      NODES[word] = ENDS[word]! - start > 1 ? lexicon.step(codes[start]!, codes[start + 1]!) : codes[start]!;
    }
    for (let word = 0; word < length; word++) {
      if (!PURE[word]) NODES[word] = NOTHING;
      else if (ENDS[word]! - STARTS[word]! > 2)
        NODES[word] = lexicon.goOn(NODES[word]!, codes, STARTS[word]! + 2, ENDS[word]!);
    }
  }
}
