import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Parser } from 'htmlparser2';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createReport } from '../../pipeline/formats/report/index.js';
import { LANGUAGES } from '../../pipeline/formats/report/labels.js';
import { readDataTable } from '../../pipeline/knowledge/table.js';
import { DATASETS } from '../../pipeline/schemas.js';
import { CHROMIUM, launchChromium } from '../support/browser.js';
import { BRIEFING, folderWith, presser, type Row, readRows, SHIPPED } from '../support/cli.js';

/** What would be markup, script or an escape from a string, were it ever taken for such. */
const HOSTILE = [
  '<script>window.hacked = 1</script>',
  '</script><script>window.hacked = 2</script>',
  '"><img src=x onerror="window.hacked = 3">',
  "' onmouseover='window.hacked = 4",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is to stay as it is.
  '<!-- <script> ]]> --> &amp; &lt;b&gt; {{x}} ${x} javascript:window.hacked=5',
  '\u2028\u2029\u202e<svg onload=window.hacked=6>',
].join('');

const HOSTILE_FILE = '2024-03-02-"><img src=x onerror=alert(1)>.txt';

const FILES = {
  '2024-03-01-briefing.txt': `2024年3月1日新闻发布会\n${BRIEFING}`,
  [HOSTILE_FILE]: [
    `2024年3月2日${HOSTILE}`,
    `<b>"><img src=x onerror=alert(1)>社记者：中国${HOSTILE}和法国如何？`,
    `毛宁：${HOSTILE}法国是朋友。Apple 公司也是。`,
    '',
  ].join('\n'),
  '2024-04-05-talk.txt': '2024年4月5日例行记者会\n法新社记者：日本呢？\n林剑：中日关系很重要。\n',
};

let folder: string;
/** The datasets of the transcript that ships. */
let shipped: string;
let html: string;
let elements: Element[];

interface Element {
  name: string;
  attributes: Record<string, string>;
  text: string;
}

/** The page's elements, each with its own text and that of what it holds. */
function parse(page: string): Element[] {
  const elements: Element[] = [];
  const open: Element[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      const one = { name, attributes, text: '' };
      elements.push(one);
      open.push(one);
    },
    ontext(text) {
      for (const one of open) one.text += text;
    },
    onclosetag: () => open.pop(),
  });
  parser.end(page);
  return elements;
}

const reportOf = (datasets: string): string => readFileSync(join(datasets, 'report.html'), 'utf8');

/** The report of the same datasets made again, its transcripts in about `room` bytes. */
async function reportIn(room?: number, datasets = folder): Promise<string> {
  const rows = new Map(DATASETS.map((name) => [name, readRows(datasets, name).length]));
  await createReport(room)({
    folder: datasets,
    rows,
    hashes: new Map(),
    inputs: [],
    gazetteers: [],
    warn: () => undefined,
  });
  return reportOf(datasets);
}

/** The folder with the datasets and the report of some transcripts. */
async function run(inputs: string, transcripts: string): Promise<string> {
  await presser(inputs, ['run', transcripts, '--out', 'out', '--formats', 'report']);
  return join(inputs, 'out');
}

beforeAll(async () => {
  [folder, shipped] = await Promise.all([run(folderWith(FILES), '.'), run(folderWith({}), SHIPPED)]);
  expect(readRows(folder, 'documents')).toHaveLength(Object.keys(FILES).length);
  html = reportOf(folder);
  elements = parse(html);
});

