import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, parse as parsePath } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { fromCell, toCell, type Value } from '../pipeline/output/cells.js';
import { DatasetWriter } from '../pipeline/output/dataset-writer.js';
import { LineChunks } from '../pipeline/output/encode/line-chunks.js';
import { LineEncoder } from '../pipeline/output/encode/line-encoder.js';
import { CSV, JSONL, type LineFormat, lineOf } from '../pipeline/output/encode/line-format.js';
import { LineSources } from '../pipeline/output/encode/line-sources.js';
import { TableEncoder } from '../pipeline/output/encode/table-encoder.js';
import { writeText } from '../pipeline/output/hashed-file.js';
import { Staging } from '../pipeline/output/staging.js';
import { packageVersion } from '../pipeline/root.js';
import { type ColumnSchema, columnsOf, DATASETS, type DatasetName, schemaOf } from '../pipeline/schemas.js';
import {
  type Column,
  constant,
  ids,
  integers,
  joined,
  numbers,
  parts,
  shared,
  spaced,
  type Table,
  tableOf,
  valueAt,
  values,
} from '../stages/aggregate/table.js';
import { CodePointIndex } from '../stages/text/code-points.js';
import { BRIEFING, folderWith, presser, readRows, SHIPPED, TABLES, temporaryFolder } from './support/cli.js';

const sources = new LineSources();
const chunks = new LineChunks();

/** A table's lines as they stand in a file. */
function encoded({ rows, columns }: Table<Record<string, Value>>, format: LineFormat): string {
  const lines: Uint8Array[] = [];
  new LineEncoder(Object.keys(columns), [format], sources, chunks).encode(Object.values(columns), rows, [
    lines,
  ]);
  return Buffer.concat(lines).toString();
}

/** Rows with a column for each value. */
const tableOfRows = (rows: readonly Value[][]): Table<Record<string, Value>> =>
  tableOf(rows.map((row) => Object.fromEntries(row.map((value, i) => [`column ${i}`, value]))));

const toCsv = (rows: readonly Value[][]): string => encoded(tableOfRows(rows), CSV);

/** What ends a row in any program that reads CSV, so that a line break without quotes would be seen. */
const LINE_ENDS = ['\r\n', '\n', '\r'];
const FORMULA_STARTS = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

const parseCsv = (csv: string): string[][] => parse(csv, { record_delimiter: LINE_ENDS });

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .tuple(fc.constantFrom(...FORMULA_STARTS, "'", "''", "'=", '"', '\n', ',', ';', ' '), fc.string())
    .map((parts) => parts.join('')),
  fc.string({ unit: fc.constantFrom('"', '\n', '\r', ',', ';', "'", '=', '中', '\u2028', '\ufeff') }),
  fc.constantFrom('null', 'NA', 'true', '0', '-1', ' ', ''),
);
const filled = text.filter((value) => value !== '');
const integer = fc.integer();
const item = filled.map((value) => value.replaceAll(';', ',')).filter((value) => value !== '');

const COLUMNS: Record<string, { type: string | string[]; values: fc.Arbitrary<Value> }> = {
  text: { type: 'string', values: text },
  'text or nothing': { type: ['string', 'null'], values: fc.option(filled) },
  integer: { type: 'integer', values: integer },
  'integer or nothing': { type: ['integer', 'null'], values: fc.option(integer) },
  number: {
    type: 'number',
    values: fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0)),
  },
  boolean: { type: 'boolean', values: fc.boolean() },
  list: { type: 'array', values: fc.array(item) },
};

