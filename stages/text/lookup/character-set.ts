/** A set of characters of the BMP, to be asked for every character of a text. */
export class CharacterSet {
  private readonly members = new Uint8Array(0x10000);

  constructor(characters: string) {
    for (let i = 0; i < characters.length; i++) this.members[characters.charCodeAt(i)] = 1;
  }

  /** Whether a code unit is one of the set. */
  has(unit: number): boolean {
    return this.members[unit] === 1;
  }

  /** Whether the character at a code unit of a text is one of the set. */
  hasAt(text: string, unit: number): boolean {
    return this.members[text.charCodeAt(unit)] === 1;
  }
}
