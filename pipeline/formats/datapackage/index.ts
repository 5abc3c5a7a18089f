import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LIST_DELIMITER } from '../../output/cells.js';
import { packageVersion } from '../../root.js';
import { DATASETS, type DatasetName, schemaOf } from '../../schemas.js';
import type { Finished, Format } from '../format.js';
import { tableSchemaOf } from './table-schema.js';

/** Where the standard's version 2 is defined. */
const profile = (name: string): string => `https://datapackage.org/profiles/2.0/${name}.json`;

const DIALECT = {
  $schema: profile('tabledialect'),
  header: true,
  delimiter: ',',
  lineTerminator: '\r\n',
  quoteChar: '"',
  doubleQuote: true,
};

const DESCRIPTION = `Who asked, for which outlet, who answered, which countries were spoken of, and where in the source each fact stands.

The tables are UTF-8 with a byte-order mark. An empty cell is a missing value; NA is Namibia. The items of a list are joined by "${LIST_DELIMITER}". A cell that a spreadsheet would run as a formula begins with an apostrophe, and so does a text that begins with one: take one away.

A source's title is its path as it was named to presser. The texts are under the licence of their sources: add it as "licenses" before you publish the package.`;

function resourceOf(name: DatasetName, { folder, hashes }: Finished): object {
  const schema = schemaOf(name);
  const path = `${name}.csv`;
  return {
    name,
    type: 'table',
    path,
    title: schema.title,
    description: schema.description,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: statSync(join(folder, path)).size,
    hash: `sha256:${hashes.get(path)}`,
    dialect: DIALECT,
    schema: { $schema: profile('tableschema'), ...tableSchemaOf(schema) },
  };
}

/**
 * The files that the datasets were made from, each once although it may hold many records. A path is no "path" of the
 * standard, which leads from the package's own folder.
 */
function sourcesOf({ inputs }: Finished): object[] {
  const hashes = new Map(inputs.flatMap(({ path, sha256 }) => (sha256 === null ? [] : [[path, sha256]])));
  return [...hashes].map(([title, sha256]) => ({ title, hash: `sha256:${sha256}` }));
}

function packageOf(finished: Finished): object {
  const sources = sourcesOf(finished);
  return {
    $schema: profile('datapackage'),
    name: 'press-conferences',
    title: 'Press conferences as tidy tables',
    description: DESCRIPTION,
    version: packageVersion(),
    contributors: [{ title: `presser ${packageVersion()}`, roles: ['creator'] }],
    ...(sources.length > 0 ? { sources } : {}),
    resources: DATASETS.map((name) => resourceOf(name, finished)),
  };
}

/** datapackage.json: the CSV files with their columns and keys as Data Package v2 has them. */
export const datapackage: Format = (finished) => {
  const json = JSON.stringify(packageOf(finished), null, 2);
  writeFileSync(join(finished.folder, 'datapackage.json'), `${json}\n`);
  return Promise.resolve(['datapackage.json']);
};
