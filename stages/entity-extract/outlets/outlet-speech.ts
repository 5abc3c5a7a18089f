import type { Language } from '../../language/index.js';
import { resemblesOutlet } from '../../names/outlet-names.js';
import { type SelfIntroduction, SelfIntroductionReader } from '../../names/self-introductions.js';
import { matchAt } from '../../text/sticky.js';
import type { DocumentView, Span } from '../view/document-view.js';
import type { Naming } from './naming.js';
import type { OutletNamer } from './outlet-namer.js';

/** So long what signs a question may be, or the line before one that names its outlet, in code units. */
const LONGEST_SIGNATURE = 40;
/** In code units. */
const LONGEST_GREETING = 60;
const BRACKETED = /^\s*[（(]([^（）()\n]{2,24})[)）]/;
const SIGNATURE = /[（(]([^（）()\n]{2,24})[)）]\s*$/;
const LINE_BEFORE = /(?<=(?:^|\n)[^\S\n]*)[【[]([^【】[\]\n]{2,20})[】\]]\s*\n\s*[^【】[\]\n]{1,8}$/;
/** What stands before an outlet for whose readers somebody speaks is no longer, in code units. */
const LONGEST_FOR = 4;

/** Finds the outlets that stand in a question, or right before its label. */
export class OutletSpeech {
  private readonly introductions: SelfIntroductionReader;
  /** What hosts say before the name of who broadcasts them, the first group. */
  private readonly broadcasting: RegExp;
  /** For whose readers somebody speaks, the first group. */
  private readonly forAudience: RegExp;
  /** How words end that give the word to somebody, the first group. */
  private readonly callingUpon: RegExp;
  /** A last sentence that may be nothing but an outlet that is called upon, the first group. */
  private readonly called: RegExp;

  constructor(
    private readonly namer: OutletNamer,
    private readonly language: Language,
  ) {
    this.introductions = new SelfIntroductionReader(language);
    this.broadcasting = new RegExp(language.outlet_labels.broadcast);
    this.forAudience = new RegExp(language.self_introductions.for_audience, 'y');
    this.callingUpon = new RegExp(language.outlet_labels.calling_upon);
    this.called = new RegExp(language.outlet_labels.called);
  }

  /**
   * What a label tells, or if that is no known outlet, the first that tells more: how the question begins (我是新华社记者),
   * what stands in brackets before it or signs it at its end, what stands on a line of its own before the label, and what a host says broadcasts him.
   */
  tellMore(told: readonly Naming[], view: DocumentView, span: Span): readonly Naming[] {
    let best = told;
    for (const find of [this.introduced, this.bracketed, this.signed, this.inLineBefore, this.broadcast]) {
      if (best.some(({ outlet }) => outlet.known)) break;
      const found = find.call(this, view, span);
      if (telling(found) > telling(best)) best = found;
    }
    return best;
  }

  /** 请路透社记者提问。, 最后一个问题，日本共同社。, 路透社。: the only outlet to whose reporter a turn gives the word at its end. */
  calledUpon(view: DocumentView, { start, end }: Span): readonly Naming[] {
    const from = Math.max(start, end - LONGEST_SIGNATURE);
    for (const pattern of [this.callingUpon, this.called]) {
      const namings = this.enclosed(pattern, view, from, end);
      if (namings.length > 0) return namings.length === 1 ? namings : [];
    }
    return [];
  }

  private introduced(view: DocumentView, { start, end }: Span): Naming[] {
    return this.introductions
      .find(view.text, start, end)
      .flatMap((introduction) => this.namingsIn(introduction, view));
  }

  /** What an introduction names: known outlets, and where somebody says 我是 and 记者, also a country and what looks like an outlet. */
  private namingsIn({ start, end, said }: SelfIntroduction, view: DocumentView): readonly Naming[] {
    const words = this.withoutAudience(view.document.text.slice(start, end), view, start);
    const reporterEnd = this.namer.reporterEnd(words);
    if (!said) return this.standsAlone(words, reporterEnd > 0, view.text[end] === '。');
    if (reporterEnd === 0) return this.namer.withOwnName(words);
    return this.namer.parse(words.slice(0, reporterEnd)).filter((one) => this.isClean(one));
  }

