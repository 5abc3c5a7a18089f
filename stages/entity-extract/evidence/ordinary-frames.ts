import type { Language } from '../../language/index.js';
import { fitsAt } from '../../text/sticky.js';
import type { NumberedGazetteer } from '../gazetteer/numbered-gazetteer.js';
import { Mark } from '../view/document-view.js';
import type { Setting } from './setting.js';

/** A frame such as 以…为基础 is looked for within so many code units. */
const LONGEST_FRAME = 24;

type Patterns = readonly (RegExp | undefined)[];

/** Tells where ordinary words begin with what may be an abbreviation: 以…为基础. */
export class OrdinaryFrames {
  /** By abbreviation. */
  private readonly anywhere: Patterns;
  private readonly behindCountry: Patterns;
  private readonly behindWords: Patterns;

  constructor(
    private readonly numbered: NumberedGazetteer,
    language: Pick<Language, 'ordinary_frames' | 'ordinary_behind_country' | 'ordinary_behind_words'>,
  ) {
    const patterns = (written: Record<string, string>, flags?: string): Patterns =>
      numbered.byAbbreviation(written, (pattern) => new RegExp(pattern, flags));
    this.anywhere = patterns(language.ordinary_frames);
    this.behindCountry = patterns(language.ordinary_behind_country);
    this.behindWords = patterns(language.ordinary_behind_words, 'y');
  }

  /** Whether ordinary words begin with a candidate, as they do anywhere, right behind a country or behind other words. */
  hold(setting: Setting, i: number): boolean {
    const { view, turn } = setting;
    const { candidates } = setting.phrases;
    const number = candidates.phraseOf(i);
    const [anywhere, behind] = [this.anywhere[number], this.behindCountry[number]];
    const behindWords = this.behindWords[number];
    const start = candidates.startOf(i);
    if (behindWords && fitsAt(behindWords, view.text, start)) return true;
    if (!anywhere && !behind) return false;
    const words = view.text.slice(start, Math.min(turn.end, start + LONGEST_FRAME));
    if (anywhere?.test(words)) return true;
    return behind?.test(words) === true && this.isBehindCountry(setting, i);
  }

  /** Whether a country stands right before a candidate, China apart: 中新政府 are both of them. */
  private isBehindCountry({ view, phrases }: Setting, i: number): boolean {
    const { candidates } = phrases;
    const start = candidates.startOf(i);
    if (view.isMarked(start, Mark.NameEnd)) return true;
    if (i === 0 || candidates.endOf(i - 1) !== start) return false;
    const { codes } = this.numbered.abbreviationIn(candidates, i - 1);
    return !codes.includes(this.numbered.china);
  }
}
