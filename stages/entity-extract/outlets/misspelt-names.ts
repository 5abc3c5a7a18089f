import { createRequire } from 'node:module';
import { groupBy } from '../../collections.js';
import type { Language } from '../../language/index.js';
import { resemblesOutlet } from '../../names/outlet-names.js';
import { KINDS } from '../../text/characters.js';
import type { Lexicon } from '../../words/lexicon/lexicon.js';
import type { Gazetteer } from '../gazetteer/gazetteer.js';
import type { OutletEntry } from '../gazetteer/gazetteer-tables.js';

/**
 * Jaro-Winkler similarity from which a name with one character changed counts as misspelt. Measured by
 * "npm run bench:outlets" on the gazetteer's own names: at 0.86, of names of five to nine characters with one of
 * them replaced at random 88 to 91 in 100 are found again and at most two taken for another outlet's; of correct
 * names, each looked for with its own outlet left out, at most three in 100 are taken for another's.
 */
const THRESHOLD = 0.86;

/** Shorter names differ in one character from too many others. */
const SHORTEST = 4;

/** So much of a name must stand behind its country: 台湾好报 is not 台湾上报. */
const SHORTEST_REST = 3;

/** From this frequency on a word of the dictionary is no slip of the pen. */
const KNOWN_WORD = 3;

/** Longest word that is looked for around a changed character. */
const LONGEST_WORD = 4;

type Similarity = typeof import('natural/lib/natural/distance/index.js').JaroWinklerDistance;

/** natural's, which most runs need not wait for. */
const jaroWinkler = (): Similarity =>
  createRequire(import.meta.url)('natural/lib/natural/distance/index.js').JaroWinklerDistance;

/** Finds outlets whose names are written with one character wrong. */
export class MisspeltNames {
  private byLength: ReadonlyMap<number, [string, OutletEntry][]> | undefined;
  private similarity: Similarity | undefined;

  constructor(
    private readonly gazetteer: Gazetteer,
    private readonly lexicon: Lexicon,
    private readonly language: Language,
  ) {}

  /** Most runs meet no misspelt name, so the names are sorted out when the first one is looked for. */
  private ofLength(length: number): readonly [string, OutletEntry][] {
    this.byLength ??= groupBy(this.gazetteer.outletEntries, ([name]) => name.length);
    return this.byLength.get(length) ?? [];
  }

  /** The outlet that a folded name without quotation marks misspells, or null. */
  find(name: string): OutletEntry | null {
    if (name.length < SHORTEST || this.gazetteer.countryPrefix(name)[1].length < SHORTEST_REST) return null;
    let best: OutletEntry | null = null;
    let bestScore = THRESHOLD;
    for (const [known, outlet] of this.ofLength(name.length)) {
      const changed = changedCharacter(name, known);
      if (changed < 0 || isMeant(name, changed, this.language) || this.isWord(name, changed)) continue;
      this.similarity ??= jaroWinkler();
      const score = this.similarity(name, known, {});
      if (score < bestScore) continue;
      best = outlet;
      bestScore = score;
    }
    return best;
  }

  /** Whether the character belongs to a word: then it is meant (河北日报), not a slip for another (湖北日报). */
  private isWord(name: string, at: number): boolean {
    for (let start = Math.max(0, at - LONGEST_WORD + 1); start <= at; start++) {
      for (let end = Math.max(at + 1, start + 2); end <= Math.min(name.length, start + LONGEST_WORD); end++) {
        if (this.lexicon.frequency(name.slice(start, end)) >= KNOWN_WORD) return true;
      }
    }
    return false;
  }
}

/** A letter of an acronym and a digit are meant: 韩国OBS is not TBS, nor is 法国5台 the second one. */
const ACRONYM_OR_NUMBER = /[A-Z\d]/;

/** Whether a changed character tells another outlet: so does the last one of what ends as outlets do (中国教育台, 中国教育报). */
const isMeant = (name: string, at: number, language: Language): boolean =>
  ACRONYM_OR_NUMBER.test(name[at]!) || (at === name.length - 1 && resemblesOutlet(name, language));

/**
 * The only place at which two names of one length differ; -1 where there are more, or none. A Latin letter is no slip for
 * a Chinese character: TVB台 is not TVBS.
 */
function changedCharacter(a: string, b: string): number {
  let at = -1;
  for (let i = 0; i < a.length; i++) {
    if (a[i] === b[i]) continue;
    if (at >= 0 || kindAt(a, i) !== kindAt(b, i)) return -1;
    at = i;
  }
  return at;
}

const kindAt = (name: string, at: number): number => KINDS[name.charCodeAt(at)]!;
