/** Numbers from 0 to below a limit by xorshift (Marsaglia 2003), the same for the same seed. */
export function randomizer(seed: number): (limit: number) => number {
  let state = seed >>> 0 || 1;
  return (limit) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
}
