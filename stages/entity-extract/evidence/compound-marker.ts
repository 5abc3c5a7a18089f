import { GOES_ON, NOWHERE } from '../gazetteer/code-numbers.js';
import type { NumberedGazetteer } from '../gazetteer/numbered-gazetteer.js';
import type { Range, Spans } from '../phrases/spans.js';
import type { TurnPhrases } from '../phrases/turn-phrases.js';
import { partsList } from '../view/characters.js';
import type { DocumentView } from '../view/document-view.js';
import { beginsClause, type Contexts } from './contexts.js';
import { Evidence, speaks } from './evidence.js';
import type { EvidenceLedger } from './evidence-ledger.js';

/** Tells what fixed compounds (中老铁路) say of the candidates within them. */
export class CompoundMarker {
  constructor(
    private readonly numbered: NumberedGazetteer,
    private readonly contexts: Contexts,
    private readonly ledger: EvidenceLedger,
  ) {}

  /** Notes for every candidate within a fixed compound of a turn what that says of it. */
  mark(view: DocumentView, turn: number, phrases: TurnPhrases): void {
    const { candidates, compounds } = phrases;
    const starts = candidates.starts.values;
    const found = compounds.ofTurn(turn);
    const { from, to } = candidates.ofTurn(turn);
    let next = from;
    for (let i = found.from; i < found.to; i++) {
      while (next < to && starts[next]! < compounds.startOf(i)) next++;
      const first = next;
      while (next < to && starts[next]! < compounds.endOf(i)) next++;
      const evidence = this.evidenceOf(view, turn, phrases, i, next);
      if (evidence === Evidence.None) continue;
      for (let within = first; within < next; within++) this.markWithin(phrases, within, i, evidence);
    }
  }

  /** What a compound says of what stands within it; `next` is the first candidate behind it. */
  private evidenceOf(
    view: DocumentView,
    turn: number,
    phrases: TurnPhrases,
    i: number,
    next: number,
  ): Evidence {
    const { compounds } = phrases;
    if (!this.numbered.isLoose(compounds.phraseOf(i))) return Evidence.FixedCompound;
    const end = compounds.endOf(i);
    // What goes on as another word is no compound: 过程中|加大.
    if (!view.isBoundary(end)) return Evidence.None;
    if (this.isInCompany(view, turn, phrases, i, next)) return Evidence.FixedCompound;
    const right = this.contexts.right(view, end, view.turns[turn]!.end);
    const isFixed = speaks(right) && this.ledger.weights[right]! > 0;
    return isFixed ? Evidence.FixedCompound : Evidence.LooseCompound;
  }

  /** Whether 中 cannot mean "during" in a loose compound, or another country follows it (中老泰). */
  private isInCompany(
    view: DocumentView,
    turn: number,
    { candidates, compounds }: TurnPhrases,
    i: number,
    next: number,
  ): boolean {
    const codes = this.numbered.compounds[compounds.phraseOf(i)]!;
    const isFollowed =
      next < candidates.ofTurn(turn).to &&
      candidates.startOf(next) === compounds.endOf(i) &&
      !this.numbered.isMuchOrdinary(candidates.phraseOf(next));
    return (
      isFollowed ||
      // Nothing stands before it that something could be done during.
      (codes[0] === this.numbered.china && beginsClause(view, compounds.startOf(i))) ||
      this.isListed(view, compounds, compounds.ofTurn(turn), i)
    );
  }

  /** Whether a compound of 中 stands in a list of such: 中老、中泰铁路. */
  private isListed(view: DocumentView, compounds: Spans, { from, to }: Range, i: number): boolean {
    return (
      (i + 1 < to && this.isListedWith(view, compounds, i, i + 1)) ||
      (i > from && this.isListedWith(view, compounds, i - 1, i))
    );
  }

  private isListedWith(view: DocumentView, found: Spans, i: number, next: number): boolean {
    const end = found.endOf(i);
    if (!partsList(view.characters, end) || found.startOf(next) !== end + 1) return false;
    const { compounds, china } = this.numbered;
    return compounds[found.phraseOf(i)]![0] === china && compounds[found.phraseOf(next)]![0] === china;
  }

  /** Notes for a candidate what a compound says of it, with what evidence. */
  private markWithin(
    { candidates, compounds }: TurnPhrases,
    candidate: number,
    i: number,
    evidence: Evidence,
  ): void {
    const phrase = compounds.phraseOf(i);
    const start = candidates.startOf(candidate);
    const end = candidates.endOf(candidate);
    const codes = this.numbered.compounds[phrase]!;
    const at = start - compounds.startOf(i);
    const code = codes[at]!;
    if (code === GOES_ON) {
      // It is the end of the abbreviation before it: 中非 is the Central African Republic in 驻中非使馆.
      candidates.ends.values[candidate - 1] = end;
      this.ledger.add(candidates, candidate, Evidence.PartOfWord);
      return;
    }
    if (end !== start + 1 && codes[at + 1] !== GOES_ON) return;
    // What speaks for 中 in a loose one is the country beside it, if that is one.
    const isLooseChina = code === this.numbered.china && this.numbered.isLoose(phrase);
    const own = isLooseChina ? Evidence.LooseCompound : evidence;
    this.ledger.add(candidates, candidate, code === NOWHERE ? Evidence.PartOfWord : own);
    if (code >= 0 && own === Evidence.FixedCompound) candidates.fixedCodes[candidate] = code;
  }
}
