import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Language } from '../../stages/language/index.js';
import { Fold } from '../../stages/text/fold.js';
import { WordList } from '../../stages/text/lookup/word-list.js';
import { packaged } from '../root.js';

const require = createRequire(import.meta.url);

/** A language's files, each with what the file of that name in stages/language/ says. */
export const TOPICS = ['text', 'persons', 'labels', 'page', 'dates', 'speech', 'places', 'outlets'] as const;

/** Where a named part of a pattern stands in another one: {conference}. */
const PART = /\{([a-z_]+)\}/g;

const readText = (file: string): string => readFileSync(packaged('data/languages/zh', file), 'utf8');

/** A value of the files as `Language` has it: `any_of` some alternatives one pattern, any other list of texts one of words. */
function made(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value))
    return value.every((one) => typeof one === 'string') ? new WordList(value) : value.map(made);
  if ('any_of' in value) return (value.any_of as string[]).join('|');
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, made(part)]));
}

/** stopwords-iso has those of all languages in one file, so that reading it takes longer than all else. */
function readStopWords(fold: Fold): Set<string> {
  const { zh } = require('stopwords-iso/stopwords-iso.json') as { zh: string[] };
  return new Set(zh.map((word) => fold.fold(word)));
}

/** `stopWords` are those of the language, where they are known. */
export function readLanguage(fold: Fold, stopWords: ReadonlySet<string> = readStopWords(fold)): Language {
  const parts = JSON.parse(readText('parts.json')) as Record<string, string>;
  const inserted = (_: string, name: string): string => JSON.stringify(parts[name]).slice(1, -1);
  const topics = TOPICS.map((topic) => made(JSON.parse(readText(`${topic}.json`).replace(PART, inserted))));
  return Object.assign({ fold, stop_words: stopWords }, ...topics) as Language;
}

/** Reads the table of traditional characters: a line has a traditional character and its simplified form. */
export function readFold(): Fold {
  const lines = readText('traditional.txt').split('\n');
  return new Fold(lines.filter((line) => line.length === 2).map((line) => [line[0]!, line[1]!] as const));
}
