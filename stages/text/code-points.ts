const SURROGATE = /[\ud800-\udfff]/;

/**
 * Translates between UTF-16 code units, in which JavaScript counts, and Unicode code points, in which
 * presser's offsets are given. Within a text without characters beyond the BMP both are the same.
 */
export class CodePointIndex {
  /** For each code unit, the code point that it belongs to; null where the two counts agree. */
  private readonly points: Int32Array | null;
  private readonly units: Int32Array | null;
  /** Length of the text in code points. */
  readonly length: number;

  /** `alike` tells of how many code units at the beginning it is known that they are as many code points. */
  constructor(
    readonly text: string,
    alike = 0,
  ) {
    if (!SURROGATE.test(alike === 0 ? text : text.slice(alike))) {
      this.points = this.units = null;
      this.length = text.length;
      return;
    }
    this.points = new Int32Array(text.length + 1);
    this.units = new Int32Array(text.length + 1);
    let point = 0;
    for (let unit = 0; unit < text.length; point++) {
      this.units[point] = unit;
      const width = text.codePointAt(unit)! > 0xffff ? 2 : 1;
      for (let i = 0; i < width; i++) this.points[unit++] = point;
    }
    this.points[text.length] = point;
    this.units[point] = text.length;
    this.length = point;
  }

  /**
   * The same, where it is known at which code points the lines of the text begin: if the last one begins at the code unit
   * of that number, only it needs to be looked through.
   */
  static ofLines({ text, line_starts }: { text: string; line_starts: readonly number[] }): CodePointIndex {
    const last = line_starts.at(-1) ?? 0;
    return new CodePointIndex(text, text.lastIndexOf('\n') === last - 1 ? last : 0);
  }

  /** Whether code units and code points are counted alike. */
  get isOneToOne(): boolean {
    return this.points === null;
  }

  /** The code point at a code unit, 0 to length. */
  toPoint(unit: number): number {
    return this.points ? this.points[unit]! : unit;
  }

  /** The code points at code units. */
  toPoints(units: Int32Array): number[] {
    const points = new Array<number>(units.length);
    for (let i = 0; i < units.length; i++) points[i] = this.toPoint(units[i]!);
    return points;
  }

  /** The first code unit of a code point, 0 to length. */
  toUnit(point: number): number {
    return this.units ? this.units[point]! : point;
  }

  /** The text between two code points. */
  slice(start: number, end: number): string {
    return this.units ? this.text.slice(this.units[start]!, this.units[end]!) : this.text.slice(start, end);
  }
}
