/**
 * Bytes of the largest document that is read unless a run is told otherwise. A press conference of two hours takes
 * about 100 KB; what is six hundred times as large is another thing, and would take memory in proportion.
 */
export const MAX_DOCUMENT = 64e6;

const UNITS: Record<string, number> = { '': 1, B: 1, KB: 1e3, MB: 1e6, GB: 1e9 };

/** Reads a size such as 64MB, in bytes; NaN where it is none. */
export function readSize(text: string): number {
  const match = /^(\d{1,12}) ?([KMG]?B|)$/i.exec(text.trim());
  return match ? Number(match[1]) * UNITS[match[2]!.toUpperCase()]! : NaN;
}

/** A size in the largest unit that gives a whole number. */
export function formatSize(bytes: number): string {
  const [unit, size] = Object.entries(UNITS)
    .reverse()
    .find(([, one]) => bytes % one === 0)!;
  return `${bytes / size} ${unit}`;
}
