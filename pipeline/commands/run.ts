import { EXIT } from '../errors.js';
import { printed } from '../messages/diagnostics.js';
import { createProgress } from '../messages/progress.js';
import { formatSummary } from '../messages/summary.js';
import { Run, type RunOptions } from '../run.js';
import { discardOnSignal } from './signals.js';

export interface RunCommandOptions extends RunOptions {
  /** Warnings make the run fail, too. */
  strict: boolean;
}

/** presser run: transcripts to datasets. Gives the exit status. */
export async function runCommand(paths: readonly string[], options: RunCommandOptions): Promise<number> {
  const run = new Run(paths, options);
  discardOnSignal(run);
  const progress = await createProgress(process.stderr);
  const summary = await run.complete(progress.step).finally(progress.stop);
  process.stderr.write(printed(summary.messages) + formatSummary(summary));
  return summary.rejected > 0 || (options.strict && summary.warnings > 0) ? EXIT.failed : EXIT.ok;
}
