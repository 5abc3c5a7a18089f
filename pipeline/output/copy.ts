/** Bytes as numbers of one byte and, at any place, of four. */
export interface Memory {
  readonly bytes: Buffer;
  readonly view: DataView;
}

export const memoryOver = (buffer: ArrayBuffer): Memory => ({
  bytes: Buffer.from(buffer),
  view: new DataView(buffer),
});

/** Bytes that are copied at once. */
const STEP = Int32Array.BYTES_PER_ELEMENT;

/** Bytes behind what is copied that may be read, and overwritten where it is copied to. */
export const OVERRUN = STEP - 1;

/** From this length on, in bytes, the call that copies is faster than a loop. */
const LONG = 256;

/** Copies what stands between two places of one memory into another; gives where the copy ends. */
export function copy(from: Memory, start: number, end: number, to: Memory, at: number): number {
  const length = end - start;
  if (length >= LONG) from.bytes.copy(to.bytes, at, start, end);
  else {
    const [source, target] = [from.view, to.view];
    for (let i = 0; i < length; i += STEP) target.setInt32(at + i, source.getInt32(start + i, true), true);
  }
  return at + length;
}
