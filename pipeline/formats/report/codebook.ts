import type { Value } from '../../output/cells.js';
import { typeOf } from '../codebook/markdown.js';
import type { ColumnDescription, DatasetDescription } from '../codebook/model.js';
import { shown } from '../codebook/shown.js';
import { grouped } from '../shared/numbers.js';
import { say } from './labels.js';
import { html, type Markup } from './markup.js';

/** What every dataset and column means, and what stands in it. */
export const codebook = (datasets: readonly DatasetDescription[]): Markup =>
  html`<p>${say('codebook.note')}</p>
${datasets.map(dataset)}`;

const HEAD = ['column', 'type', 'meaning', 'missing', 'values'];

const dataset = ({ name, schema, rows, columns }: DatasetDescription): Markup =>
  html`<details><summary><code>${name}</code> <span class="note">${grouped(rows)} ${say('rows')}</span></summary>
<p><span lang="en">${schema.description}</span> ${say('key')}: ${schema.primaryKey.join(', ')}</p>
<div class="scroll"><table><thead><tr>${HEAD.map((key) => html`<th scope="col">${say(key)}</th>`)}</tr></thead>
<tbody>${columns.map(row)}</tbody></table></div></details>
`;

const row = (column: ColumnDescription): Markup =>
  html`<tr><th scope="row"><code>${column.name}</code></th>
<td lang="en">${typeOf(column.schema)}</td>
<td lang="en">${column.schema.description}</td><td>${grouped(column.missing)}</td>
<td><bdi>${valuesOf(column)}</bdi></td></tr>
`;

/** From the least to the greatest; or the commonest values, or else one of them. */
function valuesOf({ minimum, maximum, commonest, example }: ColumnDescription): string {
  if (minimum !== null) return minimum === maximum ? String(minimum) : `${minimum} – ${maximum}`;
  if (commonest.length === 0) return textOf(example);
  return commonest.map(({ value, count }) => `${textOf(value)} ×${grouped(count)}`).join(', ');
}

const textOf = (value: Value): string =>
  value === null ? '' : shown(Array.isArray(value) ? value.join(', ') : String(value));
