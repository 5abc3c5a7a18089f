import { groupBy } from '../../collections.js';
import type { Language } from '../../language/index.js';
import { isPersonName, lastPartOf } from '../../names/personal-names.js';
import { holdsHan } from '../../text/han.js';
import { asksAtEnd, endsInQuestion } from '../endings.js';
import { isGoodbye } from '../goodbyes.js';
import { handsOver, lastWords } from '../handovers.js';
import { isSpokesman, officeAt } from '../labels/reading/titles.js';
import type { Rules } from '../rules.js';
import { followsQuestion, type Turn, type TurnList } from '../turns.js';
import type { Preface } from './preface.js';

/** So much of a turn is looked at for what moderators say, in code units: they speak briefly. */
const BRIEF = 400;

/** The share of a moderator's turns that hand over; between them he thanks. */
const FEWEST_MODERATING = 0.5;

const LAST_CLAUSE = /(?:^|[，。！？：\n])([^，。！？：\n]+)[。！]?$/;

const BEGINS_FOREIGN = /\n[A-Za-z]/;

/** What may be told of somebody whose label tells no role. */
type Told = 'questioner' | 'moderator';

/**
 * Speakers with nothing but a name in all their labels answer, unless what they say tells otherwise: a reporter who
 * is called by name greets the respondent or asks in every turn, and a moderator hands over in every turn.
 * Somebody else with a name or an office has to be there who answers. Who says that he is an outlet's reporter, or is
 * called so in a label, asks whenever he speaks. Sets the turns' roles.
 */
export function tellRoles(
  list: TurnList,
  roleTold: ReadonlySet<string>,
  preface: Preface,
  rules: Rules,
): void {
  const { turns } = list;
  const { language } = rules;
  const mayHost = spokesmenWhoMayHost(turns, language);
  const untold = turns.filter(
    (turn) =>
      turn.role === 'respondent' &&
      turn.speaker_label !== null &&
      (!roleTold.has(turn.speaker_label) || mayHost(turn)),
  );
  const askers = askersIn(turns, language);
  for (const turn of untold) {
    const role = askers.get(language.fold.fold(turn.speaker_name ?? ''));
    if (role !== undefined) turn.role = role;
  }
  const persons = new Persons(turns);
  const answerers = namesOfAnswerers(turns, new Set(untold));
  const stillUntold = untold.filter(
    ({ role, speaker_name }) => role === 'respondent' && !answerers.has(speaker_name),
  );
  for (const own of groupBy(stillUntold, (turn) => speakerOf(turn)!).values()) {
    if (!persons.hasOther(own[0]!)) continue;
    const isNamed =
      !mayAskInOffice(own[0]!, language) &&
      own.some(({ speaker_name: name }) => name !== null && isPersonName(name, language));
    const role = roleOf(own, isNamed, list, preface, rules);
    if (role === null) continue;
    persons.drop(own);
    for (const turn of own) {
      turn.role = role;
      if (role === 'questioner' && !isNamed)
        turn.speaker_name = rules.outlets.nameOfAsker(turn.speaker_label!, turn.speaker_name);
    }
  }
}

/** Who answers questions under labels that tell it (答), as the heading of a conference names him: he does not just greet there. */
const namesOfAnswerers = (turns: readonly Turn[], untold: ReadonlySet<Turn>): Set<string | null> =>
  new Set(
    turns
      .filter((turn) => turn.role === 'respondent' && !untold.has(turn) && followsQuestion(turn, turns))
      .flatMap(({ speaker_name }) => speaker_name ?? []),
  );

/**
 * A spokesman may host a conference at which others answer. One without a name may be who answers under a name elsewhere,
 * unless that is somebody with another office.
 */
