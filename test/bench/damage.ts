import { randomizer } from '../support/randomizer.js';

/** A line of trusted text: its characters without spaces, and whether a word begins before each. */
export interface WordLine {
  text: string;
  /** 1 where a word boundary stands before the code unit; nothing at the line's ends. */
  cuts: Uint8Array;
}

/** What was done to a boundary: taken away, put into a word, or moved by one character. */
export type DamageKind = 'merge' | 'split' | 'shift';

/** A stretch of a line whose boundaries were changed, with the code units before which they may differ. */
export interface Damage {
  kind: DamageKind;
  line: number;
  places: number[];
}

const HAN = /\p{Script=Han}/u;

/** Reads text whose words are separated by white space. Empty lines are left out. */
export function readWords(text: string): WordLine[] {
  return text
    .split('\n')
    .map((line) => fromWords(line.split(/\s+/).filter((word) => word !== '')))
    .filter(({ text }) => text !== '');
}

export function fromWords(words: readonly string[]): WordLine {
  const text = words.join('');
  const cuts = new Uint8Array(text.length + 1);
  let at = 0;
  for (const word of words.slice(0, -1)) {
    at += word.length;
    cuts[at] = 1;
  }
  return { text, cuts };
}

/** The line with a space at every boundary, as a machine would write it. */
export function spaced({ text, cuts }: WordLine): string {
  return Array.from({ length: text.length }, (_, i) => (cuts[i] ? ` ${text[i]}` : text[i])).join('');
}

const KINDS: readonly DamageKind[] = ['merge', 'split', 'shift'];

/**
 * Damages a share of all boundaries, chosen among those between Chinese words, a third of them each way where the
 * words allow it. No two damages touch the same word.
 */
export function damage(
  lines: readonly WordLine[],
  share: number,
  seed: number,
): { damaged: WordLine[]; done: Damage[] } {
  const random = randomizer(seed);
  const damaged = lines.map(({ text, cuts }) => ({ text, cuts: cuts.slice() }));
  const touched = lines.map(({ cuts }) => new Uint8Array(cuts.length));
  const all = lines.reduce((sum, { cuts }) => sum + cuts.reduce((count, cut) => count + cut, 0), 0);
  const done: Damage[] = [];
  for (const [line, at] of shuffled(places(lines), random)) {
    if (done.length >= all * share) break;
    const { cuts } = lines[line]!;
    const [start, end] = [wordStart(cuts, at), wordEnd(cuts, at)];
    if (touched[line]!.subarray(start, end).includes(1)) continue;
    const harmed = harm(damaged[line]!, start, at, end, random);
    if (!harmed) continue;
    touched[line]!.fill(1, start, end);
    done.push({ line, ...harmed });
  }
  return { damaged, done };
}

/** The boundaries between two Chinese characters. */
function places(lines: readonly WordLine[]): [line: number, at: number][] {
  return lines.flatMap(({ text, cuts }, line) =>
    [...cuts.keys()]
      .filter((at) => cuts[at] && isHan(text, at - 1) && isHan(text, at))
      .map((at): [number, number] => [line, at]),
  );
}

/** The list in random order (Fisher and Yates). */
function shuffled<Item>(items: Item[], random: (limit: number) => number): Item[] {
  for (let i = items.length - 1; i > 0; i--) {
    const j = random(i + 1);
    [items[i], items[j]] = [items[j]!, items[i]!];
  }
  return items;
}

/** Damages the boundary between two words, or the first of them; null where it cannot be done that way. */
function harm(
  { text, cuts }: WordLine,
  start: number,
  at: number,
  end: number,
  random: (limit: number) => number,
): Omit<Damage, 'line'> | null {
  const kind = KINDS[random(KINDS.length)]!;
  if (kind === 'merge') {
    cuts[at] = 0;
    return { kind, places: [at] };
  }
  const to = kind === 'split' ? start + 1 + random(Math.max(1, at - start - 1)) : at - 1 + 2 * random(2);
  if (to <= start || to >= end || to === at || !isHan(text, to) || !isHan(text, to - 1)) return null;
  cuts[to] = 1;
  if (kind === 'split') return { kind, places: [to] };
  cuts[at] = 0;
  return { kind, places: [at, to] };
}

const isHan = (text: string, at: number): boolean => HAN.test(text[at]!);

/** Where the word before a boundary begins. */
function wordStart(cuts: Uint8Array, at: number): number {
  let start = at - 1;
  while (start > 0 && !cuts[start]) start--;
  return start;
}

/** Where the word behind a boundary ends. */
function wordEnd(cuts: Uint8Array, at: number): number {
  let end = at + 1;
  while (end < cuts.length - 1 && !cuts[end]) end++;
  return end;
}

/** Precision, recall and F1 of word boundaries within lines. */
export interface Score {
  precision: number;
  recall: number;
  f1: number;
}

export function score(trusted: readonly WordLine[], found: readonly WordLine[]): Score {
  let [right, wanted, got] = [0, 0, 0];
  trusted.forEach(({ cuts }, line) => {
    for (let at = 1; at < cuts.length - 1; at++) {
      wanted += cuts[at]!;
      got += found[line]!.cuts[at]!;
      right += cuts[at]! & found[line]!.cuts[at]!;
    }
  });
  const [precision, recall] = [right / (got || 1), right / (wanted || 1)];
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
}

/** The share of damages after whose repair every boundary is as trusted. */
export function undone(
  trusted: readonly WordLine[],
  repaired: readonly WordLine[],
  done: readonly Damage[],
): number {
  const mended = done.filter(({ line, places }) =>
    places.every((at) => trusted[line]!.cuts[at] === repaired[line]!.cuts[at]),
  );
  return done.length === 0 ? 1 : mended.length / done.length;
}
