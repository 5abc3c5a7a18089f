import { EXIT } from '../errors.js';
import { counted } from '../messages/counted.js';
import { printed } from '../messages/diagnostics.js';
import { DATASETS } from '../schemas.js';
import { formatFinding } from '../validate/findings.js';
import { validateFolder } from '../validate/index.js';

/** presser validate: findings on stdout, a line each. Gives the exit status. */
export async function validateCommand(folder: string): Promise<number> {
  const { rows, findings } = await validateFolder(folder);
  for (const finding of findings.list) process.stdout.write(`${formatFinding(finding)}\n`);
  const verdict = findings.total === 0 ? 'valid' : counted(findings.total, 'finding');
  const checked = `${counted(DATASETS.length, 'dataset')}, ${counted(rows, 'row')}`;
  process.stderr.write(printed([`${folder}: ${checked}: ${verdict}`]));
  return findings.total === 0 ? EXIT.ok : EXIT.failed;
}
