import type { TextWords } from '../../language/index.js';
import { PhraseMap } from '../../text/lookup/phrase-map.js';

/**
 * Tells phrases from words where annotators of word boundaries part what dictionaries list as one: a numeral and its
 * measure word (两国), an adverb and its adjective (更大), a verb and what follows it (放在).
 */
export class Phrases {
  /** By character, a bit for each rule. */
  private readonly first = new Uint16Array(0x10000);
  private readonly last = new Uint16Array(0x10000);
  private readonly words: PhraseMap<true>;
  private readonly negation: number;

  constructor({ phrases: rules, negation }: Pick<TextWords, 'phrases' | 'negation'>) {
    this.negation = negation.charCodeAt(0);
    this.words = PhraseMap.of(
      rules.flatMap(({ except }) => except.words.map((word) => [word, true] as const)),
    );
    this.first.fill(rules.reduce((bits, { first }, i) => (first === null ? bits | (1 << i) : bits), 0));
    rules.forEach(({ first, last }, i) => {
      for (const character of first ?? '') this.first[character.charCodeAt(0)]! |= 1 << i;
      for (const character of last) this.last[character.charCodeAt(0)]! |= 1 << i;
    });
  }

  /** Whether the text from a code unit to another, two or more of them, is such a phrase, or one like 好不好. */
  has(units: Uint16Array, at: number, stop: number): boolean {
    if (stop - at === 3 && units[at + 1] === this.negation) return units[at] === units[at + 2];
    let rules = this.last[units[stop - 1]!]!;
    for (let i = at; rules !== 0 && i < stop - 1; i++) rules &= this.first[units[i]!]!;
    return rules !== 0 && !this.words.has(units, at, stop);
  }
}
