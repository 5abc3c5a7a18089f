import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { typeFiles } from '../pipeline/generate/types.js';
import { tablesViolation } from '../pipeline/output/table-check.js';
import { packaged } from '../pipeline/root.js';
import { tableOf } from '../stages/aggregate/table.js';

/** Fixed: users' scripts name these columns. */
const COLUMNS: Record<string, string> = {
  documents:
    'document_id title date language script source_path source_sha256 source_encoding source_format lines characters tokens turns exchanges country_mentions',
  turns:
    'document_id turn_id seq exchange_id role speaker_label speaker_name speaker_title timestamp outlet_ids line_start line_end start end sentences tokens characters questions country_mentions text',
  exchanges:
    'document_id exchange_id seq question_turn_ids answer_turn_ids outlet_ids respondents question_tokens answer_tokens question_countries answer_countries question_text answer_text',
  sentences: 'document_id turn_id sentence_id seq line start end tokens text segmented_text',
  country_mentions:
    'document_id turn_id sentence_id mention_id role line start end surface code kind form name_en name_zh inside rule left_context right_context',
  outlets: 'outlet_id name_zh name_en country type known questions documents first_date last_date',
  outlet_appearances: 'document_id turn_id outlet_id label match',
  countries:
    'code kind name_en name_zh mentions question_mentions answer_mentions exchanges documents outlets first_date last_date',
  country_pairs: 'code_a code_b sentences exchanges documents',
  outlet_countries: 'outlet_id code mentions exchanges',
  terms: 'document_id exchange_id rank term tf df tfidf',
  repairs: 'document_id line start end before after kind',
  diagnostics: 'document_id line stage severity code message',
};

interface Column {
  type: string | string[];
  description?: string;
  items?: { pattern?: string };
}

interface Schema {
  $id: string;
  title: string;
  description: string;
  primaryKey: string[];
  foreignKeys: { fields: string[]; reference: { resource: string; fields: string[] } }[];
  properties: Record<string, Column>;
  required: string[];
  additionalProperties: boolean;
}

const readJson = <T>(name: string): T => JSON.parse(readFileSync(packaged('schemas', name), 'utf8')) as T;
const schemaOf = (name: string): Schema => readJson<Schema>(`${name}.schema.json`);

const index = readJson<{ boundaries: string[]; files: string[]; datasets: string[] }>('index.json');
const everySchema = [...index.boundaries, ...index.files, ...index.datasets];

describe('the index', () => {
  it('lists every dataset and every schema there is', () => {
    expect(index.datasets).toEqual(Object.keys(COLUMNS));
    const files = readdirSync(packaged('schemas')).filter((name) => name.endsWith('.schema.json'));
    expect(everySchema.map((name) => `${name}.schema.json`).sort()).toEqual(files.sort());
  });
});

describe.each(everySchema)('the schema of %s', (name) => {
  const schema = schemaOf(name);

  it('has its file name as $id, a title and a description', () => {
    expect(schema.$id).toBe(`${name}.schema.json`);
    expect(schema.title).toMatch(/\S/);
    expect(schema.description).toMatch(/\.$/);
  });

  it('is a JSON Schema that compiles without a doubtful keyword', () => {
    const formats = { date: true } as const;
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, strictRequired: false, formats });
    ajv.addVocabulary(['primaryKey', 'foreignKeys']);
    for (const one of everySchema) ajv.addSchema(schemaOf(one));
    expect(() => ajv.getSchema(schema.$id)).not.toThrow();
  });
});

