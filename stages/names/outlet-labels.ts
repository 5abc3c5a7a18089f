import type { Language } from '../language/index.js';
import { WordList } from '../text/lookup/word-list.js';
import { NAME_DOTS } from '../text/marks.js';
import {
  nameBeforeBlank,
  nameBeforeBrackets,
  nameBeforeComma,
  nameBehindComma,
  type ReporterLabel,
} from './label-forms.js';
import { withoutOrdinal } from './ordinals.js';
import { plainName, resemblesOutlet } from './outlet-names.js';
import { type IsOutlet, type IsPlace, OwnNames } from './own-names.js';
import { isPersonName } from './personal-names.js';

/** A name has one at least, Chinese characters among them: brackets and numbers that stray into a label name nobody. */
const LETTER = /\p{L}/u;

/** What may stand for a reporter, be it his name or none: 国谷裕子, 莫瑞（Yvonne Murray）, 约翰·史密斯, 又. */
const FOR_REPORTER = new RegExp(
  String.raw`^ ?(?:[\p{Script=Han}${NAME_DOTS}]{2,5}|\p{Script=Han}{1,8}(?:[${NAME_DOTS}]\p{Script=Han}{1,8}){1,3}|[A-Z][\p{Script=Latin} .'’-]*[a-z][\p{Script=Latin} .'’-]*)(?: ?[（(][^（）()]*[)）])?$`,
  'u',
);

/** In code units: a single character names no outlet before a reporter's own name. */
const SHORTEST_OUTLET = 2;
/** Lengths of Chinese names, the longest first. */
const NAME_LENGTHS = [4, 3, 2];
/** A reporter's own name has no more code units with all that may stand around it. */
const LONGEST_OWN_NAME = 60;

/**
 * Parts labels (label-forms.ts) into their outlets and the names of those who ask, for turns and for outlets alike: both take
 * what one reading gives, so that they cannot disagree.
 */
export class OutletLabels {
  /** What stands behind an outlet's name at a label's end: 记者, 问 and their like. */
  private readonly endings: WordList;
  /** What stands before a name: 来自. */
  private readonly beginning: RegExp;
  private readonly separators: RegExp;
  /** A word for reporters; and a label by the last of them: what stands before, that with all behind it, and the latter. */
  private readonly reporter: RegExp;
  private readonly lastReporter: RegExp;
  /** What stands behind a name at the end: 小姐. */
  private readonly honorific: RegExp;
  /** A name in Latin letters beside an outlet's in title marks. */
  private readonly nameBefore: RegExp;
  private readonly nameBehind: RegExp;
  /** What stands in brackets at a label's end, and at its beginning: the first group. */
  private readonly enclosed: RegExp;
  private readonly enclosedBefore: RegExp;
  /** What stands at a label's end and is no part of a name: brackets behind a word for reporters, and where a reporter is. */
  private readonly noteBehind: RegExp;
  private readonly posted: RegExp;
  private readonly ownNames: OwnNames;

  constructor(
    private readonly language: Language,
    readonly isOutlet: IsOutlet,
    readonly isPlace: IsPlace,
  ) {
    this.ownNames = new OwnNames(language, isOutlet, isPlace);
    const words = language.outlet_labels;
    const reporter = words.reporters.words.join('|');
    this.endings = new WordList(
      [words.endings, words.reporters, language.asking_endings].flatMap((list) => list.words),
    );
    this.beginning = new RegExp(`^(?:${words.beginnings})`);
    this.separators = new RegExp(words.separators);
    this.reporter = new RegExp(reporter);
    this.lastReporter = new RegExp(`^(.*)((?:${reporter})(.*))$`, 's');
    this.honorific = new RegExp(`(?:${words.honorifics})$`);
    this.nameBefore = new RegExp(words.name_before);
    this.nameBehind = new RegExp(words.name_behind, 'u');
    this.enclosed = new RegExp(words.enclosed);
    this.enclosedBefore = new RegExp(words.enclosed_before);
    this.noteBehind = new RegExp(words.note_behind);
    this.posted = new RegExp(words.posted, 'u');
  }

  /** The label without 来自 and 记者 and their like, without a reporter's name and what stands in brackets behind it. */
  nameIn(label: string): string {
    const name = this.withoutEnding(label);
    const beginning = this.beginning.exec(this.language.fold.fold(name))?.[0] ?? '';
    return beginning ? this.nameIn(name.slice(beginning.length)) : name;
  }

  private withoutEnding(label: string): string {
    const { fold } = this.language;
    const plain = fold.before(this.noteBehind, label);
    let name = (this.behindReporter(plain)?.outlet || plain).trim();
    for (let longer = ''; longer !== name; ) {
      longer = name;
      name = fold.withoutEnd(this.endings, longer).trim();
    }
    return fold.before(this.posted, name);
  }

  /** What stands in the brackets that a label ends or begins with; null where there are none. */
  enclosedIn(label: string): string | null {
    const folded = this.language.fold.fold(label);
    const behind = this.enclosed.exec(folded)?.[1];
    if (behind !== undefined) return label.slice(-1 - behind.length, -1);
    const before = this.enclosedBefore.exec(folded)?.[1];
    return before === undefined ? null : label.slice(1, 1 + before.length);
  }

