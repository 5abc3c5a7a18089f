import { lastAtOrBefore, lastFrom } from './document-view.js';
import { Evidence } from './evidence.js';
import type { Code } from './gazetteer.js';
import { IntList } from './int-list.js';
import type { NumberedGazetteer } from './numbered.js';

/** Where a document names a place: code units in order, and their sentences. */
class Namings {
  readonly places = new IntList();
  readonly sentences = new IntList();
  /** The naming asked for last: mostly the next one asked for is the same or near. */
  last = 0;

  add(at: number, sentence: number): void {
    const { places, sentences } = this;
    places.push(at);
    sentences.push(sentence);
    // They mostly come in order: only a compound may hold the beginning of a name.
    for (let i = places.length - 1; i > 0 && places.values[i - 1]! > at; i--) {
      places.values[i] = places.values[i - 1]!;
      places.values[i - 1] = at;
      sentences.values[i] = sentences.values[i - 1]!;
      sentences.values[i - 1] = sentence;
    }
  }

  /** The last naming before a code unit, or at it; the first one where none is. */
  before(at: number): number {
    this.last = lastFrom(this.last, this.places.values, this.places.length, at);
    return this.last;
  }
}

/** Added to the distance of what is named later, so that anything named before is nearer. */
const AFTER = 1e9;

/** Where a document names which places in full, by the numbers of their codes. */
export class NamedPlaces {
  private readonly namings: readonly Namings[];

  constructor(private readonly numbered: NumberedGazetteer) {
    this.namings = numbered.codes.map(() => new Namings());
  }

  clear(): void {
    for (const namings of this.namings) {
      if (namings.places.length === 0) continue;
      namings.places.clear();
      namings.sentences.clear();
      namings.last = 0;
    }
  }

  add(code: number, at: number, sentence: number): void {
    this.namings[code]!.add(at, sentence);
  }

  /** Whether the document names a place in full anywhere. */
  has(code: number): boolean {
    return this.namings[code]!.places.length > 0;
  }

  /** The places by how near before a code unit they are named, then by how soon after it; null for never. */
  byDistance(codes: readonly Code[], at: number): { code: Code; at: number | null }[] {
    const places = codes.map((code) => {
      const { values, length } = this.namings[this.numbered.numberOf(code)]!.places;
      if (length === 0) return { code, at: null, distance: Number.POSITIVE_INFINITY };
      const before = values[lastAtOrBefore(values, length, at)]!;
      return before <= at
        ? { code, at: before, distance: at - before }
        : { code, at: values[0]!, distance: values[0]! - at + AFTER };
    });
    return places.sort((a, b) => a.distance - b.distance);
  }

  /**
   * The place that an abbreviation means: the one named nearest before it; else the one named next after it;
   * else the likeliest, which comes first in `codes`.
   */
  nearest(codes: readonly number[], at: number): number {
    let best = codes[0]!;
    if (codes.length === 1) return best;
    let bestDistance = Number.POSITIVE_INFINITY;
    for (let i = 0; i < codes.length; i++) {
      const namings = this.namings[codes[i]!]!;
      if (namings.places.length === 0) continue;
      const before = namings.places.values[namings.before(at)]!;
      const distance = before <= at ? at - before : before - at + AFTER;
      if (distance >= bestDistance) continue;
      bestDistance = distance;
      best = codes[i]!;
    }
    return best;
  }

  /** How a place is named as seen from a code unit in a sentence. */
  naming(code: number, at: number, sentence: number): Evidence {
    const namings = this.namings[code]!;
    const { places, sentences } = namings;
    if (places.length === 0) return Evidence.NeverNamed;
    const i = namings.before(at);
    const isNextInSentence = i + 1 < places.length && sentences.values[i + 1] === sentence;
    if (sentences.values[i] === sentence || isNextInSentence) return Evidence.NamedInSentence;
    return places.values[i]! <= at ? Evidence.NamedBefore : Evidence.NamedAfter;
  }
}