  /** 《欧洲时报》, of 代表《欧洲时报》的广大读者祝您节日快乐; a reader who speaks for himself is none of its reporters. */
  private withoutAudience(words: string, { text }: DocumentView, start: number): string {
    const from = Math.max(0, start - LONGEST_FOR);
    const outlet = matchAt(this.forAudience, text.slice(from, start + words.length), start - from)?.[1];
    return outlet === undefined ? words : words.slice(0, outlet.length);
  }

  /**
   * 新华社记者李强, 路透社的: a clause without 我是 that is all of it an outlet, and looks like one (今日中国 does not) or is a
   * sentence of its own (美国之音。).
   */
  private standsAlone(words: string, isReporter: boolean, isSentence: boolean): Naming[] {
    const [naming, ...more] = this.namer.withOwnName(words);
    if (!naming || more.length > 0) return [];
    const rest = words.slice(naming.label.length);
    const isBare = rest === '' || rest === this.language.outlet_labels.of;
    const mayBeOutlet = isSentence || resemblesOutlet(this.language.fold.fold(naming.label), this.language);
    return isReporter || (isBare && mayBeOutlet) ? [naming] : [];
  }

  /** Whether what is named in running text is no more than an outlet: 在上海的一家报社 is a description. */
  private isClean({ match, label }: Naming): boolean {
    if (match !== 'none') return true;
    const folded = this.language.fold.fold(label);
    const { describing, organization_breaks } = this.language;
    const holdsBreak = [...folded].some((character) => organization_breaks.includes(character));
    return resemblesOutlet(folded, this.language) && !holdsBreak && !describing.isWithin(folded);
  }

  /** （路透社记者）… */
  private bracketed(view: DocumentView, { start, end }: Span): readonly Naming[] {
    return this.enclosed(BRACKETED, view, start, Math.min(end, start + LONGEST_SIGNATURE));
  }

  /** …？（自由时报吕伊萱小姐） */
  private signed(view: DocumentView, { start, end }: Span): readonly Naming[] {
    return this.enclosed(SIGNATURE, view, Math.max(start, end - LONGEST_SIGNATURE), end);
  }

  /** 【新华澳报】 on the line before 记者：…, all of it: what ends a longer line (a picture's caption) tells its source. */
  private inLineBefore(view: DocumentView, { start }: Span): readonly Naming[] {
    const from = Math.max(0, start - LONGEST_SIGNATURE);
    // What is left of a line that begins further before is no line.
    const rest = from === 0 ? 0 : view.text.slice(from - 1, start).indexOf('\n');
    return rest < 0 ? [] : this.enclosed(LINE_BEFORE, view, from + rest, start);
  }

  /** 欢迎收看大公网的《春山谈话》节目 */
  private broadcast({ document, text }: DocumentView, { start, end }: Span): readonly Naming[] {
    const match = this.broadcasting.exec(text.slice(start, Math.min(end, start + LONGEST_GREETING)));
    if (!match) return [];
    const at = start + match.index + match[0].length;
    const naming = this.namer.knownAtStart(document.text.slice(at, at + match[1]!.length));
    return naming ? [naming] : [];
  }

  /** The outlets in what a pattern finds in a stretch as its first group. */
  private enclosed(pattern: RegExp, view: DocumentView, from: number, to: number): readonly Naming[] {
    const match = pattern.exec(view.text.slice(from, to).trimEnd());
    if (!match) return [];
    const at = from + match.index + match[0].indexOf(match[1]!);
    return this.namer.withOwnName(view.document.text.slice(at, at + match[1]!.length));
  }
}

/** How much namings tell: a known outlet, an unknown one, a country, or nothing. */
const telling = (namings: readonly Naming[]): number =>
  Math.max(0, ...namings.map(({ outlet, match }) => (outlet.known ? 3 : match === 'none' ? 2 : 1)));
