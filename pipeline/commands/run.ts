import { createHash } from 'node:crypto';
import type { EncodingName } from '../../stages/load/encodings.js';
import { EXIT } from '../errors.js';
import { fingerprint } from '../fingerprint.js';
import type { FormatName } from '../formats/index.js';
import { partsOf } from '../parts.js';
import type { ProcessorOptions } from '../processor.js';
import { createProgress } from '../progress.js';
import { Results } from '../results.js';
import { type Shard, shareOf } from '../share.js';
import { findSources, type Source } from '../sources.js';
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
  /** Where results of single documents are kept from run to run. */
  cache?: string;
  /** The share of the documents to be processed. */
  shard?: Shard;
}

/** presser run: transcripts to datasets. Gives the exit status. */
export async function runCommand(paths: readonly string[], options: RunOptions): Promise<number> {
  const all = findSources(paths, options.encoding);
  const sources = options.shard ? shareOf(all, options.shard) : all;
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
    for await (const part of partsOf(sources, options.jobs, processorOptions(options))) {
      results.add(part);
      reports.push(...part.reports);
      unread += part.unread;
      done += part.inputs.length;
      progress.step(done, sources.length, part.inputs.at(-1)!.document_id);
    }
    progress.stop();
    if (unread > 0 && unread === sources.length) {
      results.discard();
      process.stderr.write(
        `${reports.join('')}presser: no input could be read; ${options.out} was left as it was\n`,
      );
      return EXIT.failed;
    }
    const summary = options.shard
      ? await results.finishShard(options.shard, runHash(all, options))
      : await results.finish();
    process.stderr.write(reports.join('') + formatSummary(summary));
    return summary.rejected > 0 || (options.strict && summary.warnings > 0) ? EXIT.failed : EXIT.ok;
  } catch (error) {
    progress.stop();
    results.discard();
    throw error;
  }
}

function processorOptions({ gazetteer, cache }: RunOptions): ProcessorOptions {
  if (cache === undefined) return { gazetteer };
  return { gazetteer, cache: { folder: cache, fingerprint: fingerprint({ gazetteer }) } };
}

/** Tells the shards of one run from those of another. */
function runHash(sources: readonly Source[], options: RunOptions): string {
  const inputs = sources.map(({ document_id, path, encoding }) => [document_id, path, encoding]);
  return createHash('sha256').update(fingerprint(options)).update(JSON.stringify(inputs)).digest('hex');
}
