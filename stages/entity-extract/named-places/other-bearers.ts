import { lastAtOrBefore } from '../../text/ascending.js';
import { occurrences } from '../../text/occurrences.js';
import type { DocumentView } from '../view/document-view.js';

const NONE: readonly number[] = [];

/** Where a document names others than places that the same character is short for: 哈 is 哈马斯 where that is spoken of. */
export class OtherBearers {
  /** By character: the places in the document, in order. */
  private readonly known = new Map<number, readonly number[]>();

  /** By the number of the character, the names of those others. */
  constructor(private readonly names: readonly (readonly string[] | undefined)[]) {}

  /** Forgets the document before. */
  clear(): void {
    this.known.clear();
  }

  /** Whether a document names any that a character is short for. */
  areIn(view: DocumentView, character: number): boolean {
    return this.placesOf(view, character).length > 0;
  }

  /** Where such a name stands last before a code unit; -1 where none does. */
  lastBefore(view: DocumentView, character: number, at: number): number {
    const places = this.placesOf(view, character);
    const last = places[lastAtOrBefore(places, places.length, at)] ?? at;
    return last < at ? last : -1;
  }

  private placesOf(view: DocumentView, character: number): readonly number[] {
    const names = this.names[character];
    if (!names) return NONE;
    const places = this.known.get(character) ?? placesIn(view.text, names);
    this.known.set(character, places);
    return places;
  }
}

const placesIn = (text: string, names: readonly string[]): number[] =>
  names.flatMap((name) => [...occurrences(text, name)]).sort((a, b) => a - b);
