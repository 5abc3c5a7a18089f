import type { SourceFile } from '../../stages/load/index.js';
import { isRejection, type Passing } from '../../stages/stage.js';
import { readKnowledge } from '../knowledge/index.js';
import { createPipeline, type Pipeline } from '../pipeline.js';
import { readSource, type Source } from '../sources/index.js';
import { Cache } from './cache.js';
import { type Part, PartBuilder } from './part.js';

/** Rows of a part, in bytes, from which on it is handed over. */
export const PART_SIZE = 1 << 22;

/** What decides how documents are processed, beside the documents themselves. */
export interface ProcessorOptions {
  /** The user's own gazetteers. */
  gazetteer: readonly string[];
  /** Whether words and sentences go into the datasets. */
  tokens: boolean;
  /** The compiled tables, where another thread has read them. */
  compiled?: SharedArrayBuffer | null;
  /** Bytes that a document may have. */
  maxDocument?: number;
  /** Where parts are kept from run to run, with the fingerprint of what they depend on. */
  cache?: { folder: string; fingerprint: string };
}

/** What takes a file through all stages and adds it to a part. */
interface Stages {
  pipeline: Pipeline;
  builder: PartBuilder;
}

/** A source that has been read, and its part as soon as it is found in the cache. */
interface Begun {
  file: Passing<SourceFile>;
  /** Null for what is not kept. */
  key: string | null;
  known: Promise<Part | null>;
}

/** Turns sources into parts. The memory of a part's bytes belongs to who takes it, and may be given back. */
export class Processor {
  private readonly cache: Cache | null;
  private stages: Stages | null = null;

  constructor(private readonly options: ProcessorOptions) {
    const { cache } = options;
    this.cache = cache ? new Cache(cache.folder, cache.fingerprint) : null;
  }

  /**
   * The parts in the order of the sources. Of the cache, the entries of the next sources are read meanwhile, as long as these
   * have `ahead` bytes together. Throws UsageError where a table or schema cannot be read.
   */
  async *process(sources: Iterable<Source>, ahead = 0): AsyncGenerator<Part> {
    if (this.cache) yield* this.throughCache(this.cache, sources, ahead);
    else yield* this.together(sources);
  }

  /** Whether the part of a source is in the cache, by all that can be told without reading it. */
  keeps(source: Source): boolean {
    const file = this.cache && this.read(source);
    return file !== null && !isRejection(file) && this.cache!.has(this.cache!.keyOf(file));
  }

  /** Takes back the memory of parts that are done with, for those to come. */
  giveBack(memory: readonly ArrayBuffer[]): void {
    const others = this.stages ? this.stages.builder.giveBack(memory) : memory;
    this.cache?.giveBack(others);
  }

  private *together(sources: Iterable<Source>): Generator<Part> {
    const { builder } = this.ready();
    for (const source of sources) {
      this.add(this.read(source));
      if (builder.length >= PART_SIZE) yield builder.take();
    }
    const rest = builder.take();
    if (rest.inputs.length > 0) yield rest;
  }

  private async *throughCache(cache: Cache, sources: Iterable<Source>, ahead: number): AsyncGenerator<Part> {
    const begun: Begun[] = [];
    let size = 0;
    for (const source of sources) {
      begun.push(this.begin(cache, source));
      size += sizeOf(begun.at(-1)!);
      for (; begun.length > 0 && size >= ahead; size -= sizeOf(begun.shift()!))
        yield this.complete(cache, begun[0]!);
    }
    for (const one of begun) yield this.complete(cache, one);
  }

  private begin(cache: Cache, source: Source): Begun {
    const file = this.read(source);
    const key = isRejection(file) ? null : cache.keyOf(file);
    return { file, key, known: key ? cache.get(key) : Promise.resolve(null) };
  }

  private async complete(cache: Cache, { file, key, known }: Begun): Promise<Part> {
    const part = await known;
    if (part) return part;
    this.add(file);
    const made = this.ready().builder.take();
    if (key) await cache.put(key, made);
    return made;
  }

  private read(source: Source): Passing<SourceFile> {
    return readSource(source, this.options.maxDocument);
  }

  private add(file: Passing<SourceFile>): void {
    const { pipeline, builder } = this.ready();
    builder.add(pipeline.run(file));
  }

  /** The stages, made when they are first of use: where all is known, the tables need not be read. */
  private ready(): Stages {
    if (!this.stages) {
      const { options } = this;
      const knowledge = readKnowledge(options.gazetteer, options.compiled);
      this.stages = {
        pipeline: createPipeline(knowledge, options),
        builder: new PartBuilder(knowledge, options),
      };
    }
    return this.stages;
  }
}

const sizeOf = ({ file }: Begun): number => (isRejection(file) ? 0 : file.bytes.length);
