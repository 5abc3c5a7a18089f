import type { DocumentView, Span } from './document-view.js';
import type { NamedPlaces } from './named-places.js';
import type { Neighbours } from './neighbours.js';
import type { TurnPhrases } from './turn-phrases.js';

/** What the abbreviations of a turn are weighed by: the turn, what else stands there, and what the document names. */
export interface Setting {
  view: DocumentView;
  turn: Span;
  phrases: TurnPhrases;
  named: NamedPlaces;
  neighbours: Neighbours;
}
