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

/** Turns sources into parts. The memory of a part's bytes belongs to who takes it, and may be given back. */
export class Processor {
  private readonly cache: Cache | null;
  private stages: Stages | null = null;

  constructor(private readonly options: ProcessorOptions) {
    const { cache } = options;
    this.cache = cache ? new Cache(cache.folder, cache.fingerprint) : null;
  }

  /** The parts in the order of the sources. Throws UsageError where a table or schema cannot be read. */
  *process(sources: Iterable<Source>): Generator<Part> {
    if (this.cache) for (const source of sources) yield this.throughCache(this.cache, source);
    else yield* this.together(sources);
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

  private throughCache(cache: Cache, source: Source): Part {
    const file = this.read(source);
    const key = isRejection(file) ? null : cache.keyOf(file);
    const known = key && cache.get(key);
    if (known) return known;
    this.add(file);
    const part = this.ready().builder.take();
    if (key) cache.put(key, part);
    return part;
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
