/** The UTF-16 code units of a text: in loops over whole texts an array is read several times as fast as a string. */
export function unitsOf(text: string): Uint16Array {
  const bytes = Buffer.allocUnsafeSlow(text.length * Uint16Array.BYTES_PER_ELEMENT);
  bytes.write(text, 'utf16le');
  return new Uint16Array(bytes.buffer, 0, text.length);
}

/** The same with a zero behind them, so that what follows a character can be looked at without asking whether any does. */
export function endedUnitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length + 1);
  Buffer.from(units.buffer).write(text, 'utf16le');
  return units;
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

/** Takes texts as code units, one at a time, into memory that it keeps. */
export class UnitReader {
  private bytes = Buffer.allocUnsafeSlow(1 << 10);
  private units = new Uint16Array(this.bytes.buffer);

  /** The code units of a text. They are overwritten by the next one's. */
  read(text: string): Uint16Array {
    if (text.length > this.units.length) {
      const length = Math.max(text.length, this.units.length * 2);
      this.bytes = Buffer.allocUnsafeSlow(length * Uint16Array.BYTES_PER_ELEMENT);
      this.units = new Uint16Array(this.bytes.buffer);
    }
    this.bytes.write(text, 'utf16le');
    return this.units.subarray(0, text.length);
  }
}