describe('cells', () => {
  it.each(Object.entries(COLUMNS))('give back any value of a column of %s', (_, { type, values }) => {
    const column: ColumnSchema = { type, description: '' };
    const row = fc.tuple(values, values, values);
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), (rows) => {
        const read = parseCsv(toCsv(rows)).map((cells) => cells.map((cell) => fromCell(cell, column)));
        expect(read).toEqual(rows);
      }),
      { numRuns: 300 },
    );
  });

  it.each(Object.entries(COLUMNS))('stand in JSONL as JSON.stringify has them: %s', (_, { values }) => {
    const row = fc.tuple(values, values, values);
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), (rows) => {
        const objects = rows.map(([a, b, c]) => ({ 'column 0': a, 'column 1': b, 'column 2': c }));
        expect(encoded(tableOfRows(rows), JSONL)).toBe(
          objects.map((one) => `${JSON.stringify(one)}\n`).join(''),
        );
      }),
      { numRuns: 300 },
    );
  });

  it.each(FORMULA_STARTS)('begin with an apostrophe where a spreadsheet would see a formula: %j', (start) => {
    expect(parseCsv(toCsv([[`${start}1`, 'x']]))).toEqual([[`'${start}1`, 'x']]);
    expect(parseCsv(toCsv([[[`${start}1`, 'b'], ['x']]]))).toEqual([[`'${start}1;b`, 'x']]);
  });

  it("double a text's own leading apostrophe", () => {
    expect(toCell("'90s")).toBe("''90s");
  });

  it('are empty for nothing and for an empty list, and join a list by ;', () => {
    expect(toCsv([[null, 'a', null]])).toBe(',a,\r\n');
    expect(toCsv([[[], ['a', 'b']]])).toBe(',a;b\r\n');
  });

  it('are quoted as RFC 4180 has it: commas, quotes and line breaks of every kind', () => {
    const row = ['a,b', 'a"b', 'a\r\nb', 'a\nb', 'a\rb', 'a b'];
    expect(toCsv([row])).toBe('"a,b","a""b","a\r\nb","a\nb","a\rb",a b\r\n');
  });

  it('keep what is no number as text, so that it can be told', () => {
    expect(fromCell('many', { type: 'integer', description: '' })).toBe('many');
    expect(fromCell('', { type: 'integer', description: '' })).toBe('');
    expect(fromCell('yes', { type: 'boolean', description: '' })).toBe('yes');
  });
});

/** Any column of some rows over some texts, in any of the ways in which its values may be told. */
const columnOf = (rows: number, texts: readonly CodePointIndex[]): fc.Arbitrary<Column> => {
  const perRow = (most: number): fc.Arbitrary<Int32Array> =>
    fc.array(fc.nat(most), { minLength: rows, maxLength: rows }).map((all) => Int32Array.from(all));
  const value = fc.oneof(text, integer, fc.boolean(), fc.constant(null), fc.array(item));
  const several = fc.array(value, { minLength: 3, maxLength: 3 });
  const number = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.nat(5e6).map((n) => n / 1e6),
  );
  return fc.oneof(
    value.map(constant),
    fc.tuple(several, perRow(2)).map(([all, places]) => shared(all, places)),
    perRow(2 ** 31 - 1).map(integers),
    fc.array(number, { minLength: rows, maxLength: rows }).map((all) => numbers(Float64Array.from(all))),
    fc.tuple(text, fc.integer({ min: 1, max: 5 }), perRow(20_000)).map((id) => ids(...id)),
    fc.array(value, { minLength: rows, maxLength: rows }).map((all) => values(all)),
    fc.tuple(fc.constantFrom(...texts), perRow(1000), perRow(1000)).map(([source, one, other]) => {
      const within = (at: number): number => at % (source.length + 1);
      return parts(
        source,
        one.map((at, row) => Math.min(within(at), within(other[row]!))),
        one.map((at, row) => Math.max(within(at), within(other[row]!))),
      );
    }),
    fc
      .tuple(fc.constantFrom(...texts), fc.array(fc.nat(1000), { minLength: 2 }), perRow(1000), perRow(1000))
      .map(([source, cuts, one, other]) => {
        const offsets = cuts.map((at) => at % (source.length + 1)).sort((a, b) => a - b);
        const words = (at: number): number => at % offsets.length;
        return spaced(
          source,
          offsets.slice(0, -1),
          offsets.slice(1),
          one.map((at, row) => Math.min(words(at), words(other[row]!))),
          one.map((at, row) => Math.max(words(at), words(other[row]!))),
        );
      }),
    fc
      .tuple(
        fc.constantFrom(...texts),
        fc.array(fc.tuple(fc.nat(1000), fc.nat(1000)), { minLength: 1, maxLength: 4 }),
        fc.array(fc.array(fc.nat(3), { maxLength: 3 }), { minLength: rows, maxLength: rows }),
      )
      .map(([source, spans, own]) => {
        const ordered = spans.map((span) => span.map((at) => at % (source.length + 1)).sort((a, b) => a - b));
        return joined(
          source,
          Int32Array.from(ordered, ([start]) => start!),
          Int32Array.from(ordered, ([, end]) => end!),
          own.map((all) => all.map((i) => i % spans.length)),
        );
      }),
  );
};

