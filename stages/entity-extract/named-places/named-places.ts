import { lastFrom } from '../../text/ascending.js';
import { IntList } from '../../text/int-list.js';
import { Evidence } from '../evidence/evidence.js';
import { Circle } from '../gazetteer/circles.js';
import type { Code } from '../gazetteer/gazetteer-tables.js';
import type { NumberedGazetteer } from '../gazetteer/numbered-gazetteer.js';

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

  clear(): void {
    if (this.places.length === 0) return;
    this.places.clear();
    this.sentences.clear();
    this.last = 0;
  }

  /** Where the naming stands that is the last before a code unit, or the first where none is; -1 for none at all. */
  nearest(at: number): number {
    return this.places.length === 0 ? -1 : this.places.values[this.before(at)]!;
  }

  /** The last naming before a code unit, or at it; the first one where none is. */
  before(at: number): number {
    this.last = lastFrom(this.last, this.places.values, this.places.length, at);
    return this.last;
  }
}

/** Added to the distance of what is named by compounds alone, so that anything named in full before is nearer. */
const BY_COMPOUND = 1e9;
/** So near a compound names a place as its full name does, in code units, if that is farther: 俄乌停火后，乌外长…. */
const NEAR_COMPOUND = 60;
/** Added to the distance of such a compound. */
const BY_NEAR_COMPOUND = 30;
/** Added to the distance of what is named later, so that anything named before is nearer. */
const AFTER = 2e9;

/** Where a document names which places, by the numbers of their codes. */
export class NamedPlaces {
  private readonly namings: readonly Namings[];
  /** Those by names alone: 国务院港澳办 names Macau, but makes no 澳方 that of Macau where Australia is named in full. */
  private readonly inFull: readonly Namings[];
  /** The places that those come from who ask the question in hand, and where it begins. */
  private askers: readonly number[] = [];
  private askedAt = 0;

  constructor(private readonly numbered: NumberedGazetteer) {
    this.namings = numbered.codes.map(() => new Namings());
    this.inFull = numbered.codes.map(() => new Namings());
  }

  clear(): void {
    for (const namings of this.namings) namings.clear();
    for (const namings of this.inFull) namings.clear();
  }

  /** Tells where those come from who ask the question in hand, which begins at a code unit. */
  setAskers(codes: readonly number[], at: number): void {
    this.askers = codes;
    this.askedAt = at;
  }

  addName(code: number, at: number, sentence: number): void {
    this.addCompound(code, at, sentence);
    this.inFull[code]!.add(at, sentence);
  }

  addCompound(code: number, at: number, sentence: number): void {
    this.namings[code]!.add(at, sentence);
  }

  /** Adds a region's institution, which names it as if in full, but from farther away. */
  addInstitution(code: number, at: number, sentence: number): void {
    this.addCompound(code, at, sentence);
    this.inFull[code]!.add(Math.max(0, at - BY_NEAR_COMPOUND), sentence);
  }

  /** Whether the document names a place anywhere. */
  has(code: number): boolean {
    return this.namings[code]!.places.length > 0;
  }

  /** Whether the document names a place before a code unit. */
  hasBefore(code: number, at: number): boolean {
    const { places } = this.namings[code]!;
    return places.length > 0 && places.values[0]! < at;
  }

  /** Where the document names a place last before a code unit; -1 where it does not. */
  lastBefore(code: number, at: number): number {
    const namings = this.namings[code]!;
    return this.hasBefore(code, at) ? namings.places.values[namings.before(at - 1)]! : -1;
  }

  /** Whether a sentence names a place in full before a code unit. */
  isInSentence(code: number, at: number, sentence: number): boolean {
    const namings = this.inFull[code]!;
    if (namings.places.length === 0) return false;
    const last = namings.before(at);
    return namings.places.values[last]! < at && namings.sentences.values[last] === sentence;
  }

  /** The places by how near they are named, and where; null for never. And whether whoever asks comes from there. */
  byDistance(codes: readonly Code[], at: number): { code: Code; at: number | null; asks: boolean }[] {
    return codes
      .map((code) => ({ code, number: this.numbered.numberOf(code) }))
      .map(({ code, number }) => ({ code, number, distance: this.distance(number, at) }))
      .sort((a, b) => a.distance - b.distance)
      .map(({ code, number, distance }) => ({
        code,
        at: placeAt(distance, at),
        asks: this.askers.includes(number),
      }));
  }

  /**
   * The place that an abbreviation means: the one named in full nearest before it, or where whoever asks comes from, unless
   * states are spoken of together (阿 for the Arab ones, asked about from one of them); else the one that a compound names
   * there (港澳); else the one named next after it; else the likeliest, which comes first in `codes`.
   */
  nearest(codes: readonly number[], at: number): number {
    const named = this.nearestNamed(codes, at);
    const asker = this.askers.find((code) => codes.includes(code));
    if (asker === undefined) return named;
    const distance = this.distance(named, at);
    const isRegion = this.numbered.places[named]!.kind === 'region' && distance < Number.POSITIVE_INFINITY;
    return isRegion || distance < at - this.askedAt ? named : asker;
  }

  private nearestNamed(codes: readonly number[], at: number): number {
    let best = codes[0]!;
    if (codes.length === 1) return best;
    let bestDistance = Number.POSITIVE_INFINITY;
    for (let i = 0; i < codes.length; i++) {
      const distance = this.distance(codes[i]!, at);
      if (distance >= bestDistance) continue;
      bestDistance = distance;
      best = codes[i]!;
    }
    return best;
  }

  /** How far from a code unit a place is named, with what is added for how; infinite for never. */
  private distance(code: number, at: number): number {
    const any = this.namings[code]!.nearest(at);
    if (any < 0) return Number.POSITIVE_INFINITY;
    if (any > at) return any - at + AFTER;
    const full = this.inFull[code]!.nearest(at);
    const byName = full >= 0 && full <= at ? at - full : Number.POSITIVE_INFINITY;
    const isNear = at - any <= NEAR_COMPOUND && this.numbered.circles[code] !== Circle.OfChina;
    return Math.min(byName, at - any + (isNear ? BY_NEAR_COMPOUND : BY_COMPOUND));
  }

  /** How a place is named as seen from a code unit in a sentence, and whether whoever asks comes from there. */
  naming(code: number, at: number, sentence: number): Evidence {
    const named = this.namedAs(code, at, sentence);
    const isBefore = named === Evidence.NamedInSentence || named === Evidence.NamedBefore;
    return !isBefore && this.askers.includes(code) ? Evidence.NamedByAsker : named;
  }

  /** What stands there itself is a compound, and no evidence. */
  private namedAs(code: number, at: number, sentence: number): Evidence {
    const namings = this.namings[code]!;
    const { places, sentences } = namings;
    if (places.length === 0) return Evidence.NeverNamed;
    const nearest = namings.before(at);
    const before = places.values[nearest]! < at ? nearest : nearest - 1;
    const after = places.values[nearest]! > at ? nearest : nearest + 1;
    const hasAfter = after < places.length;
    if (before >= 0 && sentences.values[before] === sentence) return Evidence.NamedInSentence;
    if (hasAfter && sentences.values[after] === sentence) return Evidence.NamedInSentence;
    if (before >= 0) return Evidence.NamedBefore;
    return hasAfter ? Evidence.NamedAfter : Evidence.NeverNamed;
  }
}

/** Where a place is named that is so far from a code unit; null for one that is never named. */
function placeAt(distance: number, at: number): number | null {
  if (distance === Number.POSITIVE_INFINITY) return null;
  return distance >= AFTER ? at + distance - AFTER : at - (distance % BY_COMPOUND);
}
