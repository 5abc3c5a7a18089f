import type { Annotated } from '../../schemas/types/index.js';
import type { Fold } from '../text/fold.js';
import { NONE, ROOT, Trie } from '../text/trie.js';

export type Place = Annotated['countries'][number];
export type Code = Place['code'];

/** How readily a character stands as an ordinary word of its own. */
export type OrdinaryUse = 'never' | 'rarely' | 'sometimes' | 'often';

export type Side = 'left' | 'right';
export type Strength = 'side' | 'strong' | 'medium' | 'weak';

/** One entry of data/gazetteers/outlets.csv. */
export interface OutletEntry {
  outlet_id: string;
  name_zh: string;
  name_en: string;
  country: string;
  type: Annotated['outlets'][number]['type'];
  aliases: string[];
}

/** One entry of data/gazetteers/not_countries.csv: a phrase in which a name means no place (印度 in 印度洋). */
export interface NotPlace {
  phrase: string;
  /** The name that the phrase holds. */
  contains: string;
  /** Characters that, right behind the phrase, show that it is not the phrase after all (日本海|军). */
  unlessFollowedBy: string;
  /** Whether the name's first character is the place's abbreviation there (美国务卿). */
  leavesAbbreviation: boolean;
}

/** The tables of data/gazetteers/, as read; see the README there for what each holds. */
export interface GazetteerTables {
  places: Place[];
  names: { name: string; code: Code }[];
  notPlaces: NotPlace[];
  abbreviations: ({ abbreviation: string; code: Code } & Omit<Abbreviation, 'codes'>)[];
  contexts: { word: string; side: Side; strength: Strength }[];
  /** A code a character; '-' where it means no place, '?' where the document decides. */
  compounds: { compound: string; codes: string[] }[];
  evidence: Map<string, { weight: number; meaning: string }>;
  outlets: OutletEntry[];
}

/** States, regions and territories so much spoken of that they are abbreviated without being named first. */
const MAJOR: ReadonlySet<Code> = new Set([
  'CN',
  'US',
  'JP',
  'RU',
  'KR',
  'KP',
  'GB',
  'FR',
  'DE',
  'IN',
  'EU',
  'TW',
  'HK',
]);

export const isMajor = (code: Code): boolean => MAJOR.has(code);

/** What a phrase of the gazetteer stands for. */
export type Phrase = { kind: 'place'; code: Code } | { kind: 'outlet'; outlet: OutletEntry };

/** An abbreviation with the places it may mean, the likeliest first. */
export interface Abbreviation {
  codes: Code[];
  use: OrdinaryUse;
  /**
   * Which neighbours speak for it, fixed compounds, 方 and what stands before it apart: both, what follows and
   * other countries; left, other countries only (nobody says 中外长); alone, neither (以 before a country is
   * mostly a preposition).
   */
  context: 'both' | 'left' | 'alone';
}

/** A hash of two code units, below 0x10000. */
const pairOf = (first: number, second: number): number => (Math.imul(first, 0x9e3b) ^ second) & 0xffff;

/** Values by phrase, found by walking folded text from any offset. */
export class PhraseMap<T> {
  private readonly trie: Trie;
  private readonly values: T[] = [];
  /** 1 + the place in `values` by node; 0 where no phrase ends. */
  private readonly places: Int32Array;
  /** Whether a code unit is a phrase. */
  private readonly single = new Uint8Array(0x10000);
  /** Whether a longer phrase begins with two code units, by their hash. */
  private readonly pairs = new Uint8Array(0x10000);

  constructor(entries: readonly (readonly [string, T])[]) {
    this.trie = Trie.forNodes(entries.reduce((sum, [phrase]) => sum + phrase.length, 0));
    this.places = new Int32Array(this.trie.size);
    for (const [phrase, value] of entries) {
      const node = this.trie.add(phrase);
      if (this.places[node] === 0) this.places[node] = this.values.push(value);
      if (phrase.length === 1) this.single[phrase.charCodeAt(0)] = 1;
      else this.pairs[pairOf(phrase.charCodeAt(0), phrase.charCodeAt(1))] = 1;
    }
  }

  /** A quick no for most places: whether a phrase may begin at a code unit, by it and the next one. */
  mayBegin(text: string, at: number): boolean {
    const unit = text.charCodeAt(at);
    if (!this.trie.canBegin(unit)) return false;
    return this.single[unit] === 1 || this.pairs[pairOf(unit, text.charCodeAt(at + 1))] === 1;
  }

  /** Calls back for every phrase that begins at a code unit, shortest first. */
  matches(text: string, at: number, limit: number, found: (end: number, value: T) => void): void {
    let node = ROOT;
    for (let i = at; i < limit; i++) {
      node = this.trie.step(node, text.charCodeAt(i));
      if (node === NONE) return;
      const place = this.places[node]!;
      if (place > 0) found(i + 1, this.values[place - 1]!);
    }
  }

