import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from '../../schemas/types/index.js';
import { reasonOf } from '../errors.js';
import { hashFile } from '../output/hashed-file.js';
import { isWithin, MANIFEST_FILE, parseManifest } from '../output/manifest.js';
import { type Findings, MISSING } from './findings.js';

/** Finds files that are not as the run has left them, whose SHA-256 its manifest has. */
export async function checkManifest(folder: string, findings: Findings): Promise<void> {
  const outputs = outputsIn(folder);
  if (typeof outputs === 'string') {
    findings.add(MANIFEST_FILE, null, null, outputs);
    return;
  }
  for (const { path, sha256 } of outputs) {
    const hash = await hashOf(join(folder, path));
    if (hash === null) findings.add(path, null, null, MISSING);
    else if (hash !== sha256)
      findings.add(
        path,
        null,
        null,
        `the file was changed since it was written: ${MANIFEST_FILE} has another SHA-256`,
      );
  }
}

/** The files that the manifest lists, or what is wrong with it. */
function outputsIn(folder: string): Manifest['outputs'] | string {
  try {
    const { outputs } = parseManifest(readFileSync(join(folder, MANIFEST_FILE), 'utf8'));
    return outputs.every(({ path }) => isWithin(path)) ? outputs : 'it lists files outside its folder';
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return isMissing ? MISSING : `it is not what a run has written (${reasonOf(error)})`;
  }
}

async function hashOf(path: string): Promise<string | null> {
  try {
    return await hashFile(path);
  } catch {
    return null;
  }
}
