import { limitFindings } from '../limit.js';
import { type Candidate, newCandidate } from './candidate.js';
import type { DocumentView, Span } from './document-view.js';
import { type Gazetteer, Kind, type Phrase } from './gazetteer.js';

/** A phrase of the gazetteer where it stands in the text. */
export interface PhraseMatch extends Span {
  phrase: Phrase;
  /** Whether it is a place in an outlet's name (日本 in 日本经济新闻). */
  inOutlet: boolean;
}

/** A fixed compound where it stands in the text. */
export interface Compound {
  start: number;
  codes: string[];
}

/** The phrases of a turn, and what else its text tells of its abbreviations. All are in the order of the text. */
export interface TurnPhrases {
  /** An outlet stands behind the places in its name. */
  matches: PhraseMatch[];
  /** Fixed compounds such as 中俄: the code of each character, as fixed_compounds.csv has it. */
  compounds: Compound[];
  /** The abbreviations outside the phrases, the longest at each place, which may or may not stand for places. */
  candidates: Candidate[];
  /** Where a denied name leaves its first character as an abbreviation (美 in 美国务卿). */
  left: ReadonlySet<number>;
}

/** In the place of a compound's code: the character means no place there, or the document decides. */
export const NO_PLACE = '-';
const UNDECIDED = '?';

export const isFixedCode = (code: string): boolean => code !== NO_PLACE && code !== UNDECIDED;

/** Longest phrase, in code units; the longest names of states and outlets have about thirty. */
const LONGEST_PHRASE = 40;

/** Names in which a phrase such as 印度洋 says that they mean no place, and what that leaves of them. */
interface Denied extends Pick<TurnPhrases, 'left'> {
  /** By start and length. */
  names: ReadonlySet<number>;
}

const deniedKey = (start: number, end: number): number => start * (LONGEST_PHRASE + 1) + end - start;

/** Finds what the gazetteer has in a turn, in one pass over its text and more over the places that this leaves. */
export class PhraseFinder {
  constructor(private readonly gazetteer: Gazetteer) {}

  find(view: DocumentView, turn: Span): TurnPhrases {
    const count = this.gazetteer.beginnings.find(view.units, turn.start, turn.end);
    const denied = this.findDenied(view, turn, count);
    const matches = this.findPhrases(view, turn, count, denied);
    for (const match of matches) {
      view.close(match);
      view.cut(match.start);
      view.cut(match.end);
    }
    const compounds = this.findCompounds(view, turn, count);
    return {
      matches,
      compounds,
      candidates: this.findCandidates(view, turn, count),
      left: denied.left,
    };
  }

  /** Names that stand within a phrase in which they mean no place. */
  private findDenied(view: DocumentView, turn: Span, count: number): Denied {
    const { notPlaces, beginnings } = this.gazetteer;
    const names = new Set<number>();
    const left = new Set<number>();
    for (let i = 0; i < count; i++) {
      if ((beginnings.kinds[i]! & Kind.NotPlace) === 0) continue;
      const at = beginnings.places[i]!;
      const found = notPlaces.find(view.units, at, Math.min(turn.end, at + LONGEST_PHRASE));
      for (let j = 0; j < found; j++) {
        const next = notPlaces.edges[j]! < turn.end ? view.text[notPlaces.edges[j]!]! : null;
        for (const { phrase, contains, unlessFollowedBy, leavesAbbreviation } of notPlaces.values[j]!) {
          if (next !== null && unlessFollowedBy.includes(next)) continue;
          const start = at + phrase.indexOf(contains);
          const end = start + contains.length;
          names.add(deniedKey(start, end));
          if (leavesAbbreviation) left.add(start);
          else view.close({ start, end });
        }
      }
    }
    return { names, left };
  }