  /** The same for every phrase that ends at a code unit, read backwards; the phrases must be kept so. */
  matchesBackwards(text: string, end: number, limit: number, found: (start: number, value: T) => void): void {
    let node = ROOT;
    for (let i = end - 1; i >= limit; i--) {
      node = this.trie.step(node, text.charCodeAt(i));
      if (node === NONE) return;
      const place = this.places[node]!;
      if (place > 0) found(i, this.values[place - 1]!);
    }
  }

  get(phrase: string): T | undefined {
    const node = this.trie.find(phrase);
    return node === NONE ? undefined : this.values[this.places[node]! - 1];
  }
}

/** Outlets' names are compared without quotation marks and spaces. */
export const plainName = (name: string): string => name.replace(/[《》“”"「」『』〈〉\s]/g, '');

/** The gazetteers, indexed for look-ups in folded text. */
export class Gazetteer {
  readonly phrases: PhraseMap<Phrase>;
  readonly notPlaces: PhraseMap<NotPlace[]>;
  readonly compounds: PhraseMap<string[]>;
  readonly abbreviations: PhraseMap<Abbreviation>;
  readonly left: PhraseMap<Strength>;
  readonly right: PhraseMap<Strength>;
  private readonly places: Map<Code, Place>;
  private readonly outletNames: Map<string, OutletEntry>;
  private readonly englishNames: Map<string, OutletEntry>;

  constructor(
    readonly tables: GazetteerTables,
    fold: Fold,
  ) {
    const f = (text: string): string => fold.fold(text);
    this.places = new Map(tables.places.map((place) => [place.code, place]));
    this.outletNames = new Map(
      tables.outlets.flatMap((outlet) =>
        [outlet.name_zh, ...outlet.aliases].map((name) => [plainName(f(name)), outlet] as const),
      ),
    );
    this.englishNames = new Map(
      tables.outlets
        .filter(({ name_en }) => name_en !== '')
        .map((outlet) => [plainName(outlet.name_en).toLowerCase(), outlet] as const),
    );
    this.phrases = new PhraseMap<Phrase>([
      ...tables.names.map(({ name, code }) => [f(name), { kind: 'place', code }] as const),
      ...tables.outlets.flatMap((outlet) =>
        [outlet.name_zh, ...outlet.aliases].map((name) => [f(name), { kind: 'outlet', outlet }] as const),
      ),
    ]);
    this.notPlaces = new PhraseMap(groupNotPlaces(tables, fold));
    this.compounds = new PhraseMap(tables.compounds.map(({ compound, codes }) => [compound, codes] as const));
    this.abbreviations = new PhraseMap([...groupAbbreviations(tables)]);
    const contexts = (side: Side): [string, Strength][] =>
      tables.contexts
        .filter((context) => context.side === side)
        .map(({ word, strength }) => [word, strength]);
    // Left contexts are matched backwards from the candidate, so they are kept reversed.
    this.left = new PhraseMap(
      contexts('left').map(([word, strength]) => [[...word].reverse().join(''), strength]),
    );
    this.right = new PhraseMap(contexts('right'));
  }

  place(code: Code): Place {
    return this.places.get(code)!;
  }

  /** The outlet that owns a folded name or alias, or its English name, with or without quotation marks and spaces. */
  outlet(name: string): OutletEntry | undefined {
    const plain = plainName(name);
    return this.outletNames.get(plain) ?? this.englishNames.get(plain.toLowerCase());
  }

  get outletEntries(): Iterable<[string, OutletEntry]> {
    return this.outletNames;
  }

  /** Weight of a kind of evidence, from data/gazetteers/evidence.csv. */
  weight(evidence: string): number {
    return this.row(evidence).weight;
  }

  /** What a kind of evidence says, in words. */
  meaning(evidence: string): string {
    return this.row(evidence).meaning;
  }

  private row(evidence: string): { weight: number; meaning: string } {
    const row = this.tables.evidence.get(evidence);
    if (!row) throw new Error(`data/gazetteers/evidence.csv has no row "${evidence}"`);
    return row;
  }
}

function groupNotPlaces(tables: GazetteerTables, fold: Fold): [string, NotPlace[]][] {
  const groups = new Map<string, NotPlace[]>();
  for (const row of tables.notPlaces) {
    const folded = { ...row, phrase: fold.fold(row.phrase), contains: fold.fold(row.contains) };
    groups.set(folded.phrase, [...(groups.get(folded.phrase) ?? []), folded]);
  }
  return [...groups];
}

function groupAbbreviations(tables: GazetteerTables): Map<string, Abbreviation> {
  const groups = new Map<string, Abbreviation>();
  for (const { abbreviation, code, use, context } of tables.abbreviations) {
    const group = groups.get(abbreviation);
    if (group) group.codes.push(code);
    else groups.set(abbreviation, { codes: [code], use, context });
  }
  return groups;
}
