import {
  type ColumnSchema,
  DATASETS,
  type DatasetName,
  isList,
  isNullable,
  schemaOf,
} from '../../schemas.js';
import type { Finished } from '../format.js';
import { say } from './labels.js';
import { html, type Markup } from './markup.js';

/** What every dataset and column means, from the schemas. */
export const codebook = (rows: Finished['rows']): Markup => html`<p>${say('codebook.note')}</p>
${DATASETS.map((name) => dataset(name, rows.get(name) ?? 0))}`;

function dataset(name: DatasetName, rows: number): Markup {
  const { description, primaryKey, properties } = schemaOf(name);
  const head = ['column', 'type', 'meaning'];
  return html`<details><summary><code>${name}</code> <span class="note">${rows} ${say('rows')}</span></summary>
<p lang="en">${description} ${say('key')}: ${primaryKey.join(', ')}.</p>
<div class="scroll"><table><thead><tr>${head.map((key) => html`<th scope="col">${say(key)}</th>`)}</tr></thead>
<tbody lang="en">${Object.entries(properties).map(([column, schema]) => row(column, schema))}</tbody></table></div></details>
`;
}

const row = (column: string, schema: ColumnSchema): Markup =>
  html`<tr><th scope="row"><code>${column}</code></th><td>${typeOf(schema)}</td><td>${schema.description}</td></tr>
`;

function typeOf(schema: ColumnSchema): string {
  const types = [schema.type].flat().filter((type) => type !== 'null');
  const type = isList(schema)
    ? 'list'
    : (schema.enum?.filter((value) => value !== null).join(', ') ?? types.join());
  return isNullable(schema) ? `${type}, or empty` : type;
}
