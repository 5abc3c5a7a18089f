import type { Language } from '../../language/index.js';
import { occurrences } from '../../text/occurrences.js';
import { TRANSCRIBES } from '../view/characters.js';
import type { DocumentView } from '../view/document-view.js';

/** So many offices with a character before them are looked for in a document: each takes a look at the whole text. */
const MOST_LOOKED_FOR = 200;

/** Tells where a character before an office is short for a person's name that the document gives in full: 外长贝尔伯克 … 贝外长. */
export class Initials {
  /** By office with the character behind it: whether a foreign name that begins so stands in the document. */
  private readonly known = new Map<string, boolean>();

  constructor(private readonly language: Pick<Language, 'state_offices'>) {}

  /** Forgets the document before. */
  clear(): void {
    this.known.clear();
  }

  /** Whether what stands between two code units is short for somebody in the office behind it. */
  areOfPerson(view: DocumentView, start: number, end: number): boolean {
    const office = this.language.state_offices.lengthAt(view.text, end);
    return office > 0 && this.isKnown(view, view.text.slice(end, end + office) + view.text.slice(start, end));
  }

  private isKnown(view: DocumentView, key: string): boolean {
    const { known } = this;
    const isKnown = known.get(key) ?? (known.size < MOST_LOOKED_FOR && isGiven(view, key));
    known.set(key, isKnown);
    return isKnown;
  }
}

/** Whether an office and the beginning of a name stand somewhere before more of that name. */
function isGiven({ text, characters }: DocumentView, key: string): boolean {
  for (const at of occurrences(text, key)) {
    const next = at + key.length;
    if (next < text.length && (characters[next]! & TRANSCRIBES) !== 0) return true;
  }
  return false;
}
