import type { EncodingName } from '../../stages/load/encodings.js';
import { isRejection } from '../../stages/stage.js';
import { EXIT } from '../errors.js';
import type { FormatName } from '../formats/index.js';
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
  /** Beside CSV and JSONL. */
  formats: FormatName[];
}

/** presser run: transcripts to datasets. Gives the exit status. */
export async function runCommand(paths: readonly string[], options: RunOptions): Promise<number> {
  const sources = findSources(paths, options.encoding);
  const knowledge = readKnowledge(options.gazetteer);
  const pipeline = createPipeline(knowledge);
  const results = new Results(options.out, knowledge, options.formats);
  // Ctrl-C leaves nothing behind; 130 is what shells expect of a program that SIGINT has ended.
  process.once('SIGINT', () => {
    results.discard();
    process.exit(130);
  });
  const progress = await createProgress(process.stderr);
  const reports: string[] = [];
  try {
    let unread = 0;
    for (const [i, source] of sources.entries()) {
      const file = readSource(source);
      if (isRejection(file)) unread++;
      const document = pipeline.run(file);
      results.add(document);
      reports.push(...(isRejection(document) ? reportRejection(document) : reportWarnings(document)));
      progress.step(i + 1, sources.length, source.document_id);
      // Lets the spinner turn between documents.
      await new Promise(setImmediate);
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
