import { limitFindings } from '../limit.js';
import type { DocumentView, Span } from './document-view.js';
import type { Gazetteer, Phrase } from './gazetteer.js';

/** A phrase of the gazetteer where it stands in the text. */
export type PhraseMatch = Span & { phrase: Phrase };

/** A fixed compound where it stands in the text. */
export interface Compound {
  start: number;
  codes: string[];
}

/** The phrases of a turn, and what else its text tells of where abbreviations may stand. */
export interface TurnPhrases {
  matches: PhraseMatch[];
  /** Stretches in which no abbreviation is looked for. */
  closed: Span[];
  /** Fixed compounds such as 中俄: the code of each character, as fixed_compounds.csv has it. */
  compounds: Compound[];
  /** Where a denied name leaves its first character as an abbreviation (美 in 美国务卿). */
  left: ReadonlySet<number>;
}

/** In the place of a compound's code: the character means no place there, or the document decides. */
export const NO_PLACE = '-';
const UNDECIDED = '?';

export const isFixedCode = (code: string): boolean => code !== NO_PLACE && code !== UNDECIDED;

/** Longest phrase, in code units; the longest names of states and outlets have about thirty. */
const LONGEST_PHRASE = 40;

/**
 * Finds the phrases of a turn from left to right, the longest at each place, over the whole gazetteer: so 马里
 * is not found in 索马里, 印度 not in 印度洋. A phrase that runs over words at both its ends (中国 in 其中|国内)
 * is none.
 */
export function findPhrases(view: DocumentView, gazetteer: Gazetteer, turn: Span): TurnPhrases {
  const { denied, closed, left } = findDenied(view, gazetteer, turn);
  const matches: PhraseMatch[] = [];
  for (let at = turn.start; at < turn.end; at++) {
    const match = longestPhrase(view, gazetteer, at, turn.end, denied);
    if (!match) continue;
    if (match.phrase.kind === 'outlet') matches.push(...placesWithin(view, gazetteer, match, denied));
    matches.push(match);
    limitFindings('entity-extract', matches.length, 'places that may be named');
    at = match.end - 1;
  }
  for (const { start, end } of matches) {
    view.cut(start);
    view.cut(end);
  }
  return { matches, closed, left, compounds: findCompounds(view, gazetteer, turn) };
}

function longestPhrase(
  view: DocumentView,
  gazetteer: Gazetteer,
  at: number,
  limit: number,
  denied: ReadonlySet<string>,
): PhraseMatch | null {
  if (!gazetteer.phrases.mayBegin(view.text, at)) return null;
  let longest: PhraseMatch | null = null;
  gazetteer.phrases.matches(view.text, at, Math.min(limit, at + LONGEST_PHRASE), (end, phrase) => {
    const fits = phrase.kind === 'outlet' ? isWholeWords(view, at, end) : !straddlesWords(view, at, end);
    if (fits && !denied.has(`${at}-${end}`)) longest = { start: at, end, phrase };
  });
  return longest;
}

/** Country names in an outlet's name are mentions themselves (日本 in 日本经济新闻). */
function placesWithin(
  view: DocumentView,
  gazetteer: Gazetteer,
  outlet: PhraseMatch,
  denied: ReadonlySet<string>,
): PhraseMatch[] {
  const places: PhraseMatch[] = [];
  for (let at = outlet.start; at < outlet.end; at++) {
    let longest: PhraseMatch | null = null;
    gazetteer.phrases.matches(view.text, at, outlet.end, (end, phrase) => {
      if (phrase.kind === 'place' && !denied.has(`${at}-${end}`)) longest = { start: at, end, phrase };
    });
    if (!longest) continue;
    const place: PhraseMatch = longest;
    places.push(place);
    at = place.end - 1;
  }
  return places;
}

/** Names in which a phrase such as 印度洋 says that they mean no place, and what that leaves of them. */
interface Denied extends Pick<TurnPhrases, 'closed' | 'left'> {
  /** Starts and ends of the names, as "start-end". */
  denied: ReadonlySet<string>;
}

/** Names that stand within a phrase in which they mean no place. */
function findDenied(view: DocumentView, gazetteer: Gazetteer, turn: Span): Denied {
  const denied = new Set<string>();
  const closed: Span[] = [];
  const left = new Set<number>();
  for (let at = turn.start; at < turn.end; at++) {
    if (!gazetteer.notPlaces.mayBegin(view.text, at)) continue;
    gazetteer.notPlaces.matches(view.text, at, Math.min(turn.end, at + LONGEST_PHRASE), (end, rows) => {
      for (const { phrase, contains, unlessFollowedBy, leavesAbbreviation } of rows) {
        if (end < turn.end && unlessFollowedBy.includes(view.text[end]!)) continue;
        const start = at + phrase.indexOf(contains);
        denied.add(`${start}-${start + contains.length}`);
        if (leavesAbbreviation) left.add(start);
        else closed.push({ start, end: start + contains.length });
      }
    });
  }
  return { denied, closed, left };
}

/** The fixed compounds of a turn, the longest at each place where a word begins. */
function findCompounds(view: DocumentView, { compounds }: Gazetteer, turn: Span): Compound[] {
  const found: Compound[] = [];
  for (let at = turn.start; at < turn.end; at++) {
    if (!compounds.mayBegin(view.text, at) || !view.isBoundary(at)) continue;
    let longest = at;
    let codes: string[] = [];
    compounds.matches(view.text, at, turn.end, (end, value) => {
      // 坦赞铁路 may be one word: then it is enough that the compound begins it.
      if (view.isBoundary(end) || view.wordAt(at).end > end) [longest, codes] = [end, value];
    });
    if (longest === at) continue;
    found.push({ start: at, codes });
    limitFindings('entity-extract', found.length, 'places that may be named');
    at = longest - 1;
  }
  return found;
}

/** Outlets are looked for more strictly than places: their short names (日经) begin other words (日|经济). */
const isWholeWords = (view: DocumentView, start: number, end: number): boolean =>
  view.isBoundary(start) && view.isBoundary(end);

/** Whether both ends lie within words, and within different ones. */
function straddlesWords(view: DocumentView, start: number, end: number): boolean {
  if (view.isBoundary(start) || view.isBoundary(end)) return false;
  return view.wordAt(start).end < end;
}
