import { createHash } from 'node:crypto';
import type { Annotated } from '../../schemas/types/index.js';
import type { Language } from '../language.js';
import { withoutLetterSpacing } from '../letter-spacing.js';
import { REPORTER_BEHIND, resemblesOutlet, typeOf } from '../outlet-names.js';
import { isInLatinLetters, isPersonName, nameBeforeComma } from '../personal-names.js';
import type { Lexicon } from '../segment-normalize/lexicon.js';
import { textOf, unitsOf } from '../text/units.js';
import { withoutOrdinal } from '../turn-split/labels/role-words.js';
import type { Gazetteer } from './gazetteer.js';
import { plainName, TITLE_OPENING } from './gazetteer-index.js';
import type { Code, OutletEntry } from './gazetteer-tables.js';
import { MisspeltNames } from './misspelt-names.js';

export type Outlet = Annotated['outlets'][number];
export type Appearance = Annotated['outlet_appearances'][number];

/** An outlet as words name it. */
export interface Naming {
  outlet: Outlet;
  label: string;
  match: Appearance['match'];
}

/** What is an outlet of its own, even where its name begins with another's, unless it is that one's branch. */
const OF_THEIR_OWN: ReadonlySet<Outlet['type']> = new Set(['newspaper', 'magazine', 'agency', 'online']);
const BRANCH = /[分总本]社$/;

/** Whether what stands behind an outlet's name tells a part of it. */
const isPart = (rest: string): boolean => !OF_THEIR_OWN.has(typeOf(rest)) || BRANCH.test(rest);

const mayOwn = (parent: OutletEntry, other: OutletEntry): boolean =>
  other.country === parent.country || other.parent === parent.outlet_id;

/** In code units: shorter names begin too many others. */
const SHORTEST_PARENT = 3;

/** In code units: a single character names no outlet before a reporter's own name. */
const SHORTEST_NAME = 2;

