import type { Candidates } from './candidates.js';
import { partsList } from './characters.js';
import { beginsClause, type Contexts } from './contexts.js';
import type { DocumentView, Span } from './document-view.js';
import { Evidence, speaks } from './evidence.js';
import type { EvidenceLedger } from './evidence-ledger.js';
import { NOWHERE } from './gazetteer-index.js';
import { GOES_ON, type NumberedGazetteer } from './numbered.js';
import type { Range, Spans, TurnPhrases, TurnRanges } from './turn-phrases.js';

/** Tells what fixed compounds (中老铁路) say of the candidates within them. */
export class CompoundMarker {
  constructor(
    private readonly numbered: NumberedGazetteer,
    private readonly contexts: Contexts,
    private readonly ledger: EvidenceLedger,
  ) {}

  /** Notes for every candidate within a fixed compound what that says of it. */
  mark(
    view: DocumentView,
    turn: Span,
    { candidates, compounds }: TurnPhrases,
    { compounds: found, candidates: { from, to } }: TurnRanges,
  ): void {
    const starts = candidates.starts.values;
    const { china } = this.numbered;
    let first = from;
    for (let i = found.from; i < found.to; i++) {
      const start = compounds.starts.values[i]!;
      const phrase = compounds.phrases.values[i]!;
      const codes = this.numbered.compounds[phrase]!;
      const end = start + codes.length;
      while (first < to && starts[first]! < start) first++;
      let next = first;
      while (next < to && starts[next]! < end) next++;
      const isLoose = this.numbered.loose[phrase] === 1;
      const isFollowed =
        isLoose &&
        ((next < to &&
          starts[next] === end &&
          !this.numbered.isMuchOrdinary(candidates.abbreviations.values[next]!)) ||
          // 中 does not mean "during" there, as nothing stands before it.
          (codes[0] === china && beginsClause(view, start)) ||
          this.isListed(view, compounds, found, i));
      const evidence = isLoose ? this.looseEvidence(view, turn, end, isFollowed) : Evidence.FixedCompound;
      if (evidence === Evidence.None) continue;
      for (; first < next; first++) {
        const code = codes[starts[first]! - start]!;
        if (code === GOES_ON) {
          this.join(candidates, first);
          continue;
        }
        // What speaks for 中 in a loose one is the country beside it, if that is one.
        this.markWithin(
          candidates,
          first,
          code,
          isLoose && code === china ? Evidence.LooseCompound : evidence,
        );
      }
    }
  }

  /** Whether a compound of 中 stands in a list of such: 中老、中泰铁路. */
  private isListed(view: DocumentView, compounds: Spans, { from, to }: Range, i: number): boolean {
    return (
      (i + 1 < to && this.isListedWith(view, compounds, i, i + 1)) ||
      (i > from && this.isListedWith(view, compounds, i - 1, i))
    );
  }

  private isListedWith(
    view: DocumentView,
    { starts, ends, phrases }: Spans,
    i: number,
    next: number,
  ): boolean {
    const end = ends.values[i]!;
    if (!partsList(view.characters, end) || starts.values[next] !== end + 1) return false;
    const { compounds, china } = this.numbered;
    return compounds[phrases.values[i]!]![0] === china && compounds[phrases.values[next]!]![0] === china;
  }

  /** How far a loose compound speaks for what it means, which ends at `end`, and which another country may follow (中老泰). */
  private looseEvidence(view: DocumentView, turn: Span, end: number, isFollowed: boolean): Evidence {
    // What goes on as another word is no compound: 过程中|加大.
    if (!view.isBoundary(end)) return Evidence.None;
    const right = this.contexts.right(view, end, turn.end);
    const isFixed = isFollowed || (speaks(right) && this.ledger.weights[right]! > 0);
    return isFixed ? Evidence.FixedCompound : Evidence.LooseCompound;
  }

  /** Makes a character the end of the abbreviation before it: 中非 is the Central African Republic in 驻中非使馆. */
  private join(candidates: Candidates, i: number): void {
    candidates.ends.values[i - 1] = candidates.ends.values[i]!;
    this.ledger.add(candidates, i, Evidence.PartOfWord);
  }

  /** Notes for a candidate of one character what a compound says of it, and with what evidence. */
  private markWithin(candidates: Candidates, i: number, code: number, evidence: Evidence): void {
    if (candidates.ends.values[i] !== candidates.starts.values[i]! + 1) return;
    this.ledger.add(candidates, i, code === NOWHERE ? Evidence.PartOfWord : evidence);
    if (code >= 0 && evidence === Evidence.FixedCompound) candidates.fixedCodes[i] = code;
  }
}
