import { requireDatasets } from '../output/require-datasets.js';
import { DATASETS } from '../schemas.js';
import { CountChecker } from './counts.js';
import { Findings } from './findings.js';
import { KeyChecker } from './keys.js';
import { checkManifest } from './manifest.js';
import { OffsetChecker } from './offsets.js';
import { OutletCountryChecker } from './outlet-countries.js';
import { readDataset } from './read.js';
import { TokenChecker } from './tokens.js';

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
  const checkers = [
    new KeyChecker(findings),
    new CountChecker(findings),
    new OutletCountryChecker(findings),
    new OffsetChecker(findings),
    new TokenChecker(findings),
  ];
  let rows = 0;
  for (const name of DATASETS) {
    for await (const [number, row] of readDataset(folder, name, findings)) {
      rows++;
      for (const checker of checkers) checker.add(name, number, row);
    }
  }
  for (const checker of checkers) if ('finish' in checker) checker.finish();
  // What is wrong in itself says more than that a file was changed.
  if (findings.total === 0) await checkManifest(folder, findings);
  return { rows, findings };
}