/** A name has one at least, Chinese characters among them: brackets and numbers that stray into a label name nobody. */
const LETTER = /\p{L}/u;
/** What opens behind a name is no part of it: 富士电视台《深层新闻》. */
const OPENING_MARK = /[\s“"「『《〈]/;
const IN_TITLE_MARKS = /^([^《》]{0,8})《([^《》]{2,20})》/;
const DESCRIBED = /^([^（(]{2,24})[（(]([^（()）]{2,30})[)）]/;

/** Labels are remembered up to this many and up to this length, in code units. */
const MOST_KEPT = 20_000;
const LONGEST_KEPT = 80;

/** Tells outlets by labels and by other words that name those who ask. */
export class OutletNamer {
  private readonly misspelt: MisspeltNames;
  private readonly parsed = new Map<string, readonly Naming[]>();
  /** What stands before a name: 来自. */
  private readonly beginning: RegExp;
  private readonly separators: RegExp;
  /** A word for reporters, and what stands at a label's end with the reporter's own name behind it. */
  private readonly reporter: RegExp;
  private readonly namedReporter: RegExp;
  /** A province before a name, and what stands between a country and a name. */
  private readonly province: RegExp;
  private readonly media: RegExp;
  /** What stands behind an outlet's name where a reporter gives it with his own: the latter is its first group. */
  private readonly ownName: RegExp;

  constructor(
    private readonly gazetteer: Gazetteer,
    private readonly lexicon: Lexicon,
    private readonly language: Language,
  ) {
    const { beginnings, separators, reporters, posts, honorifics, provinces, media } = language.outlet_labels;
    const reporter = reporters.join('|');
    this.misspelt = new MisspeltNames(gazetteer, lexicon);
    this.beginning = new RegExp(`^(?:${beginnings.join('|')})`);
    this.separators = new RegExp(separators.join('|'));
    this.reporter = new RegExp(reporter);
    this.namedReporter = new RegExp(`(?<=.(?:${reporter})) ?${REPORTERS_NAME}$`, 'u');
    this.province = new RegExp(`^(?:${provinces.join('|')})省?`);
    this.media = new RegExp(`^${media}`);
    const post = [...reporters, ...posts].join('|');
    this.ownName = new RegExp(`^的?(?:${post})?(?:问|提问)? ?(.*?)(?:${honorifics.join('|')}|提问)?$`);
  }

  /** The outlets that a label names; none for 记者 and 问. The same labels stand in most documents. */
  parse(label: string): readonly Naming[] {
    let namings = this.parsed.get(label);
    if (!namings) {
      // A copy, because a piece of a text keeps the whole text in memory.
      const copy = textOf(unitsOf(label));
      namings = this.parseNew(copy);
      if (label.length <= LONGEST_KEPT && this.parsed.size < MOST_KEPT) this.parsed.set(copy, namings);
    }
    return namings;
  }

  private parseNew(written: string): Naming[] {
    const label = withoutLetterSpacing(written);
    const inner = ENCLOSED.exec(label)?.[1] ?? ENCLOSED_BEFORE.exec(label)?.[1];
    const enclosed = this.beforeOwnName(inner ?? '');
    if (enclosed) return [enclosed];
    const name = this.nameIn(this.withoutNameBefore(label.replace(DATE_BEFORE, '')));
    if (this.namesNobody(name)) return [];
    const whole =
      this.lookUp(name) ?? this.lookUpBrackets(name) ?? this.lookUp(name.replace(REPORTER_BEHIND, ''));
    if (whole) return [whole];
    const isReporters = this.reporter.test(this.language.fold.fold(label));
    return this.split(name)
      .map((part) => this.nameIn(part))
      .filter((part) => !this.namesNobody(part))
      .flatMap((part) => this.knownOrJoined(part) ?? this.unknown(part, isReporters));
  }

  /** 《人民日报》-人民网: the outlet of a name, or where that has none those of the parts that a mark joins. */
  private knownOrJoined(name: string): readonly Naming[] | null {
    const whole = this.lookUp(name);
    if (whole) return [whole];
    const parts = name.split(JOINT).map((part) => this.lookUp(this.nameIn(part.trim())));
    const joined = parts.filter((naming) => naming !== null);
    if (joined.length > 1) return joined;
    const known = this.known(name);
    if (known) return [known];
    // 上游新闻-某某客户端, but 土耳其某某台-CNN is another one.
    return parts.length > 1 && joined.length > 0 && this.mayComeFrom(name, joined[0]!) ? joined : null;
  }

  /** 《环球邮报》驻亚洲记者, of Nathan VanderKlippe，《环球邮报》驻亚洲记者 */
  private withoutNameBefore(label: string): string {
    const name = nameBeforeComma(label, this.language);
    return name !== null && !this.lookUp(name) ? label.slice(name.length + 1) : label;
  }

  private known(name: string): Naming | null {
    return this.misspeltOutlet(name) ?? this.parentOutlet(name) ?? this.acronymAtEnd(name);
  }

  /** Where the first word for reporters ends; 0 where there is none. */
  reporterEnd(words: string): number {
    const match = this.reporter.exec(this.language.fold.fold(words));
    return match ? match.index + match[0].length : 0;
  }

  /** 路透社的, 自由时报吕伊萱小姐: known outlets with nothing but a reporter's own name behind them. */
  withOwnName(words: string): readonly Naming[] {
    const whole = this.beforeOwnName(words);
    if (whole) return [whole];
    const parts = this.split(words).map((part) => this.beforeOwnName(part));
    return parts.every((part) => part !== null) ? parts : [];
  }

  /**
   * The known outlet that words begin with, the longest: 美国《新闻周刊》国际版主编. Behind another one its country need not be
   * told: 瑞典通讯社、《快报》. What stands before tells which country an abbreviation means: 巴《新闻报》.
   */
  knownAtStart(words: string, other?: Naming, before = ''): Naming | null {
    for (let end = words.length; end >= SHORTEST_NAME; end--) {
      if (OPENING_MARK.test(words[end - 1]!) || this.isWithinWord(words, end)) continue;
      const name = words.slice(0, end);
      const naming =
        this.lookUp(name, before) ?? (other ? this.lookUpFrom(name, other.outlet.country) : null);
      if (naming) return naming;
    }
    return null;
  }

  /** The known outlet in the first brackets, where words before them describe it: 印度财经新闻频道（CNBC-TV18）. */
  knownInBrackets(words: string): Naming | null {
    const match = DESCRIBED.exec(words);
    if (!match) return null;
    const [country] = this.gazetteer.countryPrefix(plainName(this.language.fold.fold(match[1]!)));
    const naming = this.lookUp(match[2]!);
    return country !== null && country === naming?.outlet.country ? naming : null;
  }

  /** 《实业报》 behind its country or nothing, which its name tells to be an outlet though the gazetteer has none such. */
  unknownInTitleMarks(words: string): Naming | null {
    const { abbreviations } = this.gazetteer;
    const [whole = '', before = '', name = ''] = IN_TITLE_MARKS.exec(words) ?? [];
    const folded = this.language.fold.fold(before);
    const isCountry =
      before === '' || this.gazetteer.isPlace(folded) || abbreviations.get(folded) !== undefined;
    if (whole === '' || typeOf(this.language.fold.fold(name)) === 'unknown') return null;
    return isCountry ? (this.parse(`《${name}》`)[0] ?? null) : null;
  }

  private lookUpFrom(name: string, country: Code | null): Naming | null {
    const entry = country ? this.fitting(plainName(this.language.fold.fold(name)), country) : undefined;
    return entry ? { outlet: knownOutlet(entry), label: name, match: 'exact' } : null;
  }

  private beforeOwnName(words: string): Naming | null {
    const folded = this.language.fold.fold(words);
    for (let end = words.length; end >= SHORTEST_NAME; end--) {
      const own = this.ownName.exec(folded.slice(end))?.[1];
      if (own === undefined || !this.mayBeOwn(own)) continue;
      const naming = this.lookUp(words.slice(0, end).trimEnd());
      if (naming) return naming;
    }
    return null;
  }

  private mayBeOwn(name: string): boolean {
    return name === '' || isInLatinLetters(name) || isPersonName(name, this.language);
  }

  private namesNobody(name: string): boolean {
    const folded = plainName(this.language.fold.fold(name)).replace(/^[（(][^）)]*[）)]/, '');
    const { nobody } = this.language.outlet_labels;
    return !LETTER.test(folded) || nobody.includes(folded) || nobody.includes(withoutOrdinal(folded));
  }

  /** The label without 来自 and 记者 and their like, without a reporter's name and what stands in brackets behind it. */
  private nameIn(label: string): string {
    const name = this.withoutEnding(label);
    const folded = this.language.fold.fold(name);
    const beginning = this.beginning.exec(folded)?.[0] ?? '';
    return beginning ? this.nameIn(name.slice(beginning.length)) : name;
  }

  private withoutEnding(label: string): string {
    const plain = label.replace(/([记記]者[问問]?)[（(][^）)]*[)）]$/, '$1');
    const reporter = this.namedReporter.exec(this.language.fold.fold(plain));
    let name = plain.slice(0, reporter?.index).trim();
    for (let changed = true; changed; ) {
      changed = false;
      const folded = this.language.fold.fold(name);
      for (const ending of this.language.outlet_labels.endings) {
        if (!folded.endsWith(ending)) continue;
        name = name.slice(0, -ending.length).trim();
        changed = true;
        break;
      }
    }
    return name.replace(POSTED, '');
  }

  /** The parts of a label that names several outlets (人民日报、人民网和人民日报客户端). */
  private split(name: string): string[] {
    const parts = name.split(this.separators).map((part) => part.trim());
    return parts.length > 1 && parts.every((part) => plainName(part).length > 1) ? parts : [name];
  }

  /** 日本广播协会（NHK）, 经济日报（台湾）: the outlet by what stands before the brackets, of the country in them, or by what stands in them. */
  private lookUpBrackets(name: string): Naming | null {
    const match = /^(.+?)[（(](.+?)[)）]$/.exec(name);
    if (!match) return null;
    const [before, inner] = [match[1]!, match[2]!];
    const [country, rest] = this.gazetteer.countryPrefix(this.language.fold.fold(inner));
    const there = rest === '' ? this.lookUpFrom(before, country) : null;
    return there ?? this.lookUp(before) ?? this.lookUp(this.nameIn(inner));
  }

  private misspeltOutlet(name: string): Naming | null {
    const entry = this.misspelt.find(plainName(this.language.fold.fold(name)));
    return entry ? { outlet: knownOutlet(entry), label: name, match: 'fuzzy' } : null;
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
        owned && mayOwn(parent, owned) ? owned : isPart(this.language.fold.fold(rest)) ? parent : null;
      if (entry) return { outlet: knownOutlet(entry), label: name, match: 'parent' };
    }
    return null;
  }

  /** Whether a word goes on across a place of a name, and none of two characters begins there: 中国网|络, but 凤凰卫视|频道. */
  private isWithinWord(name: string, at: number): boolean {
    const folded = this.language.fold.fold(name);
    const isWord = (from: number): boolean =>
      from + 2 <= name.length && this.lexicon.frequency(folded.slice(from, from + 2)) > 0;
    return isWord(at - 1) && !isWord(at);
  }

  /** 美国有线电视新闻CNN: an unknown name with a known one in Latin letters behind it, from the same country. */
  private acronymAtEnd(name: string): Naming | null {
    const acronym = ACRONYM_AT_END.exec(name)?.[0];
    const naming = acronym ? this.lookUp(acronym) : null;
    return naming && this.mayComeFrom(name, naming) ? { ...naming, label: name } : null;
  }

  /** Whether a name begins with no country, or that of an outlet. */
  private mayComeFrom(name: string, { outlet }: Naming): boolean {
    const [country] = this.gazetteer.countryPrefix(plainName(this.language.fold.fold(name)));
    return country === null || country === outlet.country;
  }

  /** The outlet of the gazetteer with this name, with or without its country or province before it. */
  private lookUp(name: string, before = ''): Naming | null {
    const entry = this.entryOf(name, before);
    return entry ? { outlet: knownOutlet(entry), label: name, match: 'exact' } : null;
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
    if (country) return this.fitting(rest.replace(this.media, ''), country);
    const province = this.province.exec(plain)?.[0];
    if (province) return this.inProvince(plain.slice(province.length), province.replace(/省$/, ''));
    return undefined;
  }

  /**
   * 福建厦门卫视: an outlet by its name without its province. 重庆商报 is not short for 中国商报, nor 四川经济日报 for
   * 经济日报, and the 青年报 of another province is not Shanghai's.
   */
  private inProvince(name: string, province: string): OutletEntry | undefined {
    if (this.language.outlet_labels.provincial_names.includes(name)) return undefined;
    const entry = this.gazetteer.outlet(name);
    if (entry?.country !== HOME) return undefined;
    const names = [entry.name_zh, ...entry.aliases];
    return names.some((one) => this.province.test(one) && !one.startsWith(province)) ? undefined : entry;
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

  /** What a label tells of an outlet that the gazetteer does not have; nothing where it may be a person's name. */
  private unknown(name: string, isReporters: boolean): Naming[] {
    const written = this.language.fold.fold(name);
    const folded = plainName(written);
    const [country, rest] = this.gazetteer.countryPrefix(folded);
    const countryOnly = country !== null && (rest === '' || rest === '媒体');
    if (!isReporters && !countryOnly && !resemblesOutlet(written)) return [];
    // 记者卡马拉, 记者问外长: whom nobody's outlet stands before.
    if (written.search(this.reporter) === 0) return [];
    const outlet: Outlet = {
      outlet_id: countryOnly ? `unknown-${country.toLowerCase()}` : `unknown-${shortHash(folded)}`,
      name_zh: countryOnly ? null : plainName(name),
      name_en: null,
      country,
      type: typeOf(folded),
      known: false,
    };
    return [{ outlet, label: name, match: countryOnly ? 'country' : 'none' }];
  }
}