describe.each(index.datasets)('the dataset %s', (name) => {
  const schema = schemaOf(name);
  const columns = Object.keys(schema.properties);

  it('has its columns in the promised order, all required, and no others', () => {
    expect(columns.join(' ')).toBe(COLUMNS[name]);
    expect(schema.required).toEqual(columns);
    expect(schema.additionalProperties).toBe(false);
  });

  it('describes every column in a sentence', () => {
    const bare = columns.filter((column) => !schema.properties[column]!.description?.endsWith('.'));
    expect(bare).toEqual([]);
  });

  it('has a primary key of its own columns', () => {
    expect(schema.primaryKey).not.toEqual([]);
    expect(columns).toEqual(expect.arrayContaining(schema.primaryKey));
  });

  it('refers to the documents, turns, exchanges and outlets that its columns name', () => {
    const owners: Record<string, string> = {
      document_id: 'documents',
      turn_id: 'turns',
      sentence_id: 'sentences',
      exchange_id: 'exchanges',
      outlet_id: 'outlets',
    };
    // Diagnostics tell of refused documents as well, and these stand in no other dataset.
    const named = columns.filter((column) => owners[column] && owners[column] !== name);
    const expected = name === 'diagnostics' ? [] : named.map((column) => `${column} ${owners[column]}`);
    const keys = schema.foreignKeys.map(({ fields, reference }) => `${fields.join()} ${reference.resource}`);
    expect(keys).toEqual(expect.arrayContaining(expected));
  });

  it('lets no text be empty where it may be missing, which CSV could not tell apart', () => {
    const allows = (column: string, value: unknown): boolean =>
      new Ajv2020({ strict: false, formats: { date: true } }).validate(schema.properties[column]!, value);
    expect(columns.filter((column) => allows(column, null) && allows(column, ''))).toEqual([]);
  });
});

it('foreign keys lead from columns to the primary key of another dataset', () => {
  const keys = index.datasets.flatMap((name) => schemaOf(name).foreignKeys.map((key) => ({ name, ...key })));
  expect(keys).not.toEqual([]);
  for (const { name, fields, reference } of keys) {
    expect(Object.keys(schemaOf(name).properties)).toEqual(expect.arrayContaining(fields));
    expect(index.datasets).toContain(reference.resource);
    expect(schemaOf(reference.resource).primaryKey).toEqual(reference.fields);
  }
});

it('values of lists hold no ; by which CSV joins them', () => {
  const lists = index.datasets
    .flatMap((name) => Object.values(schemaOf(name).properties))
    .filter(({ type }) => type === 'array');
  expect(lists).not.toEqual([]);
  for (const { items } of lists) {
    const pattern = new RegExp(items!.pattern!);
    expect([';', 'a;b', ''].filter((value) => pattern.test(value))).toEqual([]);
  }
});

it('the generated types are those of the schemas', { timeout: 60_000 }, async () => {
  const files = await typeFiles();
  expect(readdirSync(packaged('schemas', 'types')).sort()).toEqual([...files.keys()].sort());
  for (const [name, text] of files) {
    expect(readFileSync(packaged('schemas', 'types', name), 'utf8'), name).toBe(text);
  }
});

describe('what the check of tables relies on', () => {
  const OF_A_TABLE =
    '$id $schema additionalProperties description foreignKeys primaryKey properties required title type';

  it.each(index.datasets)('the schema of %s says nothing of two columns at once', (name) => {
    expect(Object.keys(schemaOf(name)).sort().join(' ')).toBe(OF_A_TABLE);
  });

  it.each(index.datasets)('the schema of %s says of integers only in what bounds they are', (name) => {
    const columns = Object.values(schemaOf(name).properties);
    const keywords = columns.filter(({ type }) => [type].flat().includes('integer')).flatMap(Object.keys);
    expect(['description', 'maximum', 'minimum', 'type']).toEqual(
      expect.arrayContaining([...new Set(keywords)]),
    );
  });
});

describe('the check of tables that are to be written', () => {
  const row = { code_a: 'CN', code_b: 'US', sentences: 1, exchanges: 1, documents: 1 };
  const problemOf = (one: object): string | undefined =>
    tablesViolation({ country_pairs: tableOf([one]) })?.join(': ');

  it('finds nothing in a row as its schema has it', () => {
    expect(problemOf(row)).toBeUndefined();
  });

  it.each([
    ['one column too many', { ...row, more: 1 }, /more than 5 properties/],
    ['another column in the place of one', { ...row, documents: undefined, more: 1 }, /documents|properties/],
    ['a value of another type', { ...row, sentences: '1' }, /\/sentences must be integer/],
  ])('finds %s', (_, wrong, problem) => {
    expect(problemOf(wrong)).toMatch(problem);
  });
});
