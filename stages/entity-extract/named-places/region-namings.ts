import type { Language } from '../../language/index.js';
import { fitsAt } from '../../text/sticky.js';
import { NOWHERE } from '../gazetteer/code-numbers.js';
import type { NumberedGazetteer } from '../gazetteer/numbered-gazetteer.js';
import type { Matches } from '../phrases/spans.js';
import { partsList } from '../view/characters.js';
import type { DocumentView } from '../view/document-view.js';
import type { NamedPlaces } from './named-places.js';

/** So many names beside each other are a list of states that a region is spoken of with. */
const FEWEST_LISTED = 3;
/** So many names before that of a region are looked at for the state of which it is said. */
const MOST_LOOKED_AT = 4;
/** A compound of so many characters that begins with China names an institution of a region (中阿峰会). */
const FEWEST_OF_INSTITUTION = 4;
/** So far behind one such a list tells who takes part in it, in code units. */
const LONGEST_REPORT = 300;
/** So much before the name of a region tells that it is said of one state, in code units. */
const LONGEST_DESCRIPTION = 48;

/**
 * Tells how states and a region are named that one abbreviation may mean: 阿 is the Arab states together or one of them, and
 * that one is meant of which is spoken, not the one that is named last.
 */
export class RegionNamings {
  /** By the number of a state: its region's; NOWHERE for those that share no abbreviation with one. */
  private readonly regions: Int32Array;
  /** By the number of a region: 1 where it shares an abbreviation with states. */
  private readonly shares: Uint8Array;
  /** By the number of a region: where the document that is read last named an institution of it. */
  private readonly institutions: Float64Array;
  /** What is said of states alone, and how an abbreviation behind it begins. */
  private readonly beforeStates: RegExp;
  /** What stands before a region that is said of one state. */
  private readonly saidOfOne: RegExp;

  constructor(
    private readonly numbered: NumberedGazetteer,
    private readonly language: Pick<Language, 'copula' | 'before_states' | 'said_of_one'>,
  ) {
    const { abbreviations, places } = numbered;
    this.beforeStates = new RegExp(language.before_states, 'y');
    this.saidOfOne = new RegExp(language.said_of_one, 'u');
    this.regions = new Int32Array(places.length).fill(NOWHERE);
    this.shares = new Uint8Array(places.length);
    this.institutions = new Float64Array(places.length);
    this.clear();
    for (const { codes } of abbreviations) {
      const region = codes.find((code) => places[code]!.kind === 'region');
      if (region === undefined || codes.length === 1) continue;
      this.shares[region] = 1;
      for (const code of codes) if (code !== region) this.regions[code] = region;
    }
  }

  /** Forgets what the document before has named. */
  clear(): void {
    this.institutions.fill(Number.NEGATIVE_INFINITY);
  }

  /** Whether a compound is the name of an institution of all states of a region, which is kept in mind. */
  namesInstitution(code: number, compound: readonly number[], at: number): boolean {
    const isLong = compound.length >= FEWEST_OF_INSTITUTION && compound[0] === this.numbered.china;
    if (!isLong || this.shares[code] === 0) return false;
    this.institutions[code] = at;
    return true;
  }

  /** Whether a state is but one of a list of those who take part in an institution of its region: 中阿峰会…，阿联酋、巴林、埃及总统出席. */
  isOneOfMany(view: DocumentView, matches: Matches, i: number): boolean {
    const region = this.regions[this.numbered.codeOf(matches, i)]!;
    if (region === NOWHERE) return false;
    const behind = matches.startOf(i) - this.institutions[region]!;
    return behind <= LONGEST_REPORT && countListed(view, matches, i) >= FEWEST_LISTED;
  }

  /** Whether a region is named to say of a state that it belongs there: 阿尔及利亚是阿拉伯世界的重要国家. */
  isSaidOfState(view: DocumentView, matches: Matches, i: number): boolean {
    const region = this.numbered.codeOf(matches, i);
    if (this.shares[region] === 0) return false;
    const sentence = view.sentenceAt(matches.startOf(i));
    for (let j = i - 1; j >= Math.max(0, i - MOST_LOOKED_AT); j--) {
      if (view.sentenceAt(matches.startOf(j)) !== sentence) return false;
      const isOfRegion = this.regions[this.numbered.codeOf(matches, j)] === region;
      if (isOfRegion && view.text.startsWith(this.language.copula, matches.endOf(j))) return true;
    }
    return false;
  }

  /** Whether what is named is one state of a region, or none of them, and not the region: 首个…的阿拉伯国家, 非阿拉伯国家. */
  namesOneState(view: DocumentView, matches: Matches, i: number): boolean {
    if (this.shares[this.numbered.codeOf(matches, i)] === 0) return false;
    const start = matches.startOf(i);
    return this.saidOfOne.test(view.text.slice(Math.max(0, start - LONGEST_DESCRIPTION), start));
  }

  /**
   * Of what an abbreviation may mean what fits its sentence: the states named before it, where what stands there is said of no
   * region (驻阿, 在阿公民), or the region where the sentence has named it and none of them.
   */
  fitting(view: DocumentView, at: number, codes: readonly number[], named: NamedPlaces): readonly number[] {
    const region = codes.length > 1 ? codes.find((code) => this.shares[code] === 1) : undefined;
    if (region === undefined || at === 0) return codes;
    const states = codes.filter((code) => code !== region && named.hasBefore(code, at));
    if (states.length === 0) return codes;
    if (fitsAt(this.beforeStates, view.text, at - 1)) return states;
    const sentence = view.sentenceAt(at);
    const isHere = (code: number): boolean => named.isInSentence(code, at, sentence);
    return isHere(region) && !states.some(isHere) ? [region] : codes;
  }
}

/** How many names stand beside each other with one, with nothing but marks that part a list's members between them; of many not all are counted. */
function countListed({ characters }: DocumentView, matches: Matches, i: number): number {
  const isListed = (at: number): boolean =>
    partsList(characters, matches.endOf(at)) && matches.startOf(at + 1) === matches.endOf(at) + 1;
  let [first, last] = [i, i];
  while (first > Math.max(0, i - FEWEST_LISTED) && isListed(first - 1)) first--;
  while (last + 1 < Math.min(matches.length, i + FEWEST_LISTED) && isListed(last)) last++;
  return last - first + 1;
}
