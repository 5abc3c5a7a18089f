import { isPersonName } from '../../names/personal-names.js';
import { matchAt, skip } from '../../text/sticky.js';
import { endsInQuestion, QUESTION_MARK } from '../endings.js';
import type { Introductions } from '../labels/evidence/introductions.js';
import type { Label } from '../labels/label.js';
import { isCaption } from '../page/captions.js';
import { isNoSpeakerAt } from '../page/notes.js';
import type { Rules } from '../rules.js';
import type { TextLines } from '../text-lines.js';
import { numberBeforeWords } from './question-numbers.js';
import { namedAnswerAt, quotedAnswerAt, reportedAnswerAt, type ToldAnswer } from './told-answers.js';
import { type ToldQuestion, ToldQuestions } from './told-questions.js';

/** What is reported of a question in one sentence with its answer, in code units. */
const LONGEST_REPORT = 120;

/** What a label's words have around them: a bracket that nothing closes, that A, and the colon. */
const AROUND_LABEL = /^[（(](?!.*[）)])|^A\d{0,2} ?(?=\p{Script=Han})|[，：]$/gu;

/**
 * Finds what is told in reported speech, as what spokesmen add when the conference is over and as news have it:
 * 会后，有记者问及：… 林剑表示，…. Only a speaker who is known from elsewhere answers there. Such an answer also
 * follows a question whose label is reported speech itself (有记者问：), or one that no label answers. A question that
 * is told of in passing (塔斯社记者提问，…) is one only where its answer follows: speakers remember questions, too.
 */
export function findReportedSpeech(
  lines: TextLines,
  labels: readonly Label[],
  names: ReadonlySet<string>,
  introductions: Introductions,
  rules: Rules,
): Label[] {
  const scan = new ReportedSpeechScan(lines, labels, names, introductions, rules);
  for (let line = 0; line < lines.count; line++) scan.readLine(line);
  scan.dropUnanswered();
  const front = isLeadAbove(labels, lines, rules) ? labels[0]!.start : 0;
  return scan.found.filter(({ start }) => start >= front);
}

/** Whether fields such as 地点：… stand right above the first label: what is told of above them is a lead. */
function isLeadAbove(labels: readonly Label[], lines: TextLines, { language }: Rules): boolean {
  const above = labels[0] ? lines.lineAbove(lines.at(labels[0].start)) : null;
  return above !== null && isNoSpeakerAt(lines.folded, lines.inkOf(above), language);
}

/** A question that reported words may answer. */
interface Question {
  /** Its line where it is told of or its label is reported speech, and the first question mark there; null below other labels. */
  line: number | null;
  mark: number | null;
  /** Whether its label is reported speech and no label answers it: then the paragraph below does. */
  awaitsAnswer: boolean;
  /** Whether it is told of in passing: it is none where nobody answers it. */
  isPassing: boolean;
  isAnswered: boolean;
}

class ReportedSpeechScan {
  readonly found: Label[] = [];
  /** The first sentence and the first label that do not begin before the place that is read. */
  private nextSentence = 0;
  private nextLabel = 0;
  private readonly questions: ToldQuestions;
  /** The last line with text that began no reported words since the last answer, if any. */
  private loose: number | null = null;
  /** The last question, unless a label has begun speech of another kind behind it. */
  private question: Question | null = null;
  /** Whose reported words came last as an answer, in simplified characters. */
  private speaker: string | null = null;

  constructor(
    private readonly lines: TextLines,
    private readonly labels: readonly Label[],
    private readonly names: ReadonlySet<string>,
    private readonly introductions: Introductions,
    private readonly rules: Rules,
  ) {
    this.questions = new ToldQuestions(lines, labels.length > 0, rules);
  }

  readLine(line: number): void {
    const { lines } = this;
    const { sentences } = lines;
    const end = lines.end(line);
    const before = this.found.length;
    const first = lines.inkOf(line);
    if (first === end) return;
    while (sentences[this.nextSentence]! < end) {
      const place = sentences[this.nextSentence++]!;
      this.readPlace(place, line, place === first);
    }
    this.loose = this.found.length > before ? null : line;
  }

  private readPlace(at: number, line: number, beginsLine: boolean): void {
    const label = this.labelAt(at);
    const question = this.questions.at(at);
    if (question && !(question.isPassing && label)) this.addQuestion(question, line);
    else if (label) this.readLabel(label, line);
    else if (this.mayAnswer(beginsLine)) {
      // A page that lost its line breaks has the credit of a picture before the answer.
      this.readAnswer(skip(this.rules.patterns.creditOfPicture, this.lines.folded, at), line);
    }
  }

