import type { ReporterLabel } from './label-forms.js';
import type { Language } from './language/index.js';
import { plainName } from './outlet-names.js';
import { isInLatinLetters, isPersonName } from './personal-names.js';
import { withoutOrdinal } from './turn-split/labels/role-words.js';

/** A name has one at least, Chinese characters among them: brackets and numbers that stray into a label name nobody. */
const LETTER = /\p{L}/u;

/** 莫瑞（Yvonne Murray）, 约翰·史密斯, John Smith */
const REPORTERS_NAME =
  "(?:[\\p{Script=Han}·]{2,5}|\\p{Script=Han}{1,8}(?:[·•]\\p{Script=Han}{1,8}){1,3}|[A-Z][\\p{Script=Latin} .'’-]*[a-z][\\p{Script=Latin} .'’-]*)" +
  '(?: ?[（(][^（）()]*[)）])?';

/** What stands in labels around the names of outlets, and the forms of labels (label-forms.ts) that such words tell. */
export class OutletLabels {
  /** What stands before a name: 来自. */
  private readonly beginning: RegExp;
  private readonly separators: RegExp;
  /** A word for reporters, and what stands at a label's end with the reporter's own name behind it. */
  private readonly reporter: RegExp;
  private readonly namedReporter: RegExp;
  /** What stands behind an outlet's name where a reporter gives it with his own: the latter is its first group. */
  private readonly ownName: RegExp;
  /** A name in Latin letters beside an outlet's in title marks. */
  private readonly nameBefore: RegExp;
  private readonly nameBehind: RegExp;
  /** What stands in brackets at a label's end, and at its beginning: the first group. */
  private readonly enclosed: RegExp;
  private readonly enclosedBefore: RegExp;
  /** What stands at a label's end and is no part of a name: brackets behind a word for reporters, and where a reporter is. */
  private readonly noteBehind: RegExp;
  private readonly posted: RegExp;

  constructor(private readonly language: Language) {
    const words = language.outlet_labels;
    const { reporters, posts, honorifics } = words;
    const reporter = reporters.join('|');
    this.beginning = new RegExp(`^(?:${words.beginnings.join('|')})`);
    this.separators = new RegExp(words.separators.join('|'));
    this.reporter = new RegExp(reporter);
    this.namedReporter = new RegExp(`(?<=.(?:${reporter})) ?${REPORTERS_NAME}$`, 'u');
    const post = [...reporters, ...posts].join('|');
    this.ownName = new RegExp(
      `^(?:${words.of})?(?:${post})?(?:${words.asks})? ?(.*?)(?:${honorifics.join('|')}|${words.asks_at_end})?$`,
    );
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
    const plain = this.language.fold.before(this.noteBehind, label);
    const reporter = this.namedReporter.exec(this.language.fold.fold(plain));
    const { endings } = this.language.outlet_labels;
    let name = plain.slice(0, reporter?.index).trim();
    for (let length = 1; length > 0; name = name.slice(0, name.length - length).trim())
      length = endings.lengthAtEnd(this.language.fold.fold(name));
    return this.language.fold.before(this.posted, name);
  }

  /** What stands in the brackets that a label ends or begins with; null where there are none. */
  enclosedIn(label: string): string | null {
    const folded = this.language.fold.fold(label);
    const behind = this.enclosed.exec(folded)?.[1];
    if (behind !== undefined) return label.slice(-1 - behind.length, -1);
    const before = this.enclosedBefore.exec(folded)?.[1];
    return before === undefined ? null : label.slice(1, 1 + before.length);
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
    return !LETTER.test(folded) || nobody.includes(folded) || nobody.includes(withoutOrdinal(folded));
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

  /** Whether words behind an outlet's name are nothing but a reporter's own: 的, 记者吕伊萱小姐. */
  isOwnName(folded: string): boolean {
    const name = this.ownName.exec(folded)?.[1];
    if (name === undefined) return false;
    if (name === '' || isInLatinLetters(name)) return true;
    // 我是NHK的山本
    return isPersonName(name, this.language) || this.language.foreign_surnames.has(name);
  }
}
