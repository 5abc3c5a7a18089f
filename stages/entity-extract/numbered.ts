import { Evidence, LEFT, ORDINARY, RIGHT } from './evidence.js';
import {
  type Abbreviation,
  type Code,
  type Gazetteer,
  isMajor,
  Kind,
  NO_PLACE,
  type Strength,
  TITLE_CLOSING,
  TITLE_OPENING,
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
  /** By phrase: bits of Kind, and its place, NOWHERE for outlets. */
  readonly kinds: Uint8Array;
  readonly places: Int16Array;
  /** By phrase that is a compound: what each of its characters means. */
  readonly compounds: readonly (readonly number[])[];
  /** By phrase that is an abbreviation. */
  readonly abbreviations: readonly NumberedAbbreviation[];
  /** By context: its evidence. */
  readonly left: Uint8Array;
  readonly right: Uint8Array;
  private readonly numbers: ReadonlyMap<string, number>;

  constructor({ tables, table, phrases, notPlaces, compounds, abbreviations, left, right }: Gazetteer) {
    this.codes = tables.places.map(({ code }) => code).sort();
    this.numbers = new Map([
      ...this.codes.map((code, number) => [code as string, number] as const),
      [NO_PLACE, NOWHERE],
      [UNDECIDED, OPEN],
    ]);
    this.majors = Uint8Array.from(this.codes, (code) => Number(isMajor(code)));
    this.china = this.numberOf('CN');
    const brackets = [TITLE_OPENING, TITLE_CLOSING].map((bracket) => table.find(bracket));
    this.kinds = new Uint8Array(Math.max(phrases.all.length, notPlaces.length, ...brackets) + 1);
    for (const bracket of brackets) this.kinds[bracket]! |= Kind.Bracket;
    this.mark(notPlaces, Kind.NotPlace);
    this.mark(phrases.all, Kind.Name);
    this.mark(compounds, Kind.Compound);
    this.mark(abbreviations.all, Kind.Abbreviation);
    this.places = Int16Array.from(phrases.all, (phrase) =>
      phrase?.kind === 'place' ? this.numberOf(phrase.code) : NOWHERE,
    );
    this.compounds = compounds.map((codes) => (codes ?? []).map((code) => this.numberOf(code)));
    this.abbreviations = abbreviations.all.map((abbreviation) => this.numberedOf(abbreviation!));
    this.left = evidenceOf(left.all, LEFT);
    this.right = evidenceOf(right.all, RIGHT);
  }

  private mark(values: readonly unknown[], kind: Kind): void {
    for (let i = 0; i < values.length; i++) if (values[i] !== undefined) this.kinds[i]! |= kind;
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
