import { writeFileSync } from 'node:fs';
import standalone from 'ajv/dist/standalone/index.js';
import { createCompiler, PRECOMPILED, schemasHash, validatorIds } from './validators.js';

// Run when the program has been compiled: writes the validators of all schemas as a module that begins with the
// schemas' hash, so that it is only taken as long as they are the same.
const code = standalone.default(createCompiler({ source: true, optimize: true }), validatorIds());
writeFileSync(PRECOMPILED, `// ${schemasHash()}\n${code}`);
