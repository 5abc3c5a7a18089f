import { holdsHan } from '../../../text/han.js';
import { NAME_DOTS } from '../../../text/marks.js';
import { endsQuestion } from '../../endings.js';
import type { Rules } from '../../rules.js';
import type { TextLines } from '../../text-lines.js';
import type { Timestamp } from '../../times/timestamps.js';
import type { Candidate } from '../candidates/candidates.js';
import type { Label } from '../label.js';
import type { Traits } from '../reading/label-reader.js';
import type { Speaker } from '../reading/speaker.js';
import { LABEL_SCORE, WEIGHT } from '../weights.js';
import { isByline, isDateline } from './credits.js';
import type { Introductions } from './introductions.js';
import { LabelCensus } from './label-census.js';
import { LabelStyles } from './label-styles.js';
import { Surroundings } from './surroundings.js';

/** Fewer who speak once each are no round of statements. */
const FEWEST_STATEMENTS = 2;
/** 《21世纪》 */
const IN_TITLE_MARKS = /^《[^《》]+》$/;
/** Somebody who is presented has a name of any kind. */
const PRESENTED = new RegExp(`^[\\p{Script=Han}${NAME_DOTS}]{2,12}$`, 'u');
/** FW, by which a paper calls itself in its interviews; GDP comes before a colon once or twice. */
const IN_CAPITALS = /^[A-Z]{2,6}$/;
const FEWEST_IN_CAPITALS = 3;

/** 邓, by which an interview calls somebody. */
const isInitial = (label: string): boolean => label.length === 1 && holdsHan(label);

const isShort = (label: string): boolean => isInitial(label) || IN_CAPITALS.test(label);

/** What speaks for candidates, from their words, what stands around them and what is learned of others in the document. */
export class LabelEvidence {
  readonly styles: LabelStyles;
  readonly around: Surroundings;
  private readonly census: LabelCensus;
  /** Labels in other letters that stand before words in another language alone, where others are in Chinese. */
  private readonly foreign: ReadonlySet<string>;
  /** Labels that begin an answer somewhere. */
  private readonly answering = new Set<string>();
  /** Labels that begin a question somewhere. */
  private readonly asking = new Set<string>();
  /** Whether several speak once each and nobody asks: then who speaks first may be introduced by the others. */
  areStatements = false;

  constructor(
    candidates: readonly Candidate[],
    private readonly lines: TextLines,
    timestamps: readonly Timestamp[],
    private readonly introductions: Introductions,
    private readonly rules: Rules,
  ) {
    this.census = new LabelCensus(candidates, lines, rules);
    this.styles = new LabelStyles(lines, this.census.runsOn);
    this.around = new Surroundings(lines, timestamps, rules);
    this.foreign = this.census.isInHan ? this.foreignLabels(candidates) : new Set();
    this.styles.learn(this.census.sure);
  }

  private foreignLabels(candidates: readonly Candidate[]): Set<string> {
    const inLetters = candidates.filter(({ label }) => !holdsHan(label));
    const foreign = new Set(inLetters.map(({ label }) => label));
    for (const candidate of inLetters) if (!this.around.isForeign(candidate)) foreign.delete(candidate.label);
    return foreign;
  }

  /** Learns from those that were taken for labels where labels ask and answer. */
  learn(labels: readonly Label[]): void {
    const { census, asking, answering } = this;
    this.areStatements =
      labels.length >= FEWEST_STATEMENTS &&
      labels.every(({ role, label }) => role === null && census.count(label!) === 1);
    for (const [i, { role, label }] of labels.entries()) {
      if (census.count(label!) < 2) continue;
      if (role === 'questioner') asking.add(label!);
      else if (labels[i - 1]?.role === 'questioner') answering.add(label!);
    }
  }

  forget(): void {
    this.asking.clear();
    this.answering.clear();
    this.areStatements = false;
  }

  /** Whether a label begins a question or an answer somewhere. */
  speaksElsewhere({ label }: Candidate): boolean {
    return this.asking.has(label) || this.answering.has(label);
  }

