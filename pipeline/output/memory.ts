/** Bytes as numbers of one byte and, at any place, of several. */
export interface Memory {
  readonly bytes: Buffer;
  readonly view: DataView;
}

export const memoryOver = (buffer: ArrayBuffer): Memory => ({
  bytes: Buffer.from(buffer),
  view: new DataView(buffer),
});

/** Bytes that are copied at once. */
export const STEP = Float64Array.BYTES_PER_ELEMENT;

/** Bytes behind what is copied that may be read, and overwritten where it is copied to. */
export const OVERRUN = STEP;
