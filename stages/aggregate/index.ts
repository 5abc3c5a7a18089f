import type { Annotated, Datasets } from '../../schemas/types/index.js';
import type { Language } from '../language/index.js';
import { CodePointIndex } from '../text/code-points.js';
import { UnitReader } from '../text/units.js';
import type { CorpusRows } from './corpus.js';
import { diagnosticRows, documentTable, outletAppearanceTable, repairTable } from './document-tables.js';
import { exchangeTable } from './exchange-table.js';
import { Integers } from './integers.js';
import { InverseDocumentFrequencies } from './inverse-document-frequencies.js';
import { mentionTable } from './mention-table.js';
import { sentenceTable } from './sentence-table.js';
import { Sentences } from './sentences.js';
import { noRows, rowsOf, type Table, tableOf } from './table.js';
import type { TableInput, TableOptions } from './table-input.js';
import { termTable } from './term-table.js';
import { TurnCounts } from './turn-counts.js';
import { turnTable } from './turn-table.js';
import { Vocabulary } from './vocabulary.js';
import { Words } from './words.js';

/** The datasets that one document's rows stand in, untouched by other documents. */
type DocumentDataset = Exclude<keyof Datasets, keyof CorpusRows>;

export type DocumentTables = { [Name in DocumentDataset]: Table<Datasets[Name]> };
export type DocumentRows = { [Name in DocumentDataset]: Datasets[Name][] };

/** The last stage for one document: the tables of every dataset that hold for it alone. They hold until the next call. */
export type Tabulate = (document: Annotated) => DocumentTables;

const NO_TOKENS: Annotated['tokens'] = { start: [], end: [] };

/** `tokens` tells whether the rows tell of words and sentences; without it a document need not hold all its tokens. */
export function createTabulate(language: Language, { tokens }: TableOptions = { tokens: true }): Tabulate {
  const vocabulary = new Vocabulary(language);
  const frequencies = new InverseDocumentFrequencies();
  const reader = new UnitReader();
  const memory = new Integers();
  return (document) => {
    const index = new CodePointIndex(document.text);
    const words = new Words(tokens ? document.tokens : NO_TOKENS, index, reader.read(document.text));
    memory.begin(expectedIntegers(document));
    const sentences = new Sentences(document, words, memory);
    const counts = new TurnCounts(document, index, sentences, language, memory);
    const input: TableInput = { document, index, words, sentences, counts, memory, tokens };
    return {
      documents: documentTable(input),
      turns: turnTable(input),
      exchanges: exchangeTable(input),
      sentences: tokens ? sentenceTable(input) : noRows(),
      country_mentions: mentionTable(input),
      outlet_appearances: outletAppearanceTable(input),
      terms: tokens ? termTable(input, vocabulary, frequencies) : noRows(),
      repairs: repairTable(input),
      diagnostics: tableOf(diagnosticRows(document)),
    };
  };
}

/** How many integers the tables of a document hold, about: so many a row of each, and four a word. */
const expectedIntegers = ({ sentences, turns, mentions, exchanges, tokens, repairs }: Annotated): number =>
  9 * sentences.length +
  20 * turns.length +
  14 * mentions.length +
  170 * exchanges.length +
  4 * repairs.length +
  4 * tokens.start.length;

/** The rows of a document's tables. */
export const documentRows = (tables: DocumentTables): DocumentRows =>
  Object.fromEntries(
    Object.entries(tables).map(([name, table]) => [name, rowsOf(table as Table<object>)]),
  ) as unknown as DocumentRows;
