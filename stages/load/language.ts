import type { Document } from '../../schemas/types/index.js';
import { KINDS, Kind } from '../text/characters.js';
import type { Fold } from '../text/fold.js';

/** From so many letters on it can be told what language a text is in. */
const FEWEST_LETTERS = 20;

/** Fewer of the letters are Chinese characters in no Chinese text, even among translations, addresses and scripts of its page. */
const LEAST_SHARE = 0.01;

/** Syllables of Japanese and Korean for each Chinese character beside them, more than which no Chinese text quotes. */
const MOST_SYLLABLES = 0.3;

/** Enough of most texts to tell their language by, in code units. */
const SAMPLE = 10_000;

/** Whether a text as a whole is in another language than Chinese. `units` are its code units. */
export const isInOtherLanguage = (units: Uint16Array): boolean =>
  readsLikeOther(units.subarray(0, SAMPLE)) && (units.length <= SAMPLE || readsLikeOther(units));

function readsLikeOther(units: Uint16Array): boolean {
  let [han, syllables, others] = [0, 0, 0];
  for (let i = 0; i < units.length; i++) {
    const unit = units[i]!;
    if (KINDS[unit] === Kind.Han) han++;
    else if (isSyllable(unit)) syllables++;
    else if (KINDS[unit] === Kind.Latin || isFarther(unit)) others++;
  }
  const letters = han + syllables + others;
  return letters >= FEWEST_LETTERS && (han < LEAST_SHARE * letters || syllables > MOST_SYLLABLES * han);
}

/** Of the blocks of Hiragana, Katakana and Hangul. */
const isSyllable = (unit: number): boolean =>
  (unit >= 0x3041 && unit <= 0x30ff) || (unit >= 0xac00 && unit <= 0xd7a3);

/** Of the blocks from Armenian to Mongolian, Arabic and Thai among them. */
const isFarther = (unit: number): boolean => unit >= 0x0530 && unit <= 0x18af;

/**
 * One character in fifty is more than the few that both scripts share and than quotations bring; running
 * traditional text has about one in four.
 */
const TRADITIONAL_SHARE = 0.02;

/** The script of a Chinese text. `units` are its code units. */
export const scriptOf = (units: Uint16Array, fold: Fold): Document['script'] =>
  fold.countTraditional(units) > (units.length + 1) * TRADITIONAL_SHARE ? 'Hant' : 'Hans';
