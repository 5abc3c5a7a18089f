import { $ } from 'zx';
import { ROOT } from '../root.js';
import { changedBetween, contentsOf } from './files.js';

/** One thing that must hold before a change is taken. */
interface Check {
  name: string;
  command: string[];
  /** Paths that the command makes anew and that must come out as they were before it. */
  unchanged?: string[];
}

const CHECKS: readonly Check[] = [
  { name: 'lint and format', command: ['npm', 'run', '--silent', 'lint'] },
  { name: 'types', command: ['npm', 'run', '--silent', 'typecheck'] },
  {
    name: 'generated files are current',
    command: ['npm', 'run', '--silent', 'generate'],
    unchanged: ['schemas', 'data', 'README.md'],
  },
  { name: 'out/ is what a run makes', command: ['npm', 'start', '--silent'], unchanged: ['out'] },
  { name: 'out/ is valid', command: ['npm', 'run', '--silent', 'presser', '--', 'validate', 'out'] },
];

async function passes({ name, command, unchanged = [] }: Check): Promise<boolean> {
  const before = contentsOf(unchanged, ROOT);
  const result = await $({ cwd: ROOT, nothrow: true, quiet: true })`${command}`;
  const changed = changedBetween(before, contentsOf(unchanged, ROOT));
  const failed = result.exitCode !== 0 || changed.length > 0;
  process.stdout.write(`${failed ? 'FAILED' : 'passed'}  ${name}\n`);
  if (failed) process.stdout.write(`${result.stdout}${result.stderr}`);
  for (const path of changed) process.stdout.write(`${path} was not current; it is now\n`);
  return !failed;
}

let failed = 0;
for (const check of CHECKS) if (!(await passes(check))) failed++;
process.stdout.write(`checks: ${CHECKS.length - failed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
