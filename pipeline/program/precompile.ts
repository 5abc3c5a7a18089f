import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import standalone from 'ajv/dist/standalone/index.js';
import { compileKnowledge } from '../knowledge/index.js';
import { packaged } from '../root.js';
import { createCompiler, PRECOMPILED, schemasHash, validatorIds } from '../validators.js';
import { bundle } from './bundle.js';

// Run when the program has been compiled: puts it together, then writes the validators of all schemas, and what the tables and
// dictionaries hold, both with the hash of their sources, so that they are only taken as long as these are the same. The
// program, as it is put together, is one of the sources.
await bundle();

const code = standalone.default(createCompiler({ source: true, optimize: true }), validatorIds());
writeFileSync(PRECOMPILED, `${code}exports.hash = '${schemasHash()}';\n`);

compileKnowledge();

// Whatever comes of it: without that code the program starts more slowly, and what is wrong with it the tests tell better.
const keepCode = packaged('dist', 'pipeline', 'program', 'keep-code.cjs');
spawnSync(process.execPath, [keepCode, packaged('data', 'transcripts')], { stdio: 'ignore' });
