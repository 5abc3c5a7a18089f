import type { Document, Segmented } from '../../schemas/types/index.js';
import type { Stage } from '../../stages/stage.js';
import { spaced, type WordLine } from './damage.js';

/** Lines as the segmentation stage cuts them: from their given words, or from the bare text. */
export function cutIntoWords(
  stage: Stage<Document, 'segmented'>,
  lines: readonly WordLine[],
  segmented: boolean,
): WordLine[] {
  const document: Document = {
    document_id: 'words',
    source: {
      path: 'words',
      sha256: '0'.repeat(64),
      encoding: 'utf-8',
      format: segmented ? 'segmented-text' : 'text',
    },
    language: 'zh',
    script: 'Hans',
    date_hint: null,
    date_hint_source: null,
    lines: lines.map((line) => (segmented ? spaced(line) : line.text)),
    line_numbers: lines.map((_, i) => i + 1),
    given_turns: null,
    diagnostics: [],
  };
  return fromTokens(lines, stage.run(document));
}

/** The words' boundaries in the lines' own characters: spaces and the widths of marks may differ. */
function fromTokens(lines: readonly WordLine[], { text, tokens, line_starts }: Segmented): WordLine[] {
  const points = [...text];
  let token = 0;
  return lines.map(({ text: line }, i) => {
    const cuts = new Uint8Array(line.length + 1);
    const end = line_starts[i + 1] ?? Infinity;
    for (let at = 0; token < tokens.start.length && tokens.start[token]! < end; token++) {
      if (at > 0) cuts[at] = 1;
      at += points.slice(tokens.start[token], tokens.end[token]).join('').length;
    }
    return { text: line, cuts };
  });
}
