import type { Transcript } from '../../schemas/types/index.js';
import { fitsAt } from '../text/sticky.js';
import { isGoodbye } from './goodbyes.js';
import type { Patterns } from './patterns.js';
import type { Rules } from './rules.js';
import type { Turn, TurnList } from './turns.js';

type Exchange = Transcript['exchanges'][number];

const newExchange = (documentId: string, seq: number): Exchange => ({
  exchange_id: `${documentId}/x${String(seq).padStart(3, '0')}`,
  seq,
  question_turn_ids: [],
  answer_turn_ids: [],
});

/**
 * Groups the turns into exchanges: questions that follow each other and the answers up to the next question, by
 * one respondent or several. A further question opens the next exchange, also where the same reporter asks it. A
 * respondent before the first question opens the conference and one who speaks again to close it belong to none,
 * nor does a guest who greets when he is presented, after whom the next question is of another exchange anyway,
 * nor does a moderator, who does not part a question from its answer either, nor thanks at the end of an interview.
 * Sets each turn's exchange_id.
 */
export function findExchanges(documentId: string, list: TurnList, rules: Rules): Exchange[] {
  const { turns, foldedOf } = list;
  const { patterns } = rules;
  const exchanges: Exchange[] = [];
  const closing = closingTurns(list, rules);
  const parting = partingTurns(list, patterns);
  let current: Exchange | null = null;
  for (const turn of turns) {
    if (parting.has(turn)) continue;
    const isAnswered: boolean = current !== null && current.answer_turn_ids.length > 0;
    if (isAnswered && isPresented(turn, turns[turn.seq - 2], patterns, foldedOf)) current = null;
    if (turn.role === 'questioner') {
      if (!current || isAnswered) {
        current = newExchange(documentId, exchanges.length + 1);
        exchanges.push(current);
      }
      current.question_turn_ids.push(turn.turn_id);
    } else if (turn.role === 'respondent' && current && !closing.has(turn)) {
      current.answer_turn_ids.push(turn.turn_id);
    } else {
      continue;
    }
    turn.exchange_id = current.exchange_id;
  }
  return exchanges;
}

/** Longer turns are more than thanks, in code units. */
const LONGEST_PARTING = 60;

/** The thanks of who has asked, when all is asked, and what is said to them in return. */
function partingTurns({ turns, foldedOf }: TurnList, { asking, parting }: Patterns): ReadonlySet<Turn> {
  const last = turns.findLastIndex(({ role }) => role === 'questioner');
  if (last < 1) return new Set();
  const spoken = turns.slice(last);
  const [thanks, ...replies] = spoken.map(foldedOf);
  const parts =
    parting.test(thanks!) &&
    !asking.test(thanks!) &&
    replies.every((reply) => reply.length <= LONGEST_PARTING && parting.test(reply));
  return new Set(parts ? spoken : []);
}

/** Whether a guest greets whom a moderator has just presented: 下面有请海关总署署长俞建华。; whom he asks to add something answers. */
function isPresented(
  turn: Turn,
  before: Turn | undefined,
  { presenting, salutation }: Patterns,
  foldedOf: (turn: Turn) => string,
): boolean {
  if (turn.role !== 'respondent' || before?.role !== 'moderator') return false;
  return fitsAt(salutation, foldedOf(turn), 0) && presenting.test(foldedOf(before));
}

/** The last words of a respondent, where one has just answered and he now says that the conference ends, or goodbye. */
function closingTurns(
  { turns, continued, foldedOf }: TurnList,
  { language, patterns }: Rules,
): ReadonlySet<Turn> {
  const spoken = turns.filter(({ role }) => role !== 'moderator');
  let first = spoken.length - 1;
  while (first > 0 && continued.has(spoken[first]!)) first--;
  const [before, last] = [spoken[first - 1], spoken[first]];
  if (last?.role !== 'respondent' || before?.role !== 'respondent') return new Set();
  // Who closes without a label has just spoken under his own.
  const isApart = last.speaker_label === null && before.speaker_label !== null;
  const text = foldedOf(last);
  const beginning = text.split(/[。！？\n]/, 1)[0]!;
  const closes = isApart || language.closing_phrases.isWithin(beginning) || isGoodbye(text, patterns);
  return new Set(closes ? spoken.slice(first) : []);
}
