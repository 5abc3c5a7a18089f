import type { Segmented, Transcript } from '../../schemas/types/index.js';
import { diagnostic, refuse } from '../diagnostics.js';
import type { Language } from '../language.js';
import type { Diagnostic, Stage } from '../stage.js';
import { CodePointIndex } from '../text/code-points.js';
import { foldOnce } from '../text/fold-once.js';
import { UnitReader } from '../text/units.js';
import { findAdditions } from './additions.js';
import { findAnnouncement } from './announcements.js';
import { type Front, nameAnswerers, nameHost } from './answerers.js';
import { findCandidates } from './candidates.js';
import { findClosing } from './closing.js';
import { datesTold, findDate } from './dates.js';
import { ENDS_IN_SENTENCE } from './endings.js';
import { findExchanges } from './exchanges.js';
import { dateSources, findTitle, isLead, LONGEST_FRONT } from './front-matter.js';
import { withoutHeadlines } from './headlines.js';
import { findInterludes } from './interludes.js';
import { tellInterviewers } from './interviewers.js';
import { type IsOutlet, LabelReader } from './label-reader.js';
import { type Decision, type Label, LabelEvidence } from './labels.js';
import { findLooseQuestions } from './loose-questions.js';
import { backMatterStart, isDateAlone, isNote } from './matter.js';
import { findOpening, hostName, hostNames, namesOf } from './opening.js';
import { type Patterns, patternsOf } from './patterns.js';
import { tellNarration, tellRoles } from './roles.js';
import { withStackedLabels } from './stacked-labels.js';
import { type BothTexts, nameBySurname } from './surnames.js';
import { TextLines } from './text-lines.js';
import { findTimestamps, type Timestamp } from './timestamps.js';
import { type TurnTimes, timesOfTurns } from './turn-times.js';
import { makeTurns, type TurnList } from './turns.js';
import { isForeign, oddParagraphs, textAfterNotes, type Unlabelled, unlabelledAt } from './unlabelled.js';
import { findUnlabelledAnswers } from './unlabelled-answers.js';

type Turn = Transcript['turns'][number];
type Matter = Transcript['front_matter'];

/** The stage that finds who speaks where, and which questions an answer answers. */
export function createTurnSplit(language: Language, isOutlet: IsOutlet): Stage<Segmented, 'transcript'> {
  const patterns = patternsOf(language);
  const reader = new LabelReader(language, patterns, isOutlet);
  const units = new UnitReader();
  return {
    name: 'turn-split',
    output: 'transcript',
    run: (document) => new TurnSplit(document, language, patterns, reader, units).run(),
  };
}

/** One run over one document. Offsets are UTF-16 code units here and code points in what is given out. */
class TurnSplit {
  private readonly lines: TextLines;
  private readonly index: CodePointIndex;
  private readonly diagnostics: Diagnostic[];

  constructor(
    private readonly document: Segmented,
    private readonly language: Language,
    private readonly patterns: Patterns,
    private readonly reader: LabelReader,
    private readonly units: UnitReader,
  ) {
    this.index = CodePointIndex.ofLines(document);
    this.lines = this.linesOf(document);
    this.diagnostics = [...document.diagnostics];
  }

  private linesOf({ text, line_starts, sentences }: Segmented): TextLines {
    const { index } = this;
    const folded = foldOnce(this.language.fold, text);
    const units = this.units.read(text);
    const starts = index.isOneToOne ? line_starts : line_starts.map((point) => index.toUnit(point));
    const sentenceStarts = new Int32Array(sentences.length);
    for (let i = 0; i < sentenceStarts.length; i++) sentenceStarts[i] = index.toUnit(sentences[i]!.start);
    return new TextLines(text, folded, units, starts, sentenceStarts);
  }

