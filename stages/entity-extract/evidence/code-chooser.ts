import type { Language } from '../../language/index.js';
import { NOWHERE } from '../gazetteer/code-numbers.js';
import type { NumberedGazetteer } from '../gazetteer/numbered-gazetteer.js';
import { OtherBearers } from '../named-places/other-bearers.js';
import type { RegionNamings } from '../named-places/region-namings.js';
import { Initials } from '../persons/initials.js';
import { Company } from './company.js';
import { beginsClause } from './contexts.js';
import { Evidence } from './evidence.js';
import type { EvidenceLedger } from './evidence-ledger.js';
import type { Setting } from './setting.js';

/** Chooses which of its places an abbreviation means. */
export class CodeChooser {
  private readonly company: Company;
  private readonly initials: Initials;
  private readonly bearers: OtherBearers;

  constructor(
    private readonly numbered: NumberedGazetteer,
    private readonly regions: RegionNamings,
    private readonly ledger: EvidenceLedger,
    language: Language,
  ) {
    this.company = new Company(numbered, language);
    this.initials = new Initials(language);
    this.bearers = new OtherBearers(numbered.byAbbreviation(language.other_bearers, ({ words }) => words));
  }

  /** Forgets the document before. */
  clear(): void {
    this.initials.clear();
    this.bearers.clear();
  }

  /** Chooses among the codes that the abbreviation may have and adds what the document tells of the choice. */
  choose(setting: Setting, i: number): void {
    const { view, named } = setting;
    const { candidates } = setting.phrases;
    const start = candidates.startOf(i);
    const fixed = candidates.fixedCodes[i]!;
    const { needsNaming } = this.numbered.abbreviationIn(candidates, i);
    const code = fixed === NOWHERE ? this.likeliest(setting, i) : fixed;
    candidates.codes[i] = code;
    const naming = named.naming(code, start, view.sentenceAt(start));
    if (fixed === NOWHERE && this.meansOther(setting, i, code, naming))
      this.ledger.add(candidates, i, Evidence.MeansOther);
    else if (needsNaming && fixed === NOWHERE && naming === Evidence.NeverNamed)
      this.ledger.add(candidates, i, Evidence.MeansNone);
    else if (this.isAlwaysSpokenOf(code, naming)) this.ledger.add(candidates, i, Evidence.AlwaysSpokenOf);
    else if (fixed === NOWHERE || naming !== Evidence.NeverNamed) this.ledger.add(candidates, i, naming);
    if (naming === Evidence.NeverNamed && this.isInitial(setting, i, code))
      this.ledger.add(candidates, i, Evidence.PersonName);
    // Of a great power nothing more need be told, and 日 begins many a clause (日新增).
    if (naming === Evidence.NamedBefore && !this.numbered.isMajor(code) && beginsClause(view, start))
      this.ledger.add(candidates, i, Evidence.BeginsClause);
  }

  /** Whether a candidate is short for none of the places but for what the document speaks of besides (哈马斯). */
  private meansOther(setting: Setting, i: number, code: number, naming: Evidence): boolean {
    const { view, phrases, named, neighbours } = setting;
    const { candidates } = phrases;
    const character = candidates.phraseOf(i);
    if (!this.bearers.areIn(view, character)) return false;
    if (naming === Evidence.NamedInSentence || naming === Evidence.NamedByAsker) return false;
    if (neighbours.mayBeListed(i)) return false;
    const at = candidates.startOf(i);
    const before = this.bearers.lastBefore(view, character, at);
    return before < 0 ? naming === Evidence.NeverNamed : before > named.lastBefore(code, at);
  }

  /** Whether a candidate stands alone for a person (贝外长), and for none of the great powers, which nobody need name. */
  private isInitial({ view, phrases, neighbours }: Setting, i: number, code: number): boolean {
    if (this.numbered.isMajor(code) || neighbours.mayHave(i)) return false;
    const { candidates } = phrases;
    return this.initials.areOfPerson(view, candidates.startOf(i), candidates.endOf(i));
  }

  /** What a candidate means by what it is listed with and by what is named. */
  private likeliest({ view, phrases, named, neighbours }: Setting, i: number): number {
    const { candidates } = phrases;
    const { codes } = this.numbered.abbreviationIn(candidates, i);
    const isListed = codes.length > 1 && neighbours.mayHave(i);
    const fitting = isListed ? this.company.fitting(view, phrases, i, codes, named) : codes;
    const start = candidates.startOf(i);
    return named.nearest(this.regions.fitting(view, start, fitting, named), start);
  }

  /** China is named in every document, so that a naming of it is no evidence. */
  private isAlwaysSpokenOf(code: number, naming: Evidence): boolean {
    const { numbered } = this;
    return code === numbered.china || (naming === Evidence.NeverNamed && numbered.isMajor(code));
  }
}
