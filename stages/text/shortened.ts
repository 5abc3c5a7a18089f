/** So much of a field or a cell stands in a message, in code points: it may hold a megabyte. */
const MOST_SHOWN = 200;

/** The first code points of a text, of which only so much is taken apart. */
export const firstPoints = (text: string, count: number): string =>
  [...text.slice(0, 2 * count)].slice(0, count).join('');

/** A text as it stands in a message, whole or its beginning of at most so many code points. */
export function shortened(text: string, most = MOST_SHOWN): string {
  if (text.length <= most) return text;
  const beginning = firstPoints(text, most);
  return beginning === text ? text : `${beginning}…`;
}
