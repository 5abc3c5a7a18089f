import type { Segmented, Transcript } from '../../schemas/types/index.js';
import { diagnostic, refuse } from '../diagnostics.js';
import type { Language } from '../language/index.js';
import type { OutletLabels } from '../names/outlet-labels.js';
import type { Diagnostic, Stage } from '../stage.js';
import { CodePointIndex } from '../text/code-points.js';
import { foldOnce } from '../text/fold-once.js';
import { UnitReader } from '../text/units.js';
import { findDoubts } from './doubts.js';
import { findExchanges } from './exchanges.js';
import { LabelReader } from './labels/reading/label-reader.js';
import { OutletReader } from './labels/reading/outlet-reader.js';
import { findLayout, givenLayout, type Layout } from './layout.js';
import { datesTold } from './page/conference-dates.js';
import { dateSources } from './page/date-sources.js';
import { findTitle, withoutPublication } from './page/title.js';
import { patternsOf } from './patterns.js';
import type { Rules } from './rules.js';
import { tellSpeakers } from './speakers/index.js';
import { TextLines } from './text-lines.js';
import { makeTurns, type Turn, type TurnList } from './turns.js';

type Matter = Transcript['front_matter'];

/** The stage that finds who speaks where, and which questions an answer answers. */
export function createTurnSplit(language: Language, labels: OutletLabels): Stage<Segmented, 'transcript'> {
  const patterns = patternsOf(language);
  const outlets = new OutletReader(language, labels);
  const reader = new LabelReader(language, patterns, labels.isPlace, outlets);
  const rules: Rules = { language, patterns, reader, outlets };
  const units = new UnitReader();
  return {
    name: 'turn-split',
    output: 'transcript',
    run: (document) => new TurnSplit(document, units, rules).run(),
  };
}

/** One run over one document. Offsets are UTF-16 code units here and code points in what is given out. */
class TurnSplit {
  private readonly lines: TextLines;
  private readonly index: CodePointIndex;
  private readonly diagnostics: Diagnostic[];

  constructor(
    private readonly document: Segmented,
    private readonly units: UnitReader,
    private readonly rules: Rules,
  ) {
    this.index = CodePointIndex.ofLines(document);
    this.lines = this.linesOf(document);
    this.diagnostics = [...document.diagnostics];
  }

  private linesOf({ text, line_starts, sentences }: Segmented): TextLines {
    const { index } = this;
    const folded = foldOnce(this.rules.language.fold, text);
    const units = this.units.read(text);
    const starts = index.isOneToOne ? line_starts : line_starts.map((point) => index.toUnit(point));
    const sentenceStarts = new Int32Array(sentences.length);
    for (let i = 0; i < sentenceStarts.length; i++) sentenceStarts[i] = index.toUnit(sentences[i]!.start);
    return new TextLines(text, folded, units, starts, sentenceStarts);
  }

  run(): Transcript {
    const { document, lines, rules } = this;
    const given = document.given_turns;
    const layout = given ? givenLayout(given, lines, rules) : findLayout(lines, rules);
    const { labels, times, interludes, backStart } = layout;
    const list = this.makeTurns(layout);
    const exchanges = this.findExchanges(layout, list);
    this.reportDoubts(layout, list.turns);
    const frontEnd = Math.min(labels[0]!.start, times.stamps[0]?.start ?? Infinity);
    const { title, date } = this.titleAndDate(frontEnd, layout);
    // Named one by one, as in segment-normalize.
    return {
      document_id: document.document_id,
      source: document.source,
      language: document.language,
      script: document.script,
      date_hint: document.date_hint,
      date_hint_source: document.date_hint_source,
      lines: document.lines,
      line_numbers: document.line_numbers,
      given_turns: document.given_turns,
      diagnostics: this.diagnostics,
      text: document.text,
      line_starts: document.line_starts,
      sentences: document.sentences,
      tokens: document.tokens,
      repairs: document.repairs,
      title,
      date,
      front_matter: this.matter(0, frontEnd),
      back_matter: this.matter(backStart, lines.text.length),
      interludes: Array.from(interludes, ([label, start]) => this.matter(start, label.start)!),
      turns: this.inSourceLines(list.turns),
      exchanges,
    };
  }

  private reportDoubts(layout: Layout, turns: readonly Turn[]): void {
    const isGiven = this.document.given_turns !== null;
    for (const { code, line, values } of findDoubts(this.lines, layout, turns, this.rules))
      if (!isGiven || code !== 'unlabelled-text') this.report(code, line, ...values);
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

  private makeTurns(layout: Layout): TurnList {
    const list = makeTurns(this.document.document_id, layout, this.lines, this.index);
    for (const { start, label, role } of list.empty)
      this.report('empty-turn', this.lines.at(start), label ?? role ?? '');
    if (list.turns.length === 0) refuse('turn-split', 'no-turns');
    return list;
  }

  private findExchanges(layout: Layout, list: TurnList): Transcript['exchanges'] {
    const { document, lines, index, rules } = this;
    tellSpeakers(list, layout, lines, index, rules);
    const exchanges = findExchanges(document.document_id, list, rules);
    this.reportUnanswered(list.turns, exchanges);
    return exchanges;
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

  /** Title and date, from what stands before the first turn, the times, the notes at the end, and record or file name. */
  private titleAndDate(
    frontEnd: number,
    { labels, times, backStart }: Layout,
  ): Pick<Transcript, 'title' | 'date'> {
    const { lines, rules } = this;
    const front = lines.text.slice(0, frontEnd).split('\n');
    const title = findTitle(front, rules);
    const { date_hint: date, date_hint_source: source } = this.document;
    const hint = date !== null && source !== null ? { date, source } : null;
    const { textStart: turnStart } = labels[0]!;
    const page = { front, title, turnStart, times: times.stamps, backStart, hint };
    const told = datesTold(dateSources(page, lines, rules), rules);
    const best = told[0];
    const other = told.find(({ date }) => date !== best?.date);
    if (best && other) {
      this.report('date-conflict', null, best.source, best.date, other.source, other.date);
    }
    if (!best) this.report('no-date', null);
    return { title: title && withoutPublication(title, rules), date: best?.date ?? null };
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
