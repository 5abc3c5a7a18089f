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

/** What a mention adds to the scores of its kinds: found where a mark is, found where none is, or not found. */
const COUNTS = {
  right: { right: 1, found: 1, gold: 1 },
  false: { right: 0, found: 1, gold: 0 },
  missed: { right: 0, found: 0, gold: 1 },
} as const;

/** Whether a found mention can be the one that a mark means. */
const fits = (mark: GoldMention, { line, code }: FoundMention): boolean =>
  mark.line === line && mark.code === code;

/** Scores by kind: "tier 1", "form side", "code CN". */
export class Evaluation {
  readonly scores = new Map<string, Score>();
  readonly errors: EvaluationError[] = [];

  /** `side` is what stands behind an abbreviation that acts: 方. */
  constructor(private readonly side: string) {}

  /**
   * Judges one document. A found mention is right when its line has a mark of its code that no other found
   * mention has used; of several the one with the same surface is taken first.
   */
  add(gold: GoldDocument, found: readonly FoundMention[]): void {
    const open = [...gold.mentions];
    const others = this.takeMarks(
      open,
      found,
      (mark, mention) => fits(mark, mention) && mark.surface === mention.surface,
    );
    const wrong = this.takeMarks(open, others, fits);
    for (const mention of wrong) this.addError(gold, 'false', mention, mention.form);
    for (const mark of open) this.addError(gold, 'missed', mark, formOf(mark, gold, this.side));
  }

  /** Takes an open mark for each found mention that has one, which is right; gives the other mentions. */
  private takeMarks(
    open: GoldMention[],
    found: readonly FoundMention[],
    isMark: (mark: GoldMention, mention: FoundMention) => boolean,
  ): FoundMention[] {
    const others: FoundMention[] = [];
    for (const mention of found) {
      const at = open.findIndex((mark) => isMark(mark, mention));
      if (at < 0) others.push(mention);
      else {
        open.splice(at, 1);
        this.count(mention.code, mention.form, 'right');
      }
    }
    return others;
  }

  private addError(
    { document_id, lines }: GoldDocument,
    kind: EvaluationError['kind'],
    { line, surface, code, start }: FoundMention | GoldMention,
    form: string,
  ): void {
    this.count(code, form, kind);
    this.errors.push({ kind, document_id, line, surface, code, start, text: lines[line - 1] ?? '' });
  }

  private count(code: string, form: string, as: keyof typeof COUNTS): void {
    const { right, found, gold } = COUNTS[as];
    const tier = isSecondTier(code) ? 'tier 2' : 'tier 1';
    for (const key of [tier, `form ${form}`, `code ${code}`]) {
      const score = this.scores.get(key) ?? new Score();
      score.right += right;
      score.found += found;
      score.gold += gold;
      this.scores.set(key, score);
    }
  }
}

/** The form of a marked mention that was missed: the marks do not tell it, its length and right neighbour do. */
function formOf({ line, start, surface }: GoldMention, { lines }: GoldDocument, side: string): string {
  if (lines[line - 1]!.startsWith(side, start + surface.length) && surface.length <= 2) return 'side';
  return surface.length === 1 ? 'abbreviation' : 'name';
}
