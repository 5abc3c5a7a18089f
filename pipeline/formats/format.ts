import type { ManifestInput } from '../output/manifest.js';
import type { DatasetName } from '../schemas.js';

/** A run's finished datasets, from which every other format is made. */
export interface Finished {
  /** The folder that holds NAME.csv and NAME.jsonl of every dataset, and takes the format's own files. */
  folder: string;
  /** Rows by dataset. */
  rows: ReadonlyMap<DatasetName, number>;
  /** SHA-256 in hexadecimal of the files that are there already, by path. */
  hashes: ReadonlyMap<string, string>;
  /** The transcripts' paths and SHA-256 (null for a refused one), in the order of their ids. */
  inputs: readonly ManifestInput[];
  /** Paths of the user's own gazetteers. */
  gazetteers: readonly string[];
  /** Tells whoever runs presser of something that the format had to leave out. */
  warn: (message: string) => void;
}

/**
 * Writes files of its own into the folder, from the datasets alone, and gives their paths relative to it, with
 * forward slashes, in a fixed order. The same datasets give the same bytes.
 */
export type Format = (finished: Finished) => Promise<string[]>;
