import { LONGEST_FRONT } from '../../../limit.js';
import { holdsHan } from '../../../text/han.js';
import { occurrences } from '../../../text/occurrences.js';
import { endsQuestion } from '../../endings.js';
import type { Rules } from '../../rules.js';
import type { TextLines } from '../../text-lines.js';
import type { Candidate } from '../candidates/candidates.js';
import { holdsShortForms, shortFormIn } from '../reading/short-forms.js';
import type { Speaker } from '../reading/speaker.js';
import { WEIGHT } from '../weights.js';
import { FEWEST_OF_STYLE } from './label-styles.js';

/** Fewer labels within a line are no talk. */
const FEWEST_IN_TALK = 4;
const NAME_LIKE = /^\p{Script=Han}{3}$/u;
/** 续梅（教育部新闻办主任）, 新闻局局长 邢慧娜: brackets or a blank part the name from the office. */
const PARTED_NAME = /^\p{Script=Han}{2,4}$/u;
const PARTED = /[（( ]/;
/** What a lead ends with behind which the first question stands is no longer, in code units. */
const LONGEST_ANSWERS_PRESS = 16;

/** Whether what stands beside an office in a label is no part of another word: of a name, be its surname rare. */
const isParted = (label: string, name: string): boolean =>
  NAME_LIKE.test(name) || (PARTED.test(label) && PARTED_NAME.test(name));

/** What all candidates of a document tell together, whatever stands around each of them. */
export class LabelCensus {
  /** Whether both who asks and who answers have labels in Chinese characters. */
  readonly isInHan: boolean;
  /** What closes the labels that stand within lines: [路透社记者]…？ [陈洲]…。 [新华社记者]…？; null where none do. */
  readonly runsOn: Candidate['closed'] | null;
  /** The labels that are ones whatever stands before them. */
  readonly sure: readonly Candidate[];
  private readonly counts = new Map<string, number>();
  /** How many candidates there are with a name. */
  private readonly names = new Map<string, number>();
  /** Names that stand behind an office in a label, be their surnames rare: 中国地震局副局长 修济刚. */
  private readonly holders = new Set<string>();
  /** Those whom a label names with their outlet: 罗金（《华盛顿邮报》）. */
  private readonly reporters = new Set<string>();
  /** What labels tell that is short for their speakers. */
  private readonly shortForms = new Set<string>();
  /** Where candidates begin that may name themselves: a label does not bear witness to itself, but a title may. */
  private readonly starts = new Set<number>();
  /** Where names stand in labels, and in which: 外交部回应大选 alone on a line does not tell of its own name either. */
  private readonly ownNames = new Map<number, string>();
  /** Folded text before the first sure label, or else before the first that may be one: title and dateline name those who speak. */
  private readonly front: string;
  /** By label: whether its speaker is named there. */
  private readonly named = new Map<string, boolean>();

  constructor(
    candidates: readonly Candidate[],
    lines: TextLines,
    private readonly rules: Rules,
  ) {
    const { reader } = rules;
    for (const candidate of candidates) this.add(candidate, lines);
    if (holdsShortForms(lines, rules)) this.addShortForms(candidates, lines);
    const asking = candidates.filter(({ label }) => reader.traitsOf(label).speaker.role === 'questioner');
    const inHan = candidates.filter(({ label, place }) => place === 'line' && holdsHan(label));
    this.isInHan =
      inHan.some(({ label }) => this.mayAsk(label)) && inHan.some(({ label }) => this.mayAnswer(label));
    this.runsOn = this.alternatesInLines(candidates, asking, lines)
      ? 'bracket'
      : this.talkInLines(candidates, lines);
    this.sure = candidates.filter((candidate) => this.isSure(candidate));
    const first = this.sure[0] ?? candidates.find(({ closed }) => closed === 'colon');
    this.front = lines.folded.slice(0, Math.min(LONGEST_FRONT, first?.start ?? lines.end(0)));
  }

  private add({ label, start, textStart, closed }: Candidate, lines: TextLines): void {
    this.counts.set(label, this.count(label) + 1);
    const { speaker, isName, score } = this.rules.reader.traitsOf(label);
    const { role, name, title } = speaker;
    if (closed !== 'line-end' || isName) this.starts.add(start);
    if (name === null) return;
    const before = lines.text.slice(start, textStart).indexOf(name);
    if (before >= 0) this.ownNames.set(start + before, label);
    this.names.set(name, (this.names.get(name) ?? 0) + 1);
    if (score >= WEIGHT.title && title !== null && isParted(label, name)) this.holders.add(name);
    if (role === 'questioner' && name) this.reporters.add(name);
  }

  private addShortForms(candidates: readonly Candidate[], { folded }: TextLines): void {
    for (const { start, textStart, closed } of candidates) {
      const short = closed === 'colon' && shortFormIn(folded.slice(start, textStart), this.rules);
      if (short) this.shortForms.add(short);
    }
  }

  /** Whether a label at the beginning of a line is the short form of a speaker that another one tells. */
  isShortForm({ label, place, closed }: Candidate): boolean {
    const mayBe = this.shortForms.size > 0 && place === 'line' && closed === 'colon';
    return mayBe && this.shortForms.has(this.rules.language.fold.fold(label));
  }

  /**
   * Whether candidates in brackets within lines name who asks, more than once or right behind the lead, and others who are
   * persons; where a colon stands behind who asks, brackets hold notes (【新华社记者王小明摄】).
   */
  private alternatesInLines(
    candidates: readonly Candidate[],
    asking: readonly Candidate[],
    { folded }: TextLines,
  ): boolean {
    const isWithin = ({ place, closed }: Candidate): boolean => place === 'middle' && closed === 'bracket';
    const isBehindLead = ({ start }: Candidate): boolean =>
      this.rules.patterns.answersPress.test(folded.slice(Math.max(0, start - LONGEST_ANSWERS_PRESS), start));
    const within = asking.filter(isWithin);
    if (within.length < FEWEST_OF_STYLE && !within.some(isBehindLead)) return false;
    const isOther = (one: Candidate): boolean =>
      isWithin(one) &&
      this.isName(one.label) &&
      !this.isReporter(this.rules.reader.traitsOf(one.label).speaker);
    return !asking.some(({ closed }) => closed === 'colon') && candidates.some(isOther);
  }

  /** 伍德沃德：…？ 鲍威尔：…。 伍德沃德：…？: a colon, where two persons talk in turns within a line and nobody's label begins one. */
  private talkInLines(candidates: readonly Candidate[], lines: TextLines): 'colon' | null {
    const isNamed = ({ label, closed }: Candidate): boolean => {
      const { isName, isTranscribed, isLatinName } = this.rules.reader.traitsOf(label);
      return closed === 'colon' && (isName || isTranscribed || isLatinName);
    };
    const talking = candidates.filter(isNamed);
    if (talking.length < FEWEST_IN_TALK || talking.some(({ place }) => place === 'line')) return null;
    const [first, second] = talking.map(({ label }) => label);
    const inTurns = talking.every(({ label }, i) => label === (i % 2 === 0 ? first : second));
    const asks = ({ textStart }: Candidate, i: number): boolean => {
      const next = talking[i + 1];
      return next !== undefined && endsQuestion(lines, textStart, next.start, this.rules.patterns);
    };
    const asking = talking.map(asks);
    const areAsked = [0, 1].some(
      (who) => asking.filter((one, i) => one && i % 2 === who).length >= FEWEST_OF_STYLE,
    );
    return first !== second && inTurns && areAsked ? 'colon' : null;
  }

  private mayAsk(label: string): boolean {
    const { role } = this.rules.reader.traitsOf(label).speaker;
    return role === 'questioner' || role === 'moderator';
  }

  private mayAnswer(label: string): boolean {
    const { score, isName } = this.rules.reader.traitsOf(label);
    return !this.mayAsk(label) && (score >= WEIGHT.title || (isName && this.count(label) > 1));
  }

  /** How often a label stands. */
  count(label: string): number {
    return this.counts.get(label) ?? 0;
  }

  /** How often a label stands, or its name in labels that differ in title: 李强总理, 李强. */
  countOfSpeaker(label: string): number {
    const { name } = this.rules.reader.traitsOf(label).speaker;
    return Math.max(this.count(label), this.isName(label) ? this.names.get(name!)! : 0);
  }

  isName(label: string): boolean {
    return this.rules.reader.traitsOf(label).isName || this.holders.has(label);
  }

  /** Whether a label names somebody with his outlet. */
  isReporter({ name }: Speaker): boolean {
    return this.reporters.has(name ?? '');
  }

  /** A label that is one whatever stands before it: title and dateline end where it begins. */
  private isSure({ label, closed, bracketed }: Candidate): boolean {
    if (closed === 'line-end') return false;
    const { score, isName, isOutlet, speaker } = this.rules.reader.traitsOf(label);
    if (isOutlet && closed !== 'colon') return false;
    const often = this.count(label) > 1 && (isName || speaker.role !== null || bracketed);
    return score >= WEIGHT.roleWord || (score >= 0 && often);
  }

  /** Whether title or dateline name the speaker; what only stands before a colon there names nobody. */
  isNamedBeforeTurns(label: string, { name }: Speaker): boolean {
    if (name === null) return false;
    let named = this.named.get(label);
    if (named === undefined) {
      named = this.isInFront(this.rules.language.fold.fold(name), label);
      this.named.set(label, named);
    }
    return named;
  }

  private isInFront(name: string, label: string): boolean {
    if (name.length < 2) return false;
    for (const at of occurrences(this.front, name)) {
      const behind = this.front[at + name.length] ?? '';
      const isLabel = this.starts.has(at) || this.ownNames.get(at) === label;
      if (behind !== '：' && behind !== ':' && !isLabel) return true;
    }
    return false;
  }
}
