import { byText } from '../../stages/collections.js';
import type { Evaluation, EvaluationError, Score } from '../evaluate/score.js';

/** The scores as a table, then what was missed and what is false: a line each. */
export function formatEvaluation({ scores, errors }: Evaluation): string {
  const rows = [...scores].sort(
    ([a, one], [b, other]) => rank(a) - rank(b) || other.gold - one.gold || byText(a, b),
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
