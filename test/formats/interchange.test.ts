import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { RelaxNGValidator, XmlDocument, type XmlElement } from 'libxml2-wasm';
import { beforeAll, describe, expect, it } from 'vitest';
import { FORMAT_NAMES, formatsNamed, loadFormat } from '../../pipeline/formats/index.js';
import { Names, xmlId } from '../../pipeline/formats/shared/safe-names.js';
import { PartBuilder } from '../../pipeline/parts/part-builder.js';
import { Results } from '../../pipeline/parts/results.js';
import { packaged } from '../../pipeline/root.js';
import { DATASETS } from '../../pipeline/schemas.js';
import type { CountryMentionsRow, ExchangesRow, SentencesRow, TurnsRow } from '../../schemas/types/index.js';
import { groupBy } from '../../stages/collections.js';
import { readRows, temporaryFolder } from '../support/cli.js';
import { knowledge, NO_OPTIONS, pipeline, sourceOf, WANG_YI, wangYi } from '../support/stages.js';

const INTERCHANGE = formatsNamed('convokit,tei,conllu');

/** What marks up, what is white space to some, what XML cannot hold, and what two normal forms have. */
const HOSTILE = [
  '<b>&amp;"记者会"]]>',
  '<法新社>记者：中国&美国 <!-- 日本 --> "CDATA" \u00a0 e\u0301 ok\u200b\u0085吗？\u0001\ufffe 中俄呢？ #1 _',
  "王毅：中方|A=B\t'中\u0301国'  \ud842\udfb7野\u2028美国。欧盟\u3000東盟？ 对！",
  '问：\u0301\uf900法国？',
  '答：_ # 5 G',
  '',
].join('\n');

const shapes = packaged('test', 'fixtures', 'shapes');
const SHAPES = readdirSync(shapes).filter((name) => name.endsWith('.txt'));

/** The shipped transcript, one of every shape, a hostile one and one that is refused. */
const CORPUS: Record<string, string> = {
  [WANG_YI]: wangYi(),
  ...Object.fromEntries(SHAPES.map((name) => [name, readFileSync(join(shapes, name), 'utf8')])),
  '问 (1): "a" & <b>.txt': HOSTILE,
  'refused.txt': '',
};

async function run(files: Record<string, string>): Promise<string> {
  const folder = temporaryFolder();
  const builder = new PartBuilder(knowledge());
  const sources = Object.entries(files).map(([name, content]) => sourceOf(content, name));
  for (const source of sources.sort((a, b) => (a.document_id < b.document_id ? -1 : 1)))
    builder.add(pipeline().run(source));
  const results = new Results(folder, NO_OPTIONS, INTERCHANGE);
  await results.add(builder.take());
  await results.finish();
  return folder;
}

interface Tables {
  turns: TurnsRow[];
  exchanges: ExchangesRow[];
  sentences: SentencesRow[];
  mentions: CountryMentionsRow[];
}

const tablesOf = (folder: string): Tables =>
  ({
    turns: readRows(folder, 'turns'),
    exchanges: readRows(folder, 'exchanges'),
    sentences: readRows(folder, 'sentences'),
    mentions: readRows(folder, 'country_mentions'),
  }) as unknown as Tables;

const filesOf = (folder: string, format: string): string[] => readdirSync(join(folder, format)).sort();
const read = (folder: string, ...path: string[]): string => readFileSync(join(folder, ...path), 'utf8');

let out: string;
let tables: Tables;

beforeAll(async () => {
  out = await run(CORPUS);
  tables = tablesOf(out);
});

