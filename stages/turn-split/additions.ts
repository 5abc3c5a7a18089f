import type { Language } from '../language.js';
import type { Label } from './labels.js';
import { isPersonName } from './speakers.js';
import type { TextLines } from './text-lines.js';

/** What is reported of a question in one sentence with its answer, in code units. */
const LONGEST_REPORT = 120;
/** 有记者问, 有记者问及 */
const REPORTS_QUESTION = /[^问問][问問]及?$/;
const ENDS_IN_QUESTION = /[？?][”’」』）)]*$/;

/**
 * Finds what spokesmen add when the conference is over, which transcripts tell in reported speech:
 * 会后，有记者问及：… 林剑表示，…. Only a speaker who is known from elsewhere answers there. Such an answer also
 * follows a question whose label is reported speech itself (有记者问：).
 */
export function findAdditions(
  lines: TextLines,
  folded: string,
  labels: readonly Label[],
  names: ReadonlySet<string>,
  language: Language,
): Label[] {
  const scan = new AdditionScan(lines, folded, labels, names, language);
  for (let line = 0; line < lines.count; line++) scan.readLine(line);
  return scan.found;
}

class AdditionScan {
  readonly found: Label[] = [];
  private readonly question: RegExp;
  private readonly answer: RegExp;
  /** The last line with text that began no reported words since the last answer; -1 where there is none. */
  private loose = -1;
  /** Whose reported words came last; null where a label has begun speech of another kind. */
  private last: Label['role'] = null;
  private readonly labels: ReadonlyMap<number, Label>;

  constructor(
    private readonly lines: TextLines,
    private readonly folded: string,
    labels: readonly Label[],
    private readonly names: ReadonlySet<string>,
    private readonly language: Language,
  ) {
    this.labels = new Map(labels.map((label) => [label.start, label]));
    this.question = new RegExp(`[（(]?(?:${language.reported_questions})`, 'uy');
    this.answer = new RegExp(
      `((?:\\p{Script=Han}{0,10}发言人)?)(\\p{Script=Han}{2,4}?)${language.reported_answer}`,
      'uy',
    );
  }

  readLine(line: number): void {
    const { lines } = this;
    const [start, end] = [lines.starts[line]!, lines.end(line)];
    const before = this.found.length;
    const first = lines.skipBlanks(start, end);
    if (first === end) return;
    for (const place of lines.sentencesOf(line)) this.readPlace(place, line, place === first);
    this.loose = this.found.length > before ? -1 : line;
  }

  private readPlace(at: number, line: number, beginsLine: boolean): void {
    this.question.lastIndex = at;
    const label = this.labels.get(at);
    if (this.question.test(this.folded)) {
      this.add(at, this.question.lastIndex, 'questioner', null);
      this.readAnswerWithin(this.question.lastIndex, this.lines.end(line));
    } else if (label) {
      const isReported = label.role === 'questioner' && REPORTS_QUESTION.test(label.label ?? '');
      this.last = isReported ? 'questioner' : null;
    } else if (this.last === 'questioner' || (this.last === 'respondent' && beginsLine)) {
      this.readAnswer(at, line);
    }
  }

  private readAnswer(at: number, line: number): void {
    this.answer.lastIndex = at;
    const [, title = '', name = ''] = this.answer.exec(this.folded) ?? [];
    const isIntroduced = this.names.has(name) || (title !== '' && isPersonName(name, this.language));
    if (!isIntroduced) return;
    if (this.last === 'respondent') this.addLooseQuestion(line);
    const start = at + title.length;
    this.add(at, this.answer.lastIndex, 'respondent', this.lines.text.slice(start, start + name.length));
  }

  /** 会后，有记者问及恐袭事件，林剑表示，…: an answer in the sentence that tells of the question. */
  private readAnswerWithin(from: number, lineEnd: number): void {
    const to = Math.min(lineEnd, from + LONGEST_REPORT);
    for (let at = from; at < to && this.last === 'questioner'; at++) {
      const mark = this.folded[at]!;
      if (this.language.sentence_ends.includes(mark)) return;
      if (mark === '，') this.readAnswer(at + 1, -1);
    }
  }

  private add(
    start: number,
    textStart: number,
    role: 'questioner' | 'respondent',
    name: string | null,
  ): void {
    const label = this.lines.text.slice(start, textStart).replace(/^[（(](?!.*[）)])|[，：]$/g, '');
    this.found.push({ start, textStart, label, role, name, title: null });
    this.last = role;
  }

  /** A question without a label that stands between two reported answers. */
  private addLooseQuestion(line: number): void {
    const { lines, loose } = this;
    if (loose < 0 || loose >= line || !ENDS_IN_QUESTION.test(lines.line(loose).slice(-8))) return;
    const start = lines.starts[loose]!;
    this.found.push({ start, textStart: start, label: null, role: 'questioner', name: null, title: null });
  }
}
