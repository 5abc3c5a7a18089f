import { Evidence, LEFT, ORDINARY, RIGHT } from './evidence.js';
import {
  type Abbreviation,
  type Code,
  codesOf,
  type Gazetteer,
  isMajor,
  NO_PLACE,
  NOWHERE,
  type Place,
  type Strength,
  UNDECIDED,
} from './gazetteer.js';

/** In the place of a code's number: one that the document decides. */
const OPEN = -2;

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
  /** By code: its place. */
  readonly places: readonly Place[];
  /** By code: whether it is much spoken of. */
  readonly majors: Uint8Array;
  readonly china: number;
  /** By phrase that is a compound: what each of its characters means. */
  readonly compounds: readonly (readonly number[])[];
  /** By phrase that is an abbreviation. */
  readonly abbreviations: readonly NumberedAbbreviation[];
  /** By context: its evidence. */
  readonly left: Uint8Array;
  readonly right: Uint8Array;
  private readonly numbers: ReadonlyMap<string, number>;

  constructor(gazetteer: Gazetteer) {
    const { tables, compounds, abbreviations, left, right } = gazetteer;
    this.codes = codesOf(tables);
    this.places = this.codes.map((code) => gazetteer.place(code));
    this.numbers = new Map([
      ...this.codes.map((code, number) => [code as string, number] as const),
      [NO_PLACE, NOWHERE],
      [UNDECIDED, OPEN],
    ]);
    this.majors = Uint8Array.from(this.codes, (code) => Number(isMajor(code)));
    this.china = this.numberOf('CN');
    this.compounds = compounds.map((codes) => (codes ?? []).map((code) => this.numberOf(code)));
    this.abbreviations = abbreviations.all.map((abbreviation) => this.numberedOf(abbreviation!));
    this.left = evidenceOf(left.all, LEFT);
    this.right = evidenceOf(right.all, RIGHT);
  }

  private numberedOf({ codes, use, context }: Abbreviation): NumberedAbbreviation {
    return { codes: codes.map((code) => this.numberOf(code)), ordinary: ORDINARY[use], context };
  }

  numberOf(code: string): number {
    return this.numbers.get(code)!;
  }
}

const evidenceOf = (
  strengths: readonly (Strength | undefined)[],
  evidence: Partial<Record<Strength, Evidence>>,
): Uint8Array =>
  Uint8Array.from(strengths as readonly Strength[], (strength) => evidence[strength] ?? Evidence.None);
