import { distinct } from '../../../stages/collections.js';
import type { DatasetName } from '../../schemas.js';
import { grouped } from '../shared/numbers.js';
import { filters } from './filters.js';
import { both, label, say } from './labels.js';
import { html, type Markup } from './markup.js';
import type { Contents, Corpus, Shown } from './model.js';
import { placeName } from './names.js';
import { figures } from './plots/index.js';

/** The datasets that the head counts, by the key of their label. */
const COUNTED: Record<string, DatasetName> = {
  documents: 'documents',
  exchanges: 'exchanges',
  turns: 'turns',
  outlets: 'outlets',
  places: 'countries',
  mentions: 'country_mentions',
};

const SECTIONS = ['plots', 'transcripts', 'codebook'];

/** The first and the last day; the one, where they are the same. */
export const span = ({ days }: Corpus): string => distinct([days[0], days.at(-1)]).join(' – ');

export const head = ({ rows, corpus }: Contents): Markup => html`<header class="page">
<div class="top"><p class="kind">${say('report')}</p>
<button type="button" id="language" hidden>${say('language')}</button>
<button type="button" id="theme" hidden>${say('theme')}</button></div>
<h1>${corpus.title === null ? say('several') : html`<bdi lang="zh">${corpus.title}</bdi>`}</h1>
<p class="days">${span(corpus)}</p>
<ul class="counts">${Object.entries(COUNTED).map(([key, name]) => html`<li>${say(key)} <b>${grouped(rows.get(name) ?? 0)}</b></li>`)}</ul>
<nav aria-labelledby="sections"><span id="sections" class="hidden">${say('sections')}</span>
${SECTIONS.map((id) => html`<a href="#${id}">${say(id)}</a> `)}</nav>
</header>
`;

export const overview = ({
  corpus,
  timeline,
}: Contents): Markup => html`<section id="plots" aria-labelledby="plots-title">
<h2 id="plots-title">${say('plots')}</h2>
<p class="note">${say('whole')}</p>
<div class="figures">${figures(corpus, timeline)}</div>
</section>
`;

export const transcripts = (
  contents: Contents,
): Markup => html`<section id="transcripts" aria-labelledby="transcripts-title">
<h2 id="transcripts-title">${say('transcripts')}</h2>
${sampleNotice(contents)}
${filters(contents.context.choices, contents.corpus.days)}
${legend(contents)}
${contents.transcripts.length > 1 && list(contents.transcripts)}
${contents.transcripts.length > 0 ? contents.transcripts.map(({ markup }) => markup) : html`<p>${say('empty')}</p>`}
</section>
`;

function sampleNotice({ rows, transcripts }: Contents): Markup | false {
  const [shown, all] = [transcripts.length, rows.get('documents') ?? 0];
  return shown < all && html`<p class="notice">${say('sampled', { shown, all })}</p>`;
}

const legend = ({
  corpus,
  context,
}: Contents): Markup => html`<div class="legend"><p class="note">${say('legend')}</p>
<p>${corpus.countries
  .filter(({ code }) => context.colours.has(code))
  .map((row) => html`<mark class="${context.colours.get(row.code)!}">${both(placeName(row))}</mark> `)}
<mark>${say('others')}</mark> <mark class="inside">${say('part-of')}</mark></p></div>
`;

const list = (
  transcripts: readonly Shown[],
): Markup => html`<details class="list"><summary>${say('contents')}</summary>
<ol>${transcripts.map(
  (
    { title, date },
    i,
  ) => html`<li><a href="#d${i + 1}"><bdi>${title}</bdi></a> <time>${date ?? both(label('undated'))}</time></li>
`,
)}</ol></details>
`;

/** What a mention's row says; the script fills it in. */
export const panel: Markup = html`<aside id="row" tabindex="-1" aria-labelledby="row-title" hidden>
<button type="button" id="close">${say('close')}</button>
<h2 id="row-title"></h2>
<p id="row-quote" lang="zh"></p>
<h3>${say('why')}</h3>
<p><b id="row-rule"></b> <span class="en" lang="en"></span><span class="zh" lang="zh"></span></p>
<p class="note">${say('explain')}</p>
<p><code id="row-command"></code></p>
<h3>${say('row')} <code>country_mentions</code></h3>
<dl id="row-columns"></dl>
<p><a href="#codebook">${say('columns')}</a></p>
</aside>
`;