  /** How much speaks for a candidate: what its words say, how often it stands, what stands around it, and its form. */
  score(candidate: Candidate, traits: Traits, before: Label | null, next?: Candidate): number {
    const { label, start } = candidate;
    const { speaker } = traits;
    const isName = this.census.isName(label);
    if (this.isRuledOut(candidate, traits, isName, before, next)) return 0;
    const isLatinName = this.isLatinName(candidate, traits, before);
    const own =
      traits.score +
      (isName && !traits.isName ? WEIGHT.personName : 0) +
      (candidate.roleBefore ? WEIGHT.roleWord : 0);
    const mayBePerson =
      isName || isLatinName || traits.isTranscribed || (isInitial(label) && isShort(before?.label ?? ''));
    let score = own - (isLatinName || this.isInCapitals(candidate, speaker) ? WEIGHT.foreign : 0);
    if (this.census.isNamedBeforeTurns(label, speaker) || this.census.isReporter(speaker))
      score += WEIGHT.namedBeforeTurns;
    if (this.answering.has(label) && own >= 0 && !traits.announces) score += WEIGHT.answersElsewhere;
    if (this.asksAsElsewhere(candidate, before, next)) score += WEIGHT.asksElsewhere;
    if (this.census.isShortForm(candidate)) score += WEIGHT.shortForm;
    score += this.repeats(label, traits, isName || isLatinName || traits.isTranscribed);
    score += this.fitsAround(candidate, traits, mayBePerson, before, next);
    score += this.standsOut(candidate, isName);
    const mayHelp = score < LABEL_SCORE && score + WEIGHT.namedBeforeTurns >= LABEL_SCORE;
    if (!mayHelp) return score;
    const isTold =
      mayBePerson && speaker.name !== null
        ? this.isIntroduced(speaker.name, start)
        : this.isPresented(candidate);
    return isTold ? score + WEIGHT.namedBeforeTurns : score;
  }

  /** Whether a name in Latin letters stands where labels do; one word is a name where somebody has asked before it. */
  private isLatinName(
    candidate: Candidate,
    { isLatinName, isLatinWord }: Traits,
    before: Label | null,
  ): boolean {
    if (!isLatinName && !(isLatinWord && before?.role === 'questioner')) return false;
    const stands = candidate.place === 'line' || this.styles.isRunOn(candidate);
    return stands && this.around.isBesideHan(candidate);
  }

  /** Whether an outlet stands there by its letters again and again. */
  private isInCapitals(candidate: Candidate, { role }: Speaker): boolean {
    const { label } = candidate;
    if (role !== null || !IN_CAPITALS.test(label)) return false;
    return this.census.count(label) >= FEWEST_IN_CAPITALS && this.around.isBesideHan(candidate);
  }

  /** Whether a candidate is no label, whatever else speaks for it. */
  private isRuledOut(
    candidate: Candidate,
    { speaker, isOutlet, tellsAnswer }: Traits,
    isName: boolean,
    before: Label | null,
    next?: Candidate,
  ): boolean {
    const { lines, around, rules } = this;
    if (tellsAnswer && before?.role !== 'questioner') return true;
    if (isOutlet && !this.mayAsk(candidate, before)) return true;
    if (this.isTranslated(candidate)) return true;
    const mayBeByline = speaker.role === 'unknown' || speaker.role === 'questioner';
    if (mayBeByline && isByline(candidate, lines, rules)) return true;
    if (speaker.role === 'questioner' && isDateline(candidate, before, next, around, rules)) return true;
    return candidate.closed === 'line-end' && !isName && !speaker.role && !speaker.title;
  }

  /**
   * An outlet asks before a colon, or in brackets between turns; elsewhere it has published the text. In a bilingual
   * transcript its English name stands before the translation of what it asked.
   */
  private mayAsk(candidate: Candidate, before: Label | null): boolean {
    const { closed, label } = candidate;
    if (closed !== 'colon' && !(closed === 'bracket' && before)) return false;
    return holdsHan(label) || !this.around.isForeign(candidate);
  }

  /**
   * Q: and Wang Yi: before English words, where 问： and 王毅： stand in the transcript too. Whoever speaks Chinese under the
   * same label elsewhere may say a word in English.
   */
  private isTranslated({ label }: Candidate): boolean {
    return this.foreign.has(label);
  }

  /** How much speaks for a label that it comes more than once; one that announces speech comes often in speeches too. */
  private repeats(label: string, { announces }: Traits, isName: boolean): number {
    const count = announces ? 1 : this.census.countOfSpeaker(label);
    let score = 0;
    if (count > 1) score += WEIGHT.repeated + (isName ? WEIGHT.repeatedName : 0);
    if (count > 2) score += WEIGHT.repeatedOften;
    return score;
  }

