import type { Language } from '../language/index.js';
import type { LabelReader } from './labels/reading/label-reader.js';
import type { OutletReader } from './labels/reading/outlet-reader.js';
import type { Patterns } from './patterns.js';

/** What turn-split knows of how transcripts are written, the same for all documents. */
export interface Rules {
  readonly language: Language;
  readonly patterns: Patterns;
  readonly reader: LabelReader;
  readonly outlets: OutletReader;
}
