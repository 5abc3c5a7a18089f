import type { Annotated } from '../../schemas/types/index.js';
import type { Language } from '../language/index.js';

type OutletType = Annotated['outlets'][number]['type'];

/** Outlets' names are compared without quotation marks and spaces. */
export const plainName = (name: string): string => name.replace(/[《》“”"「」『』〈〉\s]/g, '');

/** What joins the parts of a name: writers and typesetters choose among them at will. */
const DASHES = /[－—–―‐‑−-]+/g;

/** A folded name as outlets are looked up by it: without quotation marks and spaces, with one dash for all. */
export const outletKey = (name: string): string => plainName(name).replace(DASHES, '-');

const TITLE_MARK = /[《》]/;
/** TVBS, 三立SET; a person's name in capitals (JIM LEHRER) has a space in it. */
const ACRONYM = /(?:^|\p{Script=Han})[A-Z][A-Z\d]+(?:$|\p{Script=Han})/u;

/** What its name says of an outlet that the gazetteer does not have; `name` is in simplified characters. */
export const typeOf = (name: string, { outlet_names }: Language): OutletType =>
  outlet_names.types.find(({ endings }) => endings.ends(name))?.type ?? 'unknown';

/** Whether words in simplified characters have the form of an outlet's name, which a person's has not. */
export const resemblesOutlet = (words: string, language: Language): boolean =>
  typeOf(words, language) !== 'unknown' ||
  language.outlet_names.untyped.ends(words) ||
  TITLE_MARK.test(words) ||
  ACRONYM.test(words);