/** 记者（路透社）, 问[法新社], 记者王小明（CNN）; a reporter's own name may stand there too. */
const ENCLOSED = /(?:[记記]者[^（）()[\]【】]{0,30}|问|問)\s*[（([【](.{2,40})[)）\]】]$/;
/** （路透社记者）问 */
const ENCLOSED_BEFORE = /^[（([【](.{2,40})[)）\]】](?:[记記]者)?(?:提?[问問])?$/;
/** 莫瑞（Yvonne Murray）, 约翰·史密斯, John Smith */
const REPORTERS_NAME =
  "(?:[\\p{Script=Han}·]{2,5}|\\p{Script=Han}{1,8}(?:[·•]\\p{Script=Han}{1,8}){1,3}|[A-Z][\\p{Script=Latin} .'’-]*[a-z][\\p{Script=Latin} .'’-]*)" +
  '(?: ?[（(][^（）()]*[)）])?';

/** (2019年4月17日) 新华社记者 */
const DATE_BEFORE = /^[（(【[][^）)】\]]*\d[^）)】\]]*[）)】\]]\s*/;

/** 《环球邮报》驻亚洲: where a reporter is, behind the mark that ends his paper's name. */
const POSTED = /(?<=[》」』])[驻駐]\p{Script=Han}{1,6}$/u;

const ACRONYM_AT_END = /(?<=\p{Script=Han} ?)[A-Za-z][A-Za-z\d-]+$/u;

/** What joins two names, Chinese one of them: 羊城晚报·金羊网, 路透社 & CNN, but not CNBC-TV18. */
const JOINT =
  /(?<=[\p{Script=Han}》”」』] ?)[·•－—–―‐&＆-]{1,2}|[·•－—–―‐&＆-]{1,2}(?= ?[\p{Script=Han}《“「『])/u;

/** The country whose provinces stand before names. */
const HOME = 'CN';

/** Enough of a hash that two unknown outlets of one corpus do not share an id. */
const shortHash = (name: string): string => createHash('sha256').update(name).digest('hex').slice(0, 10);

export function knownOutlet({ outlet_id, name_zh, name_en, country, type }: OutletEntry): Outlet {
  return { outlet_id, name_zh, name_en, country, type, known: true };
}
