import type { Choices } from './choices.js';

/** What the transcripts of a page share. */
export interface Context {
  choices: Choices;
  /** The class of a place's colour, by its code. */
  colours: ReadonlyMap<string, string>;
}
