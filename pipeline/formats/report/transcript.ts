import type { DocumentsRow, TurnsRow } from '../../../schemas/types/index.js';
import { groupBy, sum } from '../../../stages/collections.js';
import { say } from './labels.js';
import { html, json, type Markup } from './markup.js';
import { compact } from './mention-table.js';
import type { Context, Transcript } from './model.js';
import { passagesOf } from './passages.js';
import { type PassageContent, renderPassage } from './turns.js';

/** What a mention's row takes at most, about, in bytes; the text that marks it is counted as it is. */
const ROW_BYTES = 190;

/** A transcript with its mentions marked, in at most about `room` bytes; `number` is its number, from 1. */
export function renderTranscript(
  { document, turns, country_mentions }: Transcript,
  number: number,
  room: number,
  context: Context,
): Markup {
  const mentionsOf = groupBy(country_mentions, ({ turn_id }) => turn_id);
  const contents = passagesOf(turns).map(
    (passage): PassageContent => ({ ...passage, document: number, mentionsOf }),
  );
  const { parts, shown } = fitting(contents, room, context);
  return html`<section class="transcript" id="d${number}" data-date="${document.date}">
${heading(document)}
${shown.length < turns.length && html`<p class="notice">${say('cut', { shown: shown.length, all: turns.length })}</p>`}
<div lang="${document.language}-${document.script}">
${parts}</div>
<script type="application/json">${json(compact(shown.flatMap(({ turn_id }) => mentionsOf.get(turn_id) ?? [])))}</script>
</section>
`;
}

/** The first passages, as many as there is room for, and their turns. */
function fitting(
  contents: readonly PassageContent[],
  room: number,
  context: Context,
): { parts: Markup[]; shown: TurnsRow[] } {
  const parts: Markup[] = [];
  const shown: TurnsRow[] = [];
  let left = room;
  for (const content of contents) {
    const markup = renderPassage(content, context);
    left -= Buffer.byteLength(markup.text) + countMentions(content) * ROW_BYTES;
    if (left < 0) break;
    parts.push(markup);
    shown.push(...content.turns);
  }
  return { parts, shown };
}

const countMentions = ({ turns }: PassageContent): number =>
  sum(turns.map(({ country_mentions }) => country_mentions));

const heading = ({ title, date, document_id, source_path, ...counts }: DocumentsRow): Markup => html`<header>
<h3><bdi lang="zh">${title ?? document_id}</bdi></h3>
<p class="facts">${date === null ? say('undated') : html`<time datetime="${date}">${date}</time>`}
<span>${say('exchanges')} ${counts.exchanges}</span><span>${say('turns')} ${counts.turns}</span>
<span>${say('mentions')} ${counts.country_mentions}</span><bdi><code>${source_path}</code></bdi></p>
</header>`;
