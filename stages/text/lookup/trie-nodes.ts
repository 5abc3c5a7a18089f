/** Where a walk through a trie begins, and where none goes on: what a free slot has in the place of a parent. */
export const ROOT = -1;
export const NONE = -2;

/**
 * The slot of a node's child in the hash table of a trie, or the free one where it would go. A slot has `stride` integers,
 * of which the first two are the parent and the code unit that leads from it; `mask` is the number of slots, a power of
 * 2, less one. The factors are odd numbers with mixed bits.
 */
export function childSlot(
  table: Int32Array,
  stride: number,
  mask: number,
  node: number,
  unit: number,
): number {
  let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)) & mask;
  for (;;) {
    const parent = table[slot * stride];
    if (parent === NONE || (parent === node && table[slot * stride + 1] === unit)) return slot;
    slot = (slot + 1) & mask;
  }
}
