import type { Annotated } from '../../schemas/types/index.js';
import type { Language } from '../language.js';
import { Kind, kindAt } from '../text/characters.js';
import type { DocumentView, Span } from './document-view.js';
import { PhraseMap } from './gazetteer.js';

export type Inside = Annotated['mentions'][number]['inside'];

/** Longest stretch between a country and the word that makes an organization of it (中国|国际进出口|公司). */
const LONGEST_MIDDLE = 10;

/** Longest ending of an organization's name, in code units. */
const LONGEST_ENDING = 8;

/** Tells whether a mention is a part of a longer name: of an outlet, of a work in 《》 or of an organization. */
export class InsideFinder {
  private readonly endings: PhraseMap<true>;
  private readonly breaks: ReadonlySet<string>;

  constructor(language: Language) {
    this.endings = new PhraseMap(language.organization_endings.map((ending) => [ending, true] as const));
    this.breaks = new Set(language.organization_breaks);
  }

  /** `outlets` are the places of the turn at which outlets are named. */
  find(view: DocumentView, turn: Span, mention: Span, outlets: readonly Span[]): Inside {
    if (outlets.some((outlet) => holds(outlet, mention))) return 'outlet';
    if (isInTitle(view.text, turn, mention)) return 'title';
    return this.beginsOrganization(view, mention.end, turn.end) ? 'organization' : null;
  }

  /** Whether an ending of organizations' names follows with nothing but a name's characters before it. */
  private beginsOrganization(view: DocumentView, after: number, limit: number): boolean {
    const { text } = view;
    for (let at = after; at < limit && at <= after + LONGEST_MIDDLE; at++) {
      if (this.endings.mayBegin(text, at) && this.hasEnding(view, at, limit)) return true;
      if (kindAt(text, at) !== Kind.Han || this.breaks.has(text[at]!)) return false;
    }
    return false;
  }

  /** Whether an ending of organizations' names stands at a place, up to where a word ends. */
  private hasEnding(view: DocumentView, at: number, limit: number): boolean {
    let found = false;
    this.endings.matches(view.text, at, Math.min(limit, at + LONGEST_ENDING), (end) => {
      found ||= view.isBoundary(end);
    });
    return found;
  }
}

const holds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Longest title of a work, in code units; looking further back would make long documents slow. */
const LONGEST_TITLE = 80;

/** Whether the nearest bracket before the mention opens a title that is closed after it. */
function isInTitle(text: string, turn: Span, { start, end }: Span): boolean {
  const before = text.slice(Math.max(turn.start, start - LONGEST_TITLE), start);
  if (before.lastIndexOf('《') <= before.lastIndexOf('》')) return false;
  return text.slice(end, Math.min(turn.end, end + LONGEST_TITLE)).includes('》');
}
