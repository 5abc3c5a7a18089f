import { type DocumentView, lastAtOrBefore } from './document-view.js';
import type { Code } from './gazetteer.js';

/** How a document names a place, as the name of the evidence for an abbreviation of it. */
export type Naming = 'named-in-sentence' | 'named-before' | 'named-after' | 'never-named';

interface Namings {
  /** Code units; in order once all are known. */
  at: number[];
  /** Their sentences. */
  sentences: number[];
}

/** Added to the distance of what is named later, so that anything named before is nearer. */
const AFTER = 1e9;

/** Where a document names which places in full. It is to be closed when all namings are added. */
export class NamedPlaces {
  private readonly namings = new Map<Code, Namings>();

  add(code: Code, at: number): void {
    const list = this.namings.get(code);
    if (list) list.at.push(at);
    else this.namings.set(code, { at: [at], sentences: [] });
  }

  /** Puts the namings of each place in order. */
  close(view: DocumentView): void {
    for (const list of this.namings.values()) {
      list.at.sort((a, b) => a - b);
      for (const at of list.at) list.sentences.push(view.sentenceAt(at));
    }
  }

  /** Whether the document names a place in full anywhere. */
  has(code: Code): boolean {
    return this.namings.has(code);
  }

  /** The places by how near before a code unit they are named, then by how soon after it; null for never. */
  byDistance(codes: readonly Code[], at: number): { code: Code; at: number | null }[] {
    const places = codes.map((code) => {
      const list = this.namings.get(code);
      if (!list) return { code, at: null, distance: Number.POSITIVE_INFINITY };
      const before = list.at[lastAtOrBefore(list.at, at)]!;
      return before <= at
        ? { code, at: before, distance: at - before }
        : { code, at: list.at[0]!, distance: list.at[0]! - at + AFTER };
    });
    return places.sort((a, b) => a.distance - b.distance);
  }

  /**
   * The place that an abbreviation means: the one named nearest before it; else the one named next after it;
   * else the likeliest, which comes first in `codes`.
   */
  nearest(codes: readonly Code[], at: number): Code {
    let best = codes[0]!;
    if (codes.length === 1) return best;
    let bestDistance = Number.POSITIVE_INFINITY;
    for (const code of codes) {
      const list = this.namings.get(code);
      if (!list) continue;
      const before = list.at[lastAtOrBefore(list.at, at)]!;
      const distance = before <= at ? at - before : list.at[0]! - at + AFTER;
      if (distance >= bestDistance) continue;
      bestDistance = distance;
      best = code;
    }
    return best;
  }

  /** How a place is named as seen from a code unit in a sentence. */
  naming(code: Code, at: number, sentence: number): Naming {
    const list = this.namings.get(code);
    if (!list) return 'never-named';
    const i = lastAtOrBefore(list.at, at);
    if (list.sentences[i] === sentence || list.sentences[i + 1] === sentence) return 'named-in-sentence';
    return list.at[i]! <= at ? 'named-before' : 'named-after';
  }
}
