import type { Annotated } from '../../schemas/types/index.js';
import { codesOf } from '../../stages/entity-extract/gazetteer/gazetteer-tables.js';
import { isRejection } from '../../stages/stage.js';
import { CodePointIndex } from '../../stages/text/code-points.js';
import { EXIT } from '../errors.js';
import { readGold } from '../evaluate/gold.js';
import { inParagraphs } from '../evaluate/paragraphs.js';
import { Evaluation, type FoundMention } from '../evaluate/score.js';
import { readKnowledge } from '../knowledge/index.js';
import { printed, reportRejection } from '../messages/diagnostics.js';
import { formatEvaluation } from '../messages/evaluation.js';
import { createPipeline } from '../pipeline.js';

/** presser evaluate: how well mentions are found, against annotated transcripts. Gives the exit status. */
export async function evaluateCommand(
  folder: string,
  { gazetteer }: { gazetteer: string[] },
): Promise<number> {
  const knowledge = readKnowledge(gazetteer);
  const gold = readGold(folder, new Set(codesOf(knowledge.gazetteer.tables)));
  const pipeline = createPipeline(knowledge);
  const evaluation = new Evaluation(knowledge.language.side);
  let refused = 0;
  for (const document of gold) {
    const bytes = Buffer.from(document.lines.join('\n'));
    const annotated = pipeline.run({ document_id: document.document_id, path: document.path, bytes });
    if (isRejection(annotated)) {
      refused++;
      process.stderr.write(printed(reportRejection(annotated)));
      evaluation.add(document, []);
      continue;
    }
    evaluation.add(inParagraphs(document, annotated.line_numbers), foundIn(annotated));
  }
  process.stdout.write(formatEvaluation(evaluation));
  return refused === 0 ? EXIT.ok : EXIT.failed;
}

function foundIn({ text, mentions, line_numbers, line_starts }: Annotated): FoundMention[] {
  const index = new CodePointIndex(text);
  return mentions.map((mention) => ({
    ...mention,
    surface: index.slice(mention.start, mention.end),
    start: index.toUnit(mention.start) - index.toUnit(line_starts[line_numbers.indexOf(mention.line)]!),
  }));
}
