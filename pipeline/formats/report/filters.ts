import type { Choice, Choices } from './choices.js';
import { label, say } from './labels.js';
import { html, type Markup } from './markup.js';

/** The form that filters the passages. Its words are options, so the script puts them in the page's language. */
export function filters(choices: Choices, days: readonly string[]): Markup {
  return html`<form id="filters" hidden role="search" aria-labelledby="filters-title">
<h3 id="filters-title" class="hidden">${say('filters')}</h3>
<p class="wide"><label for="search">${say('search')}</label><input type="search" id="search" autocomplete="off" aria-describedby="search-note"></p>
${select('country', choices.countries.list)}
${select('outlet', choices.outlets.list)}
${select('speaker', choices.speakers.list)}
${day('from', days)}
${day('to', days)}
<p><button type="reset">${say('reset')}</button></p>
<p class="note" id="search-note">${say('search.note')}</p>
<output id="count" for="search country outlet speaker from to">${counted('count')}</output>
<p id="none" hidden>${say('none')}</p>
</form>
`;
}

const select = (
  id: string,
  choices: readonly Choice[],
): Markup => html`<p><label for="${id}">${say(id)}</label>
<select id="${id}"><option value="" ${inBoth(label('any'))}>${label('any').en}</option>
${choices.map(({ value, name, passages }) => html`<option value="${value}" ${inBoth(name, ` (${passages})`)}>${name.en} (${passages})</option>`)}</select></p>
`;

const inBoth = ({ en, zh }: { en: string; zh: string }, after = ''): Markup =>
  html`data-en="${en}${after}" data-zh="${zh}${after}"`;

const day = (id: string, days: readonly string[]): Markup => html`<p><label for="${id}">${say(id)}</label>
<input type="date" id="${id}" min="${days[0] ?? ''}" max="${days.at(-1) ?? ''}"></p>
`;

/** A text whose numbers the script fills in. */
function counted(key: string): Markup {
  const { en, zh } = label(key);
  return html`<span class="en" lang="en" data-text="${en}"></span><span class="zh" lang="zh" data-text="${zh}"></span>`;
}