  /**
   * The phrases from left to right, the longest at each place, over the whole gazetteer: so 马里 is not found in
   * 索马里, 印度 not in 印度洋. A phrase that runs over words at both its ends (中国 in 其中|国内) is none.
   */
  private findPhrases(view: DocumentView, turn: Span, count: number, denied: Denied): PhraseMatch[] {
    const { beginnings } = this.gazetteer;
    const matches: PhraseMatch[] = [];
    for (let i = 0, past = turn.start; i < count; i++) {
      const at = beginnings.places[i]!;
      if (at < past || (beginnings.kinds[i]! & Kind.Phrase) === 0) continue;
      const match = this.longestPhrase(view, at, Math.min(turn.end, at + LONGEST_PHRASE), denied);
      if (!match) continue;
      if (match.phrase.kind === 'outlet') this.addPlacesWithin(view, match, denied, matches);
      matches.push(match);
      limitFindings('entity-extract', matches.length, 'places that may be named');
      past = match.end;
    }
    return matches;
  }

  private longestPhrase(view: DocumentView, at: number, limit: number, denied: Denied): PhraseMatch | null {
    const { phrases } = this.gazetteer;
    for (let i = phrases.find(view.units, at, limit) - 1; i >= 0; i--) {
      const end = phrases.edges[i]!;
      const phrase = phrases.values[i]!;
      const fits = phrase.kind === 'outlet' ? isWholeWords(view, at, end) : !straddlesWords(view, at, end);
      if (fits && !denied.names.has(deniedKey(at, end))) return { start: at, end, phrase, inOutlet: false };
    }
    return null;
  }

  /** Country names in an outlet's name are mentions themselves (日本 in 日本经济新闻). */
  private addPlacesWithin(view: DocumentView, outlet: Span, denied: Denied, matches: PhraseMatch[]): void {
    const { phrases } = this.gazetteer;
    for (let at = outlet.start; at < outlet.end; at++) {
      for (let i = phrases.find(view.units, at, outlet.end) - 1; i >= 0; i--) {
        const end = phrases.edges[i]!;
        const phrase = phrases.values[i]!;
        if (phrase.kind !== 'place' || denied.names.has(deniedKey(at, end))) continue;
        matches.push({ start: at, end, phrase, inOutlet: true });
        at = end - 1;
        break;
      }
    }
  }

  /** The fixed compounds, the longest at each place where a word begins. */
  private findCompounds(view: DocumentView, turn: Span, count: number): Compound[] {
    const { beginnings, compounds } = this.gazetteer;
    const matches: Compound[] = [];
    for (let i = 0, past = turn.start; i < count; i++) {
      const at = beginnings.places[i]!;
      if (at < past || (beginnings.kinds[i]! & Kind.Compound) === 0 || !view.isBoundary(at)) continue;
      for (let j = compounds.find(view.units, at, turn.end) - 1; j >= 0; j--) {
        const end = compounds.edges[j]!;
        // 坦赞铁路 may be one word: then it is enough that the compound begins it.
        if (!view.isBoundary(end) && view.wordEnd(at) <= end) continue;
        matches.push({ start: at, codes: compounds.values[j]! });
        limitFindings('entity-extract', matches.length, 'places that may be named');
        past = end;
        break;
      }
    }
    return matches;
  }

  /** The abbreviations outside what is closed, the longest at each place. */
  private findCandidates(view: DocumentView, turn: Span, count: number): Candidate[] {
    const { beginnings, abbreviations } = this.gazetteer;
    const candidates: Candidate[] = [];
    for (let i = 0, past = turn.start; i < count; i++) {
      const at = beginnings.places[i]!;
      if (at < past || (beginnings.kinds[i]! & Kind.Abbreviation) === 0) continue;
      for (let j = abbreviations.find(view.units, at, turn.end) - 1; j >= 0; j--) {
        const end = abbreviations.edges[j]!;
        if (view.isClosed(at, end)) continue;
        candidates.push(newCandidate(at, end, abbreviations.values[j]!));
        limitFindings('entity-extract', candidates.length, 'places that may be named');
        past = end;
        break;
      }
    }
    return candidates;
  }
}

/** Outlets are looked for more strictly than places: their short names (日经) begin other words (日|经济). */
const isWholeWords = (view: DocumentView, start: number, end: number): boolean =>
  view.isBoundary(start) && view.isBoundary(end);

/** Whether both ends lie within words, and within different ones. */
function straddlesWords(view: DocumentView, start: number, end: number): boolean {
  if (view.isBoundary(start) || view.isBoundary(end)) return false;
  return view.wordEnd(start) < end;
}
