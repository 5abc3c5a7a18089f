import { readKnowledge } from './knowledge.js';
import { type Part, PartBuilder } from './part.js';
import { createPipeline, type Pipeline } from './pipeline.js';
import { readSource, type Source } from './sources.js';

/** Rows of a part, in bytes, from which on it is handed over. */
const PART_SIZE = 1 << 22;

/** What decides how documents are processed, beside the documents themselves. */
export interface ProcessorOptions {
  /** The user's own gazetteers. */
  gazetteer: readonly string[];
}

/** Takes sources through all stages. */
export class Processor {
  private readonly pipeline: Pipeline;
  private readonly builder: PartBuilder;

  /** Throws UsageError where a table or schema cannot be read. */
  constructor({ gazetteer }: ProcessorOptions) {
    const knowledge = readKnowledge(gazetteer);
    this.pipeline = createPipeline(knowledge);
    this.builder = new PartBuilder(knowledge);
  }

  /** The parts that the sources come to, in their order. A part's bytes may be overwritten by the next one's. */
  *process(sources: readonly Source[]): Generator<Part> {
    for (const source of sources) {
      this.builder.add(this.pipeline.run(readSource(source)));
      if (this.builder.length >= PART_SIZE) yield this.builder.take();
    }
    const rest = this.builder.take();
    if (rest.inputs.length > 0) yield rest;
  }
}
