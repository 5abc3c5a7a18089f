import { LANGUAGES, type PageLanguage, say } from '../labels.js';
import { html, type Markup } from '../markup.js';

/** The numbers behind a figure. */
interface FigureTable {
  /** Keys of the labels over the columns. */
  columns: string[];
  rows: (Markup | string | number)[][];
}

export interface Figure {
  /** Begins the keys of the figure's labels: ID.title, ID.note. */
  id: string;
  /** The note, where it is not ID.note. */
  note?: string;
  /** What a colour means: the colour's class and the key of its label. */
  colours?: [className: string, label: string][];
  draw: (language: PageLanguage) => Markup;
  table: FigureTable;
  /** Whether it is too wide to stand beside another. */
  wide?: boolean;
  /** How many of how many things it shows, where there are more. */
  shown?: { shown: number; all: number };
}

/** A figure with its title, its note and, for those who cannot see it, its numbers as a table. */
export function figure({ id, note, colours = [], draw, table, wide = false, shown }: Figure): Markup {
  const drawn = table.rows.length > 0;
  return html`<figure id="${id}" class="${wide ? 'wide' : 'narrow'}">
<figcaption><h3 id="${id}-title">${say(`${id}.title`)}</h3>
<p id="${id}-note">${say(note ?? `${id}.note`)}${shown && shown.shown < shown.all ? html` ${say('first-of', { ...shown })}` : ''}</p>
${colours.map(([className, key]) => html`<span class="key"><i class="${className}"></i>${say(key)}</span>`)}</figcaption>
${drawn ? [drawing(id, draw), numbers(table)] : html`<p>${say('nothing')}</p>`}
</figure>
`;
}

const drawing = (id: string, draw: Figure['draw']): Markup =>
  html`<div class="scroll" role="img" tabindex="0" aria-labelledby="${id}-title" aria-describedby="${id}-note">${LANGUAGES.map(
    (language) => html`<div class="${language}">${draw(language)}</div>`,
  )}</div>
`;

const numbers = ({ columns, rows }: FigureTable): Markup => html`<details><summary>${say('table')}</summary>
<div class="scroll"><table><thead><tr>${columns.map((column) => html`<th scope="col">${say(column)}</th>`)}</tr></thead>
<tbody>${rows.map(([first, ...others]) => html`<tr><th scope="row">${first!}</th>${others.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table></div></details>`;
