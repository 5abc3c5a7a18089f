import { readFileSync } from 'node:fs';
import { Gazetteer } from '../../stages/entity-extract/gazetteer/gazetteer.js';
import { indexGazetteer } from '../../stages/entity-extract/gazetteer/gazetteer-index.js';
import {
  type GazetteerTables,
  JOINED,
  NO_PLACE,
  namesOf,
} from '../../stages/entity-extract/gazetteer/gazetteer-tables.js';
import type { Language } from '../../stages/language/index.js';
import type { Fold } from '../../stages/text/fold.js';
import { Lexicon } from '../../stages/words/lexicon/lexicon.js';
import { buildLexicon, type NamedWord } from '../../stages/words/lexicon/lexicon-builder.js';
import { Phrases } from '../../stages/words/lexicon/phrases.js';
import { packaged } from '../root.js';
import {
  type CompiledKnowledge,
  compiledKnowledge,
  DICTIONARY,
  readCompiledFile,
  shareKnowledge,
  writeCompiledKnowledge,
} from './compiled.js';
import { readGazetteerTables } from './gazetteer-tables.js';
import { readFold, readLanguage } from './language.js';
import { addUserGazetteer } from './user-gazetteer.js';

/** All that the stages know beyond their document: read once, never changed. */
export interface Knowledge {
  language: Language;
  lexicon: Lexicon;
  gazetteer: Gazetteer;
}

/**
 * Frequencies, on the dictionary's scale, that names have at least. The dictionary was counted on newspapers
 * and novels; in diplomatic speech 中方 and 美方 are among the commonest words.
 */
const FREQUENCY = { place: 100, outlet: 1000, compound: 1000, side: 2000, ownSide: 60000 } as const;

/** Whether a compound is a word, and no abbreviation with a word of its own behind it (以总统, 中南关系) or before it (驻中非). */
const isWord = ({ codes }: GazetteerTables['compounds'][number]): boolean =>
  !codes.includes(JOINED) &&
  (codes.every((code) => code === NO_PLACE) || codes.slice(-2).some((code) => code !== NO_PLACE));

/** What the gazetteers add to the lexicon, so that segmentation knows the names too. */
function namedWords(tables: GazetteerTables, { side, own_side }: Language): NamedWord[] {
  const named = (frequency: number, words: readonly string[], isOne = false): NamedWord[] =>
    words.map((word) => ({ word, frequency, isOne }));
  return [
    named(
      FREQUENCY.place,
      tables.names.map(({ name }) => name),
      true,
    ),
    named(FREQUENCY.outlet, tables.outlets.flatMap(namesOf)),
    named(
      FREQUENCY.compound,
      tables.compounds.filter(isWord).map(({ compound }) => compound),
    ),
    named(
      FREQUENCY.side,
      tables.abbreviations.map(({ abbreviation }) => `${abbreviation}${side}`),
    ),
    named(FREQUENCY.ownSide, [own_side]),
  ].flat();
}

/** Reads the tables and the dictionaries themselves. */
function readSources(files: readonly string[], fold: Fold, language: Language): CompiledKnowledge {
  const tables = files.reduce((known, file) => addUserGazetteer(known, file, fold), readGazetteerTables());
  const dictionary = readFileSync(DICTIONARY);
  const words = readFileSync(packaged('data/languages/zh/words.txt'));
  return {
    tables,
    index: indexGazetteer(tables, language),
    lexicon: buildLexicon(
      [dictionary, words],
      namedWords(tables, language),
      fold,
      new Phrases(language),
    ).data(),
    stopWords: language.stop_words,
  };
}

/** The compiled tables where they are all that is needed; null where not. */
const readCompiledFor = (files: readonly string[]): SharedArrayBuffer | null =>
  files.length === 0 ? readCompiledFile() : null;

/** All tables, read once to be shared between threads. Throws UsageError where a user's table is not as it should be. */
export function readShared(files: readonly string[]): SharedArrayBuffer {
  const compiled = readCompiledFor(files);
  if (compiled) return compiled;
  const fold = readFold();
  return shareKnowledge(readSources(files, fold, readLanguage(fold)));
}

/**
 * Reads the gazetteers, the language and the lexicon. `files` are the user's own gazetteers, which add to the
 * shipped ones. Throws UsageError, naming file and line, where a table is not as it should be.
 */
export function readKnowledge(files: readonly string[] = [], compiled = readCompiledFor(files)): Knowledge {
  const fold = readFold();
  const known = compiled && compiledKnowledge(compiled);
  const language = readLanguage(fold, known?.stopWords);
  const { tables, index, lexicon } = known ?? readSources(files, fold, language);
  return {
    language,
    lexicon: new Lexicon(lexicon),
    gazetteer: new Gazetteer(tables, language, index),
  };
}

/** Reads all that ships once and for all, to be taken at every start. */
export function compileKnowledge(): void {
  const fold = readFold();
  writeCompiledKnowledge(readSources([], fold, readLanguage(fold)));
}