  /**
   * outlet记者name: whatever stands for the name is no part of the outlet, but may be none (记者又); null where no word for
   * reporters stands there, or more behind it.
   */
  behindReporter(label: string): { name: string | null; outlet: string } | null {
    const [, before = '', reporter = '', rest = ''] =
      this.lastReporter.exec(this.language.fold.fold(label)) ?? [];
    const name = this.ownNames.of(label.slice(before.length)) || null;
    if (reporter === '' || (name === null && !FOR_REPORTER.test(rest))) return null;
    return { name, outlet: label.slice(0, before.length) };
  }

  /** outlet name, of a known outlet, the longest; the name is empty where nothing of one stands there: 路透社的. */
  behindOutlet(words: string): ReporterLabel | null {
    const folded = this.language.fold.fold(words);
    const shortest = Math.max(SHORTEST_OUTLET, words.length - LONGEST_OWN_NAME);
    for (let end = words.length; end >= shortest; end--) {
      const name = this.ownNames.of(words.slice(end));
      const before = folded.slice(0, end).trimEnd();
      if (name === null || !this.isOutlet(before)) continue;
      // 凤凰卫视甲 names no 卫视甲 of 凤凰.
      for (let longer = words.length; longer > end; longer--)
        if (this.isOutlet(folded.slice(0, longer))) return null;
      return { name, outlet: words.slice(0, before.length) };
    }
    return null;
  }

  /** outlet name小姐, of an outlet that nobody need know; null where there is no such name. */
  beforeHonorific(words: string): ReporterLabel | null {
    const called = words.replace(this.honorific, '');
    if (called === words) return null;
    const isName = (length: number): boolean =>
      called.length - length >= SHORTEST_OUTLET && isPersonName(called.slice(-length), this.language);
    const length = NAME_LENGTHS.find(isName);
    return length === undefined ? null : { name: called.slice(-length), outlet: called.slice(0, -length) };
  }

  /** name《outlet》, 《outlet》name in Latin letters, name and outlet with a comma or a blank between, or name（outlets） */
  besideOutlet(label: string): ReporterLabel | null {
    const beside = this.nameBeforeTitle(label) ?? this.nameBehindOutlet(label);
    if (beside) return beside;
    const first = nameBeforeComma(label, this.language);
    if (first && !this.isKnown(first.name)) return first;
    return this.besideKnownOutlet(label) ?? this.beforeBrackets(label);
  }

  /** outlet，name or name outlet, of a known outlet */
  private besideKnownOutlet(label: string): ReporterLabel | null {
    const parts = nameBehindComma(label, this.language) ?? nameBeforeBlank(label, this.language);
    return parts && this.isKnown(parts.outlet) ? parts : null;
  }

  private isKnown(words: string): boolean {
    return this.isOutlet(this.language.fold.fold(words));
  }

  /** name（outlets）, one of them at least known */
  beforeBrackets(label: string): ReporterLabel | null {
    const { fold } = this.language;
    const parts = nameBeforeBrackets(label);
    if (!parts) return null;
    const folded = fold.fold(parts.name);
    // 日本广播协会（NHK）, 记者（路透社）
    if (resemblesOutlet(folded, this.language) || this.reporter.test(folded)) return null;
    const isKnown = this.split(parts.outlet).some((part) => this.isOutlet(fold.fold(this.nameIn(part))));
    return isKnown ? { ...parts, name: this.ownNames.of(parts.name) || parts.name } : null;
  }

  /** name《outlet》 */
  nameBeforeTitle(label: string): ReporterLabel | null {
    const [before = '', name] = this.nameBefore.exec(this.language.fold.fold(label)) ?? [];
    return name === undefined ? null : { name, outlet: label.slice(before.length) };
  }

  /** outlet name, in Latin letters behind what only an outlet's name has */
  nameBehindOutlet(label: string): ReporterLabel | null {
    const match = this.nameBehind.exec(this.language.fold.fold(label));
    return match && { name: match[0], outlet: label.slice(0, match.index).trim() };
  }

  namesNobody(name: string): boolean {
    const folded = plainName(this.language.fold.fold(name)).replace(/^[（(][^）)]*[）)]/, '');
    const { nobody } = this.language.outlet_labels;
    const unnumbered = withoutOrdinal(folded, this.language);
    return !LETTER.test(folded) || nobody.has(folded) || nobody.has(unnumbered);
  }

  /** The parts of a label that names several outlets (人民日报、人民网和人民日报客户端). */
  split(name: string): string[] {
    const parts = name.split(this.separators).map((part) => part.trim());
    return parts.length > 1 && parts.every((part) => plainName(part).length > 1) ? parts : [name];
  }

  /** Where the first word for reporters stands, and where it ends; null where there is none. */
  reporterIn(words: string): { start: number; end: number } | null {
    const match = this.reporter.exec(this.language.fold.fold(words));
    return match && { start: match.index, end: match.index + match[0].length };
  }
}