  run(): Transcript {
    const stamps = findTimestamps(this.lines);
    const { labels, doubtful } = this.findLabels(stamps);
    if (labels.length === 0) refuse('turn-split', 'no-turns');
    const times = timesOfTurns(stamps, labels, this.lines, this.language);
    const lastTime = times.follow ? times.stamps.at(-1)!.end : 0;
    const lastText = Math.max(labels.at(-1)!.textStart, lastTime);
    const backStart = backMatterStart(this.lines, lastText, this.language, this.patterns);
    const interludes = findInterludes(this.lines, labels, this.patterns);
    const list = this.makeTurns(labels, times, interludes, backStart);
    const { turns } = list;
    const exchanges = this.findExchanges(labels, list);
    const frontEnd = Math.min(labels[0]!.start, times.stamps[0]?.start ?? Infinity);
    this.reportAll(
      'headings',
      Array.from(interludes.values(), (start) => unlabelledAt(this.lines, this.lines.at(start))),
    );
    this.reportUnlabelled(doubtful, turns, backStart);
    const { title, date } = this.titleAndDate(frontEnd, labels[0]!.textStart, times.stamps, backStart);
    const { document } = this;
    // Named one by one, as in segment-normalize.
    return {
      document_id: document.document_id,
      source: document.source,
      language: document.language,
      script: document.script,
      date_hint: document.date_hint,
      lines: document.lines,
      line_numbers: document.line_numbers,
      diagnostics: this.diagnostics,
      text: document.text,
      line_starts: document.line_starts,
      sentences: document.sentences,
      tokens: document.tokens,
      repairs: document.repairs,
      title,
      date,
      front_matter: this.matter(0, frontEnd),
      back_matter: this.matter(backStart, this.lines.text.length),
      interludes: Array.from(interludes, ([label, start]) => this.matter(start, label.start)!),
      turns: this.inSourceLines(turns),
      exchanges,
    };
  }

  /** The turns with their lines as the source has them, which nobody asks for before. */
  private inSourceLines(turns: Turn[]): Turn[] {
    for (const turn of turns) {
      turn.line_start = this.sourceLine(turn.line_start - 1);
      turn.line_end = this.sourceLine(turn.line_end - 1);
    }
    return turns;
  }

  /** The source's line, from 1, of a line of the text, counted from 0: web pages and records have their own. */
  private sourceLine(line: number): number {
    return this.document.line_numbers[line]!;
  }

  /** The labels with what opens the conference before them and what was added to it. */
  private findLabels(stamps: readonly Timestamp[]): Decision {
    const { lines, language, patterns } = this;
    const found = withStackedLabels(findCandidates(lines, stamps, language, this.reader), lines, this.reader);
    const candidates = withoutHeadlines(found, lines, language, this.reader, (line) =>
      isLead(line, language, patterns),
    );
    const { labels, doubtful } = new LabelEvidence(
      candidates,
      lines,
      stamps,
      language,
      this.reader,
      patterns,
    ).decide();
    const names = namesOf(labels, language);
    const host = hostName(lines, labels[0]?.start ?? lines.text.length, language, patterns);
    if (host) names.add(language.fold.fold(host));
    const additions = findAdditions(lines, labels, names, language, patterns);
    if (labels.length === 0) return { labels: this.withoutLabels(additions, stamps), doubtful };
    const questions = findLooseQuestions(lines, labels, language, patterns);
    const openings = this.findOpenings(stamps, labels);
    const answers = findUnlabelledAnswers(lines, labels, language, patterns);
    const all = inOrder(labels.concat(additions, questions, openings, answers));
    const closing = findClosing(lines, all, language, patterns);
    return { labels: closing ? [...all, closing] : all, doubtful };
  }

  /**
   * Who speaks where no label stands: questions and answers that are told of, numbered questions and what follows them,
   * or a statement after which nobody asks, 章启月说，女士们、先生们，…. News report speech too, but greet nobody.
   */
  private withoutLabels(told: Label[], stamps: readonly Timestamp[]): Label[] {
    if (told.some(({ role }) => role === 'respondent')) return told;
    const { lines, language, patterns } = this;
    const numbered = findUnlabelledAnswers(lines, [], language, patterns);
    if (numbered.length > 0) return inOrder(numbered);
    const opening = findOpening(lines, stamps, [], language, patterns);
    if (!opening?.label) return [];
    patterns.salutation.lastIndex = lines.skipBlanks(opening.textStart, lines.text.length);
    return patterns.salutation.test(lines.folded) ? [opening] : [];
  }

