/** In the place of a code's number: no place. */
export const NOWHERE = -1;
/** One of several, of which the document tells which. */
export const OPEN = -2;
/** None of its own, but that of the character before. */
export const GOES_ON = -3;
