import type { Annotated } from '../../schemas/types/index.js';
import { codesOf } from '../../stages/entity-extract/gazetteer/gazetteer-tables.js';
import { isRejection } from '../../stages/stage.js';
import { CodePointIndex } from '../../stages/text/code-points.js';
import { EXIT } from '../errors.js';
import { readGold } from '../evaluate/gold.js';
import { inParagraphs } from '../evaluate/paragraphs.js';
import { Evaluation, type EvaluationError, type FoundMention, type Score } from '../evaluate/score.js';
import { readKnowledge } from '../knowledge/index.js';
import { printed, reportRejection } from '../messages/diagnostics.js';
import { createPipeline } from '../pipeline.js';

/** presser evaluate: how well mentions are found, against annotated transcripts. Gives the exit status. */
export async function evaluateCommand(
  folder: string,
  { gazetteer }: { gazetteer: string[] },
): Promise<number> {
  const knowledge = readKnowledge(gazetteer);
  const gold = readGold(folder, new Set(codesOf(knowledge.gazetteer.tables)));
  const pipeline = createPipeline(knowledge);
  const evaluation = new Evaluation();
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

function formatEvaluation({ scores, errors }: Evaluation): string {
  const rows = [...scores].sort(
    ([a, one], [b, other]) => rank(a) - rank(b) || other.gold - one.gold || (a < b ? -1 : 1),
  );
  const table = rows.map(([key, score]) => formatScore(key, score)).join('');
  return `${''.padEnd(20)}precision  recall      f1    gold   found   right\n${table}\n${errors.map(formatError).join('')}`;
}

const GROUPS = ['tier', 'form', 'code'];
const rank = (key: string): number => GROUPS.indexOf(key.split(' ')[0]!);

const formatScore = (key: string, { precision, recall, f1, gold, found, right }: Score): string =>
  `${key.padEnd(20)}${[precision, recall, f1].map((figure) => figure.toFixed(4).padStart(8)).join('')}` +
  `${[gold, found, right].map((count) => String(count).padStart(8)).join('')}\n`;

/** Characters shown on each side of an error. */
const CONTEXT = 18;

function formatError({ kind, document_id, line, surface, code, start, text }: EvaluationError): string {
  const at = nearest(text, surface, start);
  const shown = text.slice(Math.max(0, at - CONTEXT), at + surface.length + CONTEXT);
  return `${kind} ${document_id}:${line} ${surface} ${code}  …${shown}…\n`;
}

/** The place nearest to `start` at which the surface stands: canonical lines may lack some of a line's spaces. */
function nearest(text: string, surface: string, start: number): number {
  const [before, after] = [text.lastIndexOf(surface, start), text.indexOf(surface, start)];
  if (before < 0 || (after >= 0 && after - start < start - before)) return after;
  return before;
}
