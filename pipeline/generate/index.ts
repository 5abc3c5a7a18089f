import { generateCountries } from './countries.js';
import { generateReadme } from './readme.js';
import { generateTraditional } from './traditional.js';
import { generateTypes } from './types.js';

generateCountries();
generateTraditional();
await generateTypes();
generateReadme();
