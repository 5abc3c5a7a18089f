import html from '../../../data/formats/html.json' with { type: 'json' };

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Names of elements, by what they are; data/formats/README.md says where they come from. */
export const BLOCKS = words(html.blocks);
export const BREAKS = words(html.breaks);
export const PREFORMATTED = words(html.preformatted);
export const UNREAD = words(html.unread);
export const HEADINGS = words(html.headings);

/** What stands around the main text, and what holds it: names of elements, and words of their classes, ids and roles. */
export const FURNITURE = words(html.furniture);
export const FURNITURE_WORDS = words(html.furniture_words);
export const MAIN = words(html.main);
export const MAIN_WORDS = words(html.main_words);
