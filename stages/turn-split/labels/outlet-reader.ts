import {
  latinNameBehind,
  nameBeforeBrackets,
  nameBeforeComma,
  withoutNameBehind,
} from '../../label-forms.js';
import type { Language } from '../../language/index.js';
import { OutletLabels } from '../../outlet-labels.js';
import { isPersonName } from '../../personal-names.js';
import { SelfIntroductionReader } from '../../self-introductions.js';
import type { LabelWords } from './label-words.js';
import type { Speaker } from './speaker.js';
import { WEIGHT } from './weights.js';

/** Lengths of a reporter's name behind his outlet's, in code units; two characters before it may be an ordinary word. */
const NAME_LENGTHS = [3, 2, 4];
const SHORTEST_OUTLET_BEFORE_NAME = 3;
const SHORT_NAME = /^\p{Script=Han}{1,2}$/u;

/** Whether a name in simplified characters is that of a known outlet. */
export type IsOutlet = (name: string) => boolean;
/** Whether one is that of a country or another place. */
export type IsPlace = (name: string) => boolean;

/** Who asks for an outlet: his own name, where a label tells it, and how much speaks for the label. */
export interface Reporter {
  name: string | null;
  score: number;
}

/** Reads of labels for which outlets somebody asks, where no word for reporters need tell it. */
export class OutletReader {
  private readonly introductions: SelfIntroductionReader;
  private readonly labels: OutletLabels;

  constructor(
    private readonly language: Language,
    private readonly isOutlet: IsOutlet,
    private readonly isPlace: IsPlace,
  ) {
    this.introductions = new SelfIntroductionReader(language);
    this.labels = new OutletLabels(language);
  }

  /** The reporter whom a label names by his outlet, where its words tell no other role or office; else null. */
  reporterIn(words: LabelWords, { role, title }: Speaker): Reporter | null {
    const { text, folded } = words;
    if (role === null && this.areNamed(folded))
      return { name: null, score: SHORT_NAME.test(folded) ? WEIGHT.shortOutlet : WEIGHT.outlet };
    const first = nameBeforeComma(text, this.language);
    if (first && this.isKnown(first.outlet)) return { name: first.name, score: WEIGHT.outlet };
    if (role !== null) return null;
    if (this.namesPress(folded)) return { name: null, score: WEIGHT.press };
    if (title !== null) return null;
    const name = this.nameBeforeBrackets(words) ?? this.nameBehind(words) ?? this.nameBefore(folded);
    return name === null ? null : { name, score: WEIGHT.outlet };
  }

  /** Whether words are the name of an outlet that is known. */
  isKnown(words: string): boolean {
    return this.isOutlet(this.language.fold.fold(words.trim()));
  }

  /** 第一财经记者 and 第一财经提问, whose outlet begins as sentences do. */
  begins(folded: string): boolean {
    const end =
      this.labels.reporterIn(folded)?.start ??
      folded.length - this.language.asking_endings.lengthAtEnd(folded);
    return end > 0 && this.areNamed(folded.slice(0, end));
  }

  /** Whether somebody says at the beginning of a folded text that he works for an outlet. */
  introducesReporter(folded: string): boolean {
    return this.introductions.isReporter(folded, this.isOutlet);
  }

  /** 路透社, 《环球时报》, 路透社、法新社 */
  private areNamed(folded: string): boolean {
    const outlet = withoutNameBehind(folded);
    return this.isOutlet(outlet) || this.labels.split(outlet).every((part) => this.isOutlet(part));
  }

  /** 澳大利亚媒体 */
  private namesPress(folded: string): boolean {
    const place = withoutEnd(folded, this.language.outlet_labels.press);
    return place !== folded && this.isPlace(place);
  }

  /** 罗金, of 罗金（《华盛顿邮报》） and 罗金（《华盛顿邮报》记者) */
  private nameBeforeBrackets({ text, folded }: LabelWords): string | null {
    const parts = nameBeforeBrackets(folded);
    if (!parts) return null;
    const outlets = this.labels.split(parts.outlet).map((part) => withoutEnd(part, this.language.reporter));
    return outlets.some((part) => this.isOutlet(part)) ? text.slice(0, parts.name.length).trim() : null;
  }

  /** The reporter behind his outlet in 凤凰卫视吴小莉, as long as names are, in 路透社Ben Blanchard and 《MobileNews》Ann Lee. */
  private nameBehind({ text, folded }: LabelWords): string | null {
    const behind = this.labels.nameBehindOutlet(folded);
    // 据某某电台 Ann Lee
    if (behind && !this.language.announcing_beginnings.begins(folded)) return behind.name;
    const latin = latinNameBehind(folded);
    if (latin) return this.isKnown(latin.outlet) ? latin.name : null;
    for (const length of NAME_LENGTHS) {
      const at = folded.length - length;
      if (at < SHORTEST_OUTLET_BEFORE_NAME) continue;
      const isParted = isPersonName(folded.slice(at), this.language) && this.isOutlet(folded.slice(0, at));
      if (isParted) return text.slice(at);
    }
    return null;
  }

  /** The reporter before his outlet in Antonio Rossi《安莎通讯社》. */
  private nameBefore(folded: string): string | null {
    const parts = this.labels.nameBeforeTitle(folded);
    return parts && this.areNamed(parts.outlet) ? parts.name : null;
  }
}

const withoutEnd = (words: string, end: string): string =>
  words.endsWith(end) ? words.slice(0, -end.length) : words;
