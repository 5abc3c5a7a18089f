import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packaged, ROOT } from '../pipeline/root.js';

const BLOCKS = readFileSync(packaged('README.md'), 'utf8').match(/(?:^ {4}.+\n)+/gm)!;

/** The README's example that begins with a line. */
const exampleOf = (first: string): string =>
  BLOCKS.map((block) => block.replaceAll(/^ {4}/gm, '')).find((block) => block.startsWith(first))!;

/** What a program prints for a script, in the folder that has out/. */
function printed(program: string, flag: string, script: string): string {
  const { status, stdout, stderr } = spawnSync(program, [flag, script], { cwd: ROOT, encoding: 'utf8' });
  expect(stderr, stderr).not.toContain('Error');
  expect(status).toBe(0);
  return stdout;
}

/** Debian's python3 first: pandas comes to it as a package. */
const PYTHON = ['/usr/bin/python3', 'python3'].find((python) => canRun(python, '-c', 'import pandas'));

function canRun(program: string, flag: string, script: string): boolean {
  return spawnSync(program, [flag, script]).status === 0;
}

/** Whether every code of a country came as text, none as a missing value. */
const CODES_ARE_TEXT = 'mentions["code"].map(len).ge(2).all()';

// Skipped, and shown as skipped, where the program is not installed.
describe('an example of the README runs', () => {
  it.skipIf(!PYTHON)('in pandas', () => {
    const script = exampleOf('import pandas as pd').trimEnd().split('\n');
    const counted = script.pop()!;
    const out = printed(
      PYTHON!,
      '-c',
      [...script, `print(${counted})`, `print(${CODES_ARE_TEXT})`].join('\n'),
    );
    expect(out).toMatch(/^respondent\s+CN\s+\d+$/m);
    expect(out).toContain('True');
  });

  it.skipIf(!canRun('Rscript', '-e', 'library(readr)'))('in R', () => {
    const out = printed('Rscript', '-e', exampleOf('library(readr)'));
    expect(out).toMatch(/^\s*CN\s+US\s/m);
    expect(out).toContain('[1] "people');
  });
});
