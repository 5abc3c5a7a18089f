import { EXIT } from '../errors.js';
import { DATASETS } from '../schemas.js';
import { formatFinding } from '../validate/findings.js';
import { validateFolder } from '../validate/index.js';

/** presser validate: findings on stdout, a line each. Gives the exit status. */
export async function validateCommand(folder: string): Promise<number> {
  const { rows, findings } = await validateFolder(folder);
  for (const finding of findings.list) process.stdout.write(`${formatFinding(finding)}\n`);
  const verdict =
    findings.total === 0 ? 'valid' : `${findings.total} ${findings.total === 1 ? 'finding' : 'findings'}`;
  process.stderr.write(`presser: ${folder}: ${DATASETS.length} datasets, ${rows} rows: ${verdict}\n`);
  return findings.total === 0 ? EXIT.ok : EXIT.failed;
}
