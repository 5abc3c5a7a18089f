import { Evidence, ORDINARY } from '../evidence/evidence.js';
import type { Spans } from '../phrases/spans.js';
import { circleOf } from './circles.js';
import { GOES_ON, NOWHERE, OPEN } from './code-numbers.js';
import type { Gazetteer } from './gazetteer.js';
import type { Abbreviation } from './gazetteer-index.js';
import { type Code, codesOf, HOME, JOINED, NO_PLACE, type Place, UNDECIDED } from './gazetteer-tables.js';

/** An abbreviation with what is asked of it again and again. */
interface NumberedAbbreviation {
  codes: readonly number[];
  needsNaming: boolean;
  ordinary: Evidence;
  context: Abbreviation['context'];
}

/**
 * The gazetteer in plain numbers, so that the loops over texts compare no strings and look at no objects: codes by
 * numbers of their own, phrases by those that their tables give them.
 */
export class NumberedGazetteer {
  /** The codes by number, in their alphabetical order. */
  readonly codes: readonly Code[];
  /** By code: its place. */
  readonly places: readonly Place[];
  /** By code: whether it is much spoken of. */
  private readonly majors: Uint8Array;
  readonly china: number;
  /** By code: a number of Circle or of M49 for those that are spoken of together. */
  readonly circles: Int16Array;
  /** By phrase that is a compound: what each of its characters means. */
  readonly compounds: readonly (readonly number[])[];
  /** By phrase: 1 for a compound that is one only where a word of its context follows. */
  private readonly loose: Uint8Array;
  /** By phrase that is an abbreviation. */
  readonly abbreviations: readonly NumberedAbbreviation[];
  /** By phrase: the number of its place's code, NOWHERE for others. */
  readonly phraseCodes: Int32Array;
  private readonly numbers: ReadonlyMap<string, number>;
  /** By abbreviation: 1 for one that may mean a great power. */
  private readonly mayBePower: Uint8Array;
  /** By code unit: the number of the phrase that it is, and 1; 0 where it is none. */
  private readonly singles: Int32Array;

  constructor(gazetteer: Gazetteer) {
    const { tables, compounds, abbreviations } = gazetteer;
    this.codes = codesOf(tables);
    this.places = this.codes.map((code) => gazetteer.place(code));
    this.numbers = new Map([
      ...this.codes.map((code, number) => [code as string, number] as const),
      [NO_PLACE, NOWHERE],
      [UNDECIDED, OPEN],
      [JOINED, GOES_ON],
    ]);
    this.majors = Uint8Array.from(this.codes, (code) => Number(tables.majors.has(code)));
    this.china = this.numberOf(HOME);
    this.circles = Int16Array.from(this.places, (place) => circleOf(place, tables));
    this.compounds = compounds.map((codes) => (codes ?? []).map((code) => this.numberOf(code)));
    this.loose = new Uint8Array(compounds.length);
    for (const { compound, codes } of tables.compounds) {
      const meansPlaces = codes.some((code) => code !== NO_PLACE);
      if (meansPlaces && isLoose(compound, gazetteer)) this.loose[gazetteer.table.find(compound)] = 1;
    }
    this.abbreviations = abbreviations.all.map((abbreviation) => this.numberedOf(abbreviation!));
    this.phraseCodes = gazetteer.phraseCodes;
    this.singles = gazetteer.singles;
    this.mayBePower = Uint8Array.from(this.abbreviations, ({ codes }) =>
      Number(codes.some((code) => this.isMajor(code))),
    );
  }

  private numberedOf({ codes, needsNaming, use, context }: Abbreviation): NumberedAbbreviation {
    return { codes: codes.map((code) => this.numberOf(code)), needsNaming, ordinary: ORDINARY[use], context };
  }

  /** Whether a phrase is an abbreviation, too: those have the lowest numbers. */
  isAbbreviation(phrase: number): boolean {
    return phrase < this.abbreviations.length;
  }

  /** The number of the abbreviation that a character is; -1 where it is none. */
  abbreviationOf(unit: number): number {
    const number = this.singles[unit]! - 1;
    return number < this.abbreviations.length ? number : -1;
  }

  /** By abbreviation: what is read of what stands under its character; undefined where nothing does. */
  byAbbreviation<From, To>(
    values: Readonly<Record<string, From>>,
    read: (value: From) => To,
  ): (To | undefined)[] {
    const found: (To | undefined)[] = this.abbreviations.map(() => undefined);
    for (const [character, value] of Object.entries(values))
      found[this.abbreviationOf(character.charCodeAt(0))] = read(value);
    return found;
  }

  /** Whether an abbreviation, by its number, is an ordinary word or a part of one as often as not. */
  isMuchOrdinary(abbreviation: number): boolean {
    const { ordinary } = this.abbreviations[abbreviation]!;
    return ordinary === Evidence.SometimesOrdinary || ordinary === Evidence.OftenOrdinary;
  }

  /** Whether an abbreviation, by its number, is that of one place alone and hardly ever an ordinary word. */
  isUnmistakable(abbreviation: number): boolean {
    const { codes, ordinary } = this.abbreviations[abbreviation]!;
    return (
      codes.length === 1 && (ordinary === Evidence.NeverOrdinary || ordinary === Evidence.RarelyOrdinary)
    );
  }

  /** Whether a place, by the number of its code, is much spoken of. */
  isMajor(code: number): boolean {
    return this.majors[code] === 1;
  }

  /** Whether a compound, by its number, is one only where a word of its context follows. */
  isLoose(compound: number): boolean {
    return this.loose[compound] === 1;
  }

  /** Whether a character may abbreviate a great power. */
  mayBeMajor(unit: number): boolean {
    const abbreviation = this.abbreviationOf(unit);
    return abbreviation >= 0 && this.mayBePower[abbreviation] === 1;
  }

  /** How many characters between two code units may abbreviate a great power. */
  countMajors(units: Uint16Array, start: number, end: number): number {
    let count = 0;
    for (let i = start; i < end; i++) if (this.mayBeMajor(units[i]!)) count++;
    return count;
  }

  /** The number of the code of a name; NOWHERE for an outlet's. */
  codeOf(names: Spans, i: number): number {
    return this.phraseCodes[names.phraseOf(i)]!;
  }

  /** What is asked of an abbreviation that stands in a text. */
  abbreviationIn(candidates: Spans, i: number): NumberedAbbreviation {
    return this.abbreviations[candidates.phraseOf(i)]!;
  }

  numberOf(code: string): number {
    return this.numbers.get(code)!;
  }
}

/**
 * Whether a compound is 中 and a character that is an ordinary word, too: behind a noun, 中 mostly means "during", and the other
 * begins what follows (过程中|加大, 实践中|也).
 */
function isLoose(compound: string, { abbreviations }: Gazetteer): boolean {
  if (compound.length !== 2) return false;
  const own = [...compound].map((character) => abbreviations.get(character));
  const isChina = own.some((one) => one?.codes.includes(HOME));
  return isChina && own.every((one) => one?.use === 'often' || one?.use === 'sometimes');
}
