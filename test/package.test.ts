import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { packaged } from '../pipeline/root.js';
import { BRIEFING, folderWith, temporaryFolder } from './support/cli.js';

interface Packed {
  filename: string;
  size: number;
  files: { path: string }[];
}

/** An empty project with nothing but transcripts in which the packed presser is installed. */
let project: string;
let packed: Packed;

/** Installs as npm does, but with the packages that are here already. */
function install(tarball: string): void {
  const modules = join(project, 'node_modules');
  mkdirSync(join(modules, '.bin'), { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '-C', modules]);
  renameSync(join(modules, 'package'), join(modules, 'presser'));
  const { dependencies, bin } = JSON.parse(readFileSync(join(modules, 'presser', 'package.json'), 'utf8'));
  for (const name of Object.keys(dependencies)) {
    mkdirSync(join(modules, name, '..'), { recursive: true });
    symlinkSync(packaged('node_modules', name), join(modules, name));
  }
  chmodSync(join(modules, 'presser', bin.presser), 0o755);
  symlinkSync(join('..', 'presser', bin.presser), join(modules, '.bin', 'presser'));
}

/** The README's example of the library. */
function example(): string {
  const blocks = readFileSync(packaged('README.md'), 'utf8').match(/(?:^ {4}.+\n)+/gm)!;
  return blocks.find((block) => block.includes("from 'presser'"))!;
}

beforeAll(() => {
  const folder = temporaryFolder();
  const answer = execFileSync('npm', ['pack', '--json', '--silent', '--pack-destination', folder], {
    cwd: packaged(),
    encoding: 'utf8',
  });
  [packed] = JSON.parse(answer) as [Packed];
  project = folderWith({ 'my-transcripts/2024-05-06-briefing.txt': BRIEFING });
  install(join(folder, packed.filename));
});

it('the package holds the program and what it reads, and neither inputs, outputs nor tests', () => {
  const paths = packed.files.map(({ path }) => path);
  expect(paths).toEqual(
    expect.arrayContaining([
      'CITATION.cff',
      'LICENSE',
      'data/report/page.css',
      'dist/knowledge.bin',
      'dist/validators.cjs',
    ]),
  );
  const kinds = new Set(
    paths.filter((path) => path.includes('/')).map((path) => path.replace(/\/[^/]*$/, '')),
  );
  for (const kind of kinds)
    expect(kind).toMatch(
      /^(?:data\/(?:gazetteers|languages|report)|dist\/(?:pipeline|program|stages|schemas)|dist$|schemas$)/,
    );
  expect(packed.size).toBeLessThan(6_000_000);
});

it('installed, the command writes every format', () => {
  const args = ['--offline', 'presser', 'run', 'my-transcripts', '--out', 'out', '--formats', 'all'];
  const { status, stderr } = spawnSync('npx', args, { cwd: project, encoding: 'utf8' });
  expect(stderr).toMatch(/country mentions +7\b/);
  expect(status).toBe(0);
  for (const file of ['presser.xlsx', 'report.html', 'codebook.md', 'parquet/turns.parquet'])
    expect(readFileSync(join(project, 'out', file)).length).toBeGreaterThan(0);
});

it("installed, the README's example of the library runs", () => {
  writeFileSync(join(project, 'example.mjs'), example());
  const { stdout, stderr } = spawnSync(process.execPath, ['example.mjs'], { cwd: project, encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(stdout).toContain('7 mentions, 0 refused, 0 findings');
  expect(stdout).toContain('questioner: 中国和美国关系如何？');
});

it("installed, the README's example passes the compiler with the package's types alone", () => {
  writeFileSync(join(project, 'example.mts'), `${example()}const wrong: string = stages.load('a.txt');\n`);
  const args = ['--strict', '--noEmit', '--module', 'nodenext', '--target', 'es2023', 'example.mts'];
  const types = ['--typeRoots', packaged('node_modules', '@types'), '--types', 'node'];
  const { stdout } = spawnSync(
    process.execPath,
    [packaged('node_modules', 'typescript', 'bin', 'tsc'), ...types, ...args],
    { cwd: project, encoding: 'utf8' },
  );
  expect(stdout.trim().split('\n')).toEqual([
    expect.stringMatching(/^example\.mts\(6,.*'Passing<Document>\[\]'/),
  ]);
});
