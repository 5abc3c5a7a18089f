import type { Language } from '../language/index.js';
import { CLAUSE_ENDS } from '../text/marks.js';
import { resemblesOutlet } from './outlet-names.js';

/** Words with which somebody who speaks perhaps says for whom he works: 新华社记者李强. In code units. */
export interface SelfIntroduction {
  start: number;
  end: number;
  /** Whether he says so: 我是, 我来自. Without it the words stand there alone. */
  said: boolean;
}

/** So much of a speech is looked at, in code units and in sentences: two of them may greet and thank. */
const BEGINNING = 100;
const MOST_SENTENCES = 3;
/** What stands between two marks, with the mark behind it. */
const CLAUSE = new RegExp(`([^${CLAUSE_ENDS}：:\n]+)([${CLAUSE_ENDS}：:\n]|$)`, 'g');

/** Reads how speakers introduce themselves at the beginning of what they say. */
export class SelfIntroductionReader {
  private readonly self: RegExp;
  private readonly further: RegExp;
  private readonly greeting: RegExp;
  private readonly reporter: RegExp;
  private readonly around: RegExp;

  constructor(private readonly language: Language) {
    const { self, further, greeting } = language.self_introductions;
    const { reporters, beginnings, of } = language.outlet_labels;
    this.self = new RegExp(`^\\s*(?:${self})`);
    this.further = new RegExp(`^\\s*(?:${further})`);
    this.greeting = new RegExp(greeting);
    this.reporter = new RegExp(reporters.words.join('|'));
    this.around = new RegExp(`^(?:${beginnings})+|${of}$`, 'g');
  }

  /** The introductions between two places of a folded text. */
  find(folded: string, from: number, to: number): SelfIntroduction[] {
    const found: SelfIntroduction[] = [];
    /** Whether nothing but greetings stands before, and whether somebody has just introduced himself. */
    let begins = true;
    let introduced = false;
    let sentences = 0;
    for (const { 1: clause = '', 2: mark, index } of folded
      .slice(from, Math.min(to, from + BEGINNING))
      .matchAll(CLAUSE)) {
      if (mark === '？' || sentences === MOST_SENTENCES) break;
      const before = this.wordsBefore(clause, begins || introduced);
      const start = from + index;
      if (before > 0 || begins || introduced)
        found.push({ start: start + before, end: start + clause.length, said: before > 0 });
      introduced = before > 0;
      begins &&= introduced || this.greeting.test(clause);
      if (mark === '。' || mark === '！') sentences++;
    }
    return found;
  }

  /** Length of 我是 and its like at the beginning of a clause. */
  private wordsBefore(clause: string, mayGoOn: boolean): number {
    const match = this.self.exec(clause) ?? (mayGoOn ? this.further.exec(clause) : null);
    return match?.[0].length ?? 0;
  }

  /** Whether somebody says at the beginning of a folded text that he works for an outlet. */
  isReporter(folded: string, isOutlet: (name: string) => boolean): boolean {
    return this.find(folded, 0, folded.length).some(({ start, end, said }) => {
      if (!said) return false;
      const words = folded.slice(start, end);
      const at = words.search(this.reporter);
      const name = words
        .slice(0, at < 0 ? undefined : at)
        .replace(this.around, '')
        .trim();
      return isOutlet(name) || (at > 0 && resemblesOutlet(name, this.language));
    });
  }
}
