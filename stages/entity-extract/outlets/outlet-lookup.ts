import type { Language } from '../../language/index.js';
import { plainName, typeOf } from '../../names/outlet-names.js';
import { TITLE_OPENING } from '../../text/marks.js';
import type { Lexicon } from '../../words/lexicon/lexicon.js';
import type { Gazetteer } from '../gazetteer/gazetteer.js';
import { type Code, HOME, namesOf, type OutletEntry } from '../gazetteer/gazetteer-tables.js';
import { MisspeltNames } from './misspelt-names.js';
import { type Naming, namingOf, type Outlet } from './naming.js';

/** What is an outlet of its own, even where its name begins with another's, unless it is that one's branch. */
const OF_THEIR_OWN: ReadonlySet<Outlet['type']> = new Set(['newspaper', 'magazine', 'agency', 'online']);

/** Whether what stands behind an outlet's name tells a part of it. */
const isPart = (rest: string, language: Language): boolean =>
  !OF_THEIR_OWN.has(typeOf(rest, language)) || language.outlet_names.branches.ends(rest);

const mayOwn = (parent: OutletEntry, other: OutletEntry): boolean =>
  other.country === parent.country || other.parent === parent.outlet_id;

/** In code units: shorter names begin too many others. */
const SHORTEST_PARENT = 3;

const ACRONYM_AT_END = /(?<=\p{Script=Han} ?)[A-Za-z][A-Za-z\d-]+$/u;

/** Looks names of outlets up in the gazetteer, as they are written: with their countries, misspelt, as a part of a greater one. */
export class OutletLookup {
  private readonly misspelt: MisspeltNames;
  /** A province before a name, the first group without what it is called, and what stands between a country and a name. */
  private readonly province: RegExp;
  private readonly media: RegExp;

  constructor(
    private readonly gazetteer: Gazetteer,
    private readonly lexicon: Lexicon,
    private readonly language: Language,
  ) {
    const { provinces, province, media } = language.outlet_labels;
    this.misspelt = new MisspeltNames(gazetteer, lexicon, language);
    this.province = new RegExp(`^(${provinces.words.join('|')})(?:${province})?`);
    this.media = new RegExp(`^${media}`);
  }

  /**
   * The outlet with this name, with or without its country or province before it. What stands before the name tells which
   * country an abbreviation means: 巴《新闻报》.
   */
  exact(name: string, before = ''): Naming | null {
    const entry = this.entryOf(name, before);
    return entry ? namingOf(entry, name, 'exact') : null;
  }

  /** The outlet from a country by its name without that: 《快报》, of Sweden. */
  from(country: Code | null, name: string): Naming | null {
    const entry = country ? this.fitting(plainName(this.language.fold.fold(name)), country) : undefined;
    return entry ? namingOf(entry, name, 'exact') : null;
  }

  /** The outlet that a name means that is not quite its own: misspelt, with a part of it, or with its acronym behind it. */
  inexact(name: string): Naming | null {
    return this.misspeltOutlet(name) ?? this.parentOutlet(name) ?? this.acronymAtEnd(name);
  }

  /** Whether a name begins with no country, or that of an outlet. */
  mayComeFrom(name: string, { outlet }: Naming): boolean {
    const country = this.gazetteer.countryOf(name);
    return country === null || country === outlet.country;
  }

  /** Whether a word goes on across a place of a name, and none of two characters begins there: 中国网|络, but 凤凰卫视|频道. */
  isWithinWord(name: string, at: number): boolean {
    const folded = this.language.fold.fold(name);
    const isWord = (from: number): boolean =>
      from + 2 <= name.length && this.lexicon.frequency(folded.slice(from, from + 2)) > 0;
    return isWord(at - 1) && !isWord(at);
  }

  private misspeltOutlet(name: string): Naming | null {
    const entry = this.misspelt.find(plainName(this.language.fold.fold(name)));
    return entry ? namingOf(entry, name, 'fuzzy') : null;
  }