  private readLabel(label: Label, line: number): void {
    if (this.question && this.answersAtOnce(label)) this.question.isPassing = false;
    this.dropUnanswered();
    const isReported = label.role === 'questioner' && this.isReported(label);
    const isUnanswered = label.role === 'questioner' && this.isUnanswered();
    if (isReported) this.question = this.toldIn(line, isUnanswered);
    // Only who is known from elsewhere answers it without a label.
    else if (isUnanswered)
      this.question = { line: null, mark: null, awaitsAnswer: false, isPassing: false, isAnswered: false };
    else this.question = null;
  }

  private addQuestion(question: ToldQuestion, line: number): void {
    const { at, start, textStart, isPassing, isWithAnswer, answer } = question;
    this.dropUnanswered();
    if (answer && !this.isIntroduced(answer, at)) return;
    this.question = this.toldIn(line);
    this.add(start, textStart, 'questioner', null);
    if (at < start) this.found.at(-1)!.clauseStart = at;
    if (answer) {
      this.addAnswer(answer);
      // What stands before it is his question's.
      this.found.at(-1)!.label = null;
      return;
    }
    this.question.isPassing = isPassing && (isWithAnswer || !this.isAnsweredBelow(line));
    this.readAnswerWithin(textStart, this.lines.end(line));
    if (isWithAnswer) this.dropUnanswered();
  }

  /** Whether a label of somebody who does not ask begins the next line that is said. */
  private isAnsweredBelow(line: number): boolean {
    const { lines, labels } = this;
    const next = this.textBelow(line);
    let i = this.nextLabel;
    while (i < labels.length && labels[i]!.start < next) i++;
    const label = labels[i];
    return label !== undefined && label.role !== 'questioner' && lines.at(label.start) === lines.at(next);
  }

  /** 有记者就…进行提问。商务部新闻发言人：…: whether the label of somebody who does not ask follows on the line of the question. */
  private answersAtOnce({ role, start }: Label): boolean {
    const question = this.found.at(-1);
    if (!question || role === 'questioner' || this.lines.at(start) !== this.question?.line) return false;
    return start - question.textStart <= LONGEST_REPORT;
  }

  /** Takes back a question told of in passing that nobody has answered. */
  dropUnanswered(): void {
    if (!this.question?.isPassing) return;
    this.found.pop();
    this.question = null;
  }

  /** Whether a label is reported speech: 有记者问. */
  private isReported({ label }: Label): boolean {
    const { language, patterns } = this.rules;
    return patterns.reportsQuestion.test(language.fold.fold(label ?? ''));
  }

  private labelAt(at: number): Label | undefined {
    while (this.nextLabel < this.labels.length && this.labels[this.nextLabel]!.start < at) this.nextLabel++;
    const label = this.labels[this.nextLabel];
    return label?.start === at ? label : undefined;
  }

  private mayAnswer(beginsLine: boolean): boolean {
    if (!this.question || beginsLine) return this.question !== null;
    return !this.question.isAnswered && this.question.line !== null;
  }

  /** Whether the label behind that which was read is a question's, too, or there is none. */
  private isUnanswered(): boolean {
    const next = this.labels[this.nextLabel + 1];
    return next === undefined || next.role === 'questioner';
  }

  private readAnswer(at: number, line: number | null): void {
    const { folded } = this.lines;
    const { patterns } = this.rules;
    const direct = this.isOpen ? this.directAnswerAt(at) : null;
    const answer = direct ?? reportedAnswerAt(folded, at, this.hasAsked(at), patterns);
    if (direct) this.addAnswer(direct);
    else if (!answer || !this.isIntroduced(answer, at)) this.readNamelessAnswer(at);
    // Else he goes on, in the words of another paragraph.
    else if (this.isOpen || this.addLooseQuestion(line) || answer.name !== this.speaker)
      this.addAnswer(answer);
  }

  /** “…”赵立坚说。 below a question, and 华春莹：… right below one told of in passing, where no other label tells that this is one. */
  private directAnswerAt(at: number): ToldAnswer | null {
    const { folded } = this.lines;
    const quoted = quotedAnswerAt(folded, at, this.rules.patterns);
    if (quoted && this.isIntroduced(quoted, at)) return quoted;
    if (!this.question?.isPassing || !this.isRightBelow(this.question.line, at)) return null;
    const named = namedAnswerAt(folded, at);
    return named && isPersonName(named.name, this.rules.language) ? named : null;
  }

  private addAnswer({ start, textStart, nameStart, name }: ToldAnswer): void {
    this.speaker = name;
    this.answer(start, textStart, this.lines.text.slice(nameStart, nameStart + name.length));
  }