describe('the interchange formats', () => {
  it('are offered, and come with all', () => {
    expect(FORMAT_NAMES).toEqual(expect.arrayContaining(INTERCHANGE));
    expect(formatsNamed('all')).toEqual(expect.arrayContaining(INTERCHANGE));
  });

  it('are listed in the manifest with their hashes', () => {
    const { outputs } = JSON.parse(read(out, 'manifest.json')) as {
      outputs: { path: string; sha256: string }[];
    };
    const paths = INTERCHANGE.flatMap((format) => filesOf(out, format).map((name) => `${format}/${name}`));
    for (const path of paths) {
      const sha256 = createHash('sha256').update(read(out, path)).digest('hex');
      expect(outputs).toContainEqual(expect.objectContaining({ path, sha256 }));
    }
    expect(filesOf(out, 'tei')).toHaveLength(Object.keys(CORPUS).length - 1);
    expect(filesOf(out, 'conllu')).toHaveLength(Object.keys(CORPUS).length - 1);
  });

  it('have the same bytes for the same datasets', async () => {
    const again = await run(CORPUS);
    for (const format of INTERCHANGE)
      for (const name of filesOf(out, format))
        expect(read(again, format, name)).toBe(read(out, format, name));
  });

  it('are complete for a corpus without a document', async () => {
    const folder = await run({ 'refused.txt': '' });
    expect(read(folder, 'convokit', 'utterances.jsonl')).toBe('');
    expect(JSON.parse(read(folder, 'convokit', 'speakers.json'))).toEqual({});
    expect(JSON.parse(read(folder, 'convokit', 'conversations.json'))).toEqual({});
  });
});

/** The formats of datasets that hold one document again and again, as if documents could be called so. */
async function renamed(ids: readonly string[]): Promise<string> {
  const folder = temporaryFolder();
  const from = 'two-outlets';
  for (const name of DATASETS) {
    const rows = read(out, `${name}.jsonl`).split('\n').slice(0, -1);
    const own = rows.filter((row) => row.includes(`"document_id":"${from}"`));
    const rename = (id: string): string[] =>
      own.map((row) => `${row.replaceAll(from, () => JSON.stringify(id).slice(1, -1))}\n`);
    const text = name === 'outlets' ? rows.map((row) => `${row}\n`) : ids.flatMap(rename);
    writeFileSync(join(folder, `${name}.jsonl`), text.join(''));
  }
  for (const name of INTERCHANGE) {
    const format = await loadFormat(name);
    const paths = await format({
      folder,
      rows: new Map(),
      hashes: new Map(),
      inputs: [],
      gazetteers: [],
      warn: () => undefined,
    });
    expect([...paths].sort()).toEqual(filesOf(folder, name).map((file) => `${name}/${file}`));
  }
  return folder;
}

describe('files named by documents', () => {
  const IDS = [
    '../../escaped',
    '/etc/passwd',
    'a/b',
    'a\\b:c*?"<>|',
    '2021',
    '_2021',
    '-1',
    '.hidden',
    '..',
    'CON',
    'nul.1',
    '中文 名字\n二',
    '٣',
    '\u0301',
    'e\u0301',
    'ª',
    '😀',
    '中'.repeat(300),
    '__proto__',
  ];

  it('stay in their folder and are valid, whatever the ids', async () => {
    const folder = await renamed(IDS);
    const written = [...INTERCHANGE, ...DATASETS.map((name) => `${name}.jsonl`)];
    expect(readdirSync(folder).sort()).toEqual(written.sort());
    const names = filesOf(folder, 'tei');
    expect(names).toHaveLength(IDS.length);
    expect(filesOf(folder, 'conllu')).toEqual(names.map((name) => name.replace(/xml$/, 'conllu')));
    const told = names.map((name) =>
      withTei(read(folder, 'tei', name), (tei) => {
        expect([name, dangling(tei)]).toEqual([name, []]);
        return values(tei, '//t:idno[@type="document_id"]')[0];
      }),
    );
    expect(told.sort()).toEqual([...IDS].sort());
    for (const name of filesOf(folder, 'conllu'))
      expect([name, violations(read(folder, 'conllu', name))]).toEqual([name, []]);
  });

  it('differ for ids that a file system takes for one', () => {
    const names = new Names();
    const given = [
      'a',
      'A',
      'é',
      'e\u0301',
      'a/b',
      'a\\b',
      'a b',
      'a_b',
      'a',
      'x'.repeat(300),
      'x'.repeat(301),
    ];
    const made = given.map((id) => names.of(id));
    expect(new Set(made.map((name) => name.normalize('NFC').toLowerCase())).size).toBe(given.length);
    expect(made[0]).toBe('a');
    expect(made[7]).toBe('a_b');
  });

  it('are fit for any file system and for XML, whatever the id', () => {
    const id = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...IDS));
    fc.assert(
      fc.property(fc.array(id), (ids) => {
        const names = new Names();
        const made = ids.map((text) => names.of(text));
        expect(new Set(made).size).toBe(ids.length);
        for (const name of made) {
          expect(name).not.toMatch(/[\s\p{Cc}\p{Cs}<>:"/\\|?*]|^\.|^(con|prn|aux|nul)(\.|$)/iu);
          expect(Buffer.byteLength(`${name}.conllu`)).toBeLessThan(255);
        }
        const xmlIds = made.map(xmlId);
        expect(new Set(xmlIds).size).toBe(ids.length);
        // The parser refuses an xml:id that is no name.
        for (const name of xmlIds) parsed(`<a xml:id="${name}"/>`).dispose();
      }),
      { numRuns: 30 },
    );
  });
});