function spokesmenWhoMayHost(turns: readonly Turn[], language: Language): (turn: Turn) => boolean {
  const isOther = ({ role, speaker_title }: Turn): boolean =>
    role === 'respondent' && speaker_title !== null && !isSpokesman(speaker_title, language);
  const areOthersThere = turns.some(isOther);
  return ({ speaker_name, speaker_title }) =>
    speaker_title !== null && (speaker_name !== null || areOthersThere);
}

/** Who speaks in a turn: his name, else his office, which may have a word of speech behind it in the label, else that. */
const speakerOf = ({ speaker_name, speaker_title, speaker_label }: Turn): string | null =>
  speaker_name ?? speaker_title ?? speaker_label;

/** The role that somebody's turns tell who has no other; null where they tell none, or none that fits his office. */
function roleOf(
  own: readonly Turn[],
  isNamed: boolean,
  { turns, foldedOf }: TurnList,
  preface: Preface,
  rules: Rules,
): Told | null {
  const { language, patterns, outlets } = rules;
  const texts = own.map((turn) => withoutTranslation(foldedOf(turn)));
  const follows = (turn: Turn): boolean => followsQuestion(turn, turns);
  const answers = own.some(follows);
  const isReporter = texts.some((text) => outlets.introducesReporter(text));
  // Who answers may call upon the next one himself.
  const calls = own.map(
    (turn, i) => !follows(turn) && callsUpon(texts[i]!, turns[turn.seq], foldedOf, rules),
  );
  const thanks = own.map((turn, i) => !follows(turn) && isGoodbye(texts[i]!, patterns));
  const addresses = (): boolean => own.some((turn, i) => addressesNext(texts[i]!, turns[turn.seq], language));
  const role = roleInWords({ texts, calls, addresses, thanks, isNamed, answers, isReporter }, rules);
  const holdsOffice =
    own.some((turn) => turn.speaker_title !== null && !mayAskInOffice(turn, language)) ||
    (role === 'moderator' && preface.namesStatesman(own[0]!.speaker_name ?? ''));
  if (!holdsOffice || role === null) return role;
  // Who holds an office may host the conference; a single word of welcome does not tell it yet, but a second word does,
  // or that he gives the word to somebody who then speaks, or closes the conference.
  const next = turns[own[0]!.seq];
  const presents = !answers && next?.role === 'respondent' && handsOver(texts[0]!, patterns);
  const closes = !answers && next === undefined && language.closing_phrases.isWithin(texts[0]!);
  return role === 'moderator' && (own.length > 1 || presents || closes) ? role : null;
}

/** Whether somebody gives the word to the one who asks next: 请。, 请路透社记者。, 馮檢基議員。 before a turn under this label. */
function callsUpon(
  text: string,
  next: Turn | undefined,
  foldedOf: (turn: Turn) => string,
  { language: { fold }, patterns: { callingUpon } }: Rules,
): boolean {
  if (!next || !(next.role === 'questioner' || endsInQuestion(foldedOf(next)))) return false;
  const last = lastWords(text);
  return callingUpon.test(last) || LAST_CLAUSE.exec(last)?.[1] === fold.fold(next.speaker_label ?? '');
}

/** Whether words begin with the surname and the office of who speaks next: 朱总理是…, before a turn of 朱镕基. */
function addressesNext(text: string, next: Turn | undefined, language: Language): boolean {
  if (next?.role !== 'respondent' || next.speaker_name === null) return false;
  const { speaker_name: name } = next;
  if (!isPersonName(name, language)) return false;
  const surname = language.compound_surnames.lengthAt(language.fold.fold(name), 0) || 1;
  return text.startsWith(language.fold.fold(name).slice(0, surname)) && officeAt(text, surname, language) > 0;
}

/** What somebody says in a document. */
interface Said {
  texts: readonly string[];
  /** Which of them give the word to who asks next. */
  calls: readonly boolean[];
  /** Whether one of them calls who speaks next by surname and office. */
  addresses: () => boolean;
  /** Which of them are nothing but thanks and tell no role: anybody may thank, but whom somebody has asked answers. */
  thanks: readonly boolean[];
  isNamed: boolean;
  /** Whether one of them follows a question. */
  answers: boolean;
  /** Whether he says in one that he is a reporter. */
  isReporter: boolean;
}

