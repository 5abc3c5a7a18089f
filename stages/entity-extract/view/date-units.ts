import type { Language } from '../../language/index.js';
import { KINDS, Kind } from '../../text/characters.js';

/** What may part a day from its number. */
const [SPACE, OPENING, CLOSING] = [' ', '（', '）'].map((character) => character.charCodeAt(0));

/** Tells where 日 is a day and no Japan, though something parts it from its number. */
export class DateUnits {
  private readonly day: number;
  private readonly before: ReadonlySet<number>;

  constructor({ day_unit, day_words }: Pick<Language, 'day_unit' | 'day_words'>) {
    this.day = day_unit.charCodeAt(0);
    this.before = new Set(Array.from(day_words, (word) => word.charCodeAt(0)));
  }

  /** Whether a character is what a number before it counts, from which a space parts it (6 月 30 日) or a bracket (今（30）日). */
  standAt(units: Uint16Array, at: number): boolean {
    if (units[at] !== this.day || KINDS[units[at - 2]!] !== Kind.Digit) return false;
    if (units[at - 1] === SPACE) return true;
    const opening = units[at - 3] === OPENING ? at - 3 : at - 4;
    return units[at - 1] === CLOSING && units[opening] === OPENING && this.before.has(units[opening - 1]!);
  }
}
