import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { complaints, type Ended, folderWith, presser, readRows } from './support/cli.js';
import { knowledge } from './support/stages.js';

const TEXT = [
  '新华社记者：巴西和巴基斯坦领导人通话，中巴关系如何？',
  '',
  '林剑：很好。',
  '同美国国务院也有往来，对巴政策不变，日前方案已定。他将赴德访问，谈俄乌冲突。',
  '巴西环球电视台记者：访巴期间谈什么？哈、吉、塔、乌四国如何看？',
  '林剑：很好。',
  '',
].join('\n');

const NAMES = 'name,code\n方案,FR\n';

/** Whose sources and datasets no test changes. */
const home = folderWith({ 'notes/day.txt': TEXT, 'names.csv': NAMES });

beforeAll(async () => {
  const { status } = await presser(home, ['run', 'notes/day.txt']);
  expect(status).toBe(0);
});

/** The id of the mention with these characters, of several the one on this line. */
function idOf(surface: string, line: number, folder = 'out'): string {
  const row = readRows(join(home, folder), 'country_mentions').find(
    (one) => one.surface === surface && one.line === line,
  );
  return row!.mention_id as string;
}

const explain = (id: string, ...more: string[]): Promise<Ended> => presser(home, ['explain', id, ...more]);

/** What stdout holds for a mention that is explained. */
async function explained(surface: string, line: number): Promise<string[]> {
  const { status, stdout, stderr } = await explain(idOf(surface, line));
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout.split('\n');
}

const meaning = (name: string): string => knowledge().gazetteer.meaning(name);

/** The lines of evidence as numbers with what they mean, and the sum. */
function evidenceIn(lines: readonly string[]): { rows: [number, string][]; total: number; needed: number } {
  const from = lines.indexOf('For and against:') + 1;
  const to = lines.findIndex((line) => line.includes('in all;'));
  const rows = lines.slice(from, to).map((line): [number, string] => {
    const [, weight, words] = /^ +([+-]\d+\.\d) {2}(.+)$/.exec(line)!;
    return [Number(weight), words!];
  });
  const [, total, needed] = /^ +([+-]\d+\.\d) {2}in all; (\d+\.\d) is needed$/.exec(lines[to]!)!;
  return { rows, total: Number(total), needed: Number(needed) };
}

