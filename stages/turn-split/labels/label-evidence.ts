import type { Language } from '../../language.js';
import { resemblesOutlet } from '../../outlet-names.js';
import { isPersonName } from '../../personal-names.js';
import { endsQuestion } from '../endings.js';
import { LONGEST_FRONT } from '../page/front-matter.js';
import type { Patterns } from '../patterns.js';
import type { TextLines } from '../text-lines.js';
import type { Timestamp } from '../times/timestamps.js';
import type { Candidate } from './candidates.js';
import { Introductions } from './introductions.js';
import type { Label } from './label.js';
import type { LabelReader, Traits } from './label-reader.js';
import type { Speaker } from './speaker.js';
import { LABEL_SCORE, WEIGHT } from './weights.js';

/** Names alone on their lines are a transcript's style, or they are headings: one does not make a style. */
const FEWEST_BARE_LABELS = 2;
const FEWEST_OF_STYLE = 2;
/** So much of what follows a label tells its language, in code units. */
const LONGEST_FOREIGN_HEAD = 30;
/** Who wrote a report, in code units. */
const LONGEST_BYLINE = 20;
/** So much behind a label is looked at for whom it speaks to, in code units. */
const LONGEST_ASKED = 400;
/** 记者 and 媒体 may be before it, but not 问. */
const SHORTEST_CREDIT = 2;
const IS_SENTENCE = /[。！？!?]/;
const REPORTER = /[记記]者$/;
/** 环球网报道 记者 王盼盼 */
const REPORTED = /(?:[报報]道|[讯訊电電]) ?[记記]者/;
/** 记者涂钜旻／台北报导 */
const REPORTS_FROM = /^[记記]者[^，。：]{2,16}[／/][^，。：]{2,10}[报報][道导導]$/;
/** 新华社记者 names an outlet, 现场记者 none; in code units. */
const SHORTEST_REPORTER = 5;
const NAME_SEPARATOR = /[、，\s]+/;
/** 《21世纪》 */
const IN_TITLE_MARKS = /^《[^《》]+》$/;
const NAME_LIKE = /^\p{Script=Han}{3}$/u;
/** 续梅（教育部新闻办主任）, 新闻局局长 邢慧娜: brackets or a blank part the name from the office. */
const PARTED_NAME = /^\p{Script=Han}{2,4}$/u;
const PARTED = /[（( ]/;
/** Somebody who is presented has a name of any kind. */
const PRESENTED = /^[\p{Script=Han}·]{2,12}$/u;
/** So much of what somebody says tells at its end that he asks for something, in code units. */
const LONGEST_REQUEST = 24;
/** Longer names of outlets are not as clear, in code units. */
const LONGEST_OUTLET = 20;
const LETTER = /\p{L}/u;
const HAN = /\p{Script=Han}/u;

/** Who asks for an outlet. */
const OUTLET: Speaker = { role: 'questioner', name: null, title: null };

/** Whether what stands beside an office in a label is no part of another word: of a name, be its surname rare. */
const isParted = (label: string, name: string): boolean =>
  NAME_LIKE.test(name) || (PARTED.test(label) && PARTED_NAME.test(name));

export interface Decision {
  labels: Label[];
  /** What only just fell short: worth a look. */
  doubtful: Candidate[];
}

/** 邓, by which an interview calls somebody. */
const isInitial = (label: string): boolean => label.length === 1 && HAN.test(label);

/** Decides over the whole document which candidates are labels. */
export class LabelEvidence {
  private readonly counts = new Map<string, number>();
  private readonly named = new Map<string, boolean>();
  /** How many candidates there are with a name. */
  private readonly names = new Map<string, number>();
  /** Names that stand behind an office in a label, be their surnames rare: 中国地震局副局长 修济刚. */
  private readonly holders = new Set<string>();
  /** Those whom a label names with their outlet: 罗金（《华盛顿邮报》）. */
  private readonly reporters = new Set<string>();
  /** Folded text before the first sure label, or else before the first that may be one: title and dateline name those who speak. */
  private readonly front: string;
  /** Labels that begin an answer somewhere. */
  private readonly answering = new Set<string>();
  /** Where times begin and end. */
  private readonly stampEdges = new Set<number>();
  private readonly introductions: Introductions;
  /** Whether several speak once each and nobody asks: then who speaks first may be introduced by the others. */
  private areStatements = false;
  /** How many labels are in brackets, and how many have a line and a colon of their own. */
  private readonly styles = new Map<Candidate['closed'], number>();
  /** Whether a label in Chinese characters is that of somebody who asks. */
  private asksInHan = false;
  /** Where candidates begin that may name themselves: a label does not bear witness to itself, but a title may. */
  private readonly starts = new Set<number>();
  /** Where names stand in labels, and in which: 外交部回应大选 alone on a line does not tell of its own name either. */
  private readonly ownNames = new Map<number, string>();

  constructor(
    private readonly candidates: readonly Candidate[],
    private readonly lines: TextLines,
    timestamps: readonly Timestamp[],
    private readonly language: Language,
    private readonly reader: LabelReader,
    private readonly patterns: Patterns,
  ) {
    this.introductions = new Introductions(lines.folded, language);
    for (const { label, start, textStart, closed } of candidates) {
      this.counts.set(label, this.count(label) + 1);
      const { speaker, isName, score } = this.traitsOf(label);
      if (closed !== 'line-end' || isName) this.starts.add(start);
      if (speaker.name !== null) {
        const before = lines.text.slice(start, textStart).indexOf(speaker.name);
        if (before >= 0) this.ownNames.set(start + before, label);
      }
      if (speaker.name !== null) this.names.set(speaker.name, (this.names.get(speaker.name) ?? 0) + 1);
      if (score >= WEIGHT.title && speaker.title !== null && isParted(label, speaker.name ?? ''))
        this.holders.add(speaker.name!);
      if (speaker.role === 'questioner' && speaker.name) this.reporters.add(speaker.name);
      if (speaker.role === 'questioner' && HAN.test(label)) this.asksInHan = true;
    }
    for (const { start, end } of timestamps) this.stampEdges.add(start).add(end);
    const sure = candidates.filter((candidate) => this.isSure(candidate));
    this.learnStyles(sure);
    const first = sure[0] ?? candidates.find(({ closed }) => closed === 'colon');
    this.front = lines.folded.slice(0, Math.min(LONGEST_FRONT, first?.start ?? lines.end(0)));
  }

  decide(): Decision {
    const all = this.acceptAgain(this.candidates);
    const isBare = ({ closed }: Candidate): boolean => closed === 'line-end';
    if (all.accepted.filter(isBare).length >= FEWEST_BARE_LABELS) return all;
    const apart = all.accepted.filter((candidate) => this.styleOf(candidate) === 'colon').length;
    // Of labels on lines of their own one may lack its colon; a heading is no reporter of an outlet.
    const mayLackColon = ({ label }: Candidate): boolean =>
      apart >= FEWEST_OF_STYLE && label.length >= SHORTEST_REPORTER && REPORTER.test(label);
    const others = this.candidates.filter((candidate) => !isBare(candidate) || mayLackColon(candidate));
    return others.length === this.candidates.length ? all : this.acceptAgain(others);
  }

  /** Decides once more where labels that answer a question stand elsewhere too, or others stand as the accepted ones do. */
  private acceptAgain(candidates: readonly Candidate[]): Decision & { accepted: Candidate[] } {
    this.answering.clear();
    this.areStatements = false;
    const all = this.accept(candidates);
    const hasNewStyle = this.learnStyles(all.accepted);
    this.areStatements =
      all.labels.length >= FEWEST_OF_STYLE &&
      all.labels.every(({ role, label }) => role === null && this.count(label!) === 1);
    for (const [i, { role, label }] of all.labels.entries()) {
      const answers = role !== 'questioner' && all.labels[i - 1]?.role === 'questioner';
      if (answers && this.count(label!) > 1) this.answering.add(label!);
    }
    if (this.areStatements) return this.accept(candidates);
    if (this.answering.size === 0 && !hasNewStyle) return all;
    // That a label answers elsewhere, or stands as others do, helps only where it was not accepted.
    const accepted = new Set(all.accepted);
    const isLeftOut = (one: Candidate): boolean =>
      !accepted.has(one) && (this.answering.has(one.label) || (hasNewStyle && this.hasStyle(one)));
    return candidates.some(isLeftOut) ? this.accept(candidates) : all;
  }

  /** Decides in the order of the text, because whom a question went to tells who speaks next. */
  private accept(candidates: readonly Candidate[]): Decision & { accepted: Candidate[] } {
    const labels: Label[] = [];
    const doubtful: Candidate[] = [];
    const accepted: Candidate[] = [];
    for (const [i, candidate] of candidates.entries()) {
      const traits = this.traitsOf(candidate.label);
      const isOutlet = this.asksBetweenAnswers(candidate, traits, labels, candidates[i + 1]);
      const score =
        this.score(candidate, traits, labels.at(-1) ?? null, candidates[i + 1]) +
        (isOutlet ? WEIGHT.asksBetweenAnswers : 0);
      if (score >= LABEL_SCORE) {
        const { start, textStart, label, textEnd } = candidate;
        labels.push({ start, textStart, label, ...(isOutlet ? OUTLET : traits.speaker), textEnd });
        accepted.push(candidate);
      } else if (score === LABEL_SCORE - 1 && candidate.place === 'line' && candidate.closed === 'colon') {
        doubtful.push(candidate);
      }
    }
    return { labels, doubtful, accepted };
  }

  /**
   * Whether a label has the form of an outlet that no gazetteer knows (《外交》杂志), where the speaker who has answered
   * before speaks on the next line under the same label again: nobody would tell who speaks if he still did.
   */
  private asksBetweenAnswers(
    { label, place, closed, textStart }: Candidate,
    { speaker, isName }: Traits,
    labels: readonly Label[],
    next?: Candidate,
  ): boolean {
    const [question, answer] = [labels.at(-2), labels.at(-1)];
    if (answer?.label == null || next?.label !== answer.label || next.place !== 'line') return false;
    if (question?.role !== 'questioner' || answer.role === 'questioner' || label === next.label) return false;
    if (place !== 'line' || closed !== 'colon' || isName || speaker.role || speaker.title) return false;
    const isOutlet = label.length <= LONGEST_OUTLET && resemblesOutlet(this.language.fold.fold(label));
    // Its words may stand below it, as all others do then.
    return isOutlet && this.isNextLine(next, this.lines.at(this.lines.skipBlanks(textStart, next.start)));
  }

  /** How much speaks for a candidate: what its words say, how often it stands, what stands around it, and its form. */
  private score(candidate: Candidate, traits: Traits, before: Label | null, next?: Candidate): number {
    const { label, start } = candidate;
    const { speaker } = traits;
    const isName = this.isName(label);
    if (this.isRuledOut(candidate, traits, isName, before, next)) return 0;
    const isLatinName = traits.isLatinName && this.isBesideHan(candidate);
    const own = traits.score + (isName && !traits.isName ? WEIGHT.personName : 0);
    const mayBePerson =
      isName || isLatinName || traits.isTranscribed || (isInitial(label) && isInitial(before?.label ?? ''));
    let score = own - (isLatinName ? WEIGHT.foreign : 0);
    if (this.isNamedBeforeTurns(label, speaker) || this.reporters.has(speaker.name ?? ''))
      score += WEIGHT.namedBeforeTurns;
    if (this.answering.has(label) && own >= 0 && !traits.announces) score += WEIGHT.answersElsewhere;
    score += this.repeats(label, traits, isName || isLatinName);
    score += this.fitsAround(candidate, traits, mayBePerson, before, next);
    score += this.standsOut(candidate, isName);
    const mayHelp = score < LABEL_SCORE && score + WEIGHT.namedBeforeTurns >= LABEL_SCORE;
    if (!mayHelp) return score;
    const isTold = mayBePerson ? this.isIntroduced(speaker, start) : this.isPresented(candidate);
    return isTold ? score + WEIGHT.namedBeforeTurns : score;
  }

  /** Whether a candidate is no label, whatever else speaks for it. */
  private isRuledOut(
    candidate: Candidate,
    { speaker, isOutlet, tellsAnswer }: Traits,
    isName: boolean,
    before: Label | null,
    next?: Candidate,
  ): boolean {
    if (tellsAnswer && before?.role !== 'questioner') return true;
    if (isOutlet && !this.mayAsk(candidate, before)) return true;
    if (this.asksInHan && this.isTranslated(candidate)) return true;
    const mayBeByline = speaker.role === 'unknown' || speaker.role === 'questioner';
    if (mayBeByline && this.isByline(candidate)) return true;
    if (speaker.role === 'questioner' && this.isDateline(candidate, before, next)) return true;
    return candidate.closed === 'line-end' && !isName && !speaker.role && !speaker.title;
  }

  /** How much speaks for a label that it comes more than once; one that announces speech comes often in speeches too. */
  private repeats(label: string, { announces }: Traits, isName: boolean): number {
    const count = announces ? 1 : this.countOf(label);
    let score = 0;
    if (count > 1) score += WEIGHT.repeated + (isName ? WEIGHT.repeatedName : 0);
    if (count > 2) score += WEIGHT.repeatedOften;
    return score;
  }

  /** How much the words before and behind a candidate speak for it, and the label after it. */
  private fitsAround(
    candidate: Candidate,
    traits: Traits,
    mayBePerson: boolean,
    before: Label | null,
    next?: Candidate,
  ): number {
    const { label, closed, textStart } = candidate;
    let score = 0;
    if (before?.role === 'questioner' || (before?.role === null && mayBePerson))
      score += this.afterQuestion(candidate, before);
    if (closed === 'colon' && this.greets(textStart)) score += WEIGHT.greets;
    if (closed !== 'line-end') score += this.speaksUp(traits, textStart);
    if (!this.asks(candidate)) return score;
    if (before?.role !== 'questioner')
      score += WEIGHT.asks + (this.answers(next, candidate) ? WEIGHT.isAnswered : 0);
    return score + (IN_TITLE_MARKS.test(label) ? WEIGHT.titleMarks : 0);
  }

  /** How much the form of a candidate speaks for it: brackets, its colon, and where it stands. */
  private standsOut(candidate: Candidate, isName: boolean): number {
    const { place, closed, bracketed, start, textStart } = candidate;
    let score = 0;
    if (bracketed) score += WEIGHT.bracketed;
    if (closed === 'timestamp' || this.isBesideTimestamp(start, textStart)) score += WEIGHT.besideTimestamp;
    if (closed !== 'colon') score += WEIGHT.withoutColon;
    if (place === 'middle') score += WEIGHT.inMidLine;
    if (isName && this.hasStyle(candidate)) score += WEIGHT.style;
    return score;
  }

  /** Whether a text gives somebody with an office before his label; where nobody asks, behind it too. */
  private isIntroduced({ name }: Speaker, start: number): boolean {
    return this.introductions.gives(this.language.fold.fold(name!), this.areStatements ? Infinity : start);
  }

  /** Whether the opening presents somebody, whatever his name looks like: 副书记额尔敦巴特尔先生. */
  private isPresented({ label, place, closed, start }: Candidate): boolean {
    if (place !== 'line' || closed !== 'colon' || !PRESENTED.test(label)) return false;
    return this.introductions.presents(this.language.fold.fold(label), start);
  }

  /** Counts how labels stand, and tells whether they have a style that those counted before did not have. */
  private learnStyles(labels: readonly Candidate[]): boolean {
    const counts = new Map<Candidate['closed'], number>();
    for (const label of labels) {
      const style = this.styleOf(label);
      if (style) counts.set(style, (counts.get(style) ?? 0) + 1);
    }
    let isNew = false;
    for (const [style, count] of counts) {
      const before = this.styles.get(style) ?? 0;
      isNew ||= before < FEWEST_OF_STYLE && count >= FEWEST_OF_STYLE;
      this.styles.set(style, Math.max(before, count));
    }
    return isNew;
  }

  /** Whether labels stand as a candidate does that is marked more than by a colon before words. */
  private hasStyle(candidate: Candidate): boolean {
    const style = this.styleOf(candidate);
    return style !== null && (this.styles.get(style) ?? 0) >= FEWEST_OF_STYLE;
  }

  private styleOf({ closed, place, line, textStart }: Candidate): Candidate['closed'] | null {
    if (place !== 'line') return null;
    if (closed === 'bracket') return closed;
    const { lines } = this;
    const isAlone = closed === 'colon' && lines.skipBlanks(textStart, lines.end(line)) === lines.end(line);
    return isAlone ? closed : null;
  }

  /** How much the words behind a label speak for it: a greeting, or that they take up a question. */
  private speaksUp({ mayName, isName }: Traits, textStart: number): number {
    if (!mayName) return 0;
    const { salutation, takingUp } = this.patterns;
    salutation.lastIndex = this.lines.skipBlanks(textStart, this.lines.text.length);
    takingUp.lastIndex = salutation.lastIndex;
    if (salutation.test(this.lines.folded)) return WEIGHT.salutes;
    return isName && takingUp.test(this.lines.folded) ? WEIGHT.takesUp : 0;
  }

  /**
   * An outlet asks before a colon, or in brackets between turns; elsewhere it has published the text. In a bilingual
   * transcript its English name stands before the translation of what it asked.
   */
  private mayAsk({ closed, label, textStart }: Candidate, before: Label | null): boolean {
    if (closed !== 'colon' && !(closed === 'bracket' && before)) return false;
    return HAN.test(label) || !this.isForeign(textStart);
  }

  /** 记者：周经纬 and 媒体：中国网 tell who wrote a report and where it comes from. */
  private isByline({ label, line, textStart }: Candidate): boolean {
    const end = this.lines.end(line);
    if (label.length < SHORTEST_CREDIT || end - textStart > LONGEST_BYLINE) return false;
    const words = this.lines.text.slice(textStart, end).trim();
    if (words === '' || IS_SENTENCE.test(words)) return false;
    const names = words.split(NAME_SEPARATOR);
    const { isOutlet, speaker } = this.traitsOf(names[0]!);
    const isSource = isOutlet || speaker.role === 'questioner';
    return isSource || names.every((name) => isPersonName(name, this.language));
  }

  /**
   * 【环球网报道 记者 王盼盼】 before anybody has spoken begins a report, and 〔记者涂钜旻／台北报导〕 does wherever it stands;
   * 【王盼盼】 is none where its line asks, nor what stands alone on its line above words that speak to somebody.
   */
  private isDateline(candidate: Candidate, before: Label | null, next?: Candidate): boolean {
    const { closed, label } = candidate;
    if (closed !== 'bracket') return false;
    if (REPORTS_FROM.test(label)) return true;
    if (before !== null) return false;
    if (REPORTED.test(label)) return true;
    return !(REPORTER.test(label) || this.asks(candidate) || this.asksBelow(candidate, next));
  }

  /** （朝日电视台记者千千岩） on a line of its own, with a question to somebody between it and another such label. */
  private asksBelow({ line, textStart }: Candidate, next?: Candidate): boolean {
    const { lines } = this;
    if (!next?.bracketed || lines.skipBlanks(textStart, lines.end(line)) < lines.end(line)) return false;
    const end = lines.trimEnd(textStart, next.start);
    if (endsQuestion(lines.units, textStart, end)) return true;
    return this.patterns.addressing.test(
      lines.folded.slice(textStart, Math.min(end, textStart + LONGEST_ASKED)),
    );
  }

  /** Q: and A: before English words, where 问： and 答： stand in the transcript too. */
  private isTranslated({ label, textStart }: Candidate): boolean {
    return !HAN.test(label) && this.traitsOf(label).speaker.role !== null && this.isForeign(textStart);
  }

  /** Whether a Chinese colon ends a label and Chinese words follow: Gao Feng: begins a translation. */
  private isBesideHan({ label, start, textStart, closed, place }: Candidate): boolean {
    if (closed !== 'colon' || place !== 'line') return false;
    const { text } = this.lines;
    return text.slice(start + label.length, textStart).includes('：') && !this.isForeign(textStart);
  }

  /** Whether what begins at a place is in another language. */
  private isForeign(place: number): boolean {
    const { lines } = this;
    const start = lines.skipBlanks(place, lines.text.length);
    const words = lines.text.slice(start, Math.min(start + LONGEST_FOREIGN_HEAD, lines.end(lines.at(start))));
    return !HAN.test(words) && LETTER.test(words);
  }

  private traitsOf(label: string): Traits {
    return this.reader.traitsOf(label);
  }

  /** A label that is one whatever stands before it: title and dateline end where it begins. */
  private isSure({ label, closed, bracketed }: Candidate): boolean {
    if (closed === 'line-end') return false;
    const { score, isName, isOutlet, speaker } = this.traitsOf(label);
    if (isOutlet && closed !== 'colon') return false;
    const often = this.count(label) > 1 && (isName || speaker.role !== null || bracketed);
    return score >= WEIGHT.roleWord || (score >= 0 && often);
  }

  /** How often a label comes, or its name in labels that differ in title: 李强总理, 李强. */
  private countOf(label: string): number {
    const { speaker } = this.traitsOf(label);
    return Math.max(this.count(label), this.isName(label) ? this.names.get(speaker.name!)! : 0);
  }

  private isName(label: string): boolean {
    return this.traitsOf(label).isName || this.holders.has(label);
  }

  private count(label: string): number {
    return this.counts.get(label) ?? 0;
  }

  /** Whether title or dateline name the speaker; what only stands before a colon there names nobody. */
  private isNamedBeforeTurns(label: string, { name }: Speaker): boolean {
    if (name === null) return false;
    let named = this.named.get(label);
    if (named === undefined) {
      named = this.isInFront(this.language.fold.fold(name), label);
      this.named.set(label, named);
    }
    return named;
  }

  private isInFront(name: string, label: string): boolean {
    if (name.length < 2) return false;
    for (let at = this.front.indexOf(name); at >= 0; at = this.front.indexOf(name, at + 1)) {
      const behind = this.front[at + name.length] ?? '';
      const isLabel = this.starts.has(at) || this.ownNames.get(at) === label;
      if (behind !== '：' && behind !== ':' && !isLabel) return true;
    }
    return false;
  }

  private asks({ line, place, textStart }: Candidate): boolean {
    const end = this.lines.end(line);
    return (
      place === 'line' && (endsQuestion(this.lines.units, textStart, end) || this.requests(textStart, end))
    );
  }

  /** 请介绍。, 请证实。 */
  private requests(textStart: number, end: number): boolean {
    const from = Math.max(textStart, end - LONGEST_REQUEST);
    return this.patterns.requesting.test(this.lines.folded.slice(from, end));
  }

  /** Whether a label that comes often, of somebody else who does not ask, begins the next line with text. */
  private answers(next: Candidate | undefined, { line, label }: Candidate): boolean {
    if (next?.place !== 'line' || this.count(next.label) < 2 || next.label === label) return false;
    const { score, speaker } = this.traitsOf(next.label);
    return (
      this.isNextLine(next, line) &&
      score > 0 &&
      speaker.role !== 'questioner' &&
      speaker.role !== 'moderator'
    );
  }

  /** Whether nothing but blank lines stands between a line and the one where a candidate begins. */
  private isNextLine({ line }: Candidate, before: number): boolean {
    const start = this.lines.starts[line]!;
    return this.lines.skipBlanks(this.lines.end(before), start) === start;
  }

  private greets(textStart: number): boolean {
    return this.language.asking_beginnings.lengthAt(this.lines.folded, textStart) > 0;
  }

  /** How much speaks for an answer: right below a question's label, or where the question has ended. */
  private afterQuestion({ start, line, place }: Candidate, question: Label): number {
    const end = this.lines.trimEnd(question.start, start);
    const asked = endsQuestion(this.lines.units, question.textStart, end);
    if (place === 'middle' && question.role === null) return 0;
    if (place === 'middle') return asked ? WEIGHT.followsQuestion + WEIGHT.endsQuestion : 0;
    // Whoever asks though no word of his label tells it has a question at his end.
    const isNextLine =
      question.role !== null &&
      this.lines.at(end) === this.lines.at(question.start) &&
      line > this.lines.at(end);
    return asked || isNextLine ? WEIGHT.followsQuestion : 0;
  }

  private isBesideTimestamp(start: number, textStart: number): boolean {
    const { lines, stampEdges } = this;
    if (stampEdges.size === 0) return false;
    const before = lines.trimEnd(0, start);
    return stampEdges.has(before) || stampEdges.has(lines.skipBlanks(textStart, lines.text.length));
  }
}