interface Utterance {
  id: string;
  conversation_id: string;
  text: string;
  speaker: string;
  meta: Record<string, unknown>;
  'reply-to': string | null;
  timestamp: null;
  vectors: unknown[];
}

type Entries = Record<string, { meta: Record<string, unknown>; vectors: unknown[] }>;

// The rules are those of ConvoKit's data format (https://convokit.cornell.edu/documentation/data_format.html) and of
// what loads it: Corpus.__init__ with corpus_helpers.py, ConvoKitIndex and Conversation.check_integrity.
describe('convokit', () => {
  const json = <T>(name: string): T => JSON.parse(read(out, 'convokit', name)) as T;
  const utterances = (): Utterance[] =>
    read(out, 'convokit', 'utterances.jsonl')
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as Utterance);

  it('has the files that Corpus(filename=…) opens, in ASCII for any system', () => {
    const names = ['conversations.json', 'corpus.json', 'index.json', 'speakers.json', 'utterances.jsonl'];
    expect(filesOf(out, 'convokit')).toEqual(names);
    for (const name of names) expect([...read(out, 'convokit', name)].filter((c) => c > '~')).toEqual([]);
  });

  it('has an utterance a turn, in order, with the fields of the format', () => {
    const fields = ['id', 'conversation_id', 'text', 'speaker', 'meta', 'reply-to', 'timestamp', 'vectors'];
    for (const utterance of utterances()) expect(Object.keys(utterance).sort()).toEqual(fields.sort());
    expect(utterances().map(({ id, text, meta }) => [id, text, meta.country_mentions])).toEqual(
      tables.turns.map(({ turn_id, text, country_mentions }) => [turn_id, text, country_mentions]),
    );
  });

  it('has an entry for every speaker and conversation, and no other', () => {
    const said = utterances();
    const speakers = json<Entries>('speakers.json');
    const conversations = json<Entries>('conversations.json');
    expect(Object.keys(speakers).sort()).toEqual([...new Set(said.map(({ speaker }) => speaker))].sort());
    expect(Object.keys(conversations)).toEqual([...new Set(said.map((each) => each.conversation_id))]);
    for (const entry of [...Object.values(speakers), ...Object.values(conversations)])
      expect(Object.keys(entry)).toEqual(['meta', 'vectors']);
  });

  it('has conversations that are trees, whose id is that of the first utterance', () => {
    const conversations = groupBy(utterances(), ({ conversation_id }) => conversation_id);
    for (const [id, said] of conversations) {
      expect(said[0]).toMatchObject({ id, 'reply-to': null });
      said.slice(1).forEach((utterance, i) => {
        expect(said.slice(0, i + 1).map((earlier) => earlier.id)).toContain(utterance['reply-to']);
      });
    }
  });

  it('has an exchange a conversation, and answers that reply to the question', () => {
    const byId = new Map(utterances().map((utterance) => [utterance.id, utterance]));
    expect(tables.exchanges.length).toBeGreaterThan(40);
    for (const { exchange_id, question_turn_ids, answer_turn_ids } of tables.exchanges) {
      const own = [...question_turn_ids, ...answer_turn_ids].map((id) => byId.get(id)!);
      expect(new Set(own.map(({ conversation_id }) => conversation_id)).size).toBe(1);
      expect(own.map(({ meta }) => meta.exchange_id)).toEqual(own.map(() => exchange_id));
      for (const id of answer_turn_ids) expect(question_turn_ids).toContain(byId.get(id)!['reply-to']);
    }
  });

  it('tells the Python type of every metadata field in the index', () => {
    const index = json<Record<string, Record<string, string[]>>>('index.json');
    const of = (entries: Entries): Record<string, unknown>[] =>
      Object.values(entries).map(({ meta }) => meta);
    const metadata: Record<string, Record<string, unknown>[]> = {
      'utterances-index': utterances().map(({ meta }) => meta),
      'speakers-index': of(json('speakers.json')),
      'conversations-index': of(json('conversations.json')),
      'overall-index': [json('corpus.json')],
    };
    const types = new Map([
      ['string', 'str'],
      ['number', 'int'],
      ['boolean', 'bool'],
      ['object', 'list'],
    ]);
    for (const [name, metas] of Object.entries(metadata)) {
      for (const meta of metas) {
        expect(Object.keys(index[name]!)).toEqual(Object.keys(meta));
        for (const [field, value] of Object.entries(meta))
          if (value !== null) expect(index[name]![field]).toEqual([`<class '${types.get(typeof value)}'>`]);
      }
    }
    expect(Object.keys(index)).toEqual([...Object.keys(metadata), 'version', 'vectors']);
  });

  it('knows a person and an outlet in every document, a bare label only in its own', async () => {
    const talk = '问：中国呢？\n答：好。\n新华社记者：日本呢？\n王毅：好。\n';
    const folder = await run({ 'a.txt': talk, 'b.txt': talk });
    const speakers = JSON.parse(read(folder, 'convokit', 'speakers.json')) as Entries;
    expect(Object.keys(speakers)).toEqual(['a/问', 'a/答', 'xinhua', '王毅', 'b/问', 'b/答']);
    expect(speakers.xinhua!.meta).toMatchObject({ roles: ['questioner'], outlet_countries: ['CN'] });
  });
});

