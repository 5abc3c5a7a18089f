import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CellValue, readXlsx, type Sheet } from 'hucre';
import { beforeAll, describe, expect, it } from 'vitest';
import { createXlsx } from '../../pipeline/formats/xlsx/index.js';
import { EXCEL, type Limits } from '../../pipeline/formats/xlsx/limits.js';
import type { Value } from '../../pipeline/output/cells.js';
import { PROGRAM } from '../../pipeline/root.js';
import { columnsOf, DATASETS, type DatasetName, isDate, schemaOf } from '../../pipeline/schemas.js';
import { folderWith, type Row, readRows, SHIPPED, temporaryFolder } from '../support/cli.js';

/** The workbook's sheets by name, read by another library than the one that wrote them. */
async function sheetsOf(folder: string): Promise<Map<string, Sheet>> {
  const { sheets } = await readXlsx(readFileSync(join(folder, 'presser.xlsx')), { readStyles: true });
  return new Map(sheets.map((sheet) => [sheet.name, sheet]));
}

/** A run's folder with these rows in one dataset and none in the others, and its workbook. */
async function workbookOf(
  name: DatasetName,
  rows: readonly Row[],
  limits: Partial<Limits> = {},
  warn: (message: string) => void = () => undefined,
): Promise<string> {
  const files = DATASETS.map((dataset) => {
    const own = dataset === name ? rows : [];
    return [`${dataset}.jsonl`, own.map((row) => `${JSON.stringify(row)}\n`).join('')];
  });
  const folder = folderWith(Object.fromEntries(files));
  const counts = new Map(DATASETS.map((dataset) => [dataset, dataset === name ? rows.length : 0]));
  await createXlsx({ ...EXCEL, ...limits })({
    folder,
    rows: counts,
    hashes: new Map(),
    inputs: [],
    gazetteers: [],
    warn,
  });
  return folder;
}

/** A row of terms, of which one column is of interest. */
const term = (rank: number, text: string): Row => ({
  ...Object.fromEntries(columnsOf('terms').map((column) => [column, null])),
  rank,
  term: text,
});

/** What the column `term` of the sheet `terms` says, without its header. */
async function termsIn(folder: string): Promise<CellValue[]> {
  const { rows } = (await sheetsOf(folder)).get('terms')!;
  return rows.slice(1).map((row) => row[columnsOf('terms').indexOf('term')]!);
}

/** What a value of a JSONL file should be in a cell. */
function inExcel(value: Value, day: boolean): CellValue {
  if (Array.isArray(value)) return value.join(';') || null;
  if (day && value !== null) return new Date(`${value}T00:00:00Z`);
  return value === '' ? null : value;
}

/** The last row of the sheet About that tells of a dataset, as its cells. */
const aboutOf = (sheets: Map<string, Sheet>, name: DatasetName): CellValue[] =>
  sheets.get('About')!.rows.find(([sheet]) => sheet === name)!;

describe('the workbook of the shipped transcript', () => {
  const folder = temporaryFolder();
  let sheets: Map<string, Sheet>;

  beforeAll(async () => {
    execFileSync(process.execPath, [PROGRAM, 'run', SHIPPED, '--out', folder, '--formats', 'xlsx'], {
      stdio: 'ignore',
    });
    sheets = await sheetsOf(folder);
  });

  it('has a sheet a dataset after the two that explain them', () => {
    expect([...sheets.keys()]).toEqual(['About', 'Codebook', ...DATASETS]);
  });

  it.each(DATASETS)('says in every cell of %s what the JSONL file says, as the same type', (name) => {
    const { rows } = sheets.get(name)!;
    const columns = Object.entries(schemaOf(name).properties);
    expect(rows[0]).toEqual(columnsOf(name));
    const expected = readRows(folder, name).map((row) =>
      columns.map(([column, schema]) => inExcel(row[column]!, isDate(schema))),
    );
    // A row ends with its last cell that is not empty.
    expect(rows.slice(1).map((row) => columns.map((_, i) => row[i] ?? null))).toEqual(expected);
  });

  it('keeps the header in view, lets every column be filtered, and wraps texts', () => {
    for (const name of DATASETS) {
      const sheet = sheets.get(name)!;
      expect(sheet.freezePane).toMatchObject({ rows: 1 });
      expect(sheet.autoFilter?.range).toMatch(new RegExp(`^A1:[A-Z]+${sheet.rows.length}$`));
    }
    const column = columnsOf('turns').indexOf('text');
    expect(sheets.get('turns')!.cells?.get(`1,${column}`)?.style?.alignment?.wrapText).toBe(true);
  });

  it('has no column that is narrower than its header or wider than a screen', () => {
    for (const name of DATASETS)
      for (const [i, { width }] of sheets.get(name)!.columns!.entries()) {
        expect(width).toBeGreaterThan(columnsOf(name)[i]!.length);
        expect(width).toBeLessThanOrEqual(60);
      }
  });

  it('leads from an id to its row', () => {
    const mentions = sheets.get('country_mentions')!;
    const turnColumn = columnsOf('country_mentions').indexOf('turn_id');
    for (const row of [1, 100, 500]) {
      const { location } = mentions.cells!.get(`${row},${turnColumn}`)!.hyperlink!;
      const [, sheet, target] = /^'(\w+)'!A(\d+)$/.exec(location!)!;
      const place = sheets.get(sheet!)!.rows[Number(target) - 1]!;
      expect(sheet).toBe('turns');
      expect(place[columnsOf('turns').indexOf('turn_id')]).toBe(mentions.rows[row]![turnColumn]);
    }
  });

  it('leads to the longest sheets alone where Excel opens no more links', async () => {
    const copy = temporaryFolder();
    for (const name of DATASETS) cpSync(join(folder, `${name}.jsonl`), join(copy, `${name}.jsonl`));
    const rows = new Map(DATASETS.map((name) => [name, readRows(folder, name).length]));
    await createXlsx({ ...EXCEL, links: 2 * rows.get('country_mentions')! })({
      folder: copy,
      hashes: new Map(),
      rows,
      inputs: [],
      gazetteers: [],
      warn: () => undefined,
    });
    const { cells } = (await sheetsOf(copy)).get('country_mentions')!;
    const linked = columnsOf('country_mentions').filter((_, column) => cells?.get(`1,${column}`)?.hyperlink);
    expect(linked).toEqual(['turn_id', 'sentence_id']);
  });

  it('explains every sheet and every column', () => {
    for (const name of DATASETS) {
      expect(aboutOf(sheets, name)).toEqual(
        expect.arrayContaining([readRows(folder, name).length, schemaOf(name).description]),
      );
      const explained = sheets.get('Codebook')!.rows.filter(([sheet]) => sheet === name);
      expect(explained.map(([, column]) => column)).toEqual(columnsOf(name));
    }
  });
});

