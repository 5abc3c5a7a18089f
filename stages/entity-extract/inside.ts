import type { Annotated } from '../../schemas/types/index.js';
import type { Language } from '../language.js';
import type { DocumentView, Span } from './document-view.js';
import type { PhraseMatch } from './phrases.js';

export type Inside = Annotated['mentions'][number]['inside'];

/** Longest stretch between a country and the word that makes an organization of it (中国|国际进出口|公司). */
const LONGEST_MIDDLE = 10;

/** Tells whether a mention is a part of a longer name: of an outlet, of a work in 《》 or of an organization. */
export class InsideFinder {
  private readonly organization: RegExp;

  constructor(language: Language) {
    const endings = [...language.organization_endings].sort((a, b) => b.length - a.length).join('|');
    const middle = `[^\\P{Script=Han}${language.organization_breaks}]{0,${LONGEST_MIDDLE}}?`;
    this.organization = new RegExp(`^${middle}(?:${endings})`, 'u');
  }

  find(view: DocumentView, turn: Span, mention: Span, phrases: readonly PhraseMatch[]): Inside {
    if (phrases.some((match) => match.phrase.kind === 'outlet' && holds(match, mention))) return 'outlet';
    if (isInTitle(view.text, turn, mention)) return 'title';
    return this.organization.test(view.text.slice(mention.end, mention.end + LONGEST_MIDDLE + 6))
      ? 'organization'
      : null;
  }
}

const holds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Whether the nearest bracket before the mention opens a title that is closed after it. */
function isInTitle(text: string, turn: Span, { start, end }: Span): boolean {
  const open = text.lastIndexOf('《', start);
  if (open < turn.start || text.lastIndexOf('》', start) > open) return false;
  const close = text.indexOf('》', end);
  return close >= 0 && close <= turn.end;
}