describe.concurrent('presser explain', () => {
  it('says of a name what it means, where it stands, and that it is one', async () => {
    const lines = await explained('巴西', 1);
    expect(lines.slice(0, 5)).toEqual([
      `${idOf('巴西', 1)}: "巴西" means BR Brazil 巴西`,
      'notes/day.txt, line 1: …[巴西]和巴基斯坦领导人通话，中巴关系如何？…',
      '',
      `Why: ${meaning('name')}: the longest one that begins at this place, over the whole gazetteer.`,
      '',
    ]);
    expect(lines.join('\n')).not.toContain('For and against');
  });

  it('says of an abbreviation which places it can mean, the nearest first, and where each is named', async () => {
    const lines = await explained('巴', 1);
    expect(lines.slice(0, 2)).toEqual([
      `${idOf('巴', 1)}: "巴" means PK Pakistan 巴基斯坦`,
      'notes/day.txt, line 1: …巴西和巴基斯坦领导人通话，中[巴]关系如何？…',
    ]);
    const from = lines.indexOf('It can mean, the place named nearest before it first:');
    expect(lines.slice(from + 1, from + 4)).toEqual([
      '  PK Pakistan 巴基斯坦: named in line 1',
      '  BR Brazil 巴西: named in line 1',
      '  PS Palestine 巴勒斯坦: not named in the document',
    ]);
    const codes = knowledge().gazetteer.abbreviations.get('巴')!.codes;
    expect(lines.slice(from + 1, lines.indexOf('For and against:'))).toHaveLength(codes.length);
  });

  it('gives the evidence with its weights, which add up to what is asked for and more', async () => {
    const lines = await explained('巴', 4);
    const { rows, total, needed } = evidenceIn(lines);
    const { gazetteer } = knowledge();
    const expected = ['sometimes-ordinary', 'strong-left', 'named-before'];
    for (const name of expected) expect(rows).toContainEqual([gazetteer.weight(name), meaning(name)]);
    expect(total).toBeCloseTo(rows.reduce((sum, [weight]) => sum + weight, 0));
    expect(needed).toBe(gazetteer.weight('threshold'));
    expect(total).toBeGreaterThanOrEqual(needed);
  });

  it('says where whoever asks comes from the place', async () => {
    const lines = await explained('巴', 5);
    expect(lines[0]).toContain('means BR Brazil 巴西');
    expect(lines).toContain('  BR Brazil 巴西: named in line 1, and whoever asks comes from there');
    expect(evidenceIn(lines).rows).toContainEqual([
      knowledge().gazetteer.weight('named-before'),
      meaning('named-before'),
    ]);
  });

  it('says where the place is what an abbreviation is listed with, and not the nearest', async () => {
    const lines = await explained('乌', 5);
    expect(lines[0]).toContain('means UZ Uzbekistan 乌兹别克斯坦');
    expect(lines).toContain('What it is listed with speaks for UZ Uzbekistan 乌兹别克斯坦.');
  });

  it('says where an abbreviation can mean one place only', async () => {
    expect(await explained('德', 4)).toContain('It can mean only DE Germany 德国.');
  });

  it('says where a compound leaves no choice', async () => {
    const lines = await explained('乌', 4);
    expect(lines).toContain('In this compound it can mean only UA Ukraine 乌克兰.');
    expect(evidenceIn(lines).rows).toContainEqual([
      knowledge().gazetteer.weight('fixed-compound'),
      meaning('fixed-compound'),
    ]);
  });

  it('says what a name is a part of', async () => {
    expect(await explained('美国', 4)).toContain('It is a part of a longer name: organization.');
    expect((await explained('巴西', 1)).join('\n')).not.toContain('a part of a longer name');
  });

  it('lists what else was weighed in the sentence, what was taken and what was not', async () => {
    const lines = await explained('美国', 4);
    const others = lines.slice(lines.indexOf('Other abbreviations weighed in the sentence:') + 1);
    expect(others).toContainEqual(
      expect.stringMatching(/^ {2}"巴" taken for PK \(\+\d+\.\d\), above all because /),
    );
    expect(others).toContain(
      `  "日" not taken for a country (-6.0), above all because ${meaning('part-of-word')}`,
    );
    expect(others.join('\n')).not.toContain('"美" taken');
  });

  it('says of a sentence which names stand in it, and what became of each abbreviation and why', async () => {
    const { sentence_id, text } = readRows(join(home, 'out'), 'sentences').find(({ line }) => line === 4)!;
    const { status, stdout } = await explain(sentence_id as string);
    expect(status).toBe(0);
    const [head, names, ...verdicts] = stdout.split('\n\n');
    expect(head).toBe(`${sentence_id}: ${text}\nnotes/day.txt, line 4`);
    expect(names).toBe('"美国" is a name of US United States 美国.');
    expect(verdicts.map((one) => one.split('\n')[0])).toEqual([
      '"也" not taken for a country:',
      '"巴" taken for PK:',
      '"不" not taken for a country:',
      '"日" not taken for a country:',
    ]);
    expect(verdicts[3]).toContain(`  ${meaning('part-of-word')}`);
  });

  it('says of a sentence that nothing in it may be a country', async () => {
    const { sentence_id } = readRows(join(home, 'out'), 'sentences').find(({ text }) => text === '很好。')!;
    const { stdout } = await explain(sentence_id as string);
    expect(stdout.split('\n\n')[1]).toBe('Nothing in it is a name or an abbreviation of the gazetteer.\n');
  });

  it('takes the datasets from another folder, and knows the gazetteers of the run', async () => {
    const args = ['notes/day.txt', '--out', 'own', '--gazetteer', 'names.csv'];
    expect((await presser(home, ['run', ...args])).status).toBe(0);
    const id = idOf('方案', 4, 'own');
    const { status, stdout } = await explain(id, '--data', 'own', '--gazetteer', 'names.csv');
    expect(stdout.split('\n')[0]).toBe(`${id}: "方案" means FR France 法国`);
    expect(status).toBe(0);
  });
});

