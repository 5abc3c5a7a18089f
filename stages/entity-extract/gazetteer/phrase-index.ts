import { Beginnings } from '../../text/lookup/beginnings.js';
import { PhraseTable } from '../../text/lookup/phrase-table.js';

/** What a phrase may be, as bits: the same one may be several. */
export const enum PhraseKind {
  NotPlace = 1,
  /** A name of a place or an outlet. */
  Name = 2,
  Compound = 4,
  Abbreviation = 8,
  Bracket = 16,
}

/** What may begin at a place of the text, as bits of Beginnings: a phrase, and a context to the right of a place. */
export const PHRASE = 1;
export const CONTEXT = 2;

/** Gives phrases of all kinds numbers, each phrase one, however many kinds it is of. */
export class PhraseIndex {
  readonly beginnings = new Beginnings();
  private readonly numbers = new Map<string, number>();
  private readonly bits: number[] = [];

  /** The values of a kind's phrases by their numbers. Of two entries with the same phrase the first counts. */
  add<T>(kind: PhraseKind, entries: Iterable<readonly [string, T]>): (T | undefined)[] {
    const values: (T | undefined)[] = [];
    for (const [phrase, value] of entries) {
      const number = this.numbers.get(phrase) ?? this.numbers.size;
      this.numbers.set(phrase, number);
      this.bits[number] = (this.bits[number] ?? 0) | kind;
      this.beginnings.add(phrase, PHRASE);
      values[number] ??= value;
    }
    return Array.from(values);
  }

  /** The slots of a table of all phrases. */
  slots(): Int32Array {
    return PhraseTable.of([...this.numbers.keys()]).slots;
  }

  /** By phrase: the kinds that it is of. */
  kinds(): Uint8Array {
    return Uint8Array.from(this.bits);
  }

  /** By code unit: the number of the phrase that it is, and 1; 0 where it is none. */
  singles(): Int32Array {
    const singles = new Int32Array(0x10000);
    for (const [phrase, number] of this.numbers) {
      if (phrase.length === 1) singles[phrase.charCodeAt(0)] = number + 1;
    }
    return singles;
  }
}
