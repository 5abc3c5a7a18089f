import { createHash } from 'node:crypto';
import type { Language } from '../../language/index.js';
import { joinedIn, LONGEST_LABEL, withoutDateBefore, withoutNameBehind } from '../../names/label-forms.js';
import { withoutLetterSpacing } from '../../names/letter-spacing.js';
import { OutletLabels } from '../../names/outlet-labels.js';
import { plainName, resemblesOutlet, typeOf } from '../../names/outlet-names.js';
import { Remembered } from '../../text/remembered.js';
import type { Lexicon } from '../../words/lexicon/lexicon.js';
import type { Gazetteer } from '../gazetteer/gazetteer.js';
import type { Naming, Outlet } from './naming.js';
import { OutletLookup } from './outlet-lookup.js';

/** In code units: a single character names no outlet. */
const SHORTEST_NAME = 2;

/** What opens behind a name is no part of it: 富士电视台《深层新闻》. */
const OPENING_MARK = /[\s“"「『《〈]/;
const IN_TITLE_MARKS = /^([^《》]{0,8})《([^《》]{2,20})》/;
const DESCRIBED = /^([^（(]{2,24})[（(]([^（()）]{2,30})[)）]/;
/** 日本广播协会（NHK） */
const WITH_BRACKETS = /^(.+?)[（(](.+?)[)）]$/;

const IN_BRACKETS = /[（(【[].*[)）】\]]/;

/** Longer labels are not remembered, in code units. */
const LONGEST_KEPT = 80;

/** Tells outlets by labels and by other words that name those who ask. */
export class OutletNamer {
  readonly labels: OutletLabels;
  private readonly lookup: OutletLookup;
  private readonly parsed = new Remembered((label) => this.parseNew(label), LONGEST_KEPT);

  constructor(
    private readonly gazetteer: Gazetteer,
    lexicon: Lexicon,
    private readonly language: Language,
  ) {
    this.lookup = new OutletLookup(gazetteer, lexicon, language);
    const isOutlet = (name: string): boolean => this.lookup.exact(name) !== null;
    this.labels = new OutletLabels(language, isOutlet, (name) => gazetteer.isPlace(name));
  }

  /** The outlets that a label names; none for 记者 and 问, nor for what is too long to be read. */
  parse(label: string): readonly Naming[] {
    return label.length > LONGEST_LABEL ? [] : this.parsed.of(label);
  }

  private parseNew(written: string): readonly Naming[] {
    const label = withoutLetterSpacing(written);
    const { labels, lookup } = this;
    const enclosed = labels.enclosedIn(label);
    const inBrackets = enclosed === null ? [] : this.inBrackets(enclosed, label);
    if (inBrackets.length > 0) return inBrackets;
    const dated = withoutDateBefore(label);
    const name = labels.nameIn(labels.besideOutlet(dated)?.outlet ?? dated);
    if (labels.namesNobody(name)) return [];
    const whole = lookup.exact(name) ?? this.withBrackets(name) ?? lookup.exact(withoutNameBehind(name));
    if (whole) return [whole];
    const isReporters = labels.reporterIn(label) !== null;
    // 凤凰卫视吴小莉
    const named = isReporters ? null : this.beforeOwnName(name);
    if (named) return [named];
    return labels
      .split(name)
      .map((part) => labels.nameIn(part))
      .filter((part) => !labels.namesNobody(part))
      .flatMap((part) => this.knownOrJoined(part) ?? this.unknown(part, isReporters));
  }

  /** 记者（路透社、法新社）: known outlets, and also others where only the brackets can tell of any: 问（香港电台、某某日报）. */
  private inBrackets(words: string, label: string): readonly Naming[] {
    const known = this.withOwnName(words);
    if (known.length > 0) return known;
    return this.labels.namesNobody(label.replace(IN_BRACKETS, '').trim()) ? this.parse(words) : [];
  }

  /** 《人民日报》-人民网: the outlet of a name, or where that has none those of the parts that a mark joins. */
  private knownOrJoined(name: string): readonly Naming[] | null {
    const { labels, lookup } = this;
    const whole = lookup.exact(name);
    if (whole) return [whole];
    const parts = joinedIn(name).map((part) => lookup.exact(labels.nameIn(part)));
    const joined = parts.filter((naming) => naming !== null);
    if (joined.length > 1) return joined;
    const inexact = lookup.inexact(name);
    if (inexact) return [inexact];
    // 上游新闻-某某客户端, but 土耳其某某台-CNN is another one.
    return parts.length > 1 && joined.length > 0 && lookup.mayComeFrom(name, joined[0]!) ? joined : null;
  }

  /** Where the first word for reporters ends; 0 where there is none. */
  reporterEnd(words: string): number {
    return this.labels.reporterIn(words)?.end ?? 0;
  }

  /** 路透社的, 自由时报吕伊萱小姐: known outlets with nothing but a reporter's own name behind them. */
  withOwnName(words: string): readonly Naming[] {
    const whole = this.beforeOwnName(words);
    if (whole) return [whole];
    const parts = this.labels.split(words).map((part) => this.beforeOwnName(part));
    return parts.every((part) => part !== null) ? parts : [];
  }

  /**
   * The known outlet that words begin with, the longest: 美国《新闻周刊》国际版主编. Behind another one its country need not be
   * told: 瑞典通讯社、《快报》. What stands before tells which country an abbreviation means: 巴《新闻报》.
   */
  knownAtStart(words: string, other?: Naming, before = ''): Naming | null {
    for (let end = words.length; end >= SHORTEST_NAME; end--) {
      if (OPENING_MARK.test(words[end - 1]!) || this.lookup.isWithinWord(words, end)) continue;
      const name = words.slice(0, end);
      const naming = this.lookup.exact(name, before) ?? this.lookup.from(other?.outlet.country ?? null, name);
      if (naming) return naming;
    }
    return null;
  }

  /** The known outlet in the first brackets, where words before them describe it: 印度财经新闻频道（CNBC-TV18）. */
  knownInBrackets(words: string): Naming | null {
    const match = DESCRIBED.exec(words);
    if (!match) return null;
    const country = this.gazetteer.countryOf(match[1]!);
    const naming = this.lookup.exact(match[2]!);
    return country !== null && country === naming?.outlet.country ? naming : null;
  }

  /** 《实业报》 behind its country or nothing, which its name tells to be an outlet though the gazetteer has none such. */
  unknownInTitleMarks(words: string): Naming | null {
    const { abbreviations } = this.gazetteer;
    const [whole = '', before = '', name = ''] = IN_TITLE_MARKS.exec(words) ?? [];
    const folded = this.language.fold.fold(before);
    const isCountry =
      before === '' || this.gazetteer.isPlace(folded) || abbreviations.get(folded) !== undefined;
    if (whole === '' || typeOf(this.language.fold.fold(name), this.language) === 'unknown') return null;
    return isCountry ? (this.parse(`《${name}》`)[0] ?? null) : null;
  }

  private beforeOwnName(words: string): Naming | null {
    const parts = this.labels.behindOutlet(words);
    return parts && this.lookup.exact(parts.outlet);
  }

  /** 日本广播协会（NHK）, 经济日报（台湾）: the outlet by what stands before the brackets, of the country in them, or by what stands in them. */
  private withBrackets(name: string): Naming | null {
    const [, before = '', inner = ''] = WITH_BRACKETS.exec(name) ?? [];
    if (before === '') return null;
    const { gazetteer, language, lookup, labels } = this;
    const [country, rest] = gazetteer.countryPrefix(language.fold.fold(inner));
    const there = rest === '' ? lookup.from(country, before) : null;
    return there ?? lookup.exact(before) ?? lookup.exact(labels.nameIn(inner));
  }

  /** What a label tells of an outlet that the gazetteer does not have; nothing where it may be a person's name. */
  private unknown(name: string, isReporters: boolean): Naming[] {
    const written = this.language.fold.fold(name);
    const folded = plainName(written);
    const [country, rest] = this.gazetteer.countryPrefix(folded);
    const countryOnly = country !== null && (rest === '' || rest === this.language.outlet_labels.press);
    if (!isReporters && !countryOnly && !resemblesOutlet(written, this.language)) return [];
    // 记者卡马拉, 记者问外长: whom nobody's outlet stands before.
    if (this.labels.reporterIn(written)?.start === 0) return [];
    const outlet: Outlet = {
      outlet_id: countryOnly ? `unknown-${country.toLowerCase()}` : `unknown-${shortHash(folded)}`,
      name_zh: countryOnly ? null : plainName(name),
      name_en: null,
      country,
      type: typeOf(folded, this.language),
      known: false,
    };
    return [{ outlet, label: name, match: countryOnly ? 'country' : 'none' }];
  }
}

/** Enough of a hash that two unknown outlets of one corpus do not share an id. */
const shortHash = (name: string): string => createHash('sha256').update(name).digest('hex').slice(0, 10);
