import type { Annotated } from '../../schemas/types/index.js';
import type { Language } from '../language.js';
import { Beginnings } from '../text/beginnings.js';
import { CharacterSet } from '../text/character-set.js';
import { KINDS, Kind } from '../text/characters.js';
import { PhraseMap } from '../text/phrase-map.js';
import type { DocumentView, Span } from './document-view.js';

export type Inside = Annotated['mentions'][number]['inside'];

/** Longest stretch between a country and the word that makes an organization of it (中国|国际进出口|公司). */
const LONGEST_MIDDLE = 10;

/** Longest ending of an organization's name, in code units. */
const LONGEST_ENDING = 8;

/** Tells whether a mention is a part of a longer name: of a work in 《》 or of an organization. */
export class InsideFinder {
  private readonly endings: PhraseMap<true>;
  private readonly beginnings = new Beginnings();
  private readonly breaks: CharacterSet;

  constructor(language: Language) {
    this.endings = PhraseMap.of(language.organization_endings.map((ending) => [ending, true] as const));
    for (const ending of language.organization_endings) this.beginnings.add(ending, 1);
    this.breaks = new CharacterSet(language.organization_breaks);
  }

  /** What a mention outside outlets' names is a part of. */
  find(view: DocumentView, turn: Span, start: number, end: number): Inside {
    if (view.titles.hold(turn, start, end)) return 'title';
    return this.beginsOrganization(view, end, turn.end) ? 'organization' : null;
  }

  /** Whether an ending of organizations' names follows with nothing but a name's characters before it. */
  private beginsOrganization(view: DocumentView, after: number, limit: number): boolean {
    const { units } = view;
    const last = Math.min(limit, after + LONGEST_MIDDLE + 1);
    for (let at = after; at < last; at++) {
      if (this.beginnings.at(units, at) !== 0 && this.hasEnding(view, at, limit)) return true;
      if (KINDS[units[at]!] !== Kind.Han || this.breaks.has(units[at]!)) return false;
    }
    return false;
  }

  /** Whether an ending of organizations' names stands at a place, up to where a word ends. */
  private hasEnding(view: DocumentView, at: number, limit: number): boolean {
    const { endings } = this;
    for (let i = endings.find(view.units, at, Math.min(limit, at + LONGEST_ENDING)) - 1; i >= 0; i--) {
      if (view.isBoundary(endings.edges[i]!)) return true;
    }
    return false;
  }
}
