/** Bytes as numbers of one byte and, at any place, of several. */
export interface Memory {
  readonly bytes: Buffer;
  readonly view: DataView;
}

export const memoryOver = (buffer: ArrayBuffer): Memory => ({
  bytes: Buffer.from(buffer),
  view: new DataView(buffer),
});

/**
 * Bytes that are copied at once. They are a floating-point number to JavaScript, which keeps all bits of any but one that is
 * not a number: such bytes, an 0xff or a 0x7f behind an 0xf., are no UTF-8. Nor do they come about behind what is copied, where
 * halves of older characters may stand: what is new is written without gaps, and ends with a whole character.
 */
export const STEP = Float64Array.BYTES_PER_ELEMENT;

/** Bytes behind what is copied that may be read, and overwritten where it is copied to. */
export const OVERRUN = STEP;
