import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { UsageError } from '../errors.js';

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
const MARK = /\[\[([^|\]]+)\|([A-Z0-9]+)\]\]/g;

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

/**
 * Reads annotated transcripts: the .txt files of DIR/marked, or of DIR itself. Throws UsageError where there are
 * none.
 */
export function readGold(folder: string): GoldDocument[] {
  const marked = existsSync(join(folder, 'marked')) ? join(folder, 'marked') : folder;
  const names = existsSync(marked) ? readdirSync(marked).filter((name) => name.endsWith('.txt')) : [];
  if (names.length === 0) {
    throw new UsageError(
      `${marked} holds no .txt files; name a folder of transcripts with [[surface|CODE]] marks`,
    );
  }
  return names.sort().map((name) => {
    const path = join(marked, name);
    const lines = readFileSync(path, 'utf8')
      .split('\n')
      .map((line, i) => readLine(line, i + 1));
    return {
      document_id: basename(name, '.txt'),
      path,
      lines: lines.map(({ text }) => text),
      mentions: lines.flatMap(({ mentions }) => mentions),
    };
  });
}
