/** The UTF-16 code units of a text: in loops over whole texts an array is read several times as fast as a string. */
export function unitsOf(text: string): Uint16Array {
  const bytes = Buffer.allocUnsafeSlow(text.length * Uint16Array.BYTES_PER_ELEMENT);
  bytes.write(text, 'utf16le');
  return new Uint16Array(bytes.buffer, 0, text.length);
}

/** The text of the first `length` code units. */
export function textOf(units: Uint16Array, length = units.length): string {
  return Buffer.from(units.buffer, units.byteOffset, length * Uint16Array.BYTES_PER_ELEMENT).toString(
    'utf16le',
  );
}

/** A text whose code units are read one by one. */
export interface UnitText {
  text: string;
  units: Uint16Array;
}

/** A text longer than this, in code units, is read into memory of its own, which goes when the text is done with. */
const LONGEST_KEPT = 1 << 20;

/** Takes texts as code units, one at a time, into memory that it keeps: for new one, time and room are taken each time. */
export class UnitReader {
  private units = new Uint16Array(0);
  private bytes = Buffer.from(this.units.buffer);

  /** The code units of a text. They are overwritten by the next one's. */
  read(text: string): Uint16Array {
    if (text.length > LONGEST_KEPT) return unitsOf(text);
    if (text.length > this.units.length) {
      this.units = new Uint16Array(Math.max(text.length, this.units.length * 2));
      this.bytes = Buffer.from(this.units.buffer);
    }
    this.bytes.write(text, 'utf16le');
    return this.units.subarray(0, text.length);
  }
}
