import { type FileFormat, formatByEnding } from './file-endings.js';
import { isMarkdown } from './markdown.js';

/** A text is looked at so far, in UTF-16 code units, to tell what it is. */
const HEAD = 1 << 16;

/** How a page, or the part of one that was saved, begins. */
const HTML_START =
  /^\s*<(?:!doctype\s+html|\?xml|html|head|body|!--|p|div|article|section|main|table|h[1-6]|span)\b/i;
/** Tags that no plain text holds this often. */
const HTML_TAG = /<\/(?:p|div|td|li|h[1-6])\s*>|<(?:br|p)\s*\/?>/gi;
const LEAST_TAGS = 3;

/** `{` and a key, or `[` and what records and turns begin with: a label such as [傅莹]: begins no JSON. */
const JSON_START = /^\s*(?:\{\s*["}]|\[\s*[{"[\]])/;

// Most texts hold no tag, which is told faster than that no pattern fits.
const isHtml = (head: string): boolean =>
  head.includes('<') && (HTML_START.test(head) || (head.match(HTML_TAG)?.length ?? 0) >= LEAST_TAGS);

/**
 * What a file is, by its ending; where that is missing, unknown or says text, by what it holds. Whether text is
 * segmented is told later, by its lines.
 */
export function formatOf(path: string, text: string): FileFormat {
  const known = formatByEnding(path);
  if (known && known !== 'text') return known;
  const head = text.slice(0, HEAD);
  if (isHtml(head)) return 'html';
  if (isMarkdown(head)) return 'markdown';
  return JSON_START.test(head) && isParsable(text) ? 'json' : 'text';
}

function isParsable(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
