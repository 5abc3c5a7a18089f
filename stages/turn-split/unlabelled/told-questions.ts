import { matchAt } from '../../text/sticky.js';
import type { Rules } from '../rules.js';
import type { TextLines } from '../text-lines.js';
import type { ToldAnswer } from './told-answers.js';

/** A question is told of so near behind the beginning of its sentence, in code units. */
const LONGEST_BEGINNING = 100;

/** A question that is told of: 有记者问及…, 塔斯社记者提问，…. Offsets are code units. */
export interface ToldQuestion {
  /** Where its sentence begins, where its words for who asks do, and where what is asked begins. */
  at: number;
  start: number;
  textStart: number;
  isPassing: boolean;
  /** Whether its answer goes on in the same sentence, or it is none. */
  isWithAnswer?: boolean;
  /** Who answers it in the same sentence, where he is named before it: 汪文斌回答记者关于…的提问时|表示，…. */
  answer?: ToldAnswer;
}

/** The groups of a question that is told of behind the name of who answers it, in the order of the text. */
type AnsweredByName = Record<
  'before' | 'office' | 'name' | 'courtesy' | 'occasion' | 'asker' | 'asked',
  string
>;

/** The questions that sentences of a text tell of; they are asked for by place, from the first on. */
export class ToldQuestions {
  private readonly found: readonly ToldQuestion[];
  /** The first that does not begin before the place that was asked for last. */
  private next = 0;

  constructor(
    private readonly lines: TextLines,
    private readonly hasLabels: boolean,
    private readonly rules: Rules,
  ) {
    this.found = this.find();
  }

  /** The one whose sentence begins at a place. */
  at(place: number): ToldQuestion | undefined {
    const { found } = this;
    while (this.next < found.length && found[this.next]!.at < place) this.next++;
    const question = found[this.next];
    return question?.at === place ? question : undefined;
  }

  /** Found by what tells of them, which few texts have, and not by trying every sentence. */
  private find(): ToldQuestion[] {
    const { lines } = this;
    const { patterns } = this.rules;
    const found: ToldQuestion[] = [];
    let next = 0;
    let tried = -1;
    for (const { index } of lines.folded.matchAll(patterns.tellsOfQuestion)) {
      while (lines.sentences[next + 1]! <= index) next++;
      const at = lines.sentences[next]!;
      if (at === tried || at > index || index - at > LONGEST_BEGINNING) continue;
      tried = at;
      const question = this.questionAt(at);
      if (question) found.push(question);
    }
    return found;
  }

  private questionAt(at: number): ToldQuestion | null {
    const { reportedQuestion, passingQuestion } = this.rules.patterns;
    const { folded } = this.lines;
    const reported = matchAt(reportedQuestion, folded, at)?.[0];
    if (reported !== undefined) return { at, start: at, textStart: at + reported.length, isPassing: false };
    const [words = '', before] = matchAt(passingQuestion, folded, at) ?? [];
    if (before === undefined) return this.answeredAt(at);
    return { at, start: at + before.length, textStart: at + words.length, isPassing: true };
  }

  /** 回答记者关于伊拉克局势的提问时，…; where there are labels, speakers tell so of what others have said. */
  private answeredAt(at: number): ToldQuestion | null {
    if (this.hasLabels) return null;
    const [, before, asker] = matchAt(this.rules.patterns.answeringQuestion, this.lines.folded, at) ?? [];
    if (before === undefined) return this.answeredByNameAt(at);
    const start = at + before.length;
    return { at, start, textStart: start + asker!.length, isPassing: true, isWithAnswer: true };
  }

  /** 汪文斌26日在例行记者会上回答记者关于伊拉克局势的提问时表示，… */
  private answeredByNameAt(at: number): ToldQuestion | null {
    const found = matchAt(this.rules.patterns.answeringBehindName, this.lines.folded, at);
    if (!found) return null;
    const { before, office, name, courtesy, occasion, asker, asked } = found.groups as AnsweredByName;
    const nameStart = at + before.length + office.length;
    const start = nameStart + name.length + courtesy.length + occasion.length;
    const textStart = start + asker.length;
    const answer = {
      start: textStart + asked.length,
      textStart: at + found[0].length,
      nameStart,
      name,
      hasTitle: office + courtesy !== '',
    };
    return { at, start, textStart, isPassing: false, answer };
  }
}
