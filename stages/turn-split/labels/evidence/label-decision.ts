import { resemblesOutlet } from '../../../names/outlet-names.js';
import type { Rules } from '../../rules.js';
import type { TextLines } from '../../text-lines.js';
import type { Timestamp } from '../../times/timestamps.js';
import type { Candidate } from '../candidates/candidates.js';
import type { Label } from '../label.js';
import type { Traits } from '../reading/label-reader.js';
import type { Speaker } from '../reading/speaker.js';
import { LABEL_SCORE, WEIGHT } from '../weights.js';
import type { Introductions } from './introductions.js';
import { LabelEvidence } from './label-evidence.js';
import { FEWEST_OF_STYLE } from './label-styles.js';

/** Names alone on their lines are a transcript's style, or they are headings: one does not make a style. */
const FEWEST_BARE_LABELS = 2;
/** 新华社记者 names an outlet, 现场记者 none; in code units. */
const SHORTEST_REPORTER = 5;
/** Longer names of outlets are not as clear, in code units. */
const LONGEST_OUTLET = 20;

/** Who asks for an outlet. */
const OUTLET: Speaker = { role: 'questioner', name: null, title: null };

export interface Decision {
  labels: Label[];
  /** What only just fell short: worth a look. */
  doubtful: Candidate[];
}

interface Accepted extends Decision {
  /** The candidates that the labels are of. */
  accepted: Candidate[];
}

/** Decides over the whole document which candidates are labels. */
export class LabelDecision {
  private readonly evidence: LabelEvidence;

  constructor(
    private readonly candidates: readonly Candidate[],
    private readonly lines: TextLines,
    timestamps: readonly Timestamp[],
    introductions: Introductions,
    private readonly rules: Rules,
  ) {
    this.evidence = new LabelEvidence(candidates, lines, timestamps, introductions, rules);
  }

  decide(): Decision {
    const all = this.acceptAgain(this.candidates);
    const isBare = ({ closed }: Candidate): boolean => closed === 'line-end';
    if (all.accepted.filter(isBare).length >= FEWEST_BARE_LABELS) return all;
    const apart = all.accepted.filter((candidate) => this.evidence.styles.of(candidate) === 'colon').length;
    // Of labels on lines of their own one may lack its colon; a heading is no reporter of an outlet.
    const haveColons = all.accepted.some((candidate) => !isBare(candidate));
    const { fold, reporter } = this.rules.language;
    const isReporter = ({ label }: Candidate): boolean =>
      label.length >= SHORTEST_REPORTER && fold.fold(label).endsWith(reporter);
    const mayLackColon = (candidate: Candidate): boolean =>
      (haveColons && this.isAboveGreeting(candidate)) || (apart >= FEWEST_OF_STYLE && isReporter(candidate));
    const others = this.candidates.filter((candidate) => !isBare(candidate) || mayLackColon(candidate));
    return others.length === this.candidates.length ? all : this.acceptAgain(others);
  }

  /** Whether an office and a name stand on a line of their own above words that greet everybody. */
  private isAboveGreeting(candidate: Candidate): boolean {
    const { speaker, isName } = this.rules.reader.traitsOf(candidate.label);
    return isName && speaker.title !== null && this.evidence.around.salutes(candidate);
  }

  /** Decides once more where labels that ask or answer stand elsewhere too, or others stand as the accepted ones do. */
  private acceptAgain(candidates: readonly Candidate[]): Accepted {
    const { evidence } = this;
    evidence.forget();
    const all = this.accept(candidates);
    const hasNewStyle = evidence.styles.learn(all.accepted);
    evidence.learn(all.labels);
    if (evidence.areStatements) return this.accept(candidates);
    // That a label asks or answers elsewhere, or stands as others do, helps only where it was not accepted.
    const accepted = new Set(all.accepted);
    const isLeftOut = (one: Candidate): boolean =>
      !accepted.has(one) && (evidence.speaksElsewhere(one) || (hasNewStyle && evidence.styles.has(one)));
    return candidates.some(isLeftOut) ? this.accept(candidates) : all;
  }

  /** Decides in the order of the text, because whom a question went to tells who speaks next. */
  private accept(candidates: readonly Candidate[]): Accepted {
    const labels: Label[] = [];
    const doubtful: Candidate[] = [];
    const accepted: Candidate[] = [];
    for (const [i, candidate] of candidates.entries()) {
      const traits = this.rules.reader.traitsOf(candidate.label);
      const isOutlet = this.asksBetweenAnswers(candidate, traits, labels, candidates[i + 1]);
      const score =
        this.evidence.score(candidate, traits, labels.at(-1) ?? null, candidates[i + 1]) +
        (isOutlet ? WEIGHT.asksBetweenAnswers : 0);
      if (score >= LABEL_SCORE) {
        const { start, textStart, label, textEnd, roleBefore } = candidate;
        const { role } = traits.speaker;
        const speaker = isOutlet ? OUTLET : { ...traits.speaker, role: role ?? roleBefore ?? null };
        labels.push({ start, textStart, label, ...speaker, textEnd });
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
    const { language } = this.rules;
    const isOutlet = label.length <= LONGEST_OUTLET && resemblesOutlet(language.fold.fold(label), language);
    // Its words may stand below it, as all others do then.
    return isOutlet && this.lines.lineBelow(this.lines.at(this.lines.skipBlanks(textStart))) === next.line;
  }
}
