import type { Language } from '../../../language/index.js';
import { LONGEST_LABEL } from '../../../names/label-forms.js';
import { resemblesOutlet } from '../../../names/outlet-names.js';
import type { IsPlace } from '../../../names/own-names.js';
import { isForeignName, isLatinName, isPersonName, isTranscribed } from '../../../names/personal-names.js';
import type { Role } from '../../../roles.js';
import { holdsHan } from '../../../text/han.js';
import { Remembered } from '../../../text/remembered.js';
import type { Patterns } from '../../patterns.js';
import { WEIGHT } from '../weights.js';
import { wordsOf } from './label-words.js';
import type { OutletReader, Reporter } from './outlet-reader.js';
import { roleInLabel } from './role-words.js';
import { withoutShortForm } from './short-forms.js';
import { readSpeaker, type Speaker, withForeignName } from './speaker.js';
import { isSpokesman, withoutAddress } from './titles.js';

/** Without a role word, a name of more than eight characters is rare even with a title before it. */
const LONG_NAME = 12;
/** Longest Chinese name of one who is not known to have a Chinese surname. */
const LONGEST_SHORT_NAME = 4;
const ONLY_NAME = /^\p{Script=Han}{2,4}$/u;
/** What a sentence goes on with behind an office, and no foreign name: 系列记者会22年合集（2）. */
const NO_LATIN = /^[\p{Script=Han}\d（）()]+$/u;
const HAS_PARTS = /[\p{Ll}.] ?\p{Lu}/u;
const LETTER = /\p{L}/u;
const FROM_FIRST_BRACKET = /[（(].*[)）]$/;

/** What a label's own words say, whatever stands around it. */
export interface Traits {
  speaker: Speaker;
  score: number;
  isName: boolean;
  /** Whether it may be a name, though perhaps one with a rare surname, or names an office. */
  mayName: boolean;
  /** Whether its name is written as foreign ones are and is no place's: 列娜, 费尔南德斯. */
  isTranscribed: boolean;
  /** Whether it is a full name in Latin letters, as Google is none: Nathan VanderKlippe, NeilWestern. */
  isLatinName: boolean;
  /** Whether it is one word in Latin letters, which is a name where somebody answers under it: Faker. */
  isLatinWord: boolean;
  /** Whether the name of an outlet is all it is, or stands behind a person's name. */
  isOutlet: boolean;
  /** Whether it announces speech or a list: then it comes often in speeches too. */
  announces: boolean;
  /** Whether it tells of an answer, which where nobody has asked announces a quotation: 李肇星答道. */
  tellsAnswer: boolean;
}

/** Reads labels, whatever stands around them, and remembers them. */
export class LabelReader {
  private readonly labels = new Remembered((text) => this.newLabel(text));
  private readonly traits = new Remembered((label) => this.read(label));

  constructor(
    private readonly language: Language,
    private readonly patterns: Patterns,
    private readonly isPlace: IsPlace,
    private readonly outlets: OutletReader,
  ) {}

  /** The label that a candidate's text is, without its number; null where it names no speaker whatever it stands beside. */
  labelOf(text: string): string | null {
    return this.labels.of(text);
  }

  /** Whom a label names that is known to be one. */
  speakerOf(label: string): Speaker {
    return this.traitsOf(this.labelOf(label) ?? label).speaker;
  }

  private newLabel(text: string): string | null {
    if (!LETTER.test(text)) return null;
    const label = withoutShortForm(this.withoutNumber(text), this.language, this.patterns);
    const { folded } = wordsOf(label, this.language);
    return this.isField(text) || this.patterns.narratedQuestion.test(folded) || this.namesNobody(folded)
      ? null
      : label;
  }

  /** 一、時 間 and 三、主持人: of the numbered lines that begin minutes. */
  private isField(text: string): boolean {
    const number = this.numberLength(text);
    if (number === 0) return false;
    const label = this.language.fold.fold(text.slice(number).replace(/\s/g, ''));
    return this.language.not_speakers.has(label) || roleInLabel(label, this.language) === 'moderator';
  }

  /** 来源, 发布时间, 下文为答记者问全文, and behind a headline 作者 */
  private namesNobody(folded: string): boolean {
    const { not_speakers, not_speaker_words, not_speaker_endings, not_speaker_beginnings } = this.language;
    return (
      not_speakers.has(folded.slice(folded.lastIndexOf(' ') + 1)) ||
      not_speaker_words.isWithin(folded) ||
      not_speaker_endings.ends(folded) ||
      not_speaker_beginnings.begins(folded)
    );
  }

  /** 一、问 and 貳、總統致詞: without the number, which before other words begins a heading (一、政治解决). */
  private withoutNumber(label: string): string {
    const number = this.numberLength(label);
    if (number === 0) return label;
    const rest = label.slice(number);
    const { role, title } = readSpeaker(wordsOf(rest, this.language), this.language);
    return role || (title && this.language.title_endings.ends(this.language.fold.fold(title))) ? rest : label;
  }

  /** Length of the number that a text begins with, with its marks; 0 where it begins with none. */
  private numberLength(text: string): number {
    return this.patterns.labelNumber.exec(this.language.fold.fold(text))?.[0].length ?? 0;
  }

