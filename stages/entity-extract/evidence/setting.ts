import type { NamedPlaces } from '../named-places/named-places.js';
import type { TurnPhrases } from '../phrases/turn-phrases.js';
import type { DocumentView, Span } from '../view/document-view.js';
import type { Neighbours } from './neighbours.js';

/** What the abbreviations of a turn are weighed by: the turn, what else stands there, and what the document names. */
export interface Setting {
  view: DocumentView;
  turn: Span;
  phrases: TurnPhrases;
  named: NamedPlaces;
  neighbours: Neighbours;
}