  /** Whether a label that asks elsewhere stands before words that are answered: 问题：请谈谈撤军。 is no question by its end. */
  private asksAsElsewhere(candidate: Candidate, before: Label | null, next?: Candidate): boolean {
    const { label, place, closed } = candidate;
    if (!this.asking.has(label) || place !== 'line' || closed !== 'colon') return false;
    return before?.role !== 'questioner' && this.answers(next, candidate);
  }

  /** How much the words before and behind a candidate speak for it, and the label after it. */
  private fitsAround(
    candidate: Candidate,
    traits: Traits,
    mayBePerson: boolean,
    before: Label | null,
    next?: Candidate,
  ): number {
    const { around } = this;
    let score = 0;
    if (before?.role === 'questioner' || (before?.role === null && mayBePerson))
      score += this.afterQuestion(candidate, before);
    if (around.greets(candidate)) score += WEIGHT.greets;
    if (candidate.closed !== 'line-end') score += this.speaksUp(candidate, traits);
    if (!around.asks(candidate)) return score;
    if (before?.role !== 'questioner')
      score += WEIGHT.asks + (this.answers(next, candidate) ? WEIGHT.isAnswered : 0);
    return score + (IN_TITLE_MARKS.test(candidate.label) ? WEIGHT.titleMarks : 0);
  }

  /** How much the words behind a label speak for it: a greeting, or that they take up a question or give the word to somebody. */
  private speaksUp(candidate: Candidate, { mayName, isName }: Traits): number {
    if (!mayName) return 0;
    if (this.around.salutes(candidate)) return WEIGHT.salutes;
    if (!isName) return 0;
    if (this.around.takesUp(candidate)) return WEIGHT.takesUp;
    return this.mayHandOver(candidate) ? WEIGHT.handsOver : 0;
  }

  /** Whether somebody who speaks once, with a line of his own, gives the word to another. */
  private mayHandOver(candidate: Candidate): boolean {
    const { label, place, closed } = candidate;
    const isOnce = place === 'line' && closed === 'colon' && this.census.count(label) === 1;
    return isOnce && this.around.handsOver(candidate);
  }

  /** Whether a label that comes often, of somebody else who does not ask, begins the next line with text. */
  private answers(next: Candidate | undefined, { line, label }: Candidate): boolean {
    if (next?.place !== 'line' || this.census.count(next.label) < 2 || next.label === label) return false;
    const { score, speaker } = this.rules.reader.traitsOf(next.label);
    return (
      this.lines.lineBelow(line) === next.line &&
      score > 0 &&
      speaker.role !== 'questioner' &&
      speaker.role !== 'moderator'
    );
  }

  /** How much speaks for an answer: right below a question's label, or where the question has ended. */
  private afterQuestion({ start, line, place }: Candidate, question: Label): number {
    const end = this.lines.trimEnd(question.start, start);
    const asked = endsQuestion(this.lines, question.textStart, end, this.rules.patterns);
    if (place === 'middle' && question.role === null) return 0;
    if (place === 'middle') return asked ? WEIGHT.followsQuestion + WEIGHT.endsQuestion : 0;
    // Whoever asks though no word of his label tells it has a question at his end.
    const isNextLine =
      question.role !== null &&
      this.lines.at(end) === this.lines.at(question.start) &&
      line > this.lines.at(end);
    return asked || isNextLine ? WEIGHT.followsQuestion : 0;
  }

  /** How much the form of a candidate speaks for it: brackets, its colon, and where it stands. */
  private standsOut(candidate: Candidate, isName: boolean): number {
    const { place, closed, bracketed } = candidate;
    let score = 0;
    if (bracketed) score += WEIGHT.bracketed;
    if (closed === 'timestamp' || this.around.isBesideTimestamp(candidate)) score += WEIGHT.besideTimestamp;
    if (closed !== 'colon') score += WEIGHT.withoutColon;
    if (place === 'middle' && !this.styles.isRunOn(candidate)) score += WEIGHT.inMidLine;
    if (isName && this.styles.has(candidate)) score += WEIGHT.style;
    return score;
  }

  /** Whether a text gives somebody with an office before his label; where nobody asks, behind it too. */
  private isIntroduced(name: string, start: number): boolean {
    return this.introductions.gives(
      this.rules.language.fold.fold(name),
      this.areStatements ? Infinity : start,
    );
  }

  /** Whether the opening presents somebody, whatever his name looks like: 副书记额尔敦巴特尔先生. */
  private isPresented({ label, place, closed, start }: Candidate): boolean {
    if (place !== 'line' || closed !== 'colon' || !PRESENTED.test(label)) return false;
    return this.introductions.presents(this.rules.language.fold.fold(label), start);
  }
}
