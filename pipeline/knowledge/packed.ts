import { deserialize, serialize } from 'node:v8';

/** The arrays of numbers that can be packed. */
const ARRAYS = { Uint8Array, Uint16Array, Int32Array, Float32Array } as const;
type ArrayName = keyof typeof ARRAYS;
type NumberArray = InstanceType<(typeof ARRAYS)[ArrayName]>;

/** Stands for an array, whose bytes are elsewhere. */
interface Reference {
  array: ArrayName;
  at: number;
  length: number;
}

/** At the beginning: the length of what describes the value, and where the arrays begin, in bytes. */
const HEADER = 2 * Uint32Array.BYTES_PER_ELEMENT;

/** Arrays begin at multiples of this, which fits elements of any size. */
const ALIGNMENT = 8;
const aligned = (at: number): number => Math.ceil(at / ALIGNMENT) * ALIGNMENT;

/**
 * Plain data as bytes that need not be taken apart to be used: the arrays of numbers in it, at any depth of objects,
 * are looked at where they stand, by as many threads as share them.
 */
export function pack(value: object): Uint8Array {
  const arrays: { at: number; bytes: Uint8Array }[] = [];
  let size = 0;
  const described = replace(value, (part): Reference | undefined => {
    if (!ArrayBuffer.isView(part)) return undefined;
    const array = part.constructor.name as ArrayName;
    const { buffer, byteOffset, byteLength, length } = part as NumberArray;
    const reference = { array, at: size, length };
    arrays.push({ at: size, bytes: new Uint8Array(buffer, byteOffset, byteLength) });
    size = aligned(size + byteLength);
    return reference;
  });
  const description = serialize(described);
  const start = aligned(HEADER + description.length);
  const packed = new Uint8Array(start + size);
  new Uint32Array(packed.buffer, 0, 2).set([description.length, start]);
  packed.set(description, HEADER);
  for (const { at, bytes } of arrays) packed.set(bytes, start + at);
  return packed;
}

/** What was packed; its arrays are within `memory`, from a byte on that is a multiple of 8. */
export function unpack<Value>(memory: ArrayBufferLike, offset = 0): Value {
  const [length, start] = new Uint32Array(memory, offset, 2) as unknown as [number, number];
  const description = Buffer.from(new Uint8Array(memory, offset + HEADER, length));
  return replace(deserialize(description) as object, (part) => {
    if (!('array' in part)) return undefined;
    const { array, at, length: elements } = part as Reference;
    return new ARRAYS[array](memory as ArrayBuffer, offset + start + at, elements);
  }) as Value;
}

/** A copy of a plain object in which `change` has put others in the place of objects; it is asked about each. */
function replace(value: object, change: (part: object) => object | undefined): object {
  const entries = Object.entries(value).map(([key, part]) => {
    if (typeof part !== 'object' || part === null) return [key, part];
    return [key, change(part) ?? (isPlain(part) ? replace(part, change) : part)];
  });
  return Object.fromEntries(entries);
}

const isPlain = (value: object): boolean => [Object.prototype, null].includes(Object.getPrototypeOf(value));
