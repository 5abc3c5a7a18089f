import type { Fold } from '../text/fold.js';
import { NONE, Trie } from '../text/trie.js';

/** A word that the dictionary may lack, with the frequency to take it for. */
export type NamedWord = readonly [word: string, frequency: number];

/**
 * Words with their costs. A word's cost is -ln of its share of the running text in which the frequencies were
 * counted, so the costs of a sentence's words add up. Words are folded to simplified characters; look-ups
 * expect folded text.
 */
export class Lexicon {
  private constructor(
    private readonly trie: Trie,
    /** Cost by node; 0 where no word ends. */
    private readonly costs: Float32Array,
    /** ln of all frequencies' sum. */
    private readonly logTotal: number,
  ) {}

  /** Reads a dictionary of lines "word frequency [tag]" and adds the names that it lacks. */
  static parse(dictionary: Uint8Array, names: readonly NamedWord[], fold: Fold): Lexicon {
    const entries: NamedWord[] = [];
    let total = 0;
    let characters = 0;
    for (const line of fold.fold(new TextDecoder().decode(dictionary)).split('\n')) {
      const end = line.indexOf(' ');
      if (end <= 0) continue;
      const frequency = Number.parseInt(line.slice(end + 1), 10);
      entries.push([line.slice(0, end), frequency]);
      total += frequency;
      characters += end;
    }
    for (const [name] of names) characters += name.length;
    const lexicon = new Lexicon(new Trie(characters), new Float32Array(characters), Math.log(total));
    for (const [word, frequency] of entries) lexicon.add(word, frequency);
    for (const [name, frequency] of names) {
      const word = fold.fold(name);
      if (lexicon.cost(word) === 0) lexicon.add(word, frequency);
    }
    return lexicon;
  }

  /** Adds a word; of two that fold to the same the commoner counts. */
  private add(word: string, frequency: number): void {
    const node = this.trie.add(word);
    const cost = this.logTotal - Math.log(Math.max(1, frequency));
    const known = this.costs[node]!;
    this.costs[node] = known === 0 ? cost : Math.min(known, cost);
  }

  /** The node one code unit below a node, ROOT at first; NONE where no word goes on so. */
  step(node: number, unit: number): number {
    return this.trie.step(node, unit);
  }

  /** Cost of the word that ends at a node, above 0; 0 where none does. */
  costAt(node: number): number {
    return this.costs[node]!;
  }

  /** The frequency that a cost stands for; 0 for no cost. */
  frequency(cost: number): number {
    return cost > 0 ? Math.exp(this.logTotal - cost) : 0;
  }

  /** Cost of a folded word, above 0; 0 for a word that the lexicon does not have. */
  cost(word: string): number {
    const node = this.trie.find(word);
    return node === NONE ? 0 : this.costAt(node);
  }
}
