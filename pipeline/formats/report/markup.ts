import { escapedJson } from '../shared/escaped-json.js';

/** HTML that is safe to put into a page: only `html` and `trusted` make it. */
export class Markup {
  constructor(readonly text: string) {}
}

type Content = Markup | string | number | null | false | readonly Content[];

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that is only text wherever it stands, between tags as well as in a quoted attribute. */
const escapeText = (text: string): string => text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character]!);

function render(content: Content): string {
  if (content instanceof Markup) return content.text;
  if (content === null || content === false) return '';
  return typeof content === 'object' ? content.map(render).join('') : escapeText(String(content));
}

/** Joins written markup with values; whatever is not markup itself is escaped. */
export const html = (written: TemplateStringsArray, ...values: Content[]): Markup =>
  new Markup(written.reduce((text, part, i) => `${text}${render(values[i - 1]!)}${part}`));

/** Markup that another program has made and escaped, or a file that ships with presser. */
export const trusted = (text: string): Markup => new Markup(text);

/** Data for the page's script. An escaped < ends neither the element nor begins a comment. */
export const json = (value: unknown): Markup => new Markup(escapedJson(value, /[<>&\u2028\u2029]/g));
