import type { Annotated, Datasets } from '../../schemas/types/index.js';
import type { Language } from '../language.js';
import { CodePointIndex } from '../text/code-points.js';
import { UnitReader } from '../text/units.js';
import {
  diagnosticRows,
  documentRow,
  exchangeRows,
  outletAppearanceRows,
  repairRows,
} from './document-tables.js';
import { InverseDocumentFrequencies } from './inverse-document-frequencies.js';
import { mentionRows } from './mention-table.js';
import { sentenceRows } from './sentence-table.js';
import { termRows } from './terms.js';
import { turnRows } from './turn-table.js';
import { Vocabulary } from './vocabulary.js';
import { withoutTokens } from './without-tokens.js';
import { Words } from './words.js';

/** The datasets that one document's rows stand in, untouched by other documents. */
export type DocumentDataset =
  | 'documents'
  | 'turns'
  | 'exchanges'
  | 'sentences'
  | 'country_mentions'
  | 'outlet_appearances'
  | 'terms'
  | 'repairs'
  | 'diagnostics';

export type DocumentRows = { [Name in DocumentDataset]: Datasets[Name][] };

/** The last stage for one document: the rows of every dataset that hold for it alone. */
export type Aggregate = (document: Annotated) => DocumentRows;

const NO_TOKENS: Annotated['tokens'] = { start: [], end: [] };

/** `tokens` tells whether the rows tell of words and sentences; without it a document need not hold all its tokens. */
export function createAggregate(language: Language, { tokens } = { tokens: true }): Aggregate {
  const vocabulary = new Vocabulary(language);
  const frequencies = new InverseDocumentFrequencies();
  const reader = new UnitReader();
  return (document) => {
    const index = new CodePointIndex(document.text);
    const words = new Words(tokens ? document.tokens : NO_TOKENS, index, reader.read(document.text));
    const sentences = sentenceRows(document, index, words);
    const mentions = mentionRows(document, index, sentences.rows);
    const turns = turnRows(document, index, sentences.rows, mentions, language);
    const rows: DocumentRows = {
      documents: [documentRow(document, index, turns, mentions)],
      turns,
      exchanges: exchangeRows(document, turns, mentions),
      sentences: sentences.rows,
      country_mentions: mentions,
      outlet_appearances: outletAppearanceRows(document),
      terms: termRows(document, words, sentences, turns, vocabulary, frequencies),
      repairs: repairRows(document),
      diagnostics: diagnosticRows(document),
    };
    return tokens ? rows : withoutTokens(rows);
  };
}
