import type { UnlistedLand } from '../../language/index.js';
import { type DocumentView, Mark } from '../view/document-view.js';

/**
 * Lets no abbreviation be looked for where the document names a land that is no country and none of those that are
 * abbreviated so too: 索国 in a text that names 索马里兰 is not Somalia.
 */
export function closeUnlisted(view: DocumentView, lands: readonly UnlistedLand[]): void {
  for (const { names, abbreviation, others } of lands) {
    const named = names.words.filter((name) => view.text.includes(name));
    if (named.length === 0) continue;
    // The land's own name may begin as another's does.
    const rest = named.reduce((text, name) => text.replaceAll(name, ''), view.text);
    if (!others.isWithin(rest)) view.markWords([abbreviation], Mark.Closed);
  }
}
