import { NOWHERE } from '../gazetteer/code-numbers.js';
import type { NumberedGazetteer } from '../gazetteer/numbered-gazetteer.js';
import { Trait } from '../phrases/candidates.js';
import type { Matches } from '../phrases/spans.js';
import type { TurnPhrases } from '../phrases/turn-phrases.js';
import { type DocumentView, Mark } from '../view/document-view.js';
import type { Askers } from './askers.js';
import { NamedPlaces } from './named-places.js';
import type { RegionNamings } from './region-namings.js';

/** Reads where a document names which places, for the abbreviations that mean them. */
export class NamedPlacesReader {
  readonly named: NamedPlaces;

  constructor(
    private readonly numbered: NumberedGazetteer,
    private readonly regions: RegionNamings,
  ) {
    this.named = new NamedPlaces(numbered);
  }

  /** Forgets the document before. */
  clear(): void {
    this.named.clear();
    this.regions.clear();
  }

  /** What the title, the dateline, the lead or a heading names is no mention, but the turns may abbreviate it. */
  addUnsaid(view: DocumentView, matches: Matches): void {
    for (let i = 0; i < matches.length; i++) {
      const code = this.numbered.codeOf(matches, i);
      const start = matches.startOf(i);
      if (code !== NOWHERE) this.named.addName(code, start, view.sentenceAt(start));
    }
  }

  /** Finds what the turns name: by names, and by compounds that can mean nothing else (俄 in 俄乌). */
  addTurns(view: DocumentView, phrases: TurnPhrases): void {
    const { matches, compounds } = phrases;
    let next = 0;
    const end = compounds.length;
    for (let i = 0; i < matches.length; i++) {
      const start = matches.startOf(i);
      while (next < end && compounds.startOf(next) < start) this.addCompound(view, phrases, next++);
      const code = this.numbered.codeOf(matches, i);
      if (code !== NOWHERE) this.addName(view, matches, i, code);
    }
    while (next < end) this.addCompound(view, phrases, next++);
  }

  private addName(view: DocumentView, matches: Matches, i: number, code: number): void {
    const start = matches.startOf(i);
    if (this.regions.isOneOfMany(view, matches, i) || this.regions.namesOneState(view, matches, i)) return;
    if (this.regions.isSaidOfState(view, matches, i))
      this.named.addCompound(code, start, view.sentenceAt(start));
    else this.named.addName(code, start, view.sentenceAt(start));
  }

  private addCompound(view: DocumentView, { compounds }: TurnPhrases, i: number): void {
    const start = compounds.startOf(i);
    const phrase = compounds.phraseOf(i);
    const isOfPerson = view.isMarked(start, Mark.Person);
    if (isOfPerson || this.numbered.isLoose(phrase)) return;
    const codes = this.numbered.compounds[phrase]!;
    for (let at = 0; at < codes.length; at++) {
      const code = codes[at]!;
      if (code < 0) continue;
      const sentence = view.sentenceAt(start + at);
      if (this.regions.namesInstitution(code, codes, start))
        this.named.addInstitution(code, start + at, sentence);
      else this.named.addCompound(code, start + at, sentence);
    }
  }

  /** Tells where those come from who ask the question in hand. */
  setAskers(view: DocumentView, { codes, turn }: Askers[number]): void {
    const numbers = codes.map((code) => this.numbered.numberOf(code));
    this.named.setAskers(numbers, view.turns[turn]!.start);
  }

  /**
   * A state that a turn does not name in full, but calls a side (菲方) or surely abbreviates by a character that is hardly
   * anything else (菲军方), is known to the turns behind.
   */
  learnStates(view: DocumentView, turn: number, phrases: TurnPhrases): void {
    const { candidates } = phrases;
    const { from, to } = candidates.ofTurn(turn);
    for (let i = from; i < to; i++) {
      if (!candidates.has(i, Trait.Accepted) || this.named.has(candidates.codes[i]!)) continue;
      const isSure = candidates.has(i, Trait.Sure) && this.numbered.isUnmistakable(candidates.phraseOf(i));
      if (!isSure && !candidates.has(i, Trait.Side)) continue;
      const start = candidates.startOf(i);
      this.named.addCompound(candidates.codes[i]!, start, view.sentenceAt(start));
    }
  }
}
