// Makes a fresh clone ready: installs the pinned packages and compiles, each only when it is out of date.
// Plain JavaScript without packages, because it runs before any are there. Speaks on stderr only.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const at = (...parts) => join(root, ...parts);
const modified = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);

function newestSource(folder) {
  let newest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) newest = Math.max(newest, newestSource(path));
    else if (/\.(?:c?ts|json|csv|txt)$/.test(entry.name)) newest = Math.max(newest, modified(path));
  }
  return newest;
}

function run(what, command, args) {
  process.stderr.write(`presser: ${what} …\n`);
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  if (result.status !== 0) {
    process.stderr.write(`${result.stdout}${result.stderr}presser: ${what} failed\n`);
    process.exit(1);
  }
}

const installed = at('node_modules', '.package-lock.json');
if (modified(installed) < modified(at('package-lock.json'))) {
  run('installing packages', 'npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund']);
}

const stamp = at('dist', '.compiled');
const sources = [
  'pipeline',
  'stages',
  'schemas',
  'test',
  'data/formats',
  'data/gazetteers',
  'data/languages',
].map((folder) => newestSource(at(folder)));
// The code that is kept of the program is of use to the V8 alone that made it.
const { v8 } = process.versions;
const isStale = modified(stamp) < Math.max(...sources, modified(at('tsconfig.json')), modified(installed));
if (isStale || readFileSync(stamp, 'utf8') !== v8) {
  // What has no source any more would go into the package, and into what tells one presser from another.
  for (const name of ['data', 'pipeline', 'program', 'stages', 'test', 'validators.code'])
    rmSync(at('dist', name), { recursive: true, force: true });
  run('compiling', process.execPath, [at('node_modules', 'typescript', 'bin', 'tsc'), '-p', root]);
  run('putting it together', process.execPath, [at('dist', 'pipeline', 'program', 'precompile.js')]);
  writeFileSync(stamp, v8);
}
