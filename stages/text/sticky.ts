/** Whether a sticky pattern fits a text at a place. */
export function fitsAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** What a sticky pattern matches of a text at a place, and its groups. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Where what a sticky pattern matches at a place ends; the place itself where it matches nothing. */
export const skip = (pattern: RegExp, text: string, at: number): number =>
  fitsAt(pattern, text, at) ? pattern.lastIndex : at;
