import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { DatasetWriter } from '../pipeline/output/dataset-writer.js';
import { TableEncoder } from '../pipeline/output/encode/table-encoder.js';
import { Staging } from '../pipeline/output/staging.js';
import { DATASETS, type DatasetName } from '../pipeline/schemas.js';
import { formatFinding } from '../pipeline/validate/findings.js';
import { validateFolder } from '../pipeline/validate/index.js';
import { tableOf } from '../stages/aggregate/table.js';
import {
  BRIEFING,
  folderWith,
  presser,
  type Row,
  readRows,
  SHIPPED,
  temporaryFolder,
} from './support/cli.js';

let home: string;

beforeAll(async () => {
  home = folderWith({ 'small.txt': BRIEFING });
  await presser(home, ['run', 'small.txt', '--out', 'out']);
});

/** A copy of the datasets that a run has made. */
function copyOfRun(): string {
  const folder = temporaryFolder();
  cpSync(join(home, 'out'), folder, { recursive: true });
  return folder;
}

/** Changes one file's text; fails where that changes nothing. */
function edit(folder: string, file: string, change: (text: string) => string): void {
  const before = readFileSync(join(folder, file), 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(join(folder, file), after);
}

/** Changes a dataset's rows in CSV and JSONL alike, so that both still agree. */
async function editRows(folder: string, name: DatasetName, change: (rows: Row[]) => void): Promise<void> {
  const staging = new Staging(folder);
  const encoder = new TableEncoder();
  for (const dataset of DATASETS) {
    const rows = readRows(folder, dataset);
    if (dataset === name) change(rows);
    encoder.add(dataset, tableOf(rows) as never);
  }
  const writer = new DatasetWriter(staging.path);
  await writer.write(encoder.take());
  await writer.close();
  staging.publish();
}

/** What is found wrong, a line each. */
async function findingsIn(folder: string): Promise<string[]> {
  return (await validateFolder(folder)).findings.list.map(formatFinding);
}

/** What is found wrong after a change of rows. */
async function findingsAfter(name: DatasetName, change: (rows: Row[]) => void): Promise<string[]> {
  const folder = copyOfRun();
  await editRows(folder, name, change);
  return findingsIn(folder);
}

describe('presser validate', () => {
  it('finds nothing wrong with a run, and says how much it has checked', async () => {
    await presser(home, ['run', SHIPPED, 'small.txt', 'missing.txt', '--out', 'fresh']);
    const rows = DATASETS.reduce((sum, name) => sum + readRows(join(home, 'fresh'), name).length, 0);
    expect(await presser(home, ['validate', 'fresh'])).toEqual({
      status: 0,
      stdout: '',
      stderr: `presser: fresh: 13 datasets, ${rows} rows: valid\n`,
    });
  });

  it('tells findings on stdout, their number on stderr, and exits with 1', async () => {
    const folder = copyOfRun();
    edit(folder, 'terms.csv', (text) => text.replace('关系', '系统').replace('欧盟', '同盟'));
    const { status, stdout, stderr } = await presser(folder, ['validate', '.']);
    expect(stdout).toBe(
      'terms.csv: row 1: column term: "系统" is not what terms.jsonl has, "关系"\n' +
        'terms.csv: row 5: column term: "同盟" is not what terms.jsonl has, "欧盟"\n',
    );
    expect(stderr).toMatch(/^presser: \.: 13 datasets, \d+ rows: 2 findings\n$/);
    expect(status).toBe(1);
  });

  it('exits with 2 where the folder has no datasets, does not exist or is a file', async () => {
    mkdirSync(join(home, 'bare'));
    for (const name of ['bare', 'nowhere', 'small.txt']) {
      expect(await presser(home, ['validate', name])).toEqual({
        status: 2,
        stdout: '',
        stderr: `presser: ${name} holds no datasets; name the folder that a run has written\n`,
      });
    }
  });

  it('finds every file that is missing', async () => {
    const folder = copyOfRun();
    for (const name of DATASETS) rmSync(join(folder, `${name}.csv`));
    expect(await findingsIn(folder)).toEqual(
      DATASETS.map((name) => `${name}.csv: the file is missing; run presser again`),
    );
  });

  it('keeps to ten findings of a rule in a column, and counts them all', async () => {
    const folder = copyOfRun();
    await editRows(folder, 'repairs', (rows) => {
      const row = { document_id: 'small', line: 1, end: 1, before: 'a', after: 'b', kind: 'mend' };
      for (let start = 0; start < 25; start++) rows.push({ ...row, start });
    });
    const { findings } = await validateFolder(folder);
    expect(findings.list).toHaveLength(10);
    expect(findings.total).toBe(25);
  });

  it('keeps to ten where each has another value', async () => {
    const folder = copyOfRun();
    await editRows(folder, 'outlet_countries', (rows) => {
      for (let i = 0; i < 25; i++) rows.push({ ...rows[0]!, code: `X${i}`, mentions: 1000 + i });
    });
    const { findings } = await validateFolder(folder);
    expect(findings.list.filter(({ column }) => column === 'mentions')).toHaveLength(10);
  });

  it('tells what breaks another rule in the same column, however much breaks the first', async () => {
    const folder = copyOfRun();
    await editRows(folder, 'terms', (rows) => {
      const row = { document_id: 'small', rank: 1, tf: 1, df: 1, tfidf: 1 };
      for (let i = 0; i < 25; i++) rows.push({ ...row, exchange_id: `small/y${i}`, term: `a${i}` });
    });
    edit(folder, 'terms.csv', (text) => text.replaceAll(/y(\d+)/g, 'z$1'));
    const { findings } = await validateFolder(folder);
    const told = (rule: RegExp): number => findings.list.filter((one) => rule.test(one.rule)).length;
    expect(told(/ must match pattern /)).toBe(10);
    expect(told(/ is no row of exchanges$/)).toBe(10);
    expect(told(/ is not what terms.jsonl has, /)).toBe(10);
    expect(findings.list.every(({ column }) => column === 'exchange_id')).toBe(true);
    expect(findings.total).toBe(75);
  });
});

describe('a dataset is invalid where', () => {
  it('a file is missing', async () => {
    const folder = copyOfRun();
    rmSync(join(folder, 'terms.jsonl'));
    rmSync(join(folder, 'repairs.csv'));
    expect(await findingsIn(folder)).toEqual([
      'terms.jsonl: the file is missing; run presser again',
      'repairs.csv: the file is missing; run presser again',
    ]);
  });

  it('a file cannot be read, which is told once, whatever others say of its rows', async () => {
    const folder = copyOfRun();
    rmSync(join(folder, 'turns.jsonl'));
    for (const file of ['turns.csv', 'outlets.csv']) {
      rmSync(join(folder, file));
      mkdirSync(join(folder, file));
    }
    expect(await findingsIn(folder)).toEqual([
      'turns.jsonl: the file is missing; run presser again',
      'outlets.csv: not readable: it is a folder',
    ]);
  });

  it('a cell differs from JSONL', async () => {
    const folder = copyOfRun();
    edit(folder, 'exchanges.csv', (text) => text.replace('CN;US', 'CN;RU'));
    expect(await findingsIn(folder)).toEqual([
      'exchanges.csv: row 1: column question_countries: ["CN","RU"] is not what exchanges.jsonl has, ["CN","US"]',
    ]);
  });

  it('an empty cell stands for text, or text for a number', async () => {
    const folder = copyOfRun();
    edit(folder, 'terms.csv', (text) => text.replace('small/x001,1,关系', 'small/x001,first,'));
    expect(await findingsIn(folder)).toEqual([
      'terms.csv: row 1: column rank: "first" is not what terms.jsonl has, 1',
      'terms.csv: row 1: column term: "" is not what terms.jsonl has, "关系"',
    ]);
  });

  it('the last line of JSONL is missing', async () => {
    const folder = copyOfRun();
    const last = readRows(folder, 'terms').length;
    edit(folder, 'terms.jsonl', (text) => text.replace(/[^\n]*\n$/, ''));
    expect(await findingsIn(folder)).toEqual([`terms.csv: row ${last}: the row is not in terms.jsonl`]);
  });

  it('a line within JSONL is missing', async () => {
    const folder = copyOfRun();
    edit(folder, 'sentences.jsonl', (text) => text.replace(/^[^\n]*\n/, ''));
    expect(await findingsIn(folder)).toEqual(
      expect.arrayContaining([
        'sentences.csv: row 1: column sentence_id: "small/s0001" is not what sentences.jsonl has, "small/s0002"',
        'country_mentions.jsonl: row 1: column sentence_id: small/s0001 is no row of sentences',
        'turns.jsonl: row 1: column sentences: 1, but its rows in sentences number 0',
      ]),
    );
  });

  it('the last row of CSV is missing', async () => {
    const folder = copyOfRun();
    const last = readRows(folder, 'terms').length;
    edit(folder, 'terms.csv', (text) => text.replace(/[^\n]*\n$/, ''));
    expect(await findingsIn(folder)).toEqual([
      `terms.csv: row ${last}: the row is missing, terms.jsonl has it`,
    ]);
  });

  it('a row of CSV lacks a cell', async () => {
    const folder = copyOfRun();
    edit(folder, 'terms.csv', (text) => text.replace(/(small\/x001,1,[^\r]*),[^,\r]*\r/, '$1\r'));
    expect(await findingsIn(folder)).toContain('terms.csv: row 1: the row has 6 cells, not 7');
  });

  it('a line break stands in CSV without quotes', async () => {
    const folder = copyOfRun();
    edit(folder, 'terms.csv', (text) => text.replace('关系', '关\n系'));
    expect(await findingsIn(folder)).toContain('terms.csv: row 1: the row has 4 cells, not 7');
  });

  it('CSV has a quote where none may stand', async () => {
    const folder = copyOfRun();
    edit(folder, 'terms.csv', (text) => text.replace('中国', '"中"国'));
    expect(await findingsIn(folder)).toContainEqual(
      expect.stringMatching(/^terms\.csv: row 2: not readable as CSV: /),
    );
  });

  it('the header is another', async () => {
    const folder = copyOfRun();
    edit(folder, 'outlet_countries.csv', (text) => text.replace('mentions', 'count'));
    expect(await findingsIn(folder)).toEqual([
      'outlet_countries.csv: the header must be outlet_id,code,mentions,exchanges',
    ]);
  });

  it('CSV is empty, even where there are no rows', async () => {
    const folder = copyOfRun();
    edit(folder, 'repairs.csv', () => '');
    expect(await findingsIn(folder)).toEqual(['repairs.csv: the file is empty; run presser again']);
  });

  it('a line of JSONL is no JSON object', async () => {
    const folder = copyOfRun();
    edit(folder, 'terms.jsonl', (text) => text.replace('{', '').replace(/\n\{[^\n]*/, '\n[1]'));
    expect(await findingsIn(folder)).toEqual([
      'terms.jsonl: row 1: the line is not a JSON object',
      'terms.jsonl: row 2: the line is not a JSON object',
    ]);
  });

  it('a column is missing or unknown in JSONL', async () => {
    const folder = copyOfRun();
    edit(folder, 'terms.jsonl', (text) => text.replace('"df"', '"idf"'));
    expect(await findingsIn(folder)).toEqual(["terms.jsonl: row 1: / must have required property 'df'"]);
  });

  it('a value is not among those allowed', async () => {
    const findings = await findingsAfter('country_mentions', (rows) => {
      rows[1]!.form = 'nickname';
    });
    expect(findings).toEqual([
      'country_mentions.jsonl: row 2: column form: /form must be equal to one of the allowed values (name, abbreviation, side)',
    ]);
  });

  it('a value has the wrong type', async () => {
    const findings = await findingsAfter('outlets', (rows) => {
      rows[0]!.known = 'yes';
    });
    expect(findings).toEqual(['outlets.jsonl: row 1: column known: /known must be boolean']);
  });

  it.each([
    ['turns', 'country_mentions', {}, 'integer'],
    ['turns', 'turn_id', 7, 'string'],
    ['sentences', 'end', '8', 'integer'],
    ['outlet_countries', 'mentions', null, 'integer'],
    ['exchanges', 'question_turn_ids', 'small/t002', 'array'],
  ] as const)(
    'a value in %s.%s has a type of which no count, key or offset can be told: %j',
    async (name, column, value, type) => {
      const folder = copyOfRun();
      edit(folder, `${name}.jsonl`, (text) => {
        const [first, ...others] = text.split('\n');
        return [JSON.stringify({ ...JSON.parse(first!), [column]: value }), ...others].join('\n');
      });
      expect(await findingsIn(folder)).toEqual([
        `${name}.jsonl: row 1: column ${column}: /${column} must be ${type}`,
      ]);
    },
  );

  it('a primary key stands twice', async () => {
    const findings = await findingsAfter('terms', (rows) => {
      rows.splice(1, 0, rows[0]!);
    });
    expect(findings).toEqual([
      'terms.jsonl: row 2: column exchange_id,rank: the key small/x001 1 stands in an earlier row',
    ]);
  });

  it('a foreign key leads nowhere', async () => {
    const findings = await findingsAfter('terms', (rows) => {
      rows[2]!.exchange_id = 'small/x099';
    });
    expect(findings).toEqual(['terms.jsonl: row 3: column exchange_id: small/x099 is no row of exchanges']);
  });

  it("a turn's number of mentions is wrong", async () => {
    const findings = await findingsAfter('turns', (rows) => {
      rows[1]!.country_mentions = 7;
    });
    const counted = readRows(join(home, 'out'), 'country_mentions').filter((row) => row.line === 2).length;
    expect(findings).toEqual([
      `turns.jsonl: row 2: column country_mentions: 7, but its rows in country_mentions number ${counted}`,
    ]);
  });

  it("a turn's tokens are not those of its sentences", async () => {
    const findings = await findingsAfter('sentences', (rows) => {
      rows[2]!.tokens = 30;
    });
    const { tokens } = readRows(join(home, 'out'), 'turns')[2]!;
    expect(findings).toEqual([
      `turns.jsonl: row 3: column tokens: ${tokens}, but the tokens of its sentences add up to 30`,
    ]);
  });

  it("a country's mentions by questioners are not those of the mentions", async () => {
    const findings = await findingsAfter('countries', (rows) => {
      rows.find((row) => row.code === 'EU')!.question_mentions = 5;
    });
    expect(findings).toEqual([
      expect.stringMatching(
        /^countries\.jsonl: row \d: column question_mentions: 5, but its rows in country_mentions number 1$/,
      ),
    ]);
  });

  it.each([
    ['mentions', 3, 1],
    ['exchanges', 2, 1],
  ])("an outlet's %s of a place are not those of its questions", async (column, told, counted) => {
    const findings = await findingsAfter('outlet_countries', (rows) => {
      rows[0]![column] = told;
    });
    expect(findings).toEqual([
      `outlet_countries.jsonl: row 1: column ${column}: ${told}, but the ${column} of the outlet's questions that name the place number ${counted}`,
    ]);
  });

  it('an outlet is said to ask in an exchange where its turn belongs to none', async () => {
    const folder = folderWith({ 'thanks.txt': `${BRIEFING}法新社记者：谢谢你谈到了德国。\n` });
    await presser(folder, ['run', 'thanks.txt', '--out', 'out']);
    const out = join(folder, 'out');
    expect(await findingsIn(out)).toEqual([]);
    await editRows(out, 'outlet_countries', (rows) => {
      rows.find(({ outlet_id }) => outlet_id === 'afp')!.exchanges = 1;
    });
    expect(await findingsIn(out)).toEqual([
      "outlet_countries.jsonl: row 1: column exchanges: 1, but the exchanges of the outlet's questions that name the place number 0",
    ]);
  });

  it('a mention is not what stands at its offsets', async () => {
    const findings = await findingsAfter('country_mentions', (rows) => {
      rows[0]!.surface = '中华';
    });
    expect(findings).toEqual([
      'country_mentions.jsonl: row 1: column surface: the offsets 6 to 8 give "中国", not "中华"',
    ]);
  });

  it('offsets lie outside of the turn', async () => {
    const findings = await findingsAfter('country_mentions', (rows) => {
      Object.assign(rows[0]!, { start: 3, end: 5 });
    });
    expect(findings).toEqual([
      'country_mentions.jsonl: row 1: column surface: the offsets 3 to 5 give null, not "中国"',
    ]);
  });

  it("a sentence's text is not what stands at its offsets", async () => {
    const findings = await findingsAfter('sentences', (rows) => {
      rows[2]!.text = '欧盟呢?';
    });
    expect(findings).toEqual([
      'sentences.jsonl: row 3: column text: the offsets 36 to 40 give "欧盟呢？", not "欧盟呢?"',
    ]);
  });

  it("a turn's offsets are not as long as its text", async () => {
    const findings = await findingsAfter('turns', (rows) => {
      rows[2]!.end = 41;
    });
    expect(findings).toEqual(['turns.jsonl: row 3: column end: 36 to 41 is not the length of the text, 4']);
  });

  it('offsets count UTF-16 units instead of code points', async () => {
    const folder = folderWith({ 'rare.txt': BRIEFING.replace('中国重视', '𠮷𠮷说中国重视') });
    await presser(folder, ['run', 'rare.txt', '--out', 'out']);
    const out = join(folder, 'out');
    expect(await findingsIn(out)).toEqual([]);
    await editRows(out, 'country_mentions', (rows) => {
      const row = rows.find(({ line }) => line === 2)!;
      Object.assign(row, { start: Number(row.start) + 2, end: Number(row.end) + 2 });
    });
    expect(await findingsIn(out)).toHaveLength(1);
  });
});

describe('what words and sentences give', () => {
  const EMPTY = 'empty, but sentences has rows: a run without tokens has none';

  it.each([
    ['turns', 'tokens', 'documents.jsonl: row 1: column tokens'],
    ['exchanges', 'answer_tokens', null],
    ['country_mentions', 'sentence_id', null],
  ] as const)('may not be empty here and there (%s.%s)', async (name, column, more) => {
    const found = await findingsAfter(name, (rows) => {
      rows[0]![column] = null;
    });
    expect(found).toContain(`${name}.jsonl: row 1: column ${column}: ${EMPTY}`);
    if (more) expect(found.join('\n')).toContain(more);
  });

  it('may not be missing where it is counted', async () => {
    const found = await findingsAfter('sentences', (rows) => {
      rows.length = 0;
    });
    expect(found).toEqual(
      expect.arrayContaining([
        'turns.jsonl: row 1: column tokens: not empty, but sentences has no rows',
        'country_mentions.jsonl: row 1: column sentence_id: not empty, but sentences has no rows',
        'turns.jsonl: row 1: column sentences: 1, but its rows in sentences number 0',
        'terms.jsonl: has rows, but sentences has none',
      ]),
    );
  });

  it('may not be 0 in a run without tokens', async () => {
    const folder = temporaryFolder();
    await presser(home, ['run', 'small.txt', '--no-tokens', '--out', folder]);
    expect(await findingsIn(folder)).toEqual([]);
    await editRows(folder, 'exchanges', (rows) => {
      rows[0]!.answer_tokens = 0;
    });
    expect(await findingsIn(folder)).toEqual([
      'exchanges.jsonl: row 1: column answer_tokens: not empty, but sentences has no rows',
    ]);
  });
});

it('U+2028 and U+2029 in a text break no line of JSONL', async () => {
  const folder = copyOfRun();
  await editRows(folder, 'terms', (rows) => {
    rows[0]!.term = 'a\u2028b\u2029c';
  });
  // The rows were written anew, without a manifest.
  expect(await findingsIn(folder)).toEqual(['manifest.json: the file is missing; run presser again']);
});

describe('files that agree with each other', () => {
  const CHANGED = 'the file was changed since it was written: manifest.json has another SHA-256';

  it('are told of where they are not as the run has left them', async () => {
    const folder = copyOfRun();
    for (const file of ['turns.csv', 'turns.jsonl'])
      edit(folder, file, (text) => text.replaceAll(/王毅(?=[",])/gu, '林剑'));
    rmSync(join(folder, 'datapackage.json'));
    expect(await findingsIn(folder)).toEqual([
      `turns.csv: ${CHANGED}`,
      `turns.jsonl: ${CHANGED}`,
      'datapackage.json: the file is missing; run presser again',
    ]);
  });

  it.each([
    ['that is no JSON', () => 'none', /^it is not what a run has written \(.*JSON/],
    [
      'that has the outputs in another shape',
      (text: string) => JSON.stringify({ ...JSON.parse(text), outputs: null }),
      /^it is not what a run has written \(\/outputs must be array\)$/,
    ],
    [
      'that lists files elsewhere',
      (text: string) => text.replace('"turns.csv"', '"../turns.csv"'),
      /^it lists files outside its folder$/,
    ],
  ])('are not believed with a manifest %s', async (_, change, rule) => {
    const folder = copyOfRun();
    edit(folder, 'manifest.json', change);
    const findings = await findingsIn(folder);
    expect(findings.map((finding) => finding.replace('manifest.json: ', ''))).toEqual([
      expect.stringMatching(rule),
    ]);
  });
});