const rng = RelaxNGValidator.fromDoc(
  parsed(readFileSync(packaged('test', 'fixtures', 'tei', 'press-conference.rng'))),
);
const NAMESPACES = { t: 'http://www.tei-c.org/ns/1.0' };

function parsed(xml: string | Uint8Array): XmlDocument {
  return typeof xml === 'string' ? XmlDocument.fromString(xml) : XmlDocument.fromBuffer(xml);
}

/** Looks at a file that is well-formed and valid; throws otherwise. */
function withTei<T>(xml: string, look: (document: XmlDocument) => T): T {
  const document = parsed(xml);
  try {
    rng.validate(document);
    return look(document);
  } finally {
    document.dispose();
  }
}

const elements = (from: XmlDocument | XmlElement, path: string): XmlElement[] =>
  from.find(path, NAMESPACES) as XmlElement[];
const values = (from: XmlDocument | XmlElement, path: string): string[] =>
  from.find(path, NAMESPACES).map(({ content }) => content);

/** The ids that stand twice, and the pointers whose target is missing or of another kind. */
function dangling(document: XmlDocument): string[] {
  const ids = values(document, '//@xml:id');
  const targets = (path: string): Set<string> => new Set(values(document, path).map((id) => `#${id}`));
  const wrong = (pointers: string, path: string): string[] =>
    values(document, pointers).filter((pointer) => !targets(path).has(pointer));
  return [
    ...ids.filter((id, i) => ids.indexOf(id) !== i),
    ...wrong('//t:u/@who', '//t:person/@xml:id'),
    ...wrong('//t:u/@ana', '//t:category/@xml:id'),
    ...wrong('//t:s//t:name/@ref', '//t:place/@xml:id'),
    ...wrong('//t:affiliation/@ref', '//t:org/@xml:id'),
  ];
}

