import type { DateWords } from './dates.js';
import type { LabelWords } from './labels.js';
import type { OutletWords } from './outlets.js';
import type { PageWords } from './page.js';
import type { PersonWords } from './persons.js';
import type { PlaceWords } from './places.js';
import type { SpeechWords } from './speech.js';
import type { TextWords } from './text.js';

export type { UnlistedLand } from './places.js';
export type { TextWords, WordFormWords } from './text.js';

/**
 * What presser knows of one language's transcripts, read from data/languages/<language>/. Phrases are in
 * simplified characters and are compared with folded text.
 */
export interface Language
  extends TextWords,
    PersonWords,
    LabelWords,
    PageWords,
    DateWords,
    SpeechWords,
    PlaceWords,
    OutletWords {}
