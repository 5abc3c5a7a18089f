import type { CountryMentionsRow, OutletsRow, TurnsRow } from '../../../schemas/types/index.js';
import { both, say } from './labels.js';
import { html, type Markup } from './markup.js';
import type { Context } from './model.js';
import { outletName } from './names.js';
import type { Passage } from './passages.js';

/** A passage with all that it shows. */
export interface PassageContent extends Passage {
  /** Number of its document. */
  document: number;
  mentionsOf: ReadonlyMap<string, readonly CountryMentionsRow[]>;
}

/** A passage with the attributes by which it is filtered. */
export function renderPassage(content: PassageContent, context: Context): Markup {
  const { exchange, turns, mentionsOf } = content;
  const mentions = turns.flatMap(({ turn_id }) => mentionsOf.get(turn_id) ?? []);
  const { countries, outlets, speakers } = context.choices.ofPassage(turns, mentions);
  const title = exchange === null ? say('statement') : html`${say('exchange')} ${exchange}`;
  return html`<article data-countries="${countries}" data-outlets="${outlets}" data-speakers="${speakers}">
<h4>${title}</h4>
${turns.map((turn) => renderTurn(turn, content, context))}</article>
`;
}

function renderTurn(
  turn: TurnsRow,
  { document, mentionsOf }: PassageContent,
  { choices, colours }: Context,
): Markup {
  const id = `d${document}t${turn.seq}`;
  const outlets = turn.outlet_ids.map((outlet) => renderOutlet(choices.outlet(outlet)));
  return html`<div class="turn ${turn.role}" id="${id}"><p class="who">${roleTag(turn)}
${turn.speaker_label !== null && html`<bdi class="speaker">${turn.speaker_label}</bdi>`} ${outlets}
<a class="lines" href="#${id}">${say(turn.line_start === turn.line_end ? 'line' : 'lines')} ${lines(turn)}</a></p>
<p class="text">${marked(turn, mentionsOf.get(turn.turn_id) ?? [], colours)}</p></div>
`;
}

/** A statement has its name over it. */
const roleTag = ({ role, exchange_id }: TurnsRow): Markup | false =>
  !(role === 'respondent' && exchange_id === null) && html`<b class="role">${say(role)}</b>`;

const lines = ({ line_start, line_end }: TurnsRow): string =>
  line_start === line_end ? String(line_start) : `${line_start}–${line_end}`;

const renderOutlet = (outlet: OutletsRow): Markup =>
  html`<bdi class="outlet">${both(outletName(outlet))}${outlet.country !== null && html` <abbr>${outlet.country}</abbr>`}${!outlet.known && html` <i>${say('unknown-outlet')}</i>`}</bdi>`;

/** The turn's text with its mentions marked; what a mark says beside the name, the page's styles add. */
function marked(
  { text, start }: TurnsRow,
  mentions: readonly CountryMentionsRow[],
  colours: ReadonlyMap<string, string>,
): Markup[] {
  const characters = [...text];
  const parts: Markup[] = [];
  let at = 0;
  for (const mention of mentions) {
    const [from, to] = [mention.start - start, mention.end - start];
    const name = characters.slice(from, to).join('');
    const kind = `${colours.get(mention.code) ?? ''}${mention.inside === null ? '' : ' inside'}`.trim();
    parts.push(
      html`${characters.slice(at, from).join('')}<mark${kind !== '' && html` class="${kind}"`} data-code="${mention.code}">${name}</mark>`,
    );
    at = to;
  }
  return [...parts, html`${characters.slice(at).join('')}`];
}
