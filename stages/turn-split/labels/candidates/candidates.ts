import type { Role } from '../../../roles.js';
import { fitsAt, skip } from '../../../text/sticky.js';
import { Character } from '../../characters.js';
import { ENDS_IN_SENTENCE } from '../../endings.js';
import type { Patterns } from '../../patterns.js';
import type { Rules } from '../../rules.js';
import type { TextLines } from '../../text-lines.js';
import type { Timestamp } from '../../times/timestamps.js';
import { mayHaveRole } from '../reading/label-reader.js';
import { roleAlone } from '../reading/role-words.js';
import { WEIGHT } from '../weights.js';
import { LabelPlaces } from './label-places.js';
import { type LabelShape, LabelShapes } from './label-shapes.js';

/** What is perhaps a speaker's label. Offsets are UTF-16 code units of the whole text. */
export interface Candidate extends LabelShape {
  /** Where the label begins with its brackets and marks. */
  start: number;
  /** Index of its line, from 0. */
  line: number;
  /** Whether it begins its line, or stands in mid-line behind the end of a sentence. */
  place: 'line' | 'middle';
  /** The role that a label of its own before it tells: 【回答】罗军. */
  roleBefore?: Role;
}

/** Longest label, in code units, that is nothing but a role: 问题十二. */
const LONGEST_ROLE = 4;

/** Every place where a label may stand: at the beginning of a line, and in it where a sentence has ended. */
export function findCandidates(
  lines: TextLines,
  timestamps: readonly Timestamp[],
  rules: Rules,
): Candidate[] {
  const scan = new CandidateScan(lines, timestamps, rules);
  for (let line = 0; line < lines.count; line++) scan.readLine(line);
  return scan.found;
}

/** What stands behind a label that begins its line and ends in a colon, where that is no sentence; else null. */
export function phraseBehind({ line, place, closed, textStart }: Candidate, lines: TextLines): string | null {
  if (place !== 'line' || closed !== 'colon') return null;
  const words = lines.text.slice(textStart, lines.end(line)).trim();
  return words === '' || ENDS_IN_SENTENCE.test(words) ? null : words;
}

/** Whether what stands behind a label begins as a sticky pattern says. */
export const beginsAs = (pattern: RegExp, { textStart }: Candidate, lines: TextLines): boolean =>
  fitsAt(pattern, lines.folded, lines.skipBlanks(textStart));

/** Whether it greets everybody. */
export const salutes = (candidate: Candidate, lines: TextLines, { salutation }: Patterns): boolean =>
  beginsAs(salutation, candidate, lines);

class CandidateScan {
  readonly found: Candidate[] = [];
  private readonly places: LabelPlaces;
  private readonly shapes: LabelShapes;
  /** The line that is read, its end, and where its text begins, behind a time. */
  private line = 0;
  private end = 0;
  private lineStart = 0;

  constructor(
    private readonly lines: TextLines,
    timestamps: readonly Timestamp[],
    private readonly rules: Rules,
  ) {
    this.places = new LabelPlaces(lines, timestamps, rules.language);
    this.shapes = new LabelShapes(lines, timestamps, rules);
  }

  readLine(line: number): void {
    this.line = line;
    this.end = this.lines.end(line);
    // [15:01] 林剑：
    this.lineStart = this.lines.skipBlanks(this.shapes.behindTime(this.lines.inkOf(line)), this.end);
    if (this.lineStart === this.end) return;
    for (const place of this.places.in(line, this.found.length === 0)) this.readPlace(place);
  }

  private readPlace(place: number): void {
    const candidate = this.at(place);
    if (candidate && candidate.start >= (this.found.at(-1)?.textStart ?? 0))
      this.found.push(this.withNameBehind(candidate));
  }

  /**
   * 【提问】中国日报记者：, A：林剑：: behind a label that tells nothing but a role stands who it is. Whom 记者：王毅：… quotes is
   * none who asks.
   */
  private withNameBehind(first: Candidate): Candidate {
    const role = this.roleBefore(first);
    if (role === null) return first;
    const second = this.at(first.textStart);
    if (second?.closed !== 'colon' || this.roleBefore(second) !== null) return first;
    const traits = this.rules.reader.traitsOf(second.label);
    const tellsRole = traits.speaker.role === role && traits.score >= WEIGHT.roleWord;
    if (!tellsRole && !mayHaveRole(traits, role)) return first;
    return { ...second, start: first.start, place: first.place, roleBefore: role };
  }

  /** The role, where that is all that a label tells. */
  private roleBefore({ label, closed }: Candidate): Role | null {
    const mayTell = label.length <= LONGEST_ROLE && (closed === 'colon' || closed === 'bracket');
    return mayTell ? roleAlone(label, this.rules.language) : null;
  }

  /** The candidate that begins at a place, or null; `mayLead` tells whether words may stand before it that lead to the first one. */
  private at(place: number, mayLead = true): Candidate | null {
    const { end, line } = this;
    const start = this.lines.skipBlanks(place, end);
    // Few places begin with a mark: at the others the pattern need not be tried.
    const ink = this.lines.is(start, Character.Mark)
      ? skip(this.rules.patterns.labelMarks, this.lines.folded, start)
      : start;
    if (ink >= end) return null;
    const atLineStart = start === this.lineStart;
    const shape = this.shapes.at(ink, line, atLineStart);
    if (!shape) return null;
    const label = this.rules.reader.labelOf(shape.label);
    if (label === null) return mayLead && this.leadsIn(shape) ? this.at(shape.textStart, false) : null;
    return { line, start, place: atLineStart ? 'line' : 'middle', ...shape, label };
  }

  /** 文字实录如下：, behind which the first label may stand on the same line. */
  private leadsIn({ label, closed }: LabelShape): boolean {
    const { language, patterns } = this.rules;
    return closed === 'colon' && language.fold.fold(label).search(patterns.transcriptFollows) >= 0;
  }
}
