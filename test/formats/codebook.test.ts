import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codebookOf } from '../../pipeline/formats/codebook/markdown.js';
import { describeDatasets } from '../../pipeline/formats/codebook/model.js';
import { code, shown } from '../../pipeline/formats/codebook/shown.js';
import { MOST_DISTINCT, Tally } from '../../pipeline/formats/codebook/tally.js';
import type { Value } from '../../pipeline/output/cells.js';
import { columnsOf, DATASETS, type DatasetName } from '../../pipeline/schemas.js';
import { folderWith, type Row } from '../support/cli.js';
import { runAll } from '../support/formats.js';

/** A folder in which only these datasets have rows. */
const folderOf = (rows: Partial<Record<DatasetName, Row[]>>): string =>
  folderWith(
    Object.fromEntries(
      DATASETS.map((name) => [
        `${name}.jsonl`,
        (rows[name] ?? []).map((row) => `${JSON.stringify(row)}\n`).join(''),
      ]),
    ),
  );

async function describeColumn(dataset: DatasetName, column: string, values: Value[]) {
  const rows = values.map((value) => ({ [column]: value }));
  const datasets = await describeDatasets(folderOf({ [dataset]: rows }));
  return datasets.find(({ name }) => name === dataset)!.columns.find(({ name }) => name === column)!;
}

describe('the figures of a column', () => {
  it('of texts: missing and different ones, the commonest, the first', async () => {
    expect(await describeColumn('turns', 'speaker_name', [null, '王毅', '林剑', '', '林剑'])).toMatchObject({
      missing: 2,
      distinct: 2,
      commonest: [{ value: '林剑', count: 2 }],
      example: '王毅',
      minimum: null,
      maximum: null,
    });
  });

  it('of numbers and dates: the least and the greatest, too', async () => {
    expect(await describeColumn('turns', 'tokens', [9, 10, 0, 10])).toMatchObject({
      missing: 0,
      distinct: 3,
      commonest: [{ value: 10, count: 2 }],
      minimum: 0,
      maximum: 10,
      example: 9,
    });
    const dates = ['2021-03-07', null, '2016-12-31'];
    expect(await describeColumn('documents', 'date', dates)).toMatchObject({
      missing: 1,
      minimum: '2016-12-31',
      maximum: '2021-03-07',
    });
  });

  it('of lists: their items', async () => {
    expect(await describeColumn('turns', 'outlet_ids', [[], ['afp'], ['xinhua', 'afp']])).toMatchObject({
      missing: 1,
      distinct: 2,
      commonest: [{ value: 'afp', count: 2 }],
      example: ['afp'],
    });
  });

  it('of booleans: false is a value', async () => {
    expect(await describeColumn('outlets', 'known', [false, true, false])).toMatchObject({
      missing: 0,
      distinct: 2,
      commonest: [{ value: false, count: 2 }],
      example: false,
    });
  });

  it('at most three commonest, of equally common ones those that came first', async () => {
    const { commonest } = await describeColumn('terms', 'term', [...'dccbbaae'].concat('d', 'a'));
    expect(commonest.map(({ value }) => value)).toEqual(['a', 'd', 'c']);
  });

  it('tell long texts apart by all of their characters', async () => {
    const text = '长'.repeat(5000);
    expect(await describeColumn('turns', 'text', [`${text}一`, `${text}二`, `${text}一`])).toMatchObject({
      distinct: 2,
      commonest: [],
    });
  });

  it('count different values up to a limit', () => {
    const tally = new Tally();
    for (let i = 0; i < MOST_DISTINCT; i++) tally.add(i);
    tally.add(0);
    expect(tally.figures()).toMatchObject({ distinct: MOST_DISTINCT, commonest: [{ value: 0, count: 2 }] });
    tally.add('长'.repeat(5000));
    tally.add(null);
    expect(tally.figures()).toEqual({ distinct: null, commonest: [], missing: 1, example: 0 });
  });
});

