import type { EncodingName } from '../../stages/load/encodings.js';
import { EXIT } from '../errors.js';
import type { FormatName } from '../formats/index.js';
import { partsOf } from '../parts.js';
import { createProgress } from '../progress.js';
import { Results } from '../results.js';
import { findSources } from '../sources.js';
import { formatSummary } from '../summary.js';

export interface RunOptions {
  out: string;
  /** Warnings make the run fail, too. */
  strict: boolean;
  /** The user's own gazetteers. */
  gazetteer: string[];
  /** What the files are read as, whatever they look like. */
  encoding?: EncodingName;
  /** Beside CSV and JSONL. */
  formats: FormatName[];
  /** Workers; as many as are of use where it is not told. */
  jobs?: number;
}

/** presser run: transcripts to datasets. Gives the exit status. */
export async function runCommand(paths: readonly string[], options: RunOptions): Promise<number> {
  const sources = findSources(paths, options.encoding);
  const results = new Results(options.out, options.formats);
  // Ctrl-C leaves nothing behind; 130 is what shells expect of a program that SIGINT has ended.
  process.once('SIGINT', () => {
    results.discard();
    process.exit(130);
  });
  const progress = await createProgress(process.stderr);
  const reports: string[] = [];
  let [done, unread] = [0, 0];
  try {
    for await (const part of partsOf(sources, options.jobs, options)) {
      results.add(part);
      reports.push(...part.reports);
      unread += part.unread;
      done += part.inputs.length;
      progress.step(done, sources.length, part.inputs.at(-1)!.document_id);
    }
    progress.stop();
    if (unread === sources.length) {
      results.discard();
      process.stderr.write(
        `${reports.join('')}presser: no input could be read; ${options.out} was left as it was\n`,
      );
      return EXIT.failed;
    }
    const summary = await results.finish();
    process.stderr.write(reports.join('') + formatSummary(summary));
    return summary.rejected > 0 || (options.strict && summary.warnings > 0) ? EXIT.failed : EXIT.ok;
  } catch (error) {
    progress.stop();
    results.discard();
    throw error;
  }
}
