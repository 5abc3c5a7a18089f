import type { DocumentsRow, TurnsRow } from '../../../schemas/types/index.js';
import { distinct, groupBy } from '../../../stages/collections.js';
import type { DocumentRows } from '../shared/documents.js';
import { speakerOf } from '../shared/speakers.js';

/** A line of utterances.jsonl, with ConvoKit's names of its fields. */
interface Utterance {
  id: string;
  conversation_id: string;
  text: string;
  speaker: string;
  meta: object;
  'reply-to': string | null;
  /** Seconds, which a transcript does not tell; the time that it does is in the metadata. */
  timestamp: null;
  vectors: never[];
}

/** Where the next turn of an exchange joins it. */
interface Thread {
  root: string;
  last: string;
  question: string | null;
}

/** A document's turns as utterances, in order. */
export function* utterancesOf({
  document,
  turns,
  country_mentions,
}: DocumentRows<'turns' | 'country_mentions'>): Generator<{ utterance: Utterance; turn: TurnsRow }> {
  const mentionsOf = groupBy(country_mentions, ({ turn_id }) => turn_id);
  const threads = new Map<string, Thread>();
  for (const turn of turns) {
    const { key, isKnown } = speakerOf(turn);
    const countries = distinct((mentionsOf.get(turn.turn_id) ?? []).map(({ code }) => code));
    const utterance = {
      id: turn.turn_id,
      ...placeOf(turn, threads),
      text: turn.text,
      speaker: isKnown ? key : `${document.document_id}/${key}`,
      meta: metaOf(turn, document, countries),
      timestamp: null,
      vectors: [],
    };
    yield { utterance, turn };
  }
}

/** An answer replies to the question before it, any other turn of an exchange to the turn before it. */
function placeOf(
  { exchange_id, turn_id, role }: TurnsRow,
  threads: Map<string, Thread>,
): Pick<Utterance, 'conversation_id' | 'reply-to'> {
  const thread = exchange_id === null ? undefined : threads.get(exchange_id);
  const question = role === 'questioner' ? turn_id : (thread?.question ?? null);
  const root = thread?.root ?? turn_id;
  if (exchange_id !== null) threads.set(exchange_id, { root, last: turn_id, question });
  if (!thread) return { conversation_id: root, 'reply-to': null };
  return {
    conversation_id: root,
    'reply-to': role === 'respondent' ? (thread.question ?? thread.last) : thread.last,
  };
}

function metaOf(turn: TurnsRow, document: DocumentsRow, countries: string[]): object {
  return {
    document_id: turn.document_id,
    exchange_id: turn.exchange_id,
    seq: turn.seq,
    date: document.date,
    time: turn.timestamp,
    role: turn.role,
    is_question: turn.exchange_id !== null && turn.role === 'questioner',
    is_answer: turn.exchange_id !== null && turn.role === 'respondent',
    speaker_label: turn.speaker_label,
    speaker_title: turn.speaker_title,
    outlets: turn.outlet_ids,
    countries,
    country_mentions: turn.country_mentions,
    line_start: turn.line_start,
    line_end: turn.line_end,
    start: turn.start,
    end: turn.end,
  };
}

/** An entry of conversations.json, by the turn that begins it. */
export function conversationOf(turn: TurnsRow, document: DocumentsRow): { meta: object; vectors: never[] } {
  const meta = {
    document_id: turn.document_id,
    exchange_id: turn.exchange_id,
    title: document.title,
    date: document.date,
    language: document.language,
    source_path: document.source_path,
    source_sha256: document.source_sha256,
  };
  return { meta, vectors: [] };
}
