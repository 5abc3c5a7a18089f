import type { CountryMentionsRow, SentencesRow, TurnsRow } from '../../../schemas/types/index.js';
import { groupBy } from '../../../stages/collections.js';
import type { Content } from '../shared/documents.js';
import { entityType } from '../shared/entity-type.js';
import { localId, type Paragraph, paragraphsOf } from '../shared/paragraphs.js';
import { placeId, roleId } from './header.js';
import type { Participants } from './participants.js';
import { block, element, text } from './xml.js';

/** The body of a document whose xml:id is `id`; the ids of its parts begin with it. */
export function bodyOf(
  { turns, sentences, country_mentions }: Content,
  id: string,
  participants: Participants,
): string {
  const paragraphs = paragraphsOf(turns, sentences);
  const mentions = groupBy(country_mentions, ({ sentence_id }) => sentence_id);
  return new Body(id, participants, paragraphs, mentions).of(turns);
}

class Body {
  constructor(
    private readonly id: string,
    private readonly participants: Participants,
    /** By turn_id. */
    private readonly paragraphs: ReadonlyMap<string, readonly Paragraph[]>,
    /** By sentence_id. */
    private readonly mentions: ReadonlyMap<string | null, readonly CountryMentionsRow[]>,
  ) {}

  of(turns: readonly TurnsRow[]): string {
    return block(
      'body',
      {},
      divisions(turns).map((division) => this.division(division)),
    );
  }

  private idOf(rowId: string): string {
    return `${this.id}.${localId(rowId)}`;
  }

  private division({ exchange, turns }: Division): string {
    const id = exchange === null ? null : this.idOf(exchange);
    const type = exchange === null ? 'statement' : 'exchange';
    const content = turns.flatMap((turn) => [...notes(turn), this.utterance(turn)]);
    return block('div', { 'xml:id': id, type }, content);
  }

  private utterance(turn: TurnsRow): string {
    const who = `#${this.participants.idOf(turn)}`;
    const points = [...turn.text];
    return block(
      'u',
      { 'xml:id': this.idOf(turn.turn_id), who, ana: `#${roleId(turn.role)}` },
      this.paragraphs.get(turn.turn_id)!.map((paragraph) => this.segment(paragraph, turn, points)),
    );
  }

  /** Every character of a paragraph, also between its sentences. */
  private segment({ id, sentences }: Paragraph, turn: TurnsRow, points: readonly string[]): string {
    const content = sentences.map((sentence, i) => {
      const end = sentences[i - 1]?.end ?? sentence.start;
      const between = points.slice(end - turn.start, sentence.start - turn.start).join('');
      return text(between) + this.sentence(sentence);
    });
    return element('seg', { 'xml:id': this.idOf(id) }, content.join(''));
  }

  /** A sentence's text with a name around every mention. Mentions do not overlap. */
  private sentence({ sentence_id, text: content, start }: SentencesRow): string {
    const points = [...content];
    const slice = (from: number, to: number): string => text(points.slice(from - start, to - start).join(''));
    let at = start;
    const parts = (this.mentions.get(sentence_id) ?? []).map((mention) => {
      const before = slice(at, mention.start);
      at = mention.end;
      return before + this.name(mention, slice(mention.start, mention.end));
    });
    const rest = slice(at, start + points.length);
    return element('s', { 'xml:id': this.idOf(sentence_id) }, parts.join('') + rest);
  }

  private name(mention: CountryMentionsRow, content: string): string {
    const { mention_id, kind, code } = mention;
    const attributes = { type: entityType(mention), subtype: kind, key: code, ref: `#${placeId(code)}` };
    return element('name', { 'xml:id': this.idOf(mention_id), ...attributes }, content);
  }
}

interface Division {
  exchange: string | null;
  turns: TurnsRow[];
}

/** The turns by exchange; a turn of none that stands within one, as a moderator's does, stays there. */
function divisions(turns: readonly TurnsRow[]): Division[] {
  const divs: Division[] = [];
  const begin = (exchange: string | null, own: TurnsRow[]): void => {
    if (own.length > 0) divs.push({ exchange, turns: own });
  };
  let pending: TurnsRow[] = [];
  for (const turn of turns) {
    const current = divs.at(-1);
    if (turn.exchange_id === null) pending.push(turn);
    else if (current?.exchange === turn.exchange_id) current.turns.push(...pending.splice(0), turn);
    else {
      begin(null, pending);
      begin(turn.exchange_id, [turn]);
      pending = [];
    }
  }
  begin(null, pending);
  return divs;
}

/** What stood before a turn's text. */
function notes({ speaker_label, timestamp }: TurnsRow): string[] {
  return [
    ...(speaker_label === null ? [] : [element('note', { type: 'speaker' }, text(speaker_label))]),
    ...(timestamp === null ? [] : [element('note', { type: 'time' }, text(timestamp))]),
  ];
}
