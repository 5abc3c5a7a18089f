import type { Annotated, Datasets, Document, Segmented, Transcript } from '../../schemas/types/index.js';
import { CorpusTally } from '../../stages/aggregate/corpus.js';
import { diagnosticRows } from '../../stages/aggregate/document-tables.js';
import { createTabulate, documentRows } from '../../stages/aggregate/index.js';
import type { EncodingName } from '../../stages/load/encoding/encodings.js';
import { isRejection, type Passing } from '../../stages/stage.js';
import { UsageError } from '../errors.js';
import { type Knowledge, readKnowledge } from '../knowledge/index.js';
import { checkOption, checkOptions } from '../option-rules.js';
import { checkedTables } from '../parts/checked-tables.js';
import { createPipeline, type Pipeline } from '../pipeline.js';
import { DATASETS } from '../schemas.js';
import { findSources } from '../sources/find-sources.js';
import { readSource } from '../sources/read-source.js';
import { StageInput } from '../stage-input.js';

/** The rows of every dataset. */
export type Tables = { [Name in keyof Datasets]: Datasets[Name][] };

/**
 * The five stages as functions. A document that one of them refuses goes on as a rejection (see `isRejection`),
 * which the later ones pass on and `aggregate` puts into the diagnostics. Each throws UsageError where it is given what
 * is none of its documents, `aggregate` also where one comes twice.
 */
export interface Stages {
  /**
   * The documents in files, folders and globs, in the order of their ids; a file of records holds several. Throws
   * UsageError where there is no file.
   */
  load(paths: string | readonly string[], options?: { encoding?: EncodingName }): Passing<Document>[];
  segmentNormalize(document: Passing<Document>): Passing<Segmented>;
  turnSplit(document: Passing<Segmented>): Passing<Transcript>;
  entityExtract(document: Passing<Transcript>): Passing<Annotated>;
  /** All rows of these documents, held in memory; a corpus of more than some hundred MB is for `run`. */
  aggregate(documents: Iterable<Passing<Annotated>>): Tables;
}

export interface StagesOptions {
  /** CSV files of your own with country names (name,code) or outlets, added to presser's. */
  gazetteer?: string | readonly string[];
}

/**
 * The stages with gazetteers of one's own. The dictionary and the tables are read when a stage is first called; that
 * call throws UsageError, naming file and line, where a gazetteer is not as it should be.
 */
export function createStages(options: StagesOptions = {}): Stages {
  checkOptions('createStages', options, { gazetteer: true });
  const { gazetteer = [] } = options;
  let ready: { knowledge: Knowledge; pipeline: Pipeline } | undefined;
  const get = (): NonNullable<typeof ready> => {
    if (!ready) {
      const knowledge = readKnowledge([gazetteer].flat());
      ready = { knowledge, pipeline: createPipeline(knowledge) };
    }
    return ready;
  };
  return {
    load: (paths, options = {}) => {
      checkOption('paths', paths);
      checkOptions('load', options, { encoding: true });
      const { encoding } = options;
      return findSources([paths].flat(), encoding).map((source) => get().pipeline.load(readSource(source)));
    },
    segmentNormalize: (document) =>
      get().pipeline['segment-normalize'](taken(new StageInput('segment-normalize'), document)),
    turnSplit: (document) => get().pipeline['turn-split'](taken(new StageInput('turn-split'), document)),
    entityExtract: (document) =>
      get().pipeline['entity-extract'](taken(new StageInput('entity-extract'), document)),
    aggregate: (documents) => aggregate(documents, get().knowledge),
  };
}

/** The document that a stage is given. Throws UsageError where the stage does not take it. */
function taken<T>(input: StageInput, document: T): T {
  const problem = input.problemOf(document);
  if (problem !== null) throw new UsageError(problem);
  return document;
}

function aggregate(documents: Iterable<Passing<Annotated>>, { language }: Knowledge): Tables {
  const tabulate = createTabulate(language);
  const tally = new CorpusTally();
  const tables = Object.fromEntries(DATASETS.map((name) => [name, [] as unknown[]])) as unknown as Tables;
  const input = new StageInput('aggregate');
  for (const document of documents) {
    const own = checkedTables(tabulate, taken(input, document));
    if (isRejection(own)) {
      tables.diagnostics.push(...diagnosticRows(own));
      continue;
    }
    addRows(tables, documentRows(own));
    tally.add(document as Annotated);
  }
  addRows(tables, tally.rows());
  return tables;
}

function addRows(tables: Tables, rows: Partial<Tables>): void {
  for (const [name, own] of Object.entries(rows)) {
    const table = tables[name as keyof Tables] as unknown[];
    for (const row of own) table.push(row);
  }
}
