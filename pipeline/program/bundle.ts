import { readFileSync } from 'node:fs';
import { rolldown } from 'rolldown';
import { packaged } from '../root.js';

const ENTRIES = {
  cli: packaged('dist', 'pipeline', 'cli', 'index.js'),
  library: packaged('dist', 'pipeline', 'library', 'index.js'),
  worker: packaged('dist', 'pipeline', 'parts', 'workers', 'worker.js'),
};

/** Whether a module is a package that is installed beside presser, or comes with Node.js. */
function isOutside(): (id: string) => boolean {
  const { dependencies } = JSON.parse(readFileSync(packaged('package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const names = Object.keys(dependencies);
  return (id) => id.startsWith('node:') || names.some((name) => id === name || id.startsWith(`${name}/`));
}

/** Puts the compiled program together to chunks. */
export async function bundle(): Promise<void> {
  const build = await rolldown({ input: ENTRIES, platform: 'node', external: isOutside() });
  await build.write({
    dir: packaged('dist', 'program'),
    format: 'cjs',
    // What is not called while it is put together may be called all the same.
    minify: false,
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name].cjs',
  });
}
