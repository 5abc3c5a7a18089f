/** Up to this length, in bytes, a loop is faster than the call that copies. */
const SHORT = 8;

/** Copies what stands between two places of a memory to another; gives where the copy ends. */
export function copy(bytes: Buffer, to: number, start: number, end: number): number {
  if (end - start > SHORT) bytes.copyWithin(to, start, end);
  else for (let i = start, at = to; i < end; i++) bytes[at++] = bytes[i]!;
  return to + end - start;
}
