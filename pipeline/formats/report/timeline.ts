import type { CountryMentionsRow } from '../../../schemas/types/index.js';
import { Counts } from './counts.js';
import type { Timeline } from './model.js';

/** The most periods that one figure has room for. */
const MOST = 40;

const LENGTH = { day: 10, month: 7, year: 4 } as const satisfies Record<Timeline['step'], number>;
const STEPS = Object.keys(LENGTH) as Timeline['step'][];

/** Counts mentions over time, of a few places. */
export class TimelineCounts {
  private readonly step: Timeline['step'];
  private readonly periods: string[];
  private readonly mentions = new Counts();

  /** `days` are all that there are, in order. */
  constructor(
    days: readonly string[],
    private readonly codes: ReadonlySet<string>,
  ) {
    this.step = STEPS.find((step) => periodsOf(days, step).length <= MOST) ?? 'year';
    this.periods = periodsOf(days, this.step);
  }

  add(day: string | null, mentions: readonly CountryMentionsRow[]): void {
    if (day === null) return;
    const period = day.slice(0, LENGTH[this.step]);
    for (const { code } of mentions) if (this.codes.has(code)) this.mentions.add(code, period, 1);
  }

  /** Null where there are no two days. */
  get timeline(): Timeline | null {
    if (this.periods.length < 2) return null;
    return { step: this.step, periods: this.periods, mentions: this.mentions.cells };
  }
}

const periodsOf = (days: readonly string[], step: Timeline['step']): string[] => [
  ...new Set(days.map((day) => day.slice(0, LENGTH[step]))),
];
