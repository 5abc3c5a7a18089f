import { isObject } from '../stages/json-objects.js';
import { isRejection, type Passing } from '../stages/stage.js';
import type { BoundaryName } from './schemas.js';
import { violation } from './validators.js';

/** What each stage that takes documents takes, and the stage that gives it. */
export const INPUTS = {
  'segment-normalize': { boundary: 'document', from: 'load' },
  'turn-split': { boundary: 'segmented', from: 'segment-normalize' },
  'entity-extract': { boundary: 'transcript', from: 'turn-split' },
  aggregate: { boundary: 'annotated', from: 'entity-extract' },
} as const satisfies Record<string, { boundary: BoundaryName; from: string }>;

export type FilterName = keyof typeof INPUTS;

/** Looks at what a stage is given that runs alone: that may be anything, and not what the stage before it gives. */
export class StageInput {
  private readonly ids = new Set<string>();

  constructor(private readonly stage: FilterName) {}

  /** What is wrong with the next document, and what to do; null where nothing is. */
  problemOf(document: unknown): string | null {
    const misfit = this.misfit(document);
    if (misfit) return `${misfit}; give it what the stage ${INPUTS[this.stage].from} gives`;
    return this.stage === 'aggregate' ? this.repetition(document as Passing<{ document_id: string }>) : null;
  }

  private misfit(document: unknown): string | null {
    if (!isObject(document)) return 'not a JSON object';
    const boundary = isRejection(document) ? 'rejection' : INPUTS[this.stage].boundary;
    const problem = violation(boundary, document);
    return problem && `not what ${this.stage} takes (${boundary}.schema.json: ${problem})`;
  }

  /** Ids tell the rows of one document from those of another. */
  private repetition({ document_id }: { document_id: string }): string | null {
    if (this.ids.has(document_id))
      return `the document ${document_id} comes twice; only the first can be taken`;
    this.ids.add(document_id);
    return null;
  }
}
