import { writeFileSync } from 'node:fs';
import standalone from 'ajv/dist/standalone/index.js';
import { compileKnowledge } from './knowledge/index.js';
import { createCompiler, PRECOMPILED, schemasHash, validatorIds } from './validators.js';

// Run when the program has been compiled: writes the validators of all schemas, and what the tables and
// dictionaries hold, each with the hash of its sources, so that it is only taken as long as they are the same.
const code = standalone.default(createCompiler({ source: true, optimize: true }), validatorIds());
writeFileSync(PRECOMPILED, `// ${schemasHash()}\n${code}`);

compileKnowledge();