/**
 * The role of somebody who says this and nothing else; null where it tells none. Who has a person's name asks only if
 * he greets or addresses who answers; an outlet that no gazetteer has need not.
 */
function roleInWords(
  { texts, calls, addresses, thanks, isNamed, answers, isReporter }: Said,
  { language, patterns }: Rules,
): Told | null {
  const { moderating } = patterns;
  if (isReporter && !texts.some((text) => moderating.test(text))) return 'questioner';
  const greets = (text: string): boolean => language.asking_beginnings.begins(text);
  const mayAsk = !isNamed || texts.some(greets) || addresses();
  if (mayAsk && texts.every((text) => greets(text) || asksAtEnd(text, patterns))) return 'questioner';
  if (texts.some((text) => text.length > BRIEF)) return null;
  const moderates = texts.map((text, i) => calls[i] || moderating.test(text));
  const telling = moderates.filter((told, i) => told || !thanks[i]).length;
  const fewest = answers ? telling : telling * FEWEST_MODERATING;
  return telling > 0 && moderates.filter(Boolean).length >= fewest ? 'moderator' : null;
}

/** What is said in Chinese: of a bilingual transcript each paragraph has its translation below. */
const withoutTranslation = (text: string): string =>
  BEGINS_FOREIGN.test(text) ? text.split('\n').filter(holdsHan).join('\n') || text : text;

/** 蔣麗芸議員, 花旗银行分析师: members of parliaments and analysts may ask as well as answer. */
function mayAskInOffice({ speaker_title }: Turn, { legislators, analysts, fold }: Language): boolean {
  if (speaker_title === null) return false;
  const title = fold.fold(speaker_title);
  return legislators.has(title) || analysts.ends(title);
}

/**
 * Names of those whose labels tell that they ask, in simplified characters, with their roles: also 罗什宾, of 达柳斯·罗什宾,
 * and so of one who hosts, where nobody who answers is called so.
 */
function askersIn(turns: readonly Turn[], language: Language): ReadonlyMap<string, Told> {
  const [full, last] = [new Map<string, Told>(), new Map<string, Told>()];
  const others = new Set<string>();
  for (const { role, speaker_name } of turns) {
    if (speaker_name === null || role === 'unknown') continue;
    const name = language.fold.fold(speaker_name);
    const part = lastPartOf(name);
    if (role === 'questioner') full.set(name, role);
    if (part === name) continue;
    if (role === 'respondent') others.add(part);
    else last.set(part, role);
  }
  for (const part of others) last.delete(part);
  return new Map([...last, ...full]);
}

/** Whether a respondent is called by name or office: 答 may be anybody who is there. */
const isPerson = ({ role, speaker_name, speaker_title }: Turn): boolean =>
  role === 'respondent' && (speaker_name !== null || speaker_title !== null);

/** Counts the turns of persons who answer, so that thousands of speakers take no longer than their turns. */
class Persons {
  private all = 0;
  private readonly bySpeaker = new Map<string | null, number>();

  constructor(turns: readonly Turn[]) {
    for (const turn of turns) if (isPerson(turn)) this.add(turn, 1);
  }

  /** Whether somebody else than who speaks in a turn is there. */
  hasOther(turn: Turn): boolean {
    return this.all > (this.bySpeaker.get(speakerOf(turn)) ?? 0);
  }

  /** Forgets turns that turn out to be of somebody who does not answer. */
  drop(turns: readonly Turn[]): void {
    for (const turn of turns) if (isPerson(turn)) this.add(turn, -1);
  }

  private add(turn: Turn, count: number): void {
    const speaker = speakerOf(turn);
    this.all += count;
    this.bySpeaker.set(speaker, (this.bySpeaker.get(speaker) ?? 0) + count);
  }
}
