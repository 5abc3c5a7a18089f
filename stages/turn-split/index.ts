import type { Segmented, Transcript } from '../../schemas/types/index.js';
import { diagnostic, refuse } from '../diagnostics.js';
import type { Language } from '../language.js';
import type { Diagnostic, Stage } from '../stage.js';
import { CodePointIndex, countPoints } from '../text/code-points.js';
import { findDate } from './dates.js';
import { findExchanges } from './exchanges.js';
import { type Candidate, candidateOf, LabelEvidence, roleInLabel, speakerName } from './labels.js';

type Turn = Transcript['turns'][number];
type Matter = Transcript['front_matter'];

/** The stage that finds who speaks where, and which questions an answer answers. */
export function createTurnSplit(language: Language): Stage<Segmented, 'transcript'> {
  return {
    name: 'turn-split',
    output: 'transcript',
    run: (document) => new TurnSplit(document, language).run(),
  };
}

/** One run over one document. Lines are indexed from 0 here and numbered from 1 in what is given out. */
class TurnSplit {
  private readonly lines: string[];
  private readonly index: CodePointIndex;
  private readonly diagnostics: Diagnostic[];

  constructor(
    private readonly document: Segmented,
    private readonly language: Language,
  ) {
    this.lines = document.text.split('\n');
    this.index = new CodePointIndex(document.text);
    this.diagnostics = [...document.diagnostics];
  }

  run(): Transcript {
    const labels = this.findLabels();
    if (labels.length === 0) refuse('turn-split', 'no-turns');
    const backStart = this.backMatterStart(labels.at(-1)!.line);
    const turns = this.makeTurns(labels, backStart);
    if (turns.length === 0) refuse('turn-split', 'no-turns');
    const { document_id } = this.document;
    const exchanges = findExchanges(document_id, turns, this.language, ({ start, end }) =>
      this.index.slice(start, end),
    );
    this.reportUnanswered(turns, exchanges);
    const front = this.lines.slice(0, labels[0]!.line);
    return {
      ...this.document,
      title: front.find((line) => line.trim() !== '') ?? null,
      date: this.date(front.join('\n')),
      front_matter: this.matter(0, labels[0]!.line),
      back_matter: this.matter(backStart, this.lines.length),
      turns,
      exchanges,
      diagnostics: this.diagnostics,
    };
  }

  private findLabels(): Candidate[] {
    const candidates = this.lines.flatMap((line, i) => candidateOf(line, i, this.language) ?? []);
    const evidence = new LabelEvidence(candidates, this.lines, this.language);
    return candidates.filter((candidate) => evidence.isLabel(candidate));
  }

  /** The line with which notes on the conference begin, or the number of lines where there are none. */
  private backMatterStart(lastLabel: number): number {
    for (let line = lastLabel + 1; line < this.lines.length; line++) {
      const folded = this.language.fold.fold(this.lines[line]!);
      const isNote = this.language.not_speakers.some((label) => folded.startsWith(`${label}：`));
      if (isNote || this.language.back_matter_beginnings.some((beginning) => folded.startsWith(beginning)))
        return line;
    }
    return this.lines.length;
  }

  private makeTurns(labels: readonly Candidate[], backStart: number): Turn[] {
    const turns: Turn[] = [];
    labels.forEach((label, i) => {
      const turn = this.makeTurn(label, labels[i + 1]?.line ?? backStart, turns.length + 1);
      if (turn) turns.push(turn);
      else this.diagnostics.push(diagnostic('turn-split', 'empty-turn', label.line + 1, label.label));
    });
    return turns;
  }

  /** The turn from its label to the last line with text before `nextLine`; null where there is no text. */
  private makeTurn(label: Candidate, nextLine: number, seq: number): Turn | null {
    const inLine = label.textStart < this.lines[label.line]!.length;
    const isBlank = (line: number): boolean => this.lines[line]!.trim() === '';
    let first = inLine ? label.line : label.line + 1;
    while (first < nextLine && !(first === label.line) && isBlank(first)) first++;
    let last = nextLine - 1;
    while (last > first && isBlank(last)) last--;
    if (first >= nextLine || last < first) return null;
    const { line_starts } = this.document;
    const role = roleInLabel(label.label, this.language) ?? 'respondent';
    const skipped = first === label.line ? countPoints(this.lines[first]!.slice(0, label.textStart)) : 0;
    return {
      turn_id: `${this.document.document_id}/t${String(seq).padStart(3, '0')}`,
      seq,
      exchange_id: null,
      role,
      speaker_label: label.label,
      speaker_name: speakerName(label.label, role, this.language),
      line_start: label.line + 1,
      line_end: last + 1,
      start: line_starts[first]! + skipped,
      end: line_starts[last]! + countPoints(this.lines[last]!),
    };
  }

  /** Text outside the turns: lines `from` to before `to`. */
  private matter(from: number, to: number): Matter {
    let last = to - 1;
    while (last >= from && this.lines[last]!.trim() === '') last--;
    if (last < from) return null;
    const { line_starts } = this.document;
    return {
      line_start: from + 1,
      line_end: last + 1,
      start: line_starts[from]!,
      end: line_starts[last]! + countPoints(this.lines[last]!),
    };
  }

  private date(front: string): string | null {
    const { date_hint } = this.document;
    const told = findDate(front);
    if (told && date_hint && told !== date_hint) {
      this.diagnostics.push(diagnostic('turn-split', 'date-conflict', null, told, date_hint));
    }
    if (!told && !date_hint) this.diagnostics.push(diagnostic('turn-split', 'no-date', null));
    return told ?? date_hint;
  }

  private reportUnanswered(turns: readonly Turn[], exchanges: Transcript['exchanges']): void {
    const lines = new Map(turns.map((turn) => [turn.turn_id, turn.line_start]));
    for (const { question_turn_ids, answer_turn_ids } of exchanges) {
      if (answer_turn_ids.length > 0) continue;
      this.diagnostics.push(
        diagnostic('turn-split', 'unanswered-question', lines.get(question_turn_ids[0]!)!),
      );
    }
  }
}
