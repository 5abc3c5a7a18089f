import { CorpusTally, type TallyData } from '../../stages/aggregate/corpus.js';
import type { EncodedRows } from '../output/encode/table-encoder.js';
import type { ManifestInput } from '../output/manifest.js';

/**
 * What some documents, next to each other in the order of their ids, come to: all that is needed of them to write
 * the datasets. Parts are put together by Results; where and when they were made makes no difference.
 */
export interface Part {
  /** Rows of the datasets that hold for one document each. */
  datasets: EncodedRows[];
  /** What they add to the counts over all documents. */
  tally: TallyData;
  inputs: ManifestInput[];
  rejected: number;
  /** Of the rejected ones, those that could not even be read. */
  unread: number;
  warnings: number;
  /** Why documents were refused, and what is doubtful in others. */
  messages: string[];
}

/** What holds the bytes of a part. */
export function memoryOf({ datasets }: Part): ArrayBuffer[] {
  const memory = new Set<ArrayBuffer>();
  for (const { csv, jsonl } of datasets)
    for (const { buffer } of [...csv, ...jsonl]) memory.add(buffer as ArrayBuffer);
  return [...memory];
}

/** The part of no document. */
export const emptyPart = (): Part => ({
  datasets: [],
  tally: new CorpusTally().data(),
  inputs: [],
  rejected: 0,
  unread: 0,
  warnings: 0,
  messages: [],
});
