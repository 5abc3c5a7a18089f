/** So much of a field or a cell stands in a message, in code points: it may hold a megabyte. */
const MOST_SHOWN = 200;

/** A text as it stands in a message, whole or its beginning. */
export function shortened(text: string): string {
  if (text.length <= MOST_SHOWN) return text;
  const beginning = [...text.slice(0, 2 * MOST_SHOWN)].slice(0, MOST_SHOWN).join('');
  return beginning === text ? text : `${beginning}…`;
}
