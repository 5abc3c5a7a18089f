import { parsePage } from './html-page.js';
import type { Located } from './json-places.js';
import { isMarkdown, readMarkdown } from './markdown.js';

/** What no text holds that is none of a page. */
const MARKUP =
  /<\/?(?:article|b|blockquote|br|div|em|font|h[1-6]|li|ol|p|section|span|strong|table|td|tr|ul)(?:\s[^<>]*)?\/?>/i;
/** Elements that text is laid out in: without them the record's own line ends are those of the text. */
const BLOCK = /<(?:article|blockquote|div|h[1-6]|li|p|section|table|td)[\s>]/i;

/** A text of a record as readers see it, where it is Markdown or a piece of a page. All of it is main text. */
export function withoutMarkup(said: Located): Located {
  const { text, line } = said;
  if (isMarkdown(text)) return { text: readMarkdown(text).lines.join('\n'), line };
  if (!text.includes('<') || !MARKUP.test(text)) return said;
  const { lines } = parsePage(BLOCK.test(text) ? text : `<pre>${text}</pre>`);
  return { text: lines.map((one) => one.text).join('\n'), line };
}
