import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { afterAll } from 'vitest';
import { type FormatName, formatsNamed } from '../../pipeline/formats/index.js';
import { PartBuilder } from '../../pipeline/parts/part-builder.js';
import { Results } from '../../pipeline/parts/results.js';
import { temporaryFolder } from './cli.js';
import { knowledge, NO_OPTIONS, pipeline, sourceOf, wangYi } from './stages.js';

/** What a table may hold that other programs could take for something else. */
export const HOSTILE = [
  '2024年5月6日外交部发言人主持例行记者会',
  '新华社记者：纳米比亚（NA）怎么看？',
  '林剑：=1+1, "quoted", it\'s `code` | a pipe, <b>bold</b> & [a](b) \\| 中国。',
  '',
  '-2 + 3 = 1。',
  "彭博社记者：'90年代的中美关系？",
  '林剑：🎉①\u202e中国和纳米比亚是好朋友。',
  'A+B报记者：@all 谢谢？',
  '',
].join('\n');

/** Runs the pipeline on documents by name into a new folder. */
export async function runInto(files: Record<string, string>, formats = ''): Promise<string> {
  const folder = temporaryFolder();
  const names: FormatName[] = formats === '' ? [] : formatsNamed(formats);
  const results = new Results(folder, NO_OPTIONS, names);
  const builder = new PartBuilder(knowledge());
  for (const [name, text] of Object.entries(files)) builder.add(pipeline().run(sourceOf(text, name)));
  await results.add(builder.take());
  await results.finish();
  return folder;
}

/** Two transcripts and a file that is refused, in every format that is asked for. */
export const runAll = (formats: string): Promise<string> =>
  runInto({ 'empty.txt': '', 'hostile.txt': HOSTILE, 'wang-yi.txt': wangYi() }, formats);

const connections: DuckDBConnection[] = [];

afterAll(() => {
  for (const connection of connections) connection.closeSync();
});

export type Answer = Record<string, unknown>[];

/** An empty database; what it gives answers SQL with the rows of the last statement. */
export async function database(): Promise<(sql: string) => Promise<Answer>> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  connections.push(connection);
  return async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson() as Answer;
}
