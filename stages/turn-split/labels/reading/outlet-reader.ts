import type { Language } from '../../../language/index.js';
import { nameBesideComma, type ReporterLabel, withoutNameBehind } from '../../../names/label-forms.js';
import type { OutletLabels } from '../../../names/outlet-labels.js';
import type { IsOutlet } from '../../../names/own-names.js';
import { isPersonName, mayNameReporter } from '../../../names/personal-names.js';
import { SelfIntroductionReader } from '../../../names/self-introductions.js';
import type { FoldedText } from '../../../text/fold.js';
import { WEIGHT } from '../weights.js';
import { wordsOf } from './label-words.js';
import { nicknameIn } from './role-words.js';
import type { Speaker } from './speaker.js';

/** Two characters before a name may be an ordinary word (共同解决), in code units. */
const SHORTEST_OUTLET_BEFORE_NAME = 3;
const SHORT_NAME = /^\p{Script=Han}{1,2}$/u;

/** Who asks for an outlet: his own name, where a label tells it, and how much speaks for the label. */
export interface Reporter {
  name: string | null;
  score: number;
}

/** Reads of labels for which outlets somebody asks, where no word for reporters need tell it. */
export class OutletReader {
  private readonly introductions: SelfIntroductionReader;
  private readonly isOutlet: IsOutlet;

  constructor(
    private readonly language: Language,
    private readonly labels: OutletLabels,
  ) {
    this.introductions = new SelfIntroductionReader(language);
    this.isOutlet = labels.isOutlet;
  }

  /** The reporter whom a label names by his outlet, where its words tell no other role or office; else null. */
  reporterIn(words: FoldedText, { role, title }: Speaker): Reporter | null {
    const { text, folded } = words;
    if (role === null && this.areNamed(folded))
      return {
        name: this.nameOf(words),
        score: SHORT_NAME.test(folded) ? WEIGHT.shortOutlet : WEIGHT.outlet,
      };
    const parted = nameBesideComma(text, this.language);
    if (parted && this.isKnown(parted.outlet)) return { name: parted.name, score: WEIGHT.outlet };
    if (role !== null) return null;
    if (this.namesPress(folded)) return { name: null, score: WEIGHT.press };
    if (title !== null) return null;
    const parts = this.labels.beforeBrackets(text) ?? this.nameBehind(words) ?? this.nameBefore(folded);
    return parts && { name: parts.name, score: WEIGHT.outlet };
  }

  /** Who asks, by the name that his label has beside his outlet or what reporters are called, or by a reader's nickname. */
  nameOf(words: FoldedText): string | null {
    const { labels, language } = this;
    const { text } = words;
    const name =
      nicknameIn(words, language) ??
      labels.behindReporter(text)?.name ??
      labels.besideOutlet(text)?.name ??
      labels.behindOutlet(text)?.name;
    if (name) return name;
    const enclosed = labels.enclosedIn(text);
    return enclosed === null ? null : this.nameOf(wordsOf(enclosed, language));
  }

  /** The same of somebody who is known to ask, whose name was read without knowing it; an unusual one may be his (国谷裕子). */
  nameOfAsker(label: string, read: string | null): string | null {
    const name = read ?? '';
    if (isPersonName(name, this.language)) return read;
    return this.nameOf(wordsOf(label, this.language)) ?? (mayNameReporter(name, this.language) ? read : null);
  }

  /** An outlet and whoever asks for it, of words that tell both, or the outlet alone. */
  partsOf(words: string): ReporterLabel {
    const { labels } = this;
    return labels.behindOutlet(words) ?? labels.beforeHonorific(words) ?? { name: '', outlet: words };
  }

  /** Whether words are the name of an outlet that is known. */
  isKnown(words: string): boolean {
    return this.isOutlet(this.language.fold.fold(words.trim()));
  }

  /** 第一财经记者 and 第一财经提问, whose outlet begins as sentences do. */
  begins(folded: string): boolean {
    const { fold, asking_endings } = this.language;
    const start = this.labels.reporterIn(folded)?.start;
    const outlet = start === undefined ? fold.withoutEnd(asking_endings, folded) : folded.slice(0, start);
    return outlet !== '' && this.areNamed(outlet);
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
    return place !== folded && this.labels.isPlace(place);
  }

  /** The reporter behind his outlet in 凤凰卫视吴小莉, 路透社Ben Blanchard and 《MobileNews》Ann Lee. */
  private nameBehind({ text, folded }: FoldedText): ReporterLabel | null {
    const behind = this.labels.nameBehindOutlet(folded);
    // 据某某电台 Ann Lee
    if (behind && !this.language.announcing_beginnings.begins(folded)) return behind;
    const parts = this.labels.behindOutlet(text);
    return parts?.name && parts.outlet.length >= SHORTEST_OUTLET_BEFORE_NAME ? parts : null;
  }

  /** The reporter before his outlet in Antonio Rossi《安莎通讯社》. */
  private nameBefore(folded: string): ReporterLabel | null {
    const parts = this.labels.nameBeforeTitle(folded);
    return parts && this.areNamed(parts.outlet) ? parts : null;
  }
}

const withoutEnd = (words: string, end: string): string =>
  words.endsWith(end) ? words.slice(0, -end.length) : words;
