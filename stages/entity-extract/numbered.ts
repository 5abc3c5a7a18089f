import { Evidence, LEFT, ORDINARY, RIGHT } from './evidence.js';
import {
  type Abbreviation,
  type Code,
  type Gazetteer,
  isMajor,
  NO_PLACE,
  type Strength,
  UNDECIDED,
} from './gazetteer.js';

/** In the place of a code's number: no place, and one that the document decides. */
export const NOWHERE = -1;
export const OPEN = -2;

/** An abbreviation with what is asked of it again and again. */
export interface NumberedAbbreviation {
  codes: readonly number[];
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
  /** By code: whether it is much spoken of. */
  readonly majors: Uint8Array;
  readonly china: number;
  /** By phrase: its place, NOWHERE for outlets; and whether it is an abbreviation too. */
  readonly places: Int16Array;
  readonly isAbbreviation: Uint8Array;
  /** By compound: what each of its characters means. */
  readonly compounds: readonly (readonly number[])[];
  readonly abbreviations: readonly NumberedAbbreviation[];
  /** By context: its evidence. */
  readonly left: Uint8Array;
  readonly right: Uint8Array;
  private readonly numbers: ReadonlyMap<string, number>;

  constructor({ tables, phrases, compounds, abbreviations, left, right }: Gazetteer) {
    this.codes = tables.places.map(({ code }) => code).sort();
    this.numbers = new Map([
      ...this.codes.map((code, number) => [code as string, number] as const),
      [NO_PLACE, NOWHERE],
      [UNDECIDED, OPEN],
    ]);
    this.majors = Uint8Array.from(this.codes, (code) => Number(isMajor(code)));
    this.china = this.numberOf('CN');
    this.places = Int16Array.from(phrases.all, (phrase) =>
      phrase.kind === 'place' ? this.numberOf(phrase.code) : NOWHERE,
    );
    this.isAbbreviation = new Uint8Array(phrases.all.length);
    for (const { abbreviation } of tables.abbreviations) {
      const phrase = phrases.table.find(abbreviation);
      if (phrase >= 0) this.isAbbreviation[phrase] = 1;
    }
    this.compounds = compounds.all.map((codes) => codes.map((code) => this.numberOf(code)));
    this.abbreviations = abbreviations.all.map(({ codes, use, context }) => ({
      codes: codes.map((code) => this.numberOf(code)),
      ordinary: ORDINARY[use],
      context,
    }));
    this.left = evidenceOf(left.all, LEFT);
    this.right = evidenceOf(right.all, RIGHT);
  }

  numberOf(code: string): number {
    return this.numbers.get(code)!;
  }
}

const evidenceOf = (
  strengths: readonly Strength[],
  evidence: Partial<Record<Strength, Evidence>>,
): Uint8Array => Uint8Array.from(strengths, (strength) => evidence[strength] ?? Evidence.None);