// The rules are those of test/fixtures/tei, checked by libxml2, and what no grammar can say of pointers and ids.
describe('tei', () => {
  const documents = (): [string, string][] =>
    filesOf(out, 'tei').map((name) => [name, read(out, 'tei', name)]);

  it('is valid, with unique ids and pointers to persons, roles, outlets and places of its header', () => {
    for (const [name, xml] of documents())
      withTei(xml, (tei) => expect([name, dangling(tei)]).toEqual([name, []]));
  });

  it('would be found invalid: a u outside a div, a div without u, an s in an s, an id that is no name', () => {
    const [, xml] = documents().find(([name]) => name === 'two-outlets.xml')!;
    const broken: [RegExp, string][] = [
      [/<div [^>]*>|<\/div>/g, ''],
      [/<u [\s\S]*?<\/u>/g, ''],
      [/<s ([^>]*)>/, '<s $1><s $1/>'],
      [/(<TEI [^>]*xml:id=")/, '$12021'],
      [/ who="[^"]*"/, ''],
      [/<fileDesc>[\s\S]*<\/fileDesc>/, ''],
    ];
    for (const [pattern, replacement] of broken) {
      expect(xml).toMatch(pattern);
      expect(() => withTei(xml.replace(pattern, replacement), () => null)).toThrow();
    }
  });

  it('holds every turn in order with its label, its time and all of its text', () => {
    const read = documents().flatMap(([, xml]) =>
      withTei(xml, (tei) =>
        elements(tei, '//t:u').map((u) => [
          values(u, 'preceding-sibling::*[1][self::t:note] | preceding-sibling::*[2][self::t:note]').filter(
            (_, i, notes) => notes.length < 3 || i > 0,
          ),
          values(u, 't:seg').join('\n'),
        ]),
      ),
    );
    expect(read.map(([, text]) => text)).toEqual(
      byFile(tables.turns).map(({ text }) => legible(text).replace(/\n+/g, '\n')),
    );
    expect(read.map(([notes]) => notes)).toEqual(
      byFile(tables.turns).map(({ speaker_label, timestamp }) =>
        [speaker_label, timestamp].filter((note) => note !== null),
      ),
    );
  });

  it('holds every sentence and every mention, with code and id', () => {
    const read = documents().flatMap(([, xml]) =>
      withTei(xml, (tei) =>
        elements(tei, '//t:s//t:name').map((name) => [
          name.attr('key')!.value,
          name.attr('id', 'xml')!.value.split('.').at(-1),
          name.content,
        ]),
      ),
    );
    const mentions = byFile(tables.mentions);
    expect(read).toEqual(
      mentions.map(({ code, mention_id, surface }) => [code, mention_id.split('/').at(-1), legible(surface)]),
    );
    const sentences = documents().flatMap(([, xml]) => withTei(xml, (tei) => values(tei, '//t:s')));
    expect(sentences).toEqual(byFile(tables.sentences).map(({ text }) => legible(text)));
  });

  it('says in a div which exchange it is; what stands outside is a statement', async () => {
    const divs = (xml: string): unknown[][] =>
      withTei(xml, (tei) =>
        elements(tei, '//t:div').map((div) => [
          div.attr('id', 'xml')?.value ?? div.attr('type')!.value,
          elements(div, 't:u').length,
        ]),
      );
    expect(divs(read(out, 'tei', 'several-respondents.xml'))).toEqual([
      ['statement', 3],
      ['several-respondents.x001', 4],
      ['statement', 1],
      ['several-respondents.x002', 2],
      ['statement', 1],
    ]);
    const talk =
      '新华社记者：中国呢？\n主持人：请回答。\n王毅：好。\n法新社记者：日本呢？\n王毅：好。\n主持人：谢谢。\n';
    const folder = await run({ 'a.txt': talk });
    expect(divs(read(folder, 'tei', 'a.xml'))).toEqual([
      ['a.x001', 3],
      ['a.x002', 2],
      ['statement', 1],
    ]);
  });

  it('counts its elements as they are', () => {
    for (const [, xml] of documents())
      withTei(xml, (tei) => {
        for (const usage of elements(tei, '//t:tagUsage')) {
          const found = elements(tei, `//t:text/descendant-or-self::t:${usage.attr('gi')!.value}`);
          expect(String(found.length)).toBe(usage.attr('occurs')!.value);
        }
      });
  });
});

/** The rows in the order of the files' names. */
function byFile<Row extends { document_id: string }>(rows: readonly Row[]): Row[] {
  const rowsOf = groupBy(rows, ({ document_id }) => document_id);
  return filesOf(out, 'conllu').flatMap((name) => {
    const [, id] = read(out, 'conllu', name).match(/^# newdoc id = (.*)\n/)!;
    return rowsOf.get(id!) ?? [];
  });
}

/** What XML keeps of a text. */
const legible = (text: string): string =>
  text.replace(/[\p{Cc}\ufffe\uffff]/gu, (c) => (/[\t\n\r\u007f-\u009f]/.test(c) ? c : '\ufffd'));

type Columns = [string, string, string, string, string, string, string, string, string, string];

interface Sentence {
  comments: Map<string, string>;
  words: { form: string; misc: Map<string, string> }[];
}

/**
 * What breaks the rules of CoNLL-U (https://universaldependencies.org/format.html) as level 1 of the validator of
 * Universal Dependencies (tools/validate.py) tests them, and of its tests of sent_id and text on level 2.
 */
function violations(file: string): string[] {
  const found: string[] = [];
  const rule = (holds: boolean, name: string): void => {
    if (!holds) found.push(name);
  };
  rule(!file.includes('\r'), 'non-unix-newline');
  rule(file === file.normalize('NFC'), 'unicode-normalization');
  rule(file.endsWith('\n\n') && !file.endsWith('\n\n\n'), 'missing-empty-line');
  const ids = new Set<string>();
  for (const block of file.slice(0, -2).split('\n\n')) {
    const lines = block.split('\n');
    const comments = lines.filter((line) => line.startsWith('#'));
    const words = lines.slice(comments.length).map((line) => line.split('\t') as Columns);
    rule(!lines.some((line) => /^\s*$/.test(line)), 'extra-empty-line');
    rule(
      lines.slice(comments.length).every((line) => /^\d/.test(line)),
      'invalid-line',
    );
    words.forEach((columns, i) => {
      rule(columns.length === 10, 'number-of-columns');

      rule(columns[0] === String(i + 1), 'word-id-sequence');
      // Stricter than the validator, which lets a form have a space, and what only Python takes for white space.
      rule(
        columns.every((column) => /^[^\s\p{Cc}]+$/u.test(column)),
        'empty-column or white space',
      );
    });
    const value = (name: string): string[] =>
      comments.flatMap((line) => line.match(new RegExp(`^# ${name} = (.+)$`))?.[1] ?? []);
    const [id, ...otherIds] = value('sent_id');
    rule(id !== undefined && otherIds.length === 0, 'missing-sent-id or multiple-sent-id');
    rule(/^[^\s/]+$/.test(id ?? ''), 'invalid-sent-id or slash-in-sent-id');
    rule(!ids.has(id!), 'non-unique-sent-id');
    ids.add(id!);
    const spaced = words.map(
      (columns) => columns[1] + (/(^|\|)SpaceAfter=No(\||$)/.test(columns[9]) ? '' : ' '),
    );
    rule(value('text').length === 1 && value('text')[0] === spaced.join('').trimEnd(), 'text-form-mismatch');
  }
  return found;
}

function sentencesOf(file: string): Sentence[] {
  return file
    .slice(0, -2)
    .split('\n\n')
    .map((block) => {
      const lines = block.split('\n');
      const comments = lines.filter((line) => line.startsWith('#'));
      const pairs = (texts: string[]): Map<string, string> =>
        new Map(texts.map((text) => text.split(/\s*=\s*(.*)/s).slice(0, 2) as [string, string]));
      return {
        comments: pairs(comments.map((line) => line.slice(2))),
        words: lines.slice(comments.length).map((line) => {
          const columns = line.split('\t');
          return { form: columns[1]!, misc: pairs(columns[9]!.split('|')) };
        }),
      };
    });
}

const rangeOf = (misc: Map<string, string>): [number, number] =>
  misc.get('TokenRange')!.split(':').map(Number) as [number, number];

describe('conllu', () => {
  const files = (): [string, string][] =>
    filesOf(out, 'conllu').map((name) => [name, read(out, 'conllu', name)]);

  it('keeps the rules of CoNLL-U', () => {
    for (const [name, file] of files()) expect([name, violations(file)]).toEqual([name, []]);
  });

  it('would be found to break them', () => {
    const good =
      '# sent_id = a\n# text = 中国好\n1\t中国\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n2\t好\t_\t_\t_\t_\t_\t_\t_\t_\n\n';
    expect(violations(good)).toEqual([]);
    for (const [what, instead] of [
      ['SpaceAfter=No', 'NER=O'],
      ['2\t', '3\t'],
      ['sent_id = a', 'sent_id = a/b'],
      ['sent_id = a', 'id = a'],
      ['好\t_', '好\t'],
      ['好\t_', '好\t_\t_'],
      ['\n\n', '\n'],
      ['中国', '中 国'],
      ['好', 'e\u0301'],
    ] as const)
      expect(violations(good.replaceAll(what, instead))).not.toEqual([]);
  });

  it('begins with the document and every paragraph with its id', () => {
    for (const [name, file] of files()) {
      const stem = name.replace(/\.conllu$/, '');
      expect(file).toMatch(/^# newdoc id = \S.*\n# newpar id = /);
      const ids = [...file.matchAll(/^# (?:newpar id|sent_id) = (.*)$/gm)].map(([, id]) => id!);
      expect(ids.filter((id) => !id.startsWith(`${stem}.`))).toEqual([]);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('has the words of every sentence, each at its place in the canonical text', () => {
    const read = files().flatMap(([, file]) => sentencesOf(file));
    const sentences = byFile(tables.sentences);
    expect(read.map(({ comments }) => comments.get('sent_id')!.split('.').at(-1))).toEqual(
      sentences.map(({ sentence_id }) => sentence_id.split('/').at(-1)),
    );
    const placed = read.map(({ words }, i) => {
      const { text, start } = sentences[i]!;
      const points = [...text];
      const at = ([from, to]: [number, number]): string => points.slice(from - start, to - start).join('');
      return words.map(({ misc }) => at(rangeOf(misc)).normalize('NFC'));
    });
    const forms = read.map(({ words }) => words.map(({ form }) => form));
    expect(forms).toEqual(placed);
    // A control character is no word, and an accent none of its own.
    const ordinary = sentences.map(({ text }) => !/[\p{Cc}\p{M}]/u.test(text));
    expect(forms.filter((_, i) => ordinary[i])).toEqual(
      sentences
        .filter((_, i) => ordinary[i])
        .map(({ segmented_text }) => segmented_text.normalize('NFC').split(' ')),
    );
  });

  it('gives back the text of a sentence, its white space as single spaces', () => {
    const read = files().flatMap(([, file]) => sentencesOf(file));
    expect(read.map(({ comments }) => comments.get('text'))).toEqual(
      byFile(tables.sentences).map(({ text }) =>
        text
          .split(/([\s\p{Cc}]+)/u)
          .map((piece, i) => (i % 2 ? ' ' : piece))
          .join('')
          .trim()
          .normalize('NFC'),
      ),
    );
  });

  it('marks every mention on every word that it has a part in', () => {
    const read = files().flatMap(([, file]) => sentencesOf(file));
    const sentences = byFile(tables.sentences);
    const mentionsOf = groupBy(tables.mentions, ({ sentence_id }) => sentence_id);
    const marks = read.flatMap(({ words }) =>
      words.map(({ misc }) => [misc.get('Code'), misc.get('MentionRange'), misc.get('NER')!.slice(0, 2)]),
    );
    const expected = read.flatMap(({ words }, i) => {
      const mentions = mentionsOf.get(sentences[i]!.sentence_id) ?? [];
      return words.map(({ misc }) => {
        const [from, to] = rangeOf(misc);
        const own = mentions.filter(({ start, end }) => start < to && end > from);
        if (own.length === 0) return [undefined, undefined, 'O'];
        const ranges = own.map(({ start, end }) => `${start}:${end}`);
        const begins = own.some(({ start }) => start >= from);
        return [own.map(({ code }) => code).join(), ranges.join(), begins ? 'B-' : 'I-'];
      });
    });
    expect(marks).toEqual(expected);
    expect(new Set(marks.map(([, , ner]) => ner))).toEqual(new Set(['O', 'B-', 'I-']));
  });

  it('marks both countries of a word that names two, and a bloc as an organization', async () => {
    const folder = await run({ 'a.txt': '新华社记者：中非合作如何？欧盟呢？\n王毅：好。\n' });
    const file = read(folder, 'conllu', 'a.conllu');
    expect(file).toContain(
      '中非\t_\t_\t_\t_\t_\t_\t_\tCode=CN,AFRICA|Mention=m0001,m0002|MentionRange=6:7,7:8|NER=B-LOC|SpaceAfter=No|TokenRange=6:8\n',
    );
    expect(file).toContain('欧盟\t_\t_\t_\t_\t_\t_\t_\tCode=EU|Mention=m0003|MentionRange=13:15|NER=B-ORG|');
  });
});
