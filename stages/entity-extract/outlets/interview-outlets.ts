import type { Language } from '../../language/index.js';
import { LONGEST_FRONT } from '../../limit.js';
import { plainName } from '../../names/outlet-names.js';
import { isPersonName, isTranscribed } from '../../names/personal-names.js';
import type { Lexicon } from '../../words/lexicon/lexicon.js';
import type { Gazetteer } from '../gazetteer/gazetteer.js';
import type { DocumentView } from '../view/document-view.js';
import type { Naming } from './naming.js';
import type { OutletNamer } from './outlet-namer.js';

/** Who was interviewed stands so near before the words that tell of it, in code units. */
const LONGEST_CLAUSE = 60;
const CLAUSE_BREAKS = /[。！？；\n]/;

/** So many turns, and so much of each in code units, thank for the interview: those of a host, the other and his guest. */
const MOST_OPENINGS = 3;
const LONGEST_OPENING = 200;

/** In code units. */
const LONGEST_NAME = 4;

/** The outlets that interviewed somebody as one stretch tells them: null for one that is not known. */
export type Told = readonly (Naming | null)[];

/** Finds the outlets that ask in an interview, where title, lead or the first words tell them: 王毅接受半岛电视台专访. */
export class InterviewOutlets {
  /** What tells of an interview, with the words for who asks there its first group. */
  private readonly interview: RegExp;
  /** A clause that begins with who asks, its first group; whom he asks is the second. */
  private readonly interviewer: RegExp;
  private readonly thanks: RegExp;
  /** Whom a title names beside his office: 驻韩大使邢海明：…. */
  private readonly interviewee: RegExp;
  /** What stands between a name and an interview that somebody else gave: 发言人就总统接受采访答问. */
  private readonly aboutOthers: RegExp;
  /** What stands behind the first of several outlets. */
  private readonly several: RegExp;
  private readonly separators: RegExp;

  constructor(
    private readonly namer: OutletNamer,
    private readonly gazetteer: Gazetteer,
    private readonly lexicon: Lexicon,
    private readonly language: Language,
  ) {
    const { separators, and_others, interview, interviewer, thanks, others_interview } =
      language.outlet_labels;
    this.interview = new RegExp(interview, 'g');
    this.interviewer = new RegExp(interviewer, 'g');
    this.thanks = new RegExp(thanks);
    this.interviewee = new RegExp(language.interviewee, 'gu');
    this.aboutOthers = new RegExp(others_interview);
    this.several = new RegExp(`^(?:${separators}|${and_others})`);
    this.separators = new RegExp(separators);
  }

  /** All that are told, each once; null stands for those that are not known. */
  find(view: DocumentView): Told {
    const told = this.inFront(view);
    const all = told.length > 0 ? told : this.inOpenings(view);
    const idOf = (naming: Naming | null): string | undefined => naming?.outlet.outlet_id;
    return all.filter((naming, i) => all.findIndex((other) => idOf(other) === idOf(naming)) === i);
  }

  /**
   * What a label means: where that is none of those that are told, the one that it is short for, be it 《快报》 or 瑞通社. 中国网
   * is the whole name of another one, and not short for 中国新闻网.
   */
  meant(naming: Naming, told: Told): Naming {
    const { outlet, label } = naming;
    if (told.some((one) => one?.outlet.outlet_id === outlet.outlet_id)) return naming;
    const short = plainName(this.language.fold.fold(label));
    if (outlet.known && short === plainName(this.language.fold.fold(outlet.name_zh ?? ''))) return naming;
    const fitting = told.filter((one) => one !== null && isShortFor(short, one.outlet.name_zh ?? ''));
    return fitting.length === 1 ? { ...fitting[0]!, label } : naming;
  }

  private inFront(view: DocumentView): Told {
    const { document, text, turns } = view;
    const title = document.title ?? '';
    const titleStart = Math.max(0, document.text.indexOf(title));
    const titleEnd = titleStart + title.length;
    const answering = this.namesOf(view, 'respondent');
    const names = answering.size > 0 ? answering : this.namedIn(text.slice(titleStart, titleEnd));
    // Where nobody is named, only the title can mean him.
    const end = Math.min(names.size > 0 ? LONGEST_FRONT : titleEnd, turns[0]!.start);
    const lead = text.slice(0, end);
    const askers = this.namesOf(view, 'questioner');
    const given = [...lead.matchAll(this.interview)].flatMap(({ index, 0: told, 1: asking }) => {
      const before = lead.slice(Math.max(0, index - LONGEST_CLAUSE), index);
      // 接受中央日报社会长洪锡炫采访 needs not tell who did where he who asks is named.
      const isGiven = this.isGivenBy(names, before) || [...askers].some((name) => asking!.endsWith(name));
      return isGiven ? this.listed(view, index + told.length, asking!) : [];
    });
    const asked = [...lead.matchAll(this.interviewer)].flatMap(({ index, 1: asking, 2: whom }) =>
      isNamedIn(whom!, names) ? this.listed(view, index, asking!) : [],
    );
    return [...given, ...asked];
  }