  /**
   * The outlet whose programme, channel or edition a name tells behind its own (央视|海峡两岸), or the one that stands behind
   * its owner (上海电视台|第一财经). What is called a paper, an agency or a website is an outlet of its own.
   */
  private parentOutlet(name: string): Naming | null {
    for (let end = name.length - 1; end >= SHORTEST_PARENT; end--) {
      const parent = this.entryOf(name.slice(0, end));
      if (!parent || this.isWithinWord(name, end)) continue;
      const rest = name.slice(end);
      const owned = rest.length < SHORTEST_PARENT ? undefined : this.entryOf(rest);
      const entry =
        owned && mayOwn(parent, owned)
          ? owned
          : isPart(this.language.fold.fold(rest), this.language)
            ? parent
            : null;
      if (entry) return namingOf(entry, name, 'parent');
    }
    return null;
  }

  /** 美国有线电视新闻CNN: an unknown name with a known one in Latin letters behind it, from the same country. */
  private acronymAtEnd(name: string): Naming | null {
    const acronym = ACRONYM_AT_END.exec(name)?.[0];
    const naming = acronym ? this.exact(acronym) : null;
    return naming && this.mayComeFrom(name, naming) ? { ...naming, label: name } : null;
  }

  private entryOf(name: string, before = ''): OutletEntry | undefined {
    const folded = this.language.fold.fold(name);
    const plain = plainName(folded);
    const entry = this.gazetteer.outlet(plain);
    if (entry) return entry;
    // Before the names of countries: 巴新 in 巴《新闻报》 is none.
    const abbreviated = this.behindAbbreviation(folded, before);
    if (abbreviated) return abbreviated;
    const [country, rest] = this.gazetteer.countryPrefix(plain);
    // 中国台湾中天新闻
    if (country === HOME && this.gazetteer.countryPrefix(rest)[0] !== null) return this.entryOf(rest);
    if (country) return this.fitting(rest.replace(this.media, ''), country);
    const [whole = '', province] = this.province.exec(plain) ?? [];
    return province ? this.inProvince(plain.slice(whole.length), province) : undefined;
  }

  /**
   * 福建厦门卫视: an outlet by its name without its province. 重庆商报 is not short for 中国商报, nor 四川经济日报 for
   * 经济日报, and the 青年报 of another province is not Shanghai's.
   */
  private inProvince(name: string, province: string): OutletEntry | undefined {
    if (this.language.outlet_labels.provincial_names.has(name)) return undefined;
    const entry = this.gazetteer.outlet(name);
    if (entry?.country !== HOME) return undefined;
    return namesOf(entry).some((one) => this.province.test(one) && !one.startsWith(province))
      ? undefined
      : entry;
  }

  /**
   * 德《经济周刊》, 德主流媒体——《法兰克福评论报》: the outlet whose country is abbreviated before the brackets of its name. Of
   * several countries that have such a paper, the one is meant that stands before; none where no single one does.
   */
  private behindAbbreviation(folded: string, before: string): OutletEntry | undefined {
    const codes = this.gazetteer.abbreviations.get(folded[0] ?? '')?.codes ?? [];
    const rest = folded.slice(1).replace(this.media, '');
    if (codes.length === 0 || !rest.startsWith(TITLE_OPENING)) return undefined;
    const isNamed = (code: Code): boolean => before.includes(this.gazetteer.place(code).name_zh);
    const fitting = codes.flatMap((code) => this.fitting(plainName(rest), code) ?? []);
    const named = fitting.filter(({ country }) => country !== null && isNamed(country));
    const [entry, ...others] = named.length > 0 ? named : fitting;
    return others.length === 0 ? entry : undefined;
  }

  /** An outlet by its name without its country, where it comes from that country. */
  private fitting(name: string, country: Code): OutletEntry | undefined {
    const { name_zh } = this.gazetteer.place(country);
    const entry = [name, name_zh + name].map((one) => this.gazetteer.outlet(one));
    return entry.find((one) => one?.country === country);
  }
}