const table = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.array(text, { minLength: 3, maxLength: 3 }))
  .chain(([rows, texts]) => {
    const sources = texts.map((one) => new CodePointIndex(one));
    return fc
      .array(columnOf(rows, sources), { minLength: 1, maxLength: 6 })
      .map((all) => ({ rows, columns: Object.fromEntries(all.map((column, i) => [`column ${i}`, column])) }));
  });

it.each(Object.entries({ CSV, JSONL }))(
  'the lines of a table are those of its rows, each by itself: %s',
  (_, format) => {
    fc.assert(
      fc.property(table, ({ rows, columns }) => {
        const lines = Array.from({ length: rows }, (_, row) =>
          lineOf(
            format,
            Object.entries(columns).map(([name, column]) => [name, valueAt(column, row)] as const),
          ),
        );
        expect(encoded({ rows, columns }, format)).toBe(Buffer.from(lines.join('')).toString());
      }),
      { numRuns: 1000 },
    );
  },
);

describe('the lines of a large table are those of its rows', () => {
  const ROWS = 1000;
  const rowNumbers = Int32Array.from({ length: ROWS }, (_, row) => row);
  const long = '长'.repeat(2000);
  const plain = '中文，"与"\n'.repeat(2 * ROWS);
  const text = new CodePointIndex(plain);
  const unusual = new CodePointIndex(`${plain}𠮷`);
  const longText = new CodePointIndex(long.repeat(100));
  const LARGE: Record<string, Record<string, Column>> = {
    'of many rows': {
      id: ids('d/m', 4, rowNumbers),
      start: integers(rowNumbers.map((row) => row * 12_345 - 5)),
      text: parts(
        text,
        rowNumbers.map((row) => 3 * row),
        rowNumbers.map((row) => 5 * row),
      ),
      unusual: parts(
        unusual,
        rowNumbers.map((row) => 3 * row),
        rowNumbers.map((row) => 5 * row),
      ),
      spaced: spaced(
        text,
        Array.from({ length: text.length / 2 }, (_, i) => 2 * i),
        Array.from({ length: text.length / 2 }, (_, i) => 2 * i + 1 + (i % 2)),
        rowNumbers,
        rowNumbers.map((row) => row + (row % 100)),
      ),
      weight: numbers(Float64Array.from(rowNumbers, (row) => (row - 1) / 8)),
    },
    'of more values than find room': {
      shared: shared(
        Array.from(rowNumbers, (row) => long + row),
        rowNumbers,
      ),
    },
    'of longer cells than find room': {
      value: values(Array.from(rowNumbers, (row) => (row === 700 ? long.repeat(300) : long))),
    },
    'of negative numbers at the end of the room': {
      shared: shared(
        Array.from({ length: 17 }, (_, i) => 'x'.repeat(i === 0 ? 10_000 + 71 : 60_000)),
        rowNumbers.map((row) => row % 17),
      ),
      weight: numbers(
        Float64Array.from(rowNumbers, (row) => (row % 256 === 255 ? -0.0000012345678901234567 : row)),
      ),
    },
    'of longer lines than others': {
      text: parts(
        longText,
        rowNumbers.map(() => 0),
        rowNumbers.map((row) => (row % 100 === 0 ? longText.length : row)),
      ),
      again: parts(
        longText,
        rowNumbers.map(() => 1),
        rowNumbers.map((row) => (row % 100 === 1 ? longText.length : row + 1)),
      ),
    },
  };

  it.each(Object.entries(LARGE))('%s', (_, columns) => {
    for (const format of [CSV, JSONL]) {
      const lines = Array.from({ length: ROWS }, (_, row) =>
        lineOf(
          format,
          Object.entries(columns).map(([name, column]) => [name, valueAt(column, row)] as const),
        ),
      );
      expect(encoded({ rows: ROWS, columns }, format) === lines.join('')).toBe(true);
    }
  });
});

async function writeAll(folder: string, encoder: TableEncoder): Promise<void> {
  const writer = new DatasetWriter(folder);
  await writer.write(encoder.take());
  await writer.close();
}

