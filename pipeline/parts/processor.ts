import type { Annotated } from '../../schemas/types/index.js';
import { mapped } from '../../stages/collections.js';
import type { SourceFile } from '../../stages/load/index.js';
import { isRejection, type Passing } from '../../stages/stage.js';
import { readKnowledge } from '../knowledge/index.js';
import { createPipeline, type Pipeline } from '../pipeline.js';
import { readSource, type Source } from '../sources/read-source.js';
import { batched } from './batched.js';
import { Cache } from './cache.js';
import type { Part } from './part.js';
import { PartBuilder } from './part-builder.js';

/** Rows of a part, in bytes, from which on it is handed over. */
export const PART_SIZE = 1 << 22;

/**
 * Input, in bytes, that goes through one stage before it goes through the next. Documents of 8 kB take 1.5 times as long one by
 * one, those of 53 kB 1.1 times, because each stage finds the processor's caches full of the one before; from 200 kB
 * on what a stage hands to the next fills them.
 */
export const BATCH_SIZE = 100_000;

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

/** A source that has been read, and its place among those that are processed. */
interface Opened {
  place: number;
  file: Passing<SourceFile>;
}

/** One with its part, as soon as that is found in the cache. */
interface Begun extends Opened {
  /** Null for what is not kept. */
  key: string | null;
  known: Promise<Part | null>;
}

/** Is told the place of the source that is worked at from now on. */
type OnTurn = (place: number) => void;

/** Turns sources into parts. The memory of a part's bytes belongs to who takes it, and may be given back. */
export class Processor {
  private readonly cache: Cache | null;
  private stages: Stages | null = null;

  constructor(private readonly options: ProcessorOptions) {
    const { cache } = options;
    this.cache = cache ? new Cache(cache.folder, cache.fingerprint) : null;
  }

  /** The parts in the order of the sources. Throws UsageError where a table or schema cannot be read. */
  async *process(sources: readonly Source[], onTurn: OnTurn = () => undefined): AsyncGenerator<Part> {
    const opened = this.opened(sources, onTurn);
    if (this.cache) yield* this.throughCache(this.cache, opened, onTurn);
    else yield* this.together(opened, onTurn);
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

  private async *together(opened: Iterable<Opened>, onTurn: OnTurn): AsyncGenerator<Part> {
    const { builder } = this.ready();
    for await (const batch of batched(opened, sizeOf, BATCH_SIZE)) {
      for (const [i, document] of this.annotated(batch, onTurn).entries()) {
        onTurn(batch[i]!.place);
        builder.add(document);
      }
      if (builder.length >= PART_SIZE) yield builder.take();
    }
    const rest = builder.take();
    if (rest.inputs.length > 0) yield rest;
  }

  /** The entries of a batch are read while the one before it is completed. */
  private async *throughCache(cache: Cache, opened: Iterable<Opened>, onTurn: OnTurn): AsyncGenerator<Part> {
    let begun: Begun[] = [];
    for await (const batch of batched(opened, sizeOf, BATCH_SIZE)) {
      const next = mapped(batch, (one) => begin(cache, one));
      yield* this.completed(cache, begun, onTurn);
      begun = next;
    }
    yield* this.completed(cache, begun, onTurn);
  }

  private async *completed(cache: Cache, batch: readonly Begun[], onTurn: OnTurn): AsyncGenerator<Part> {
    const known = await Promise.all(batch.map((one) => one.known));
    const open = batch.filter((_, i) => !known[i]);
    const documents = open.length > 0 ? this.annotated(open, onTurn) : [];
    for (const [i, { place, key }] of batch.entries()) {
      onTurn(place);
      const part = known[i] ?? this.partOf(documents.shift()!);
      if (!known[i] && key) await cache.put(key, part);
      yield part;
    }
  }

  private partOf(document: Passing<Annotated>): Part {
    const { builder } = this.ready();
    builder.add(document);
    return builder.take();
  }

  private annotated(batch: readonly Opened[], onTurn: OnTurn): Passing<Annotated>[] {
    const files = mapped(batch, ({ file }) => file);
    return this.ready().pipeline.runTogether(files, (i) => onTurn(batch[i]!.place));
  }

  private *opened(sources: readonly Source[], onTurn: OnTurn): Generator<Opened> {
    for (const [place, source] of sources.entries()) {
      onTurn(place);
      yield { place, file: this.read(source) };
    }
  }

  private read(source: Source): Passing<SourceFile> {
    return readSource(source, this.options.maxDocument);
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

function begin(cache: Cache, { place, file }: Opened): Begun {
  const key = isRejection(file) ? null : cache.keyOf(file);
  return { place, file, key, known: key ? cache.get(key) : Promise.resolve(null) };
}

const sizeOf = ({ file }: Opened): number => (isRejection(file) ? 0 : file.bytes.length);