  /** What opens the conference: words reported of a speaker, else the first that nothing else can be. */
  private findOpenings(stamps: readonly Timestamp[], labels: readonly Label[]): Label[] {
    const { lines, language, patterns } = this;
    const opening = findOpening(lines, stamps, labels, language, patterns);
    if (opening?.label) return [opening];
    const announcement = findAnnouncement(lines, labels, language, patterns);
    const found = [opening, announcement].filter((label) => label !== null);
    const first = found.sort((a, b) => a.start - b.start)[0];
    return first ? [this.withSpeaker(first, labels[0]!.start)] : [];
  }

  /** An opening that gives the word to whom it is said to be of is of somebody else: 有请贺一诚先生。 */
  private withSpeaker(opening: Label, end: number): Label {
    const name = opening.name && this.language.fold.fold(opening.name);
    const words = this.lines.folded.slice(opening.start, end);
    const isOther = name !== null && words.includes(name) && this.patterns.moderating.test(words);
    return isOther ? { ...opening, role: 'moderator', name: null } : opening;
  }

  private makeTurns(
    labels: readonly Label[],
    times: TurnTimes,
    interludes: ReadonlyMap<Label, number>,
    end: number,
  ): TurnList {
    const { document_id } = this.document;
    const list = makeTurns(document_id, labels, times, interludes, end, this.lines, this.index);
    for (const { start, label } of list.empty) this.report('empty-turn', this.lines.at(start), label ?? '');
    if (list.turns.length === 0) refuse('turn-split', 'no-turns');
    return list;
  }

  private findExchanges(labels: readonly Label[], { turns, continued }: TurnList): Transcript['exchanges'] {
    const foldedOf = ({ start, end }: Turn): string =>
      this.lines.folded.slice(this.index.toUnit(start), this.index.toUnit(end));
    const textOf = ({ start, end }: Turn): string =>
      this.lines.text.slice(this.index.toUnit(start), this.index.toUnit(end));
    const roleTold = new Set<string>();
    for (const { role, label } of labels) if (role && label) roleTold.add(label);
    const introducesReporter = (text: string): boolean => this.reader.introducesReporter(text);
    tellRoles(turns, roleTold, this.language, this.patterns, { foldedOf, introducesReporter });
    tellNarration(turns, (label) => this.reader.isOutletAlone(label), this.patterns, foldedOf);
    tellInterviewers(
      turns,
      () => this.front(labels[0]!.start).folded.slice(0, LONGEST_FRONT),
      this.language,
      this.patterns,
      foldedOf,
    );
    nameAnswerers(turns, () => this.front(labels[0]!.start), this.language);
    nameBySurname(turns, (turn) => this.introductionTo(turn), this.language, this.patterns);
    nameHost(turns, this.language, this.patterns, textOf);
    const exchanges = findExchanges(
      this.document.document_id,
      turns,
      continued,
      this.language,
      this.patterns,
      foldedOf,
    );
    this.reportUnanswered(turns, exchanges);
    return exchanges;
  }

  /** What title and dateline before a place tell of those who speak. */
  private front(end: number): Front {
    const { lines, language, patterns } = this;
    return { folded: lines.folded.slice(0, end), hosts: [...hostNames(lines, end, language, patterns)] };
  }

  /** What stands before a turn, as far as it introduces those who speak. */
  private introductionTo({ start }: Turn): BothTexts {
    const end = Math.min(this.index.toUnit(start), LONGEST_FRONT);
    return { text: this.lines.text.slice(0, end), folded: this.lines.folded.slice(0, end) };
  }

  /** Text outside the turns, in code units; null where there is none. */
  private matter(from: number, to: number): Matter {
    const end = this.lines.trimEnd(from, to);
    if (end === from) return null;
    return {
      line_start: this.sourceLine(this.lines.at(from)),
      line_end: this.sourceLine(this.lines.at(end - 1)),
      start: this.index.toPoint(from),
      end: this.index.toPoint(end),
    };
  }