describe.concurrent('presser explain ends with 2 and one line', () => {
  /** The datasets of a run and its source, to be changed. */
  async function ran(...options: string[]): Promise<string> {
    const folder = folderWith({
      'day.txt': TEXT,
      'names.csv': NAMES,
      'others.csv': NAMES.replace('FR', 'GB'),
    });
    await presser(folder, ['run', 'day.txt', ...options]);
    return folder;
  }
  const refused = (stderr: string): Ended => ({ status: 2, stdout: '', stderr });

  it('where there is no such mention', async () => {
    expect(await explain('day/m9999')).toEqual(
      refused(
        'presser: out has no mention or sentence day/m9999; their ids stand in country_mentions.csv and sentences.csv\n',
      ),
    );
  });

  it('where there are no datasets', async () => {
    expect(await explain('day/m0001', '--data', 'nowhere')).toEqual(
      refused('presser: nowhere holds no datasets; name the folder that a run has written\n'),
    );
  });

  it.each(['country_mentions.jsonl', 'documents.jsonl', 'manifest.json'])(
    'where %s is missing',
    async (name) => {
      const folder = await ran();
      rmSync(join(folder, 'out', name));
      expect(await presser(folder, ['explain', 'day/m0001'])).toEqual(
        refused(`presser: out/${name} is missing; run presser again\n`),
      );
    },
  );

  it('where the manifest is none, of a version that told no options, or edited into another shape', async () => {
    const folder = await ran();
    const whole = JSON.parse(readFileSync(join(folder, 'out', 'manifest.json'), 'utf8'));
    for (const [text, problem] of [
      ['{', ''],
      ['{"presser":"0.1.0","outputs":[]}', "/ must have required property 'options'"],
      [
        JSON.stringify({ ...whole, options: { ...whole.options, gazetteers: 'a' } }),
        '/options/gazetteers must be array',
      ],
    ] as const) {
      writeFileSync(join(folder, 'out', 'manifest.json'), text);
      expect(await presser(folder, ['explain', 'day/m0001'])).toEqual(
        refused(
          expect.stringContaining(`presser: out/manifest.json is not what a run has written (${problem}`),
        ),
      );
    }
  });

  it('where there is only a shard', async () => {
    const folder = await ran('--shard', '1/1');
    expect(await presser(folder, ['explain', 'day/m0001'])).toEqual(
      refused('presser: out holds a shard; merge it with the others of its run, and use what comes out\n'),
    );
  });

  it('where the run had a gazetteer that is not given, or is not the same', async () => {
    const folder = await ran('--gazetteer', 'names.csv');
    const wrong = refused(
      'presser: out was made with other gazetteers; give --gazetteer names.csv, unchanged since, or run presser again\n',
    );
    expect(await presser(folder, ['explain', 'day/m0001'])).toEqual(wrong);
    const others = ['--gazetteer', 'others.csv'];
    expect(await presser(folder, ['explain', 'day/m0001', ...others])).toEqual(wrong);
    const more = ['--gazetteer', 'names.csv', ...others];
    expect(await presser(folder, ['explain', 'day/m0001', ...more])).toEqual(wrong);
  });

  it('where a gazetteer is given and the run had none', async () => {
    expect(await explain(idOf('巴西', 1), '--gazetteer', 'names.csv')).toEqual(
      refused('presser: out was made without gazetteers of your own; leave --gazetteer out\n'),
    );
  });

  it.each([
    ['code', '"PK"', '"BR"'],
    ['rule', '"rule":"name"', '"rule":"pair"'],
    ['place', '"start":6', '"start":5'],
  ])('where presser finds it with another %s', async (_, now, then) => {
    const folder = await ran();
    const path = join(folder, 'out', 'country_mentions.jsonl');
    const rows = readFileSync(path, 'utf8').split('\n');
    const changed = rows.find((row) => row.includes(now))!;
    const { mention_id } = JSON.parse(changed) as { mention_id: string };
    writeFileSync(path, rows.map((row) => (row === changed ? row.replace(now, then) : row)).join('\n'));
    expect(await presser(folder, ['explain', mention_id])).toEqual(
      refused(`presser: ${mention_id} is not found as it stands in the datasets; run presser again\n`),
    );
  });

  it.each([
    ['is not among the documents', 'documents', '', 2, 'out has no document day; run presser again'],
    [
      'stands in a damaged table',
      'country_mentions',
      '{"doc\n',
      1,
      `${join('out', 'country_mentions.jsonl')} has a line that is no JSON object; run presser again`,
    ],
  ])('where its document %s', async (_, name, content, status, message) => {
    const folder = await ran();
    writeFileSync(join(folder, 'out', `${name}.jsonl`), content);
    expect(await presser(folder, ['explain', 'day/m0001'])).toEqual({
      status,
      stdout: '',
      stderr: `presser: ${message}\n`,
    });
  });

  it('where the document came from standard input', async () => {
    const folder = folderWith({});
    await presser(folder, ['run', '-'], TEXT);
    expect(await presser(folder, ['explain', 'stdin/m0001'], TEXT)).toEqual(
      refused(
        'presser: stdin came from standard input, which cannot be read again; save it as a file, and run presser on that\n',
      ),
    );
  });

  it('where the source has changed since the run', async () => {
    const folder = await ran();
    writeFileSync(join(folder, 'day.txt'), TEXT.replace('很好', '还好'));
    expect(await presser(folder, ['explain', 'day/m0001'])).toEqual(
      refused('presser: day.txt has changed since the run; run presser again\n'),
    );
  });

  it('where the source is gone', async () => {
    const folder = await ran();
    rmSync(join(folder, 'day.txt'));
    const { status, stdout, stderr } = await presser(folder, ['explain', 'day/m0001']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(complaints(stderr)).toEqual([
      expect.stringMatching(/^presser: day\.txt: .*there is no such file/),
    ]);
    expect(stderr.split('\n')).toHaveLength(2);
  });

  it('where a gazetteer cannot be read', async () => {
    const { status, stdout, stderr } = await explain(idOf('巴西', 1), '--gazetteer', 'none.csv');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^presser: cannot read the table none\.csv: .*\n$/);
  });
});
