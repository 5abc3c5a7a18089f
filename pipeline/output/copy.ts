/** Bytes that are copied at once. */
const STEP = Int32Array.BYTES_PER_ELEMENT;

/** Bytes behind what is copied that may be overwritten. */
export const OVERRUN = STEP - 1;

/** From this length on, in bytes, the call that copies is faster than a loop. */
const LONG = 64;

/**
 * Copies what stands between two places of a memory to another; gives where the copy ends. Some bytes behind it are
 * overwritten, too.
 */
export function copy(bytes: Buffer, view: DataView, to: number, start: number, end: number): number {
  const length = end - start;
  if (length >= LONG) bytes.copyWithin(to, start, end);
  else for (let i = 0; i < length; i += STEP) view.setInt32(to + i, view.getInt32(start + i, true), true);
  return to + length;
}
