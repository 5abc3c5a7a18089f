import { createHash } from 'node:crypto';
import type { Document } from '../../schemas/types/index.js';
import { refuse } from '../diagnostics.js';
import type { Stage } from '../stage.js';
import type { Fold } from '../text/fold.js';
import { decode } from './decode.js';
import { isSegmented } from './segmented-text.js';

/** A file as it was found. `path` is the file as named to the program, with forward slashes. */
export interface SourceFile {
  document_id: string;
  path: string;
  bytes: Uint8Array;
}

const LINE_END = /\r\n|\n|\r/;
const DATE_IN_NAME = /(?<!\d)((?:19|20)\d\d)[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?!\d)/;

/** The source's lines; the line end that closes the last line opens no further one. */
function splitLines(text: string): string[] {
  const lines = text.split(LINE_END);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/** The date in a file name, as ISO 8601, or null. */
function dateInName(path: string): string | null {
  const match = DATE_IN_NAME.exec(path.slice(path.lastIndexOf('/') + 1));
  return match ? `${match[1]}-${match[2]}-${match[3]}` : null;
}

/** The stage that turns a file's bytes into lines of text. Refuses empty, binary and undecodable files. */
export function createLoad(fold: Fold): Stage<SourceFile, 'document'> {
  return {
    name: 'load',
    output: 'document',
    run: (file): Document => {
      const { text, encoding } = decode(file.bytes);
      const lines = splitLines(text);
      if (lines.every((line) => line.trim() === '')) refuse('load', 'empty-file');
      return {
        document_id: file.document_id,
        source: {
          path: file.path,
          sha256: createHash('sha256').update(file.bytes).digest('hex'),
          encoding,
          format: isSegmented(lines) ? 'segmented-text' : 'text',
        },
        language: 'zh',
        script: scriptOf(text, fold),
        date_hint: dateInName(file.path),
        lines,
        diagnostics: [],
      };
    },
  };
}

/**
 * One character in fifty is more than the few that both scripts share and than quotations bring; running
 * traditional text has about one in four.
 */
const TRADITIONAL_SHARE = 0.02;

function scriptOf(text: string, fold: Fold): Document['script'] {
  return fold.countTraditional(text) > text.length * TRADITIONAL_SHARE ? 'Hant' : 'Hans';
}
