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
