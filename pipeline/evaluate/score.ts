import type { GoldDocument, GoldMention } from './gold.js';

/** A mention that presser found, as far as it is judged. */
export interface FoundMention {
  line: number;
  surface: string;
  code: string;
  form: string;
  /** Where it stands in its line of the canonical text, in code units. */
  start: number;
}

/** Regions and blocs are scored apart from countries and territories. */
export const isSecondTier = (code: string): boolean => code.length > 2 || code === 'EU';

/** Right, found and marked mentions of one kind. */
export class Score {
  right = 0;
  found = 0;
  gold = 0;

  get precision(): number {
    return this.found ? this.right / this.found : 0;
  }

  get recall(): number {
    return this.gold ? this.right / this.gold : 0;
  }

  get f1(): number {
    const sum = this.precision + this.recall;
    return sum ? (2 * this.precision * this.recall) / sum : 0;
  }
}

export interface EvaluationError {
  kind: 'missed' | 'false';
  document_id: string;
  line: number;
  surface: string;
  code: string;
  /** Where it stands in its line, in code units; a found mention's place is that in the canonical line. */
  start: number;
  text: string;
}

/** Scores by kind: "tier 1", "form side", "code CN". */
export class Evaluation {
  readonly scores = new Map<string, Score>();
  readonly errors: EvaluationError[] = [];

  /**
   * Judges one document. A found mention is right when its line has a mark of its code that no other found
   * mention has used; of several the one with the same surface is taken first.
   */
  add(gold: GoldDocument, found: readonly FoundMention[]): void {
    const open = [...gold.mentions];
    const wrong: FoundMention[] = [];
    const take = (mention: FoundMention, sameSurface: boolean): GoldMention | null => {
      const at = open.findIndex(
        ({ line, code, surface }) =>
          line === mention.line && code === mention.code && (!sameSurface || surface === mention.surface),
      );
      return at < 0 ? null : open.splice(at, 1)[0]!;
    };
    const later: FoundMention[] = [];
    for (const mention of found) {
      const mark = take(mention, true);
      if (mark) this.count(mark.code, mention.form, { right: 1, found: 1, gold: 1 });
      else later.push(mention);
    }
    for (const mention of later) {
      const mark = take(mention, false);
      if (mark) this.count(mark.code, mention.form, { right: 1, found: 1, gold: 1 });
      else wrong.push(mention);
    }
    for (const mention of wrong) this.addError(gold, 'false', mention, mention.form);
    for (const mark of open) this.addError(gold, 'missed', mark, formOf(mark, gold));
  }

  private addError(
    gold: GoldDocument,
    kind: EvaluationError['kind'],
    mention: FoundMention | GoldMention,
    form: string,
  ): void {
    const { line, surface, code, start } = mention;
    this.count(
      code,
      form,
      kind === 'false' ? { right: 0, found: 1, gold: 0 } : { right: 0, found: 0, gold: 1 },
    );
    this.errors.push({
      kind,
      document_id: gold.document_id,
      line,
      surface,
      code,
      start,
      text: gold.lines[line - 1] ?? '',
    });
  }

  private count(code: string, form: string, by: { right: number; found: number; gold: number }): void {
    const tier = isSecondTier(code) ? 'tier 2' : 'tier 1';
    for (const key of [tier, `form ${form}`, `code ${code}`]) {
      const score = this.scores.get(key) ?? new Score();
      score.right += by.right;
      score.found += by.found;
      score.gold += by.gold;
      this.scores.set(key, score);
    }
  }
}

/** The form of a marked mention that was missed: the marks do not tell it, its length and right neighbour do. */
function formOf({ line, start, surface }: GoldMention, gold: GoldDocument): string {
  if (gold.lines[line - 1]![start + surface.length] === '方' && surface.length <= 2) return 'side';
  return surface.length === 1 ? 'abbreviation' : 'name';
}
