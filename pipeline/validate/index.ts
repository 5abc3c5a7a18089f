import { requireDatasets } from '../output/require-datasets.js';
import { DATASETS, type DatasetName } from '../schemas.js';
import { CountChecker } from './counts.js';
import { Findings } from './findings.js';
import { KeyChecker } from './keys.js';
import { checkManifest } from './manifest.js';
import { OffsetChecker } from './offsets.js';
import { OutletCountryChecker } from './outlet-countries.js';
import { type Row, readDataset } from './read.js';
import { TokenChecker } from './tokens.js';

/** Checks what no schema tells: how rows fit each other. */
interface Checker {
  /** Takes the rows of all datasets, in their order. */
  add(name: DatasetName, number: number, row: Row): void;
  /** Judges what can be judged when all were read. */
  finish?(): void;
}

interface Validation {
  rows: number;
  findings: Findings;
}

/**
 * Checks every row of every dataset in a folder: against its schema, CSV against JSONL, keys, counts and
 * offsets; and where nothing is wrong, whether all files are as the run has left them. Throws UsageError where the folder
 * holds no datasets, RunError where a run is publishing into it.
 */
export async function validateFolder(folder: string): Promise<Validation> {
  requireDatasets(folder);
  const findings = new Findings();
  const checkers: Checker[] = [
    new KeyChecker(findings),
    new CountChecker(findings),
    new OutletCountryChecker(findings),
    new OffsetChecker(findings),
    new TokenChecker(findings),
  ];
  let rows = 0;
  let isWhole = true;
  for (const name of DATASETS) {
    const isRead = await readDataset(folder, name, findings, (number, row) => {
      rows++;
      for (const checker of checkers) checker.add(name, number, row);
    });
    isWhole &&= isRead;
  }
  // Where a table or a row of it is not there, others are not to blame for what they say of its rows.
  if (isWhole) for (const checker of checkers) checker.finish?.();
  // What is wrong in itself says more than that a file was changed.
  if (findings.total === 0) await checkManifest(folder, findings);
  return { rows, findings };
}
