import { Scratch } from '../../text/scratch.js';

/** The memory of one view at a time, kept from document to document. */
export class ViewMemory {
  private readonly units = new Scratch(Uint16Array);
  private readonly marks = new Scratch(Uint8Array);
  private readonly characters = new Scratch(Uint8Array);
  private readonly sentences = new Scratch(Int32Array);

  /** The code units of a text with a zero behind them, so that what follows a character can be looked at without asking whether any does. */
  unitsOf(text: string): Uint16Array {
    const units = this.units.take(text.length + 1);
    Buffer.from(units.buffer, units.byteOffset, units.byteLength).write(text, 'utf16le');
    units[text.length] = 0;
    return units;
  }

  /** The same marks for so many code units. */
  marksFor(length: number, marks: number): Uint8Array {
    return this.marks.take(length).fill(marks);
  }

  /** Room for what is known of so many code units' characters. */
  charactersFor(length: number): Uint8Array {
    return this.characters.take(length);
  }

  /** Room for so many places of sentences. */
  sentencesFor(length: number): Int32Array {
    return this.sentences.take(length);
  }
}
