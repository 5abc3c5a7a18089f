import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { codeByFile, ENTRIES, load } from './chunks.cjs';

// Run when the program has been put together, with what to run it over: as V8 compiles a function when it is first called, its
// code is kept when the run is over.
const folder = mkdtempSync(join(tmpdir(), 'presser-'));
process.argv.splice(2, 0, 'run', '--jobs', '1', '--out', join(folder, 'out'));
process.on('exit', () => {
  for (const [file, code] of codeByFile()) writeFileSync(file, code);
  rmSync(folder, { recursive: true });
});

load(ENTRIES.cli);