describe('the report', () => {
  it('stands in the manifest with its hash', () => {
    const { outputs } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
      outputs: { path: string; sha256: string }[];
    };
    const sha256 = createHash('sha256').update(html).digest('hex');
    expect(outputs.find(({ path }) => path === 'report.html')).toMatchObject({ sha256, rows: null });
  });

  it('is the same, byte for byte, when it is made again', async () => {
    expect(await reportIn()).toBe(html);
    expect(await reportIn()).toBe(html);
  });

  it('marks every mention where it stands, by its code', () => {
    const marks = elements.filter(({ name, attributes }) => name === 'mark' && attributes['data-code']);
    const rows = readRows(folder, 'country_mentions');
    expect(marks.map(({ text, attributes }) => [text, attributes['data-code']])).toEqual(
      rows.map(({ surface, code }) => [surface, code]),
    );
  });

  it("gives every turn's text as it is", () => {
    const texts = elements.filter(({ attributes }) => attributes.class === 'text').map(({ text }) => text);
    expect(texts).toEqual(readRows(folder, 'turns').map(({ text }) => text));
  });

  it('holds the rows of the mentions, all columns and values', () => {
    const { columns, tables } = embedded();
    const rows = tables.flatMap((table) => rowsOf(table, columns));
    expect(rows).toEqual(readRows(folder, 'country_mentions'));
  });

  it('shows the outlet of each question', () => {
    const questions = elements.filter(({ attributes }) => attributes.class === 'turn questioner');
    expect(questions[0]!.text).toContain('Xinhua');
    expect(questions[1]!.text).toContain('Reuters');
  });

  it('explains every kind of evidence in both languages', () => {
    const reasons = JSON.parse(withId('reasons')) as Record<string, Record<string, string>>;
    const english = readDataTable('gazetteers/evidence.csv', ['evidence', 'weight', 'meaning']);
    const chinese = readDataTable('report/reasons.csv', ['evidence', 'zh']);
    expect(chinese.map(({ evidence }) => evidence)).toEqual(english.map(({ evidence }) => evidence));
    const pairs = english.map(({ evidence, meaning }, i) => [evidence, { en: meaning, zh: chinese[i]!.zh }]);
    expect(reasons).toEqual(Object.fromEntries(pairs));
    for (const { zh } of chinese) expect(zh).not.toMatch(/[a-z]/);
  });

  it('has a word for every label in both languages', () => {
    for (const { key, ...words } of readDataTable('report/labels.csv', ['key', ...LANGUAGES]))
      expect(Object.values(words), key).not.toContain('');
  });

  it('describes the datasets and all their columns', () => {
    const codebook = elements.find(({ attributes }) => attributes.id === 'codebook')!.text;
    for (const name of DATASETS) {
      expect(codebook).toContain(name);
      for (const column of Object.keys(readRows(folder, name)[0] ?? {})) expect(codebook).toContain(column);
    }
  });

  it('draws mentions over time only where there is more than one day', () => {
    expect(elements.some(({ attributes }) => attributes.id === 'time')).toBe(true);
    const single = parse(reportOf(shipped));
    expect(single.filter(({ name }) => name === 'figure').map(({ attributes }) => attributes.id)).toEqual([
      'countries',
      'asked',
      'pairs',
      'outlets',
    ]);
  });
});

const withId = (id: string): string => elements.find(({ attributes }) => attributes.id === id)!.text;

type Column = unknown[] | { values: unknown[]; at: number[] };

/** The names of the columns and the tables of mentions that the page's script reads. */
function embedded(): { columns: string[]; tables: Column[][] } {
  const isTable = ({ name, attributes }: Element): boolean =>
    name === 'script' && attributes.type === 'application/json' && attributes.id === undefined;
  return {
    columns: JSON.parse(withId('columns')) as string[],
    tables: elements.filter(isTable).map(({ text }) => JSON.parse(text) as Column[]),
  };
}

function rowsOf(table: Column[], columns: string[]): Row[] {
  const cells = table.map((column) =>
    Array.isArray(column) ? column : column.at.map((place) => column.values[place]),
  );
  return cells[0]!.map((_, i) => Object.fromEntries(columns.map((name, at) => [name, cells[at]![i]])) as Row);
}

describe('a hostile transcript', () => {
  it('brings no element and no attribute into the page', () => {
    const names = new Set(elements.map(({ name }) => name));
    for (const foreign of ['img', 'iframe', 'object', 'link', 'base', 'foreignobject'])
      expect(names).not.toContain(foreign);
    const attributes = elements.flatMap(({ attributes }) => Object.keys(attributes));
    expect(attributes.filter((name) => /^on|^style$|^src$/.test(name))).toEqual([]);
    for (const { attributes } of elements) expect(attributes.href ?? '#').toMatch(/^#/);
  });

  it('brings no script: there are the one of the page and the data', () => {
    const scripts = elements.filter(({ name }) => name === 'script');
    expect(scripts.filter(({ attributes }) => attributes.type === undefined)).toHaveLength(1);
    expect(scripts).toHaveLength(1 + 3 + Object.keys(FILES).length);
  });

  it('could not bring any that runs, as the page lets only its own run', () => {
    const policy = elements.find(({ attributes }) => attributes['http-equiv'])!.attributes.content!;
    const own = (name: string): string => {
      const text = elements.find((one) => one.name === name && one.attributes.type === undefined)!.text;
      return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    };
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `style-src ${own('style')}`,
      `script-src ${own('script')}`,
      "base-uri 'none'",
      "form-action 'none'",
    ]);
  });
});

