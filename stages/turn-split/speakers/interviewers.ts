import { groupBy } from '../../collections.js';
import type { Language } from '../../language/index.js';
import { asksKindly, CLOSERS } from '../endings.js';
import type { Patterns } from '../patterns.js';
import type { Rules } from '../rules.js';
import type { Turn, TurnList } from '../turns.js';
import { interviews, isCalledBy, isReporter } from './interview-leads.js';
import type { Preface } from './preface.js';

/** A question at the end of a turn, perhaps with thanks or whom it is put to behind it: 您怎么看？谢谢。 */
const ASKS_AT_END = new RegExp(`[？?]${CLOSERS}(?:[^。！？?]{0,10}[。！]?)?$`);
/** So much of a turn's end is looked at, in code units. */
const LONGEST_END = 16;
/** The share of an interviewer's turns that end in a question; between them he takes up what he hears. */
const FEWEST_ASKING = 0.5;
/** The share of such turns of those who answer: they ask back now and then. */
const MOST_ASKING_BACK = 0.2;

/** What somebody says in a document, and what tells that he is an interviewer. */
interface Participant {
  /** His name in labels, else his label. */
  name: string;
  turns: Turn[];
  /** What he says in them, in simplified characters. */
  words: string[];
  /** How many of the turns end in a question. */
  asking: number;
  /** Whether label or lead call him one who asks: 主持人, 接受记者白岩松专访. */
  isTold: boolean;
  /** Whether the lead calls him a reporter, so that he need not ask to be one who interviews. */
  isReporter: boolean;
  /** Whether title or lead call the only other one the guest of an interview. */
  facesGuest: boolean;
  /** Whether a label gives him an office, as those have who answer. */
  holdsOffice: boolean;
}

/**
 * Finds who asks in an interview although no label says that he does: interviewers are called by their names there as
 * those are who answer, or are the host (主持人). Two of three things tell one: label or lead call him so, or call the only
 * other one the guest; he speaks to somebody; most of his turns end in a question. And somebody else is there who hardly
 * asks, unless label or lead tell him. Where others ask too, as readers do, they have to. What is said before him without a
 * label is of nobody known. Sets the turns' roles.
 */
export function tellInterviewers(list: TurnList, preface: Preface, rules: Rules): void {
  const { turns, foldedOf } = list;
  const { language, patterns } = rules;
  const isOnly = !turns.some(({ role }) => role === 'questioner');
  const speakers = participantsIn(list, rules);
  if (speakers.length < 2 || (isOnly && !speakers.some(({ asking }) => asking > 0))) return;
  const isOfTwo = isOnly && speakers.length === 2;
  const guest = isOfTwo ? guestAmong(speakers, preface.guests(), language) : null;
  const lead = preface.lead().folded;
  for (const speaker of speakers) hearOf(speaker, lead, guest, rules);
  const mayInterview = isOnly ? speakers : speakers.filter(({ isTold }) => isTold);
  const interviewers = new Set(interviewersAmong(mayInterview, isOfTwo, patterns));
  if (!areAnswered(interviewers, speakers, turns)) return;
  const last = turns.at(-1)!;
  const closes = !isOnly && last.role === 'moderator' && !endsAsking(foldedOf(last), patterns);
  setRoles(interviewers, turns, isOnly);
  // Where others ask too, who has asked as the host ends the conference as one.
  if (closes) last.role = 'moderator';
}

/** Learns of a speaker what lead, the only guest and his own words as a host tell of him. */
function hearOf(speaker: Participant, lead: string, guest: Participant | null, rules: Rules): void {
  const { language, patterns } = rules;
  const name = language.fold.fold(speaker.name);
  speaker.isReporter = isReporter(name, lead, language);
  speaker.facesGuest = guest !== null && speaker !== guest;
  speaker.isTold ||=
    speaker.isReporter ||
    speaker.facesGuest ||
    interviews(name, lead, rules) ||
    (speaker.asking > 0 && speaker.words.some((words) => patterns.hosting.test(words)));
}

function interviewersAmong(
  speakers: readonly Participant[],
  isOfTwo: boolean,
  { addressing }: Patterns,
): Participant[] {
  const guest = isOfTwo ? speakers.find(({ holdsOffice }) => holdsOffice) : undefined;
  // Who does nothing but ask an only guest who never asks speaks to him, whatever he says.
  const onlyAsks = ({ asking, turns }: Participant): boolean =>
    guest?.asking === 0 && turns.length > 1 && asking === turns.length;
  // Looked for only in what those say who ask: 您, 大使先生.
  const addresses = (speaker: Participant): boolean =>
    onlyAsks(speaker) || speaker.words.some((words) => addressing.test(words));
  return speakers.filter((speaker) => isInterviewer(speaker, guest !== undefined, addresses));
}

