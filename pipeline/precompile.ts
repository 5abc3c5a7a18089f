import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import standalone from 'ajv/dist/standalone/index.js';
import { compileKnowledge } from './knowledge/index.js';
import { bundle } from './program/bundle.js';
import { packaged } from './root.js';
import { createCompiler, PRECOMPILED, schemasHash, validatorIds } from './validators.js';

// Run when the program has been compiled: puts it together, and writes the validators of all schemas, and what the tables and
// dictionaries hold, each with the hash of its sources, so that it is only taken as long as they are the same.
await bundle();

const code = standalone.default(createCompiler({ source: true, optimize: true }), validatorIds());
writeFileSync(PRECOMPILED, `// ${schemasHash()}\n${code}`);

compileKnowledge();

// Whatever comes of it: without that code the program starts more slowly, and what is wrong with it the tests tell better.
const keepCode = packaged('dist', 'pipeline', 'program', 'keep-code.cjs');
spawnSync(process.execPath, [keepCode, packaged('data', 'transcripts')], { stdio: 'ignore' });
