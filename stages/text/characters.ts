/** What a UTF-16 code unit is, as far as words and spaces are concerned. */
export const enum Kind {
  Other,
  Space,
  Han,
  Digit,
  Latin,
  /** Punctuation that is set in the width of a Chinese character. */
  WidePunctuation,
}

const RANGES: readonly [number, number, Kind][] = [
  [0x09, 0x0d, Kind.Space],
  [0x20, 0x20, Kind.Space],
  [0x30, 0x39, Kind.Digit],
  [0x41, 0x5a, Kind.Latin],
  [0x61, 0x7a, Kind.Latin],
  [0x85, 0x85, Kind.Space],
  [0xa0, 0xa0, Kind.Space],
  [0xb7, 0xb7, Kind.WidePunctuation],
  [0xc0, 0x24f, Kind.Latin],
  [0x370, 0x52f, Kind.Latin],
  [0x1680, 0x1680, Kind.Space],
  [0x1e00, 0x1fff, Kind.Latin],
  [0x2000, 0x200a, Kind.Space],
  [0x2014, 0x2015, Kind.WidePunctuation],
  [0x2018, 0x201f, Kind.WidePunctuation],
  [0x2026, 0x2026, Kind.WidePunctuation],
  [0x2028, 0x2029, Kind.Space],
  [0x202f, 0x202f, Kind.Space],
  [0x205f, 0x205f, Kind.Space],
  [0x3000, 0x3000, Kind.Space],
  [0x3001, 0x3003, Kind.WidePunctuation],
  [0x3005, 0x3007, Kind.Han],
  [0x3008, 0x3011, Kind.WidePunctuation],
  [0x3014, 0x301f, Kind.WidePunctuation],
  [0x3400, 0x4dbf, Kind.Han],
  [0x4e00, 0x9fff, Kind.Han],
  [0xd800, 0xdfff, Kind.Han],
  [0xf900, 0xfaff, Kind.Han],
  [0xfe30, 0xfe4f, Kind.WidePunctuation],
  [0xff01, 0xff0f, Kind.WidePunctuation],
  [0xff1a, 0xff20, Kind.WidePunctuation],
  [0xff3b, 0xff40, Kind.WidePunctuation],
  [0xff5b, 0xff65, Kind.WidePunctuation],
];

/** A table by code unit of what depends on its kind alone: made range by range, which takes no time at the start. */
export function byKind(tell: (kind: Kind) => number): Uint8Array {
  const table = new Uint8Array(0x10000).fill(tell(Kind.Other));
  for (const [first, last, kind] of RANGES) table.fill(tell(kind), first, last + 1);
  return table;
}

/** The kind of every UTF-16 code unit. A surrogate counts as Han: what lies beyond the BMP is mostly that. */
export const KINDS: Uint8Array = byKind((kind) => kind);

/** The same: V8 knows where it is where it is not exported. */
const TABLE = KINDS;

/** Whether words are made of code units of a kind. */
export const isWordKind = (kind: number): boolean =>
  kind === Kind.Han || kind === Kind.Digit || kind === Kind.Latin;

/** The kind of a code unit. Of most it is told without the table, so that this need not be at hand. */
export const kindOf = (unit: number): Kind =>
  unit >= 0x4e00 && unit <= 0x9fff ? Kind.Han : (TABLE[unit] as Kind);

/** Whether a code unit is a Chinese character. */
export const isHan = (unit: number): boolean => kindOf(unit) === Kind.Han;

/** The same as kindOf, told without a branch: for loops that cannot foresee what is next. */
export function branchlessKindOf(unit: number): Kind {
  // All bits where it is a Chinese character of the largest block.
  const isHan = ((0x4dff - unit) & (unit - 0xa000)) >> 31;
  return TABLE[unit & ~isHan]! | (Kind.Han & isHan);
}