describe('a text', () => {
  it.each([
    ['a|b', '`a\\|b`'],
    ['a\\|b', '`a\\u{5c}\\|b`'],
    ['`', '`` ` ``'],
    ['a`b``c', '```a`b``c```'],
    [' a', '`  a `'],
    ['<b>*x*</b>', '`<b>*x*</b>`'],
  ])('%j is code in a cell: %s', (text, expected) => {
    expect(code(text)).toBe(expected);
  });

  it.each([
    ['a\r\nb\nc\rd', 'a↵b↵c↵d'],
    ['\t\u202e\u200b\ud800', '\\u{9}\\u{202e}\\u{200b}\\u{d800}'],
    ['好'.repeat(40), '好'.repeat(40)],
    ['好'.repeat(41), `${'好'.repeat(40)}…`],
    ['😀'.repeat(41), `${'😀'.repeat(40)}…`],
    ['', ''],
  ])('%j is shown as %s', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it('of any kind leaves its cell whole: one line, and no pipe but an escaped one', () => {
    const any = fc.string({
      unit: fc.constantFrom('|', '\\', '`', '\n', '\r', '\u2028', '<', ' ', '中', '😀'),
    });
    fc.assert(
      fc.property(any, (text) => {
        const cell = code(shown(text));
        expect(cell).not.toMatch(/[\r\n\u2028]/);
        expect(cell.replaceAll(/(?<!\\)\\\|/g, '')).not.toContain('|');
      }),
    );
  });
});

/** The section of a dataset, as lines. */
const sectionOf = (markdown: string, name: string): string[] =>
  markdown
    .split(/^## /m)
    .find((section) => section.startsWith(`${name}\n`))!
    .trimEnd()
    .split('\n');

describe('codebook.md', () => {
  it('has what a row and its columns mean, and what they hold', async () => {
    const rows = [
      { outlet_id: 'afp', code: 'NA', mentions: 1200, exchanges: 1 },
      { outlet_id: 'afp', code: 'FR', mentions: 2, exchanges: 1 },
    ];
    const markdown = [...codebookOf(await describeDatasets(folderOf({ outlet_countries: rows })))].join('');
    expect(sectionOf(markdown, 'outlet_countries')).toEqual([
      'outlet_countries',
      '',
      'A row is: One place in the questions of one outlet. Key: `outlet_id`, `code`. References: `outlet_id` is `outlet_id` of [outlets](#outlets); `code` is `code` of [countries](#countries).',
      '',
      '| column | type | meaning | values |',
      '|---|---|---|---|',
      '| `outlet_id` | text | The outlet, as in the outlets table. | matches `^[a-z0-9-]+$` |',
      '| `code` | text | The place: ISO 3166-1 alpha-2 for a country or territory; XK, EU, EUROPE, ASEAN, AFRICA, AFU, LATAM or ARAB otherwise. | matches `^[A-Z]{2,6}$` |',
      "| `mentions` | integer | Mentions in the outlet's questions. | 1 or more |",
      '| `exchanges` | integer | Exchanges in whose questions the outlet mentions it. | 0 or more |',
      '',
      'Rows: 2.',
      '',
      '| column | missing | distinct | least | greatest | commonest | example |',
      '|---|--:|--:|--:|--:|---|---|',
      '| `outlet_id` | 0 | 1 |  |  | `afp` ×2 | `afp` |',
      '| `code` | 0 | 2 |  |  |  | `NA` |',
      '| `mentions` | 0 | 2 | 2 | 1200 |  | `1200` |',
      '| `exchanges` | 0 | 1 | 1 | 1 | `1` ×2 | `1` |',
    ]);
    expect(sectionOf(markdown, 'turns')).toContain('Rows: 0.');
  });

  it('has every column of every dataset, in tables whose rows all have the same number of cells', async () => {
    const folder = await runAll('codebook');
    const markdown = readFileSync(join(folder, 'codebook.md'), 'utf8');
    for (const name of DATASETS) {
      const tables = sectionOf(markdown, name).filter((line) => line.startsWith('|'));
      const names = tables.map((line) => /^\| `(\w+)` \|/.exec(line)?.[1]).filter(Boolean);
      expect(names).toEqual([...columnsOf(name), ...columnsOf(name)]);
      const cells = tables.map((line) => line.split(/(?<!\\)\|/).length - 2);
      expect(new Set(cells)).toEqual(new Set([4, 7]));
    }
    expect(markdown).toContain('`=1+1, "quoted", it\'s `');
    expect(readFileSync(join(await runAll('codebook'), 'codebook.md'), 'utf8')).toBe(markdown);
  });
});
