const FIRST_SIZE = 1 << 16;

/** Bytes, one piece behind the other. */
export class RowBuffer {
  private bytes = Buffer.allocUnsafeSlow(FIRST_SIZE);
  private used = 0;

  get length(): number {
    return this.used;
  }

  append(piece: Uint8Array): void {
    const needed = this.used + piece.length;
    if (needed > this.bytes.length) {
      const grown = Buffer.allocUnsafeSlow(needed * 2);
      this.bytes.copy(grown, 0, 0, this.used);
      this.bytes = grown;
    }
    this.bytes.set(piece, this.used);
    this.used = needed;
  }

  /** What was appended since the last call. It may be overwritten by what is appended next. */
  take(): Uint8Array {
    const taken = this.bytes.subarray(0, this.used);
    this.used = 0;
    return taken;
  }
}
