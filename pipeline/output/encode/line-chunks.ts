import { type Memory, memoryOver, OVERRUN, STEP } from './memory.js';

const CHUNK_SIZE = 1 << 20;

/** Chunks that are kept to be written into again: those of a very large document go when it is done with. */
const MOST_SPARE = 6;

/**
 * Memory that lines are written into, one chunk after the other. What was written belongs to who has taken it until it is
 * given back: for new memory, time and room are taken each time.
 */
export class LineChunks {
  private readonly spare: ArrayBuffer[] = [];
  /** The chunk in hand, and where in it is to be written next. */
  chunk: Memory = memoryOver(new ArrayBuffer(CHUNK_SIZE));
  next = 0;
  /** Where what was written last begins. */
  private start = 0;
  /** Bytes that were written since they were taken. */
  length = 0;

  /** Leaves what was written to who takes it. */
  take(): void {
    this.length = 0;
    this.begin();
  }

  /** Begins a new chunk; one of its own for what is longer than others. */
  begin(length = 0): void {
    const isLong = length > CHUNK_SIZE - OVERRUN;
    this.chunk = memoryOver(
      isLong ? new ArrayBuffer(length + OVERRUN) : (this.spare.pop() ?? new ArrayBuffer(CHUNK_SIZE)),
    );
    this.next = 0;
    this.start = 0;
  }

  /** Where what is written next must end. */
  get limit(): number {
    return this.chunk.bytes.length - OVERRUN;
  }

  /**
   * Copies slices of a memory, which begin and end at the bounds from one to, without it, another, one behind the other; gives
   * the bounds of the first that finds no room, or `last`.
   */
  copy({ view: source }: Memory, bounds: Int32Array, first: number, last: number): number {
    const { limit } = this;
    const { view: target } = this.chunk;
    let { next } = this;
    let i = first;
    for (; i < last; i += 2) {
      let from = bounds[i]!;
      let at = next;
      const end = next + bounds[i + 1]! - from;
      if (end > limit) break;
      next = end;
      do {
        target.setFloat64(at, source.getFloat64(from, true), true);
        at += STEP;
        from += STEP;
      } while (at < end);
    }
    this.next = next;
    return i;
  }

  /** Adds what was written since the last call to some pieces. */
  end(pieces: Uint8Array[]): void {
    const { start, next } = this;
    if (next > start) pieces.push(this.chunk.bytes.subarray(start, next));
    this.length += next - start;
    this.start = next;
  }

  /** Adds a text to some pieces. */
  add(text: string, pieces: Uint8Array[]): void {
    const length = Buffer.byteLength(text);
    if (this.next + length > this.limit) this.begin(length);
    this.next += this.chunk.bytes.write(text, this.next);
    this.end(pieces);
  }

  /** Takes memory back of what was written; gives what is none of it. */
  giveBack(memory: readonly ArrayBuffer[]): ArrayBuffer[] {
    const isChunk = ({ byteLength }: ArrayBuffer): boolean => byteLength === CHUNK_SIZE;
    this.spare.push(...memory.filter(isChunk).slice(0, MOST_SPARE - this.spare.length));
    return memory.filter((one) => !isChunk(one));
  }
}