/** Whether somebody answers interviewers, who hardly asks himself unless all of them are told. */
function areAnswered(
  interviewers: ReadonlySet<Participant>,
  speakers: readonly Participant[],
  turns: readonly Turn[],
): boolean {
  const asking = turnsOf(interviewers);
  const others = speakers.filter((speaker) => !interviewers.has(speaker));
  const answers = [...turnsOf(others)].filter(({ role }) => role === 'respondent');
  const asksBack = others.reduce((sum, other) => sum + other.asking, 0);
  const areTold = [...interviewers].every(({ isTold }) => isTold);
  return (
    answers.some(({ seq }) => asking.has(turns[seq - 2]!)) &&
    (areTold || asksBack <= answers.length * MOST_ASKING_BACK)
  );
}

/** Makes interviewers those who ask, and where nobody else does, nobody of whom speaks before them without a label. */
function setRoles(interviewers: ReadonlySet<Participant>, turns: readonly Turn[], isOnly: boolean): void {
  const asking = turnsOf(interviewers);
  const first = turns.findIndex((turn) => asking.has(turn));
  for (const [i, turn] of turns.entries()) {
    if (asking.has(turn)) {
      turn.role = 'questioner';
    } else if (isOnly && i < first && turn.speaker_label === null) {
      turn.role = 'unknown';
      turn.speaker_name = null;
    }
  }
}

const turnsOf = (speakers: Iterable<Participant>): ReadonlySet<Turn> =>
  new Set(Array.from(speakers, (speaker) => speaker.turns).flat());

/** Whom an office-holder alone speaks with interviews him, however often he takes up what he hears. */
function isInterviewer(
  speaker: Participant,
  isAlone: boolean,
  addresses: (speaker: Participant) => boolean,
): boolean {
  const { turns, asking, isTold, isReporter, facesGuest, holdsOffice } = speaker;
  if ((asking === 0 && !isReporter) || (holdsOffice && !isTold)) return false;
  if (asking > 0 && asking >= turns.length * FEWEST_ASKING) return isTold || addresses(speaker);
  // A moderator may speak to those whom he gives the word to; the host of an interview has only his guest.
  const givesWord = !facesGuest && turns.some(({ role }) => role === 'moderator');
  return (isTold || isAlone) && !givesWord && addresses(speaker);
}

/** Whether what somebody says ends in a question. */
const endsAsking = (text: string, patterns: Patterns): boolean =>
  ASKS_AT_END.test(text.slice(-LONGEST_END)) || asksKindly(text, patterns);

/** Those who speak under labels and are not known to ask. */
function participantsIn({ turns, foldedOf }: TurnList, { language, patterns }: Rules): Participant[] {
  const speaking = turns.filter(
    ({ speaker_label, role }) => speaker_label !== null && role !== 'unknown' && role !== 'questioner',
  );
  const byName = groupBy(speaking, ({ speaker_name, speaker_label }) => speaker_name ?? speaker_label!);
  return Array.from(byName, ([name, own]) => {
    const words = own.map(foldedOf);
    // 下面请大家提问，哪位先来？ gives the word to somebody.
    const asks = ({ role }: Turn, i: number): boolean =>
      endsAsking(words[i]!, patterns) && (role !== 'moderator' || !patterns.moderating.test(words[i]!));
    return {
      name,
      turns: own,
      words,
      asking: own.filter(asks).length,
      isTold: own.some((turn) => turn.role === 'moderator' || hasOfficeWithinName(turn, language)),
      isReporter: false,
      facesGuest: false,
      holdsOffice: own.some(({ speaker_title }) => speaker_title !== null),
    };
  });
}

/** The one of those who speak whom title or lead name as interviewed, 接受专访 or 专访总统阿萨德. */
function guestAmong(
  speakers: readonly Participant[],
  guests: readonly string[],
  language: Language,
): Participant | null {
  const folded = guests.map((guest) => language.fold.fold(guest));
  const isGuest = (speaker: Participant): boolean => {
    const name = language.fold.fold(speaker.name);
    return folded.some((guest) => isCalledBy(guest, name, language));
  };
  return speakers.find(isGuest) ?? null;
}

/** 吴委员焜裕: who asks ministers in a parliament has his office within his name there; elsewhere 委员 answer. */
const hasOfficeWithinName = ({ speaker_label, speaker_title }: Turn, language: Language): boolean =>
  speaker_title !== null &&
  speaker_label!.indexOf(speaker_title) > 0 &&
  !speaker_label!.endsWith(speaker_title) &&
  language.legislators.has(language.fold.fold(speaker_title));
