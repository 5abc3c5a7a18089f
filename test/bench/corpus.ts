import { tmpdir } from 'node:os';
import { fs, path } from 'zx';
import { sum } from '../../stages/collections.js';

/** A new folder for what is only of use while something is measured. */
export const temporaryFolder = (): string => fs.mkdtempSync(path.join(tmpdir(), 'presser-bench-'));

/** Bytes of `folder`'s transcripts, one after the other and again from the first, until there are so many megabytes. */
export function repeated(folder: string, megabytes: number): Buffer[] {
  const texts = (fs.readdirSync(folder) as string[])
    .sort()
    .map((name) => fs.readFileSync(path.join(folder, name)));
  const files: Buffer[] = [];
  for (let bytes = 0; bytes < megabytes * 1e6; bytes += files.at(-1)!.length)
    files.push(texts[files.length % texts.length]!);
  return files;
}

export const sizeOf = (files: readonly Buffer[]): number => sum(files.map(({ length }) => length));

/** The document that the `i`-th file becomes. */
export const documentId = (i: number): string => `document-${String(i).padStart(6, '0')}`;

/** Writes the files into a folder, each as a document of its own. */
export function writeCorpus(files: readonly Buffer[], folder: string): void {
  fs.ensureDirSync(folder);
  for (const [i, bytes] of files.entries())
    fs.writeFileSync(path.join(folder, `${documentId(i)}.txt`), bytes);
}