  /** 很高兴接受《费加罗报》的采访, 感谢您接受新华网的专访 */
  private inOpenings(view: DocumentView): Told {
    return view.turns.slice(0, MOST_OPENINGS).flatMap(({ start, end }) => {
      const opening = view.text.slice(start, Math.min(end, start + LONGEST_OPENING));
      return [...opening.matchAll(this.interview)].flatMap(({ index, 0: told, 1: asking }) =>
        this.thanks.test(opening.slice(0, index))
          ? this.listed(view, start + index + told.length, asking!)
          : [],
      );
    });
  }

  /** The outlets that words list, which begin with one: 瑞典通讯社记者甲、《快报》记者乙. */
  private listed({ document, text }: DocumentView, start: number, { length }: string): Told {
    const words = document.text.slice(start, start + length);
    const before = text.slice(0, Math.min(start, LONGEST_FRONT));
    const { namer } = this;
    const first =
      namer.knownAtStart(words, undefined, before) ??
      namer.knownInBrackets(words) ??
      namer.unknownInTitleMarks(words);
    if (!first) return [];
    const rest = words.slice(words.indexOf(first.label) + first.label.length);
    const [, ...further] = rest.split(this.separators).map((part) => namer.knownAtStart(part, first));
    // Behind a reporter's name others may stand that work for the same outlet.
    const isSeveral = this.several.test(this.language.fold.fold(rest));
    const isKnown = further.length > 0 && further[0] !== null;
    return [first, ...further.filter((naming) => naming !== null), ...(isSeveral && !isKnown ? [null] : [])];
  }

  /** The names of those who answer, or of those who ask. */
  private namesOf({ document }: DocumentView, asked: 'respondent' | 'questioner'): Set<string> {
    const names = new Set<string>();
    for (const { role, speaker_name } of document.turns)
      if (role === asked && speaker_name !== null) names.add(this.language.fold.fold(speaker_name));
    return names;
  }

  private namedIn(title: string): Set<string> {
    return new Set(Array.from(title.matchAll(this.interviewee), ([, behind, before]) => behind ?? before!));
  }

  /** Whether one who answers is named in the clause before an interview is told of, and nobody else gave it. */
  private isGivenBy(names: ReadonlySet<string>, before: string): boolean {
    const clause = before.split(CLAUSE_BREAKS).at(-1)!;
    if (!isNamedIn(clause, names)) return false;
    const other = this.aboutOthers.exec(clause)?.[1];
    return !(other && this.isPerson(other));
  }

  /** Whether words are an office or a person's name, or end with either: 总统, 外长王毅; but not 外长王毅访新 and 关税. */
  private isPerson(words: string): boolean {
    const { title_endings } = this.language;
    if (title_endings.ends(words)) return true;
    if (this.isForeignName(words)) return true;
    if (isPersonName(words, this.language)) return this.lexicon.frequency(words) === 0;
    for (let length = 2; length <= LONGEST_NAME; length++) {
      const at = words.length - length;
      const name = words.slice(at);
      const isName = this.isForeignName(name) || isPersonName(name, this.language);
      if (isName && title_endings.lengthAtEnd(words, at) > 0) return true;
    }
    return false;
  }

  private isForeignName(words: string): boolean {
    return isTranscribed(words, this.language) && !this.gazetteer.isPlace(words);
  }
}

/** Whether words name one of several persons; where nobody's name is known, any may be meant. */
const isNamedIn = (words: string, names: ReadonlySet<string>): boolean =>
  names.size === 0 || [...names].some((name) => words.includes(name));

/** Whether all characters of a name stand in a longer one in order, the last at its end: 瑞通社 in 瑞典通讯社. */
function isShortFor(short: string, full: string): boolean {
  if (short.length >= full.length || short.at(-1) !== full.at(-1)) return false;
  let at = 0;
  for (const character of full) if (character === short[at]) at++;
  return at === short.length;
}