  private answer(start: number, textStart: number, name: string | null): void {
    this.add(start, textStart, 'respondent', name);
    this.question!.isAnswered = true;
    this.question!.isPassing = false;
  }

  /** Whether the last question is told of and has ended before a place: with its mark, or one told of in passing in a line above. */
  private hasAsked(at: number): boolean {
    const { question } = this;
    if (!question || question.isAnswered || question.line === null) return false;
    const hasMark = question.mark !== null && question.mark < at;
    return hasMark || (question.isPassing && this.lines.at(at) !== question.line);
  }

  /** 发言人表示，… right below a question, where nobody has a label. */
  private readNamelessAnswer(at: number): void {
    if (this.labels.length > 0 || !this.isOpen || !this.isRightBelow(this.question!.line, at)) return;
    const words = matchAt(this.rules.patterns.namelessAnswer, this.lines.folded, at)?.[0];
    if (words === undefined) return;
    this.speaker = null;
    this.answer(at, at + words.length, null);
  }

  /** Whether there is a question that nobody has answered. */
  private get isOpen(): boolean {
    return this.question?.isAnswered === false;
  }

  private toldIn(line: number, awaitsAnswer = false): Question {
    return { line, mark: this.questionMarkIn(line), awaitsAnswer, isPassing: false, isAnswered: false };
  }

  private questionMarkIn(line: number): number | null {
    const { folded, starts } = this.lines;
    const at = folded.slice(starts[line], this.lines.end(line)).search(QUESTION_MARK);
    return at < 0 ? null : starts[line]! + at;
  }

  /** Whether a question asks only behind a place in it: who speaks there is quoted (乌克兰外交部发言人季希表示，…？). */
  private isQuoted(at: number): boolean {
    const { line = null, mark = null } = this.question ?? {};
    return this.isOpen && this.lines.at(at) === line && mark !== null && at <= mark;
  }

  /**
   * Whether somebody is known from labels, has an office here or before, or takes up a question told of in passing; who has a
   * foreign name takes it up right below it.
   */
  private isIntroduced({ name, hasTitle }: ToldAnswer, at: number): boolean {
    const { question } = this;
    if (this.names.has(name)) return true;
    if (question?.line === null || this.isQuoted(at)) return false;
    const isRightBelow = (): boolean => question !== null && this.isRightBelow(question.line, at);
    if (!isPersonName(name, this.rules.language)) return this.isForeignName(name) && isRightBelow();
    const takesUp = question?.isPassing || (question?.awaitsAnswer === true && isRightBelow());
    return hasTitle || takesUp || this.introductions.gives(name, at);
  }

  /** Whether nothing but the characters of a name tells that it is one: 普京. */
  private isForeignName(name: string): boolean {
    return this.rules.reader.traitsOf(name).isTranscribed;
  }

  /** Whether a place begins the paragraph right below a line. */
  private isRightBelow(line: number | null, at: number): boolean {
    return line !== null && this.textBelow(line) === at;
  }

  /** Where what somebody says begins below a line: captions of pictures may stand between. */
  private textBelow(line: number): number {
    const { lines } = this;
    const { patterns } = this.rules;
    const end = lines.text.length;
    let place = lines.skipBlanks(lines.end(line));
    while (place < end && isCaption(lines.foldedLine(lines.at(place)), patterns))
      place = lines.skipBlanks(lines.end(lines.at(place)));
    return place;
  }

  /** 会后，有记者问及恐袭事件，林剑表示，…: an answer in the sentence that tells of the question. */
  private readAnswerWithin(from: number, lineEnd: number): void {
    const { language } = this.rules;
    const to = Math.min(lineEnd, from + LONGEST_REPORT);
    for (let at = from; at < to && this.isOpen; at++) {
      const mark = this.lines.folded[at]!;
      if (language.sentence_ends.includes(mark)) return;
      if (mark === '，') this.readAnswer(at + 1, null);
    }
  }

  private add(
    start: number,
    textStart: number,
    role: 'questioner' | 'respondent',
    name: string | null,
  ): void {
    const words = this.lines.text.slice(start, textStart);
    const { written } = numberBeforeWords(words);
    const label = words === '' ? null : words.slice(written.length).replace(AROUND_LABEL, '');
    this.found.push({ start, textStart, label, role, name, title: null });
  }

  /** Finds a question without a label that stands between two reported answers, and tells whether there is one. */
  private addLooseQuestion(line: number | null): boolean {
    const { lines, loose } = this;
    if (loose === null || line === null || loose >= line || !endsInQuestion(lines.line(loose))) return false;
    this.add(lines.starts[loose]!, lines.starts[loose]!, 'questioner', null);
    return true;
  }
}