describe('a corpus too large for the page', () => {
  it('is shown by some of its transcripts, and the page says so', async () => {
    const page = await reportIn(7000);
    const shown = parse(page).filter(({ attributes }) => attributes.class === 'transcript');
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.length).toBeLessThan(3);
    expect(page).toContain(`This report shows ${shown.length} of 3 transcripts`);
    expect(await reportIn(7000)).toBe(page);
  });

  it('is counted as a whole in the figures', async () => {
    const figures = (page: string): string =>
      page.slice(page.indexOf('<section id="plots"'), page.indexOf('<section id="transcripts"'));
    expect(figures(await reportIn(7000))).toBe(figures(html));
  });

  it('gives of one too long document its beginning, and the page says so', async () => {
    const whole = reportOf(shipped);
    const page = await reportIn(40_000, shipped);
    const turns = parse(page).filter(({ attributes }) => attributes.class?.startsWith('turn ')).length;
    expect(page).toContain(`Only the first ${turns} of 56 turns are shown`);
    expect(turns).toBeGreaterThan(3);
    expect(Buffer.byteLength(whole) - Buffer.byteLength(page)).toBeGreaterThan(100_000);
  });
});

describe('a run without a usable document', () => {
  it('has a report all the same', async () => {
    const out = await run(folderWith({ 'none.txt': 'Nothing here is said by anybody.\n' }), '.');
    expect(reportOf(out)).toContain('No transcript could be read.');
  });
});

