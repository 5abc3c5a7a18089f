import { Scratch } from './scratch.js';

const bytesOf = (units: Uint16Array): Buffer => Buffer.from(units.buffer, units.byteOffset, units.byteLength);

/** Writes the code units of a text, which there must be room for. */
export function writeUnits(text: string, units: Uint16Array): Uint16Array {
  bytesOf(units).write(text, 'utf16le');
  return units;
}

/** The UTF-16 code units of a text: in loops over whole texts an array is read several times as fast as a string. */
export const unitsOf = (text: string): Uint16Array => writeUnits(text, new Uint16Array(text.length));

export const textOf = (units: Uint16Array): string => bytesOf(units).toString('utf16le');

/** A text whose code units are read one by one. */
export interface UnitText {
  text: string;
  units: Uint16Array;
}

/** Takes texts as code units, one at a time, into memory that it keeps. */
export class UnitReader {
  private readonly memory = new Scratch(Uint16Array);

  /** The code units of a text. They are overwritten by the next one's. */
  read(text: string): Uint16Array {
    return writeUnits(text, this.memory.take(text.length));
  }
}
