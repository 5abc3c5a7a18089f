import { Scratch } from '../../text/scratch.js';
import { writeUnits } from '../../text/units.js';

/** The memory of one view at a time, kept from document to document. */
export class ViewMemory {
  readonly marks = new Scratch(Uint8Array);
  readonly characters = new Scratch(Uint8Array);
  readonly sentences = new Scratch(Int32Array);
  private readonly units = new Scratch(Uint16Array);

  /** The code units of a text with a zero behind them, so that what follows a character can be looked at without asking whether any does. */
  unitsOf(text: string): Uint16Array {
    const units = writeUnits(text, this.units.take(text.length + 1));
    units[text.length] = 0;
    return units;
  }
}
