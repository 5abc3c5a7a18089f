import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { UsageError } from '../errors.js';
import { isFolder } from '../files/entry.js';
import { readUtf8 } from '../files/utf8.js';

/** A mention that a person has marked. `line` is 1-based, `start` a code unit of the line. */
export interface GoldMention {
  line: number;
  start: number;
  surface: string;
  code: string;
}

/** An annotated transcript: its text without the marks, and the marks. */
export interface GoldDocument {
  document_id: string;
  path: string;
  lines: string[];
  mentions: GoldMention[];
}

/** A mark: [[surface|CODE]]. */
const MARK = /\[\[([^[|\]]+)\|([A-Z0-9]+)\]\]/g;

/** What a mark begins or ends with. */
const EDGE = /\[\[|\]\]/;

/** Characters shown on each side of what is no mark. */
const CONTEXT = 10;

function readLine(marked: string, line: number): { text: string; mentions: GoldMention[] } {
  let text = '';
  let copied = 0;
  const mentions: GoldMention[] = [];
  for (const match of marked.matchAll(MARK)) {
    text += marked.slice(copied, match.index);
    mentions.push({ line, start: text.length, surface: match[1]!, code: match[2]! });
    text += match[1]!;
    copied = match.index + match[0].length;
  }
  return { text: text + marked.slice(copied), mentions };
}

function readDocument(path: string, codes: ReadonlySet<string>): GoldDocument {
  const lines = readUtf8(path)
    .toString()
    .split(/\r?\n/)
    .map((line, i) => readLine(line, i + 1));
  const mentions = lines.flatMap((line) => line.mentions);
  for (const { line, code } of mentions)
    if (!codes.has(code))
      throw new UsageError(
        `${path}:${line}: "${code}" is no code; use ISO 3166-1 alpha-2 or a code of regions.csv`,
      );
  lines.forEach(({ text }, i) => {
    const at = text.search(EDGE);
    if (at < 0) return;
    const shown = text.slice(Math.max(0, at - CONTEXT), at + CONTEXT).trim();
    throw new UsageError(`${path}:${i + 1}: "${shown}" has a broken mark; a mark reads [[surface|CODE]]`);
  });
  return { document_id: basename(path, '.txt'), path, lines: lines.map(({ text }) => text), mentions };
}

/**
 * Reads annotated transcripts: the .txt files of DIR/marked, or of DIR itself. Throws UsageError where there are none,
 * none has a mark, or one of the marks is broken or has a code that is none of `codes`.
 */
export function readGold(folder: string, codes: ReadonlySet<string>): GoldDocument[] {
  const marked = isFolder(join(folder, 'marked')) ? join(folder, 'marked') : folder;
  const names = isFolder(marked)
    ? readdirSync(marked).filter((name) => name.endsWith('.txt') && !isFolder(join(marked, name)))
    : [];
  if (names.length === 0) {
    throw new UsageError(
      `${marked} holds no .txt files; name a folder of transcripts with [[surface|CODE]] marks`,
    );
  }
  const documents = names.sort().map((name) => readDocument(join(marked, name), codes));
  if (documents.every(({ mentions }) => mentions.length === 0))
    throw new UsageError(`${marked} holds no marks; put [[surface|CODE]] for every mention`);
  return documents;
}
