import { holdsHan } from '../../../text/han.js';
import { endsQuestion, requests } from '../../endings.js';
import { handsOver } from '../../handovers.js';
import type { Rules } from '../../rules.js';
import type { TextLines } from '../../text-lines.js';
import type { Timestamp } from '../../times/timestamps.js';
import { beginsAs, type Candidate, salutes } from '../candidates/candidates.js';

/** So much of what follows a label tells its language, in code units. */
const LONGEST_FOREIGN_HEAD = 30;
/** So much behind a label is looked at for whom it speaks to, in code units. */
const LONGEST_ASKED = 400;
const LETTER = /\p{L}/u;

/** What stands around the candidates in their text. */
export class Surroundings {
  /** Where times begin and end. */
  private readonly stampEdges = new Set<number>();

  constructor(
    private readonly lines: TextLines,
    timestamps: readonly Timestamp[],
    private readonly rules: Rules,
  ) {
    for (const { start, end } of timestamps) this.stampEdges.add(start).add(end);
  }

  /** Whether the line of a label asks, or asks for something. */
  asks({ line, place, textStart }: Candidate): boolean {
    if (place !== 'line') return false;
    const { lines } = this;
    const { patterns } = this.rules;
    const end = lines.end(line);
    return (
      endsQuestion(lines, textStart, end, patterns) || requests(lines.folded.slice(textStart, end), patterns)
    );
  }

  /** （朝日电视台记者千千岩） on a line of its own, with a question to somebody between it and another such label. */
  asksBelow({ line, textStart }: Candidate, next?: Candidate): boolean {
    const { lines } = this;
    const { patterns } = this.rules;
    if (!next?.bracketed || !lines.isBlankFrom(textStart, line)) return false;
    if (endsQuestion(lines, textStart, next.start, patterns)) return true;
    const asked = lines.folded.slice(textStart, Math.min(next.start, textStart + LONGEST_ASKED));
    return patterns.addressing.test(asked);
  }

  /** Whether the line of a label ends in words for the transcript that follows: …下面是问答实录：. */
  announcesTranscript({ line, place, textStart }: Candidate): boolean {
    if (place !== 'line') return false;
    const words = this.lines.folded.slice(textStart, this.lines.end(line)).trimEnd();
    return words.endsWith('：') && words.search(this.rules.patterns.transcriptFollows) >= 0;
  }

  /** Whether what follows greets the respondent. */
  greets({ closed, textStart }: Candidate): boolean {
    return (
      closed === 'colon' && this.rules.language.asking_beginnings.lengthAt(this.lines.folded, textStart) > 0
    );
  }

  /** Whether what follows greets everybody. */
  salutes(candidate: Candidate): boolean {
    return salutes(candidate, this.lines, this.rules.patterns);
  }

  /** Whether what follows takes up a question. */
  takesUp(candidate: Candidate): boolean {
    return beginsAs(this.rules.patterns.takingUp, candidate, this.lines);
  }

  /** Whether the line of a label ends by giving the word to somebody: 首先请部长介绍情况。, 部长请。 */
  handsOver({ line, textStart }: Candidate): boolean {
    const end = this.lines.trimEnd(textStart, this.lines.end(line));
    return handsOver(this.lines.folded.slice(textStart, end), this.rules.patterns);
  }

  isBesideTimestamp({ start, textStart }: Candidate): boolean {
    const { lines, stampEdges } = this;
    if (stampEdges.size === 0) return false;
    const before = lines.trimEnd(0, start);
    return stampEdges.has(before) || stampEdges.has(lines.skipBlanks(textStart));
  }

  /** Whether a Chinese colon ends a label and Chinese words follow: Gao Feng: begins a translation. */
  isBesideHan(candidate: Candidate): boolean {
    const { label, start, textStart, closed } = candidate;
    if (closed !== 'colon') return false;
    return (
      this.lines.text.slice(start + label.length, textStart).includes('：') && !this.isForeign(candidate)
    );
  }

  /** Whether what follows is in another language. */
  isForeign({ textStart }: Candidate): boolean {
    const { lines } = this;
    const start = lines.skipBlanks(textStart);
    const words = lines.text.slice(start, Math.min(start + LONGEST_FOREIGN_HEAD, lines.end(lines.at(start))));
    return !holdsHan(words) && LETTER.test(words);
  }
}
