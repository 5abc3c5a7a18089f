import type { Annotated } from '../../../schemas/types/index.js';
import { EVIDENCE_NAMES } from '../evidence/evidence.js';
import { NOWHERE } from '../gazetteer/code-numbers.js';
import type { Place } from '../gazetteer/gazetteer-tables.js';
import type { NumberedGazetteer } from '../gazetteer/numbered-gazetteer.js';
import { Trait } from '../phrases/candidates.js';
import type { TurnPhrases } from '../phrases/turn-phrases.js';
import type { DocumentView, Span } from '../view/document-view.js';
import type { InsideFinder } from './inside.js';
import { Titles } from './titles.js';

type Mention = Annotated['mentions'][number];

/** Writes the mentions of a document, turn after turn. */
export class MentionWriter {
  readonly mentions: Mention[] = [];
  /** By code: 1 where a mention has it. */
  private readonly mentioned: Uint8Array;
  private readonly titles: Titles;
  private turnId = '';
  private turn: Span = { start: 0, end: 0 };
  /** The first candidate of the turn that is not written. */
  private next = 0;

  constructor(
    private readonly view: DocumentView,
    private readonly phrases: TurnPhrases,
    private readonly numbered: NumberedGazetteer,
    private readonly inside: InsideFinder,
  ) {
    this.titles = new Titles(view.units, phrases.brackets);
    this.mentioned = new Uint8Array(numbered.codes.length);
  }

  /** The places that are mentioned, each once, in the order of their codes. */
  get countries(): Place[] {
    const countries: Place[] = [];
    const { mentioned } = this;
    for (let code = 0; code < mentioned.length; code++)
      if (mentioned[code] === 1) countries.push(this.numbered.places[code]!);
    return countries;
  }

  /** Adds the names and the accepted abbreviations of a turn in the order of the text. */
  addTurn(turn: number): void {
    const { matches, candidates } = this.phrases;
    const names = matches.ofTurn(turn);
    const { from, to } = candidates.ofTurn(turn);
    this.turn = this.view.turns[turn]!;
    this.turnId = this.view.document.turns[turn]!.turn_id;
    this.next = from;
    for (let i = names.from; i < names.to; i++) {
      const code = this.numbered.codeOf(matches, i);
      if (code === NOWHERE) continue;
      const start = matches.startOf(i);
      this.addCandidates(to, start);
      this.add(start, matches.endOf(i), code, 'name', 'name', matches.inOutlet.values[i] === 1);
    }
    this.addCandidates(to, this.turn.end);
  }

  /** Adds the accepted abbreviations before a place. */
  private addCandidates(to: number, limit: number): void {
    const { candidates } = this.phrases;
    for (; this.next < to && candidates.startOf(this.next) < limit; this.next++) {
      const i = this.next;
      if (!candidates.has(i, Trait.Accepted)) continue;
      const form = candidates.has(i, Trait.Side) ? 'side' : 'abbreviation';
      const rule = EVIDENCE_NAMES[candidates.heaviest[i]!]!;
      this.add(candidates.startOf(i), candidates.endOf(i), candidates.codes[i]!, form, rule, false);
    }
  }

  private add(
    start: number,
    end: number,
    code: number,
    form: Mention['form'],
    rule: string,
    inOutlet: boolean,
  ): void {
    const { view } = this;
    this.mentioned[code] = 1;
    this.mentions.push({
      turn_id: this.turnId,
      line: view.lineAt(start),
      start: view.index.toPoint(start),
      end: view.index.toPoint(end),
      code: this.numbered.codes[code]!,
      form,
      inside: inOutlet ? 'outlet' : this.inside.find(view, this.titles, this.turn, start, end),
      rule,
    });
  }
}