describe.skipIf(!CHROMIUM)('in Chromium (skipped where none is installed)', () => {
  let browser: Browser;
  let page: Page;
  let troubles: string[];

  /** Opens the report from disk and notes everything that should not happen. */
  async function open(options: Parameters<Browser['newPage']>[0] = {}, datasets = folder): Promise<void> {
    page = await browser.newPage(options);
    troubles = [];
    page.on('console', (message) => troubles.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('dialog', (dialog) => troubles.push(`dialog: ${dialog.message()}`));
    const url = pathToFileURL(join(datasets, 'report.html')).href;
    await page.route('**', (route) => {
      if (route.request().url() === url) return route.continue();
      troubles.push(`request: ${route.request().url()}`);
      return route.abort();
    });
    await page.goto(url);
  }

  const inPage = <T>(expression: string): Promise<T> => page.evaluate(expression) as Promise<T>;
  const shown = (): Promise<string[]> => page.locator('article:visible').allTextContents();
  const count = (): Promise<string> => page.locator('#count').innerText();

  beforeAll(async () => {
    await reportIn();
    browser = await launchChromium();
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    expect(troubles).toEqual([]);
    await page.close();
  });

  it('opens without an error or a request, and nothing of a hostile transcript runs', async () => {
    await open();
    await page.locator('mark', { hasText: '法国' }).first().click();
    await page.fill('#search', '<script>');
    await page.hover('article:visible .text');
    expect(await inPage('window.hacked')).toBeUndefined();
    expect(await page.locator('img, svg[onload]').count()).toBe(0);
    expect(await page.locator('article:visible').first().innerText()).toContain(
      '<script>window.hacked = 1</script>',
    );
  });

  it('shows every passage first', async () => {
    await open();
    expect(await shown()).toHaveLength(4);
    expect(await count()).toBe('4 of 4 passages in 3 of 3 transcripts');
  });

  it('finds the passages that hold every word, in any case and width', async () => {
    await open();
    await page.fill('#search', '关系');
    expect(await shown()).toEqual([expect.stringContaining('中国和美国'), expect.stringContaining('中日')]);
    expect(await count()).toBe('2 of 4 passages in 2 of 3 transcripts');
    await page.fill('#search', '关系 日');
    expect(await shown()).toEqual([expect.stringContaining('中日')]);
    await page.fill('#search', 'ａｐｐｌｅ');
    expect(await shown()).toEqual([expect.stringContaining('毛宁')]);
  });

  it('highlights what was found, across marks', async () => {
    await open();
    await page.fill('#search', '重视对美关系');
    expect(await inPage('[...CSS.highlights.get("found")].map(String)')).toEqual(['重视对美关系']);
  });

  it('says so where nothing fits, and shows all again on reset', async () => {
    await open();
    await page.fill('#search', '没有这样的话');
    expect(await shown()).toEqual([]);
    expect(await page.locator('#none').isVisible()).toBe(true);
    await page.click('button[type=reset]');
    await page.locator('article:visible').nth(3).waitFor();
    expect(await page.locator('#none').isVisible()).toBe(false);
  });

  it('filters by country, outlet and speaker, and by all together', async () => {
    await open();
    await page.selectOption('#country', 'CN');
    expect(await shown()).toHaveLength(4);
    await page.selectOption('#country', 'US');
    expect(await shown()).toEqual([expect.stringContaining('中国和美国')]);
    expect(await page.locator('mark.chosen').allTextContents()).toEqual(['美国', '美']);
    await page.selectOption('#country', '');
    await page.selectOption('#outlet', { label: 'Reuters (1)' });
    expect(await shown()).toEqual([expect.stringContaining('欧盟呢')]);
    await page.selectOption('#speaker', { label: '林剑 (1)' });
    expect(await shown()).toEqual([]);
    await page.selectOption('#outlet', '');
    expect(await shown()).toEqual([expect.stringContaining('中日')]);
  });

  it('filters by date, the days themselves included', async () => {
    await open();
    await page.fill('#from', '2024-03-02');
    expect(await count()).toBe('2 of 4 passages in 2 of 3 transcripts');
    await page.fill('#to', '2024-03-02');
    expect(await shown()).toEqual([expect.stringContaining('毛宁')]);
  });

  it("opens a mention's row and the reason by click, and by keys leads back to it", async () => {
    await open();
    const [first, second] = readRows(folder, 'country_mentions');
    await page.locator('.text mark').first().click();
    const panel = page.locator('#row');
    const row = (): Promise<Record<string, string>> =>
      inPage(
        'Object.fromEntries([...document.querySelectorAll("#row dt")].map((dt) => [dt.innerText, dt.nextSibling.innerText]))',
      );
    expect(await row()).toMatchObject({
      mention_id: first!.mention_id,
      line: String(first!.line),
      rule: first!.rule,
    });
    expect(await panel.innerText()).toContain('a name of the gazetteer stands here');
    expect(await page.locator('#row-command').innerText()).toBe(`presser explain '${first!.mention_id}'`);
    await page.keyboard.press('Escape');
    expect(await panel.isVisible()).toBe(false);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    expect(await row()).toMatchObject({ mention_id: second!.mention_id, code: second!.code });
    await page.keyboard.press('Escape');
    expect(await inPage('document.activeElement.textContent')).toBe(second!.surface);
  });

  it('names in the command that explains a mention the gazetteers of the run, as a shell takes them', async () => {
    const inputs = folderWith({ 'day.txt': BRIEFING, "our names/it's.csv": 'name,code\n山姆大叔,US\n' });
    const gazetteer = ['--gazetteer', "our names/it's.csv"];
    await presser(inputs, ['run', 'day.txt', '--formats', 'report', ...gazetteer]);
    await open({}, join(inputs, 'out'));
    await page.locator('.text mark').first().click();
    expect(await page.locator('#row-command').innerText()).toBe(
      "presser explain 'day/m0001' --gazetteer 'our names/it'\\''s.csv'",
    );
  });

  it('can be walked through by the tab key, from the skip link to the end', async () => {
    await open();
    const passed = new Set<string>();
    for (let stops = 0; stops < 100 && !passed.has('codebook'); stops++) {
      await page.keyboard.press('Tab');
      passed.add(await inPage('document.activeElement.closest("[id]")?.id ?? ""'));
    }
    const stops = ['language', 'countries', 'search', 'country', 'to', 'd1t1', 'd3t2', 'codebook'];
    expect([...passed].filter((id) => stops.includes(id))).toEqual(stops);
  });

  it('names its figures and fields for a screen reader', async () => {
    await open();
    const tree = await page.locator('body').ariaSnapshot();
    expect(tree).toContain('img "Places by mentions"');
    for (const name of ['Search the text', 'Country or place', 'Outlet', 'Speaker', 'From', 'To'])
      expect(tree).toMatch(new RegExp(`(?:searchbox|combobox|textbox) "${name}"`));
    expect(tree).toContain('button "中国');
  });

  it('speaks Chinese where the browser does, or when it is asked to', async () => {
    await open({ locale: 'zh-CN' });
    expect(await page.locator('h2:visible').allInnerTexts()).toEqual(['概览', '实录', '数据说明']);
    expect(await page.locator('#country option').nth(1).innerText()).toContain('中国');
    await page.click('#language');
    expect(await page.locator('h2:visible').allInnerTexts()).toEqual(['Overview', 'Transcripts', 'Codebook']);
    expect(await page.locator('#countries svg:visible').innerHTML()).toContain('China CN');
  });

  it('is light or dark, as the browser is or as it is asked to be', async () => {
    await open({ colorScheme: 'dark' });
    const ground = (): Promise<string> => inPage('getComputedStyle(document.body).backgroundColor');
    const dark = await ground();
    await page.click('#theme');
    expect(await ground()).not.toBe(dark);
    await page.click('#theme');
    expect(await ground()).toBe(dark);
  });

  it('fits a phone without scrolling to the side', async () => {
    await open({ viewport: { width: 390, height: 844 }, isMobile: true });
    expect(await inPage('document.documentElement.scrollWidth')).toBe(390);
  });

  it('prints the text without the form', async () => {
    await open({ colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('form').isVisible()).toBe(false);
    expect(await shown()).toHaveLength(4);
    expect(await inPage('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
  });
});