  /** What a label's words say; nothing where they are too many. */
  traitsOf(label: string): Traits {
    return this.traits.of(label.length > LONGEST_LABEL ? '' : label);
  }

  private read(written: string): Traits {
    const { language } = this;
    const words = wordsOf(written, language);
    const told = withForeignName(readSpeaker(words, language), language, this.isPlace);
    const reporter = this.outlets.reporterIn(words, told);
    if (reporter) return traitsOfReporter(reporter);
    const name = told.role === 'questioner' ? this.outlets.nameOf(words) : this.personIn(told);
    const speaker = { ...told, name, title: withoutAddress(told.title, language) };
    return { speaker, isOutlet: false, ...this.weigh(words.folded, { ...told, name }) };
  }

  /** 中国外交部 names nobody: the place before a body is a part of its name. */
  private personIn({ name, title }: Speaker): string | null {
    return name !== null && title !== null && this.isPlace(this.language.fold.fold(name)) ? null : name;
  }

  /** Whether a label is an outlet's name without a reporter's word: 人民网, 中国网络电视台. */
  isOutletAlone(label: string): boolean {
    const folded = this.language.fold.fold(label);
    if (this.language.outlet_labels.reporters.isWithin(folded)) return false;
    return this.traitsOf(label).isOutlet || resemblesOutlet(folded, this.language);
  }

  private weigh(folded: string, speaker: Speaker): Omit<Traits, 'speaker' | 'isOutlet'> {
    const { language } = this;
    const { name, title } = speaker;
    // 解说 ends as 王毅说 does.
    const isAnnouncing = announces(folded, language) && !language.roles.unknown.whole.has(folded);
    // Spokesmen are reported in transcripts (发言人华春莹表示：), others in speeches (习近平主席指出：).
    const mayBeReported = !isAnnouncing || (title !== null && isSpokesman(title, language));
    const isName = name !== null && isPersonName(name, language) && mayBeReported;
    const holdsOffice = title !== null && isOffice(speaker, language);
    const isInLatin = title === null && isLatinName(folded);
    const isLatin = isInLatin && HAS_PARTS.test(folded);
    const isShortBehindOffice = holdsOffice && name !== null && name.length <= LONGEST_SHORT_NAME;
    const length = folded.replace(FROM_FIRST_BRACKET, '').length;
    let score = 0;
    if (speaker.role) score += WEIGHT.roleWord;
    else if (length > LONG_NAME && !isName && !isLatin && !isShortBehindOffice) score += WEIGHT.long;
    if (title && !goesOnBehind(name, language)) score += holdsOffice ? WEIGHT.title : WEIGHT.body;
    if (!holdsHan(folded) && !speaker.role) score += WEIGHT.foreign;
    if (isName) score += isForeignName(name) ? WEIGHT.foreignName : WEIGHT.personName;
    if (isAnnouncing) score += WEIGHT.announces;
    if (language.announcing_beginnings.begins(folded) && !this.outlets.begins(folded))
      score += WEIGHT.beginsLikeSentence;
    const mayName = isName || title !== null || mayBeName(folded, language);
    const isForeign =
      !isName && name !== null && isTranscribed(name, language) && !this.isPlace(language.fold.fold(name));
    return {
      score,
      isName,
      mayName: mayName && !isAnnouncing,
      isTranscribed: isForeign,
      isLatinName: isLatin,
      isLatinWord: isInLatin && !isLatin,
      announces: isAnnouncing,
      tellsAnswer: language.answering_endings.ends(folded),
    };
  }
}

/** Whether a label is a name, of one who may have the role that a label of its own before it tells. */
export const mayHaveRole = (label: Traits, role: Role | null): boolean =>
  label.speaker.role === null && label.isName && !label.announces && role !== 'questioner';

/** Whether a sentence goes on behind an office, and no name stands there: 秦外长|发出了三点重要信息. */
const goesOnBehind = (name: string | null, language: Language): boolean =>
  name !== null && name.length > LONGEST_SHORT_NAME && NO_LATIN.test(name) && !isTranscribed(name, language);

/** Who asks for an outlet that the label names. */
const traitsOfReporter = ({ name, score }: Reporter): Traits => ({
  speaker: { role: 'questioner', name, title: null },
  score,
  isName: false,
  mayName: false,
  isTranscribed: false,
  isLatinName: false,
  isLatinWord: false,
  isOutlet: true,
  announces: false,
  tellsAnswer: false,
});

/** Whether a title names an office, not only a ministry. */
function isOffice({ name, title }: Speaker, language: Language): boolean {
  return name !== null || language.title_endings.ends(language.fold.fold(title ?? ''));
}

/** 寿小丽, 袭艳春: as short as a name, and without the last character of another word. */
const mayBeName = (folded: string, { not_names }: Language): boolean =>
  ONLY_NAME.test(folded) && !not_names.has(folded.at(-1)!);

/** Whether a phrase announces speech or a list instead of naming a speaker: 有几点必须坚持, 我告诉大家. */
const announces = (folded: string, language: Language): boolean =>
  (language.announcing_endings.ends(folded) && !language.answering_endings.ends(folded)) ||
  language.announcing_words.isWithin(folded);
