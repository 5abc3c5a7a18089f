import html from '../../../data/formats/html.json' with { type: 'json' };

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** What stands around the main text, and what holds it: names of elements, and words of their classes, ids and roles. */
const FURNITURE = words(html.furniture);
const FURNITURE_WORDS = words(html.furniture_words);
const MAIN = words(html.main);
const MAIN_WORDS = words(html.main_words);

const HIDDEN = /display\s*:\s*none/i;
const SHOWN_AS_BLOCK = /display\s*:\s*(?:block|table|flex|grid|list-item)/i;

export type Attributes = Record<string, string>;

/** What an element is, each a bit. */
export const Is = { Block: 1, Break: 2, Unread: 4, Link: 8, Preformatted: 16, Heading: 32 } as const;

/** What elements of each name are, as data/formats/README.md explains it; those not listed are nothing of these. */
const KINDS = new Map<string, number>();
for (const [names, kind] of [
  [html.blocks, Is.Block],
  [html.breaks, Is.Break],
  [html.unread, Is.Unread],
  [html.preformatted, Is.Preformatted],
  [html.headings, Is.Heading],
] as const)
  for (const name of words(names)) KINDS.set(name, (KINDS.get(name) ?? 0) | kind);

/** What an element is by its name and its attributes. */
export function kindsOf(name: string, attributes: Attributes): number {
  let kinds = KINDS.get(name) ?? 0;
  const { style } = attributes;
  if (style && SHOWN_AS_BLOCK.test(style)) kinds |= Is.Block;
  if ('hidden' in attributes || (style && HIDDEN.test(style))) kinds |= Is.Unread;
  if (name === 'a' && 'href' in attributes) kinds |= Is.Link;
  return kinds;
}

/** A block that holds text, directly or in blocks within it. */
export interface PageBlock {
  /** The block around it; -1 for the page. Always before it in Page.blocks. */
  parent: number;
  /** Whether its name, class or id says that it stands around the main text. */
  isFurniture: boolean;
  /** Whether they say that it holds the main text. */
  isMain: boolean;
}

/** The words of class names and ids: "News_Body_Txt_A" holds news, body, txt and a; "articleBody" as a whole. */
function wordsOf({ class: classes = '', id = '', role = '', itemprop = '' }: Attributes): string[] {
  return `${classes} ${id} ${role} ${itemprop}`
    .slice(0, 1000)
    .toLowerCase()
    .split(/[^a-z]+/);
}

/** What an element says of the block that it is, within another one. */
export function blockOf(name: string, attributes: Attributes, parent: number): PageBlock {
  const words = wordsOf(attributes);
  return {
    parent,
    isFurniture: FURNITURE.has(name) || words.some((word) => FURNITURE_WORDS.has(word)),
    isMain: MAIN.has(name) || words.some((word) => MAIN_WORDS.has(word)),
  };
}
