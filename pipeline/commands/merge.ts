import { EXIT } from '../errors.js';
import { type FormatName, refuseFormatsOfTokens } from '../formats/index.js';
import { printed } from '../messages/diagnostics.js';
import { formatSummary } from '../messages/summary.js';
import { recoverPublication } from '../output/publication.js';
import { Results } from '../parts/results.js';
import { findShards, partsOfShard, refuseWithinShards } from '../parts/shards.js';
import { discardOnSignal } from './signals.js';

export interface MergeOptions {
  out: string;
  formats: FormatName[];
}

/** presser merge: the shards of a run to the datasets that one run would have given. Gives the exit status. */
export async function mergeCommand(folders: readonly string[], options: MergeOptions): Promise<number> {
  for (const folder of folders) recoverPublication(folder);
  const shards = findShards(folders);
  refuseWithinShards(options.out, folders);
  const { options: asked } = shards[0]!.file;
  if (!asked.tokens) refuseFormatsOfTokens(options.formats, 'run all shards again without --no-tokens');
  const results = new Results(options.out, asked, options.formats);
  discardOnSignal(results);
  const summary = await results.orDiscard(async () => {
    for (const { folder, file } of shards) {
      for await (const part of partsOfShard(folder, file)) await results.add(part);
    }
    return results.finish();
  });
  process.stderr.write(printed(summary.messages) + formatSummary(summary));
  return summary.rejected > 0 ? EXIT.failed : EXIT.ok;
}
