import type {
  Annotated,
  Boundaries,
  Document,
  Rejection,
  Segmented,
  Transcript,
} from '../schemas/types/index.js';
import { mapped } from '../stages/collections.js';
import { diagnostic, Refusal } from '../stages/diagnostics.js';
import { createEntityExtract } from '../stages/entity-extract/index.js';
import { OutletNamer } from '../stages/entity-extract/outlets/outlet-namer.js';
import { createLoad, type SourceFile } from '../stages/load/index.js';
import { createSegmentNormalize } from '../stages/segment-normalize/index.js';
import { type Diagnostic, isRejection, type Passing, type Stage } from '../stages/stage.js';
import { createTurnSplit } from '../stages/turn-split/index.js';
import { UsageError } from './errors.js';
import type { Knowledge } from './knowledge/index.js';
import { mayHoldRecords } from './sources/records.js';
import { stageViolation } from './validators.js';

/** A stage whose output is checked, and which passes on what an earlier stage has refused. */
type CheckedStage<In, Out> = (input: Passing<In>) => Passing<Out>;

export interface Pipeline {
  load: CheckedStage<SourceFile, Document>;
  'segment-normalize': CheckedStage<Document, Segmented>;
  'turn-split': CheckedStage<Segmented, Transcript>;
  'entity-extract': CheckedStage<Transcript, Annotated>;
  /** All of them, one after the other. */
  run: CheckedStage<SourceFile, Annotated>;
  /**
   * The same of several files, all of which go through a stage before the next: faster, as the processor's caches hold
   * little more than a stage. `onTurn` is told whose turn it is, by its place.
   */
  runTogether(files: readonly Passing<SourceFile>[], onTurn?: (place: number) => void): Passing<Annotated>[];
}

/** The stages, joined. aggregate is not among them: it folds many documents into one result. */
export function createPipeline(
  { language, lexicon, gazetteer }: Knowledge,
  options = { tokens: true },
): Pipeline {
  const load = checked(createLoad(language));
  const segmentNormalize = checked(createSegmentNormalize(lexicon, language, options));
  const namer = new OutletNamer(gazetteer, lexicon, language);
  const turnSplit = checked(createTurnSplit(language, namer.labels));
  const entityExtract = checked(createEntityExtract(namer, gazetteer, lexicon, language));
  const runTogether: Pipeline['runTogether'] = (files, onTurn = () => undefined) => {
    const all = <In, Out>(stage: CheckedStage<In, Out>, inputs: readonly Passing<In>[]): Passing<Out>[] =>
      mapped(inputs, (input, place) => {
        onTurn(place);
        return stage(input);
      });
    return all(entityExtract, all(turnSplit, all(segmentNormalize, all(load, files))));
  };
  return {
    load,
    'segment-normalize': segmentNormalize,
    'turn-split': turnSplit,
    'entity-extract': entityExtract,
    run: (file) => runTogether([file])[0]!,
    runTogether,
  };
}

interface Travelling {
  document_id: string;
  /** A file not yet loaded has a path, a document its source. */
  path?: string;
  source?: { path: string };
  /** Where it is one of a file's records, before it is loaded and after. */
  record?: { line: number };
  line_numbers?: number[];
  diagnostics?: Diagnostic[];
}

function checked<In extends Travelling, Out extends keyof Boundaries>(
  stage: Stage<In, Out>,
): CheckedStage<In, Boundaries[Out]> {
  return (input) => {
    if (isRejection(input)) return input;
    try {
      const output = stage.run(input);
      const problem = stageViolation(stage.output, input, output);
      return problem
        ? reject(
            input,
            diagnostic(stage.name, 'invalid-document', null, `${stage.output}.schema.json`, problem),
          )
        : output;
    } catch (error) {
      if (error instanceof UsageError) throw error;
      if (error instanceof Refusal) return reject(input, error.diagnostic);
      return reject(input, diagnostic(stage.name, 'internal-error', null, (error as Error).message));
    }
  };
}

/** What takes a document's place once `reason` has refused it. */
export function reject(input: Travelling, reason: Diagnostic): Rejection {
  const source_path = input.source?.path ?? input.path ?? '';
  return {
    document_id: input.document_id,
    source_path,
    rejected: true,
    diagnostics: [
      ...(input.diagnostics ?? []),
      { ...reason, line: reason.line ?? lineOf(input, source_path) },
    ],
  };
}

/** Where a document begins that may be one of many in its file; null where it is the file. */
const lineOf = ({ record, line_numbers }: Travelling, path: string): number | null =>
  record?.line ?? (mayHoldRecords(path) ? (line_numbers?.[0] ?? null) : null);
