import { lastAtOrBefore } from './document-view.js';
import type { Code } from './gazetteer.js';

/** Which of an abbreviation's places the document speaks of, and how that was told. */
export interface Choice {
  code: Code;
  evidence: 'named-in-sentence' | 'named-before' | 'named-after' | 'never-named';
}

interface Namings {
  at: number[];
  sentences: number[];
}

/** Added to the distance of what is named later, so that anything named before is nearer. */
const AFTER = 1e9;

/** Where a document names which places in full. Namings are added in the order of the text. */
export class NamedPlaces {
  private readonly namings = new Map<Code, Namings>();

  add(code: Code, at: number, sentence: number): void {
    const list = this.namings.get(code) ?? { at: [], sentences: [] };
    list.at.push(at);
    list.sentences.push(sentence);
    this.namings.set(code, list);
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
  nearest(codes: readonly Code[], at: number, sentence: number): Choice {
    let best: Choice = { code: codes[0]!, evidence: 'never-named' };
    let bestDistance = Number.POSITIVE_INFINITY;
    for (const code of codes) {
      const list = this.namings.get(code);
      if (!list) continue;
      const before = lastAtOrBefore(list.at, at);
      const distance = list.at[before]! <= at ? at - list.at[before]! : list.at[0]! - at + AFTER;
      if (distance >= bestDistance) continue;
      bestDistance = distance;
      best = { code, evidence: relation(list, before, at, sentence) };
    }
    return best;
  }
}

function relation(
  { at: places, sentences }: Namings,
  i: number,
  at: number,
  sentence: number,
): Choice['evidence'] {
  if (sentences[i] === sentence || sentences[i + 1] === sentence) return 'named-in-sentence';
  return places[i]! <= at ? 'named-before' : 'named-after';
}
