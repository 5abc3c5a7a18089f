import type { Language } from '../language.js';
import { TRANSCRIBES } from './characters.js';
import type { DocumentView } from './document-view.js';

/** Tells where a character before an office is short for a person's name that the document gives in full: 外长贝尔伯克 … 贝外长. */
export class Initials {
  /** Of the document asked for last, by office and character: whether a foreign name that begins so stands behind the office. */
  private readonly known = new Map<string, boolean>();
  private view: DocumentView | null = null;

  constructor(private readonly language: Pick<Language, 'state_offices'>) {}

  /** Whether what stands between two code units is short for somebody in the office behind it. */
  areOfPerson(view: DocumentView, start: number, end: number): boolean {
    const office = this.language.state_offices.lengthAt(view.text, end);
    if (office === 0) return false;
    if (view !== this.view) this.known.clear();
    this.view = view;
    const key = view.text.slice(end, end + office) + view.text.slice(start, end);
    const isKnown = this.known.get(key) ?? isGiven(view, key);
    this.known.set(key, isKnown);
    return isKnown;
  }
}

/** Whether an office and the beginning of a name stand somewhere before more of that name. */
function isGiven({ text, characters }: DocumentView, key: string): boolean {
  for (let at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + key.length)) {
    const next = at + key.length;
    if (next < text.length && (characters[next]! & TRANSCRIBES) !== 0) return true;
  }
  return false;
}