describe('the dataset writer', () => {
  it('writes a byte-order mark, the header and rows that end in CRLF', async () => {
    const folder = temporaryFolder();
    const encoder = new TableEncoder();
    encoder.add(
      'outlet_countries',
      tableOf([{ outlet_id: 'xinhua', code: 'CN', mentions: 2, exchanges: 1 }]),
    );
    encoder.add('outlet_countries', tableOf([]));
    encoder.add(
      'outlet_countries',
      tableOf([{ outlet_id: 'reuters', code: 'EU', mentions: 1, exchanges: 1 }]),
    );
    await writeAll(folder, encoder);
    expect(readFileSync(join(folder, 'outlet_countries.csv')).toString()).toBe(
      '\ufeffoutlet_id,code,mentions,exchanges\r\nxinhua,CN,2,1\r\nreuters,EU,1,1\r\n',
    );
    expect(readFileSync(join(folder, 'outlet_countries.jsonl'), 'utf8')).toBe(
      '{"outlet_id":"xinhua","code":"CN","mentions":2,"exchanges":1}\n' +
        '{"outlet_id":"reuters","code":"EU","mentions":1,"exchanges":1}\n',
    );
  });

  it('takes columns in the order of the schema, whatever the order of the keys', async () => {
    const folder = temporaryFolder();
    const encoder = new TableEncoder();
    encoder.add(
      'outlet_countries',
      tableOf([{ exchanges: 1, mentions: 2, code: 'CN', outlet_id: 'xinhua' }]),
    );
    await writeAll(folder, encoder);
    expect(readFileSync(join(folder, 'outlet_countries.csv'), 'utf8')).toContain('\r\nxinhua,CN,2,1\r\n');
    expect(Object.keys(readRows(folder, 'outlet_countries')[0]!)).toEqual(columnsOf('outlet_countries'));
  });

  it('keeps the order of rows that come in many pieces', async () => {
    const folder = temporaryFolder();
    const encoder = new TableEncoder();
    const rowAt = (line: number) =>
      ({ document_id: 'd', line, stage: 'load', code: 'x', message: 'm' }) as const;
    const lines = Array.from({ length: 1300 }, (_, i) => i + 1);
    for (const line of lines) encoder.add('diagnostics', tableOf([{ ...rowAt(line), severity: 'info' }]));
    await writeAll(folder, encoder);
    expect(readRows(folder, 'diagnostics').map(({ line }) => line)).toEqual(lines);
    const csv = parseCsv(readFileSync(join(folder, 'diagnostics.csv'), 'utf8'));
    expect(csv.slice(1).map(([, line]) => Number(line))).toEqual(lines);
  });

  it('writes files that are longer than its buffer', async () => {
    const folder = temporaryFolder();
    const encoder = new TableEncoder();
    const row = { document_id: 'd', line: 1, stage: 'load', severity: 'info', code: 'x' } as const;
    const messages = ['中'.repeat(1 << 20), '文'.repeat(100), '𠮷'.repeat(1 << 20)];
    for (const message of messages) encoder.add('diagnostics', tableOf([{ ...row, message }]));
    await writeAll(folder, encoder);
    expect(readRows(folder, 'diagnostics').map(({ message }) => message)).toEqual(messages);
  });

  it('gives a dataset without a row its header', async () => {
    const folder = temporaryFolder();
    await new DatasetWriter(folder).close();
    expect(readdirSync(folder).sort()).toEqual([...TABLES].sort());
    for (const name of DATASETS) {
      expect(readFileSync(join(folder, `${name}.csv`)).toString()).toBe(
        `\ufeff${columnsOf(name).join()}\r\n`,
      );
      expect(readFileSync(join(folder, `${name}.jsonl`), 'utf8')).toBe('');
    }
  });
});

