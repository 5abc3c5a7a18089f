import type { EncodingName } from '../../stages/load/encodings.js';
import { isRejection } from '../../stages/stage.js';
import { EXIT } from '../errors.js';
import { readKnowledge } from '../knowledge.js';
import { createPipeline } from '../pipeline.js';
import { createProgress } from '../progress.js';
import { reportRejection, reportWarnings } from '../report.js';
import { Results } from '../results.js';
import { findSources, readSource } from '../sources.js';
import { formatSummary } from '../summary.js';

export interface RunOptions {
  out: string;
  /** Warnings make the run fail, too. */
  strict: boolean;
  /** The user's own gazetteers. */
  gazetteer: string[];
  /** What the files are read as, whatever they look like. */
  encoding?: EncodingName;
}

/** presser run: transcripts to datasets. Gives the exit status. */
export async function runCommand(paths: readonly string[], options: RunOptions): Promise<number> {
  const sources = findSources(paths, options.encoding);
  const knowledge = readKnowledge(options.gazetteer);
  const pipeline = createPipeline(knowledge);
  const results = new Results(options.out, knowledge);
  const progress = await createProgress(process.stderr);
  const reports: string[] = [];
  try {
    for (const [i, source] of sources.entries()) {
      const document = pipeline.run(readSource(source));
      results.add(document);
      reports.push(...(isRejection(document) ? reportRejection(document) : reportWarnings(document)));
      progress.step(i + 1, sources.length, source.document_id);
      // Lets the spinner turn between documents.
      await new Promise(setImmediate);
    }
    const summary = results.finish();
    progress.stop();
    process.stderr.write(reports.join('') + formatSummary(summary));
    return summary.rejected > 0 || (options.strict && summary.warnings > 0) ? EXIT.failed : EXIT.ok;
  } catch (error) {
    progress.stop();
    results.discard();
    throw error;
  }
}
