import type { Annotated } from '../../../schemas/types/index.js';
import type { Language } from '../../language/index.js';
import { PhraseTable } from '../../text/lookup/phrase-table.js';
import { NONE, ROOT } from '../../text/lookup/trie-nodes.js';
import { BEGINS_ENDING, ENDS_NAME } from '../view/characters.js';
import type { DocumentView, Span } from '../view/document-view.js';
import type { Titles } from './titles.js';

type Inside = Annotated['mentions'][number]['inside'];

/** Longest stretch between a country and the word that makes an organization of it (中国|国际进出口|公司). */
const LONGEST_MIDDLE = 10;

/** Longest ending of an organization's name, in code units. */
const LONGEST_ENDING = 8;

/** Tells whether a mention is a part of a longer name: of a work in 《》 or of an organization. */
export class InsideFinder {
  private readonly endings: PhraseTable;

  constructor(language: Language) {
    this.endings = PhraseTable.of(language.organization_endings.words);
  }

  /** What a mention outside outlets' names is a part of. */
  find(view: DocumentView, titles: Titles, turn: Span, start: number, end: number): Inside {
    if (titles.hold(turn, start, end)) return 'title';
    return this.beginsOrganization(view, end, turn.end) ? 'organization' : null;
  }

  /** Whether an ending of organizations' names follows with nothing but a name's characters before it. */
  private beginsOrganization(view: DocumentView, after: number, limit: number): boolean {
    const last = Math.min(limit, after + LONGEST_MIDDLE + 1);
    for (let at = after; at < last; at++) {
      const character = view.characters[at]!;
      if ((character & BEGINS_ENDING) !== 0 && this.hasEnding(view, at, limit)) return true;
      if ((character & ENDS_NAME) !== 0) return false;
    }
    return false;
  }

  /** Whether an ending of organizations' names stands at a place, up to where a word ends. */
  private hasEnding(view: DocumentView, at: number, limit: number): boolean {
    const { endings } = this;
    const last = Math.min(limit, at + LONGEST_ENDING);
    let node = ROOT;
    for (let end = at; end < last; ) {
      node = endings.step(node, view.units[end++]!);
      if (node === NONE) return false;
      if (endings.numberOf(node) >= 0 && view.isBoundary(end)) return true;
    }
    return false;
  }
}