  /** Title and date, from what stands before the first turn, the times, the notes at the end and the file's name. */
  private titleAndDate(
    frontEnd: number,
    turnStart: number,
    times: readonly Timestamp[],
    backStart: number,
  ): Pick<Transcript, 'title' | 'date'> {
    const before = this.lines.text.slice(0, frontEnd);
    const front = before.split('\n');
    const title = findTitle(front, this.language, this.patterns);
    const dated: string[] = [];
    for (const { value } of times) if (findDate(value)) dated.push(value);
    dated.push(...this.lines.text.slice(backStart).split('\n').filter(isDateAlone));
    const sources = [...front, ...this.reportedOccasion(turnStart)];
    const { date_hint } = this.document;
    const told = datesTold(
      dateSources(sources, before, title, dated, date_hint, this.language, this.patterns),
    );
    const best = told[0];
    const other = told.find(({ date }) => date !== best?.date);
    if (best && other) {
      this.report('date-conflict', null, best.source, best.date, other.source, other.date);
    }
    if (!best) this.report('no-date', null);
    return { title, date: best?.date ?? null };
  }

  /** When the conference was held, where the first question tells it of itself: 在1月9日例行记者会上，记者提问：. */
  private reportedOccasion(start: number): string[] {
    const { folded, text } = this.lines;
    const { reportedOccasion } = this.patterns;
    reportedOccasion.lastIndex = this.lines.skipBlanks(start, folded.length);
    const from = reportedOccasion.lastIndex;
    return reportedOccasion.test(folded) ? [text.slice(from, reportedOccasion.lastIndex)] : [];
  }

  private reportUnlabelled(doubtful: Decision['doubtful'], turns: readonly Turn[], backStart: number): void {
    const { lines, language, patterns } = this;
    const { notes, foreign } = oddParagraphs(lines, turns, language, patterns);
    const after = textAfterNotes(lines, backStart, (line) => isNote(line, language, patterns));
    const found = this.doubtfulLabels(doubtful, turns).concat(notes);
    this.reportAll('foreign-text', foreign);
    const byLine = new Map(found.map((one) => [one.line, one]));
    for (const { line, snippet } of [...byLine.values()].sort((a, b) => a.line - b.line)) {
      this.report('unlabelled-text', line, snippet);
    }
    if (after) this.report('back-matter-text', after.line, after.snippet);
  }

  /** Tells of several places once: how many there are, and how the first of them begins. */
  private reportAll(code: 'foreign-text' | 'headings', [first, ...others]: readonly Unlabelled[]): void {
    if (first) this.report(code, first.line, String(others.length + 1), first.snippet);
  }

  /**
   * What up to the last turn looks like a label, begins no turn and is in the transcript's language. Before the first
   * turn it has to look like a name: notes on the page have colons there.
   */
  private doubtfulLabels(doubtful: Decision['doubtful'], turns: readonly Turn[]): Unlabelled[] {
    if (doubtful.length === 0) return [];
    const { lines, reader } = this;
    const first = turns[0]!.line_start - 1;
    const last = turns.at(-1)!.line_end - 1;
    const title = lines.at(lines.skipBlanks(0, lines.text.length));
    const begun = new Set(turns.map(({ line_start }) => line_start - 1));
    return doubtful
      .filter(({ line }) => line <= last && !begun.has(line) && !isForeign(lines, line))
      .filter(({ line }) => line > title || ENDS_IN_SENTENCE.test(lines.line(line).trimEnd()))
      .filter(({ line, label }) => line > first || reader.traitsOf(label).mayName)
      .map(({ line }) => unlabelledAt(lines, line));
  }

  private reportUnanswered(turns: readonly Turn[], exchanges: Transcript['exchanges']): void {
    const unanswered = exchanges.filter(({ answer_turn_ids }) => answer_turn_ids.length === 0);
    if (unanswered.length === 0) return;
    const lines = new Map(turns.map((turn) => [turn.turn_id, turn.line_start - 1]));
    for (const { question_turn_ids } of unanswered)
      this.report('unanswered-question', lines.get(question_turn_ids[0]!)!);
  }

  /** `line` is counted from 0; null stands for the whole document. */
  private report(code: Parameters<typeof diagnostic>[1], line: number | null, ...values: string[]): void {
    this.diagnostics.push(
      diagnostic('turn-split', code, line === null ? null : this.sourceLine(line), ...values),
    );
  }
}

/** Puts labels into the order of the text; of two that overlap, the one that begins first is kept. */
function inOrder(labels: Label[]): Label[] {
  const kept: Label[] = [];
  for (const label of labels.sort((a, b) => a.start - b.start || b.textStart - a.textStart)) {
    const before = kept.at(-1);
    if (!before || label.start >= before.textStart + Number(before.label === null)) kept.push(label);
  }
  return kept;
}
