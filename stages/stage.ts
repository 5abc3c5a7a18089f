import type { Boundaries, Document, Rejection } from '../schemas/types/index.js';

export type StageName = Document['diagnostics'][number]['stage'];
export type Diagnostic = Document['diagnostics'][number];

/**
 * One step of the pipeline: a pure function from one boundary document to the next. It reads no clock, no
 * files and no global state, so any number of documents can be processed side by side.
 */
export interface Stage<In, Out extends keyof Boundaries> {
  readonly name: StageName;
  /** The schema that what it gives must fit: schemas/<output>.schema.json. */
  readonly output: Out;
  /** Throws Refusal where the document cannot be processed. */
  readonly run: (input: In) => Boundaries[Out];
}

/** A document travels through the pipeline until a stage refuses it; then its rejection does. */
export type Passing<T> = T | Rejection;

export const isRejection = (value: object): value is Rejection => 'rejected' in value;
