/** UTF-8 takes at most three bytes a UTF-16 code unit. */
const MOST_BYTES = 3;

const FIRST_SIZE = 1 << 16;

/** Texts in UTF-8, one behind the other. */
export class RowBuffer {
  private bytes = Buffer.allocUnsafe(FIRST_SIZE);
  private used = 0;

  get length(): number {
    return this.used;
  }

  append(text: string): void {
    const needed = this.used + text.length * MOST_BYTES;
    if (needed > this.bytes.length) {
      const grown = Buffer.allocUnsafe(needed * 2);
      this.bytes.copy(grown, 0, 0, this.used);
      this.bytes = grown;
    }
    this.used += this.bytes.write(text, this.used, 'utf8');
  }

  /** What was appended since the last call. It may be overwritten by what is appended next. */
  take(): Uint8Array {
    const taken = this.bytes.subarray(0, this.used);
    this.used = 0;
    return taken;
  }
}