describe('a text in a cell', () => {
  const texts: [string, string, string?][] = [
    ['the code of Namibia', 'NA'],
    ['what a spreadsheet would run', '=HYPERLINK("http://example.org","x")'],
    ['a sign before a digit', '-1'],
    ['what looks like a number', '007'],
    ['what looks like a day', '2021-03-07'],
    ['control characters', 'a\u0001\u0000\u001fb'],
    ['what Excel takes for an escape', '_x0041_'],
    ['every kind of line end', 'a\r\nb\rc\nd'],
    ['white space at both ends', '  \ta\n '],
    ['noncharacters', 'a\ufffe\uffffb'],
    ['markup', '<t>&amp;"\'</t>'],
    ['characters of two code units', '😀𠀀'],
    ['as much as Excel holds', '中'.repeat(32_767)],
    ['half a character, which becomes the sign for one that cannot be shown', 'a\ud800b', 'a\ufffdb'],
  ];
  let read: CellValue[];

  beforeAll(async () => {
    read = await termsIn(
      await workbookOf(
        'terms',
        texts.map(([, text], i) => term(i + 1, text)),
      ),
    );
  });

  it.each(texts.map(([what], i) => [what, i] as const))('stays itself: %s', (_, i) => {
    const [, text, expected = text] = texts[i]!;
    expect(read[i]).toBe(expected);
  });

  it.each([
    ['plain', '中'.repeat(40_000)],
    ['of characters that take two code units', `a${'😀'.repeat(20_000)}`],
  ])('is cut with a mark where Excel could not hold it, %s', async (_, text) => {
    const folder = await workbookOf('terms', [term(1, text), term(2, 'whole')]);
    const [cut, whole] = (await termsIn(folder)) as [string, string];
    const [kept, mark] = [cut.slice(0, cut.indexOf(' […')), cut.slice(cut.indexOf(' […'))];
    expect(cut.length).toBeGreaterThan(32_700);
    expect(cut.length).toBeLessThanOrEqual(32_767);
    expect(text.startsWith(kept)).toBe(true);
    expect(kept).not.toMatch(/[\ud800-\udbff]$/);
    expect(mark).toBe(' […cut here: Excel holds no more in a cell]');
    expect(whole).toBe('whole');
    expect(aboutOf(await sheetsOf(folder), 'terms')).toContain('the end of 1 long text; see terms.jsonl');
  });
});

describe('more rows than Excel opens', () => {
  it('are left out, and the first sheet and a warning say so', async () => {
    const terms = Array.from({ length: 250 }, (_, i) => term(i + 1, `term ${i + 1}`));
    const said: string[] = [];
    const folder = await workbookOf('terms', terms, { rows: 220 }, (message) => said.push(message));
    const read = await termsIn(folder);
    expect([read.length, read.at(-1)]).toEqual([219, 'term 219']);
    const left = 'the last 31 of 250 rows; see terms.jsonl';
    expect(aboutOf(await sheetsOf(folder), 'terms')).toContain(left);
    expect(said).toEqual([`presser.xlsx: warning: the sheet terms lacks ${left}`]);
  });
});

describe('the same datasets', () => {
  it('give the same bytes in every time zone', async () => {
    const zone = process.env.TZ;
    const files = [];
    for (const TZ of ['Asia/Shanghai', 'America/Los_Angeles']) {
      process.env.TZ = TZ;
      files.push(readFileSync(join(await workbookOf('terms', [term(1, 'NA')]), 'presser.xlsx')));
    }
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    expect(files[0]!.equals(files[1]!)).toBe(true);
  });
});