describe('the staging folder', () => {
  const visible = (folder: string): string[] => readdirSync(folder).filter((name) => !name.startsWith('.'));

  it('leaves the destination as it was until it publishes', () => {
    const folder = folderWith({ 'turns.csv': 'former' });
    const staging = new Staging(folder);
    mkdirSync(join(staging.path, 'parquet'));
    writeText(join(staging.path, 'turns.csv'), 'new');
    writeText(join(staging.path, 'parquet', 'turns.parquet'), 'new');
    expect(visible(folder)).toEqual(['turns.csv']);
    expect(readFileSync(join(folder, 'turns.csv'), 'utf8')).toBe('former');
    staging.publish();
    expect(readdirSync(folder).sort()).toEqual(['parquet', 'turns.csv']);
    expect(readFileSync(join(folder, 'turns.csv'), 'utf8')).toBe('new');
    expect(readFileSync(join(folder, 'parquet', 'turns.parquet'), 'utf8')).toBe('new');
  });

  it('moves nothing where a file has the name of a folder', () => {
    const folder = folderWith({ 'turns.csv': 'former', parquet: 'a file' });
    const staging = new Staging(folder);
    mkdirSync(join(staging.path, 'parquet'));
    writeText(join(staging.path, 'turns.csv'), 'new');
    writeText(join(staging.path, 'parquet', 'turns.parquet'), 'new');
    expect(() => staging.publish()).toThrow('parquet');
    expect(readFileSync(join(folder, 'turns.csv'), 'utf8')).toBe('former');
    staging.discard();
  });

  it('leaves nothing behind when it is discarded', () => {
    const folder = folderWith({ 'turns.csv': 'former' });
    const staging = new Staging(folder);
    writeText(join(staging.path, 'turns.csv'), 'new');
    staging.discard();
    expect(readdirSync(folder)).toEqual(['turns.csv']);
    expect(readFileSync(join(folder, 'turns.csv'), 'utf8')).toBe('former');
  });
});

describe('the files of a run', () => {
  let out: string;

  beforeAll(async () => {
    const inputs = { 'wang-yi.txt': readFileSync(SHIPPED), 'briefing.txt': BRIEFING, 'empty.txt': '' };
    const folder = folderWith(inputs);
    await presser(folder, ['run', '.', '--out', 'out']);
    out = join(folder, 'out');
  });

  it.each(DATASETS)('%s: the columns stand in the order of the schema in CSV and JSONL', (name) => {
    const header = parse(readFileSync(join(out, `${name}.csv`)), { bom: true, to: 1 })[0];
    expect(header).toEqual(columnsOf(name));
    const rows = readRows(out, name);
    expect(rows).not.toEqual([]);
    expect(new Set(rows.map((row) => Object.keys(row).join()))).toEqual(new Set([columnsOf(name).join()]));
  });

  it.each(DATASETS)('%s: CSV holds the values of JSONL', (name) => {
    const csv = readFileSync(join(out, `${name}.csv`));
    const [header, ...records] = parse(csv, { bom: true, record_delimiter: LINE_ENDS });
    const { properties } = schemaOf(name);
    const rows = records.map((cells) =>
      Object.fromEntries(header!.map((column, i) => [column, fromCell(cells[i]!, properties[column]!)])),
    );
    expect(rows).toEqual(readRows(out, name));
  });

  it('are listed in the manifest with their hashes and rows, and so are the inputs', () => {
    const manifest = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));
    const sha256 = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex');
    expect(manifest.presser).toBe(packageVersion());
    expect(manifest.options).toEqual({ tokens: true, encoding: null, gazetteers: [] });
    expect(manifest.inputs).toEqual([
      { document_id: 'briefing', path: 'briefing.txt', sha256: sha256(BRIEFING) },
      { document_id: 'empty', path: 'empty.txt', sha256: null },
      { document_id: 'wang-yi', path: 'wang-yi.txt', sha256: sha256(readFileSync(SHIPPED)) },
    ]);
    const rowsOf = (file: string): number | null =>
      TABLES.includes(file) ? readRows(out, parsePath(file).name as DatasetName).length : null;
    expect(manifest.outputs).toEqual(
      [...TABLES, 'datapackage.json'].map((path) => ({
        path,
        rows: rowsOf(path),
        sha256: sha256(readFileSync(join(out, path))),
      })),
    );
  });
});

it('every character alone is a text that stands as JSON.stringify and csv-stringify have it', () => {
  const all = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit));
  for (const text of [all, all.map((one) => `.${one}`)]) {
    const rows = text.map((one) => [one]);
    const lines = (format: LineFormat) => rows.map(([one]) => lineOf(format, [['column 0', one!]])).join('');
    for (const format of [CSV, JSONL])
      expect(encoded(tableOfRows(rows), format)).toBe(Buffer.from(lines(format)).toString());
  }
});
