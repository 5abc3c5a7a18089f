/**
 * The UTF-16 code units of a text, and a zero behind them, so that what follows a character can be looked at without
 * asking whether anything does. Reading an array is several times faster than asking the text for each.
 */
export function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length + 1);
  Buffer.from(units.buffer).write(text, 'utf16le');
  return units;
}

/** The text of such code units. */
export const textOf = (units: Uint16Array): string =>
  Buffer.from(units.buffer, units.byteOffset, 2 * (units.length - 1)).toString('utf16le');
