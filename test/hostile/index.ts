import { fs, minimist, path, tmpdir } from 'zx';
import { columnsOf, DATASETS } from '../../pipeline/schemas.js';
import { FAULTS } from './faults.js';
import { HOSTILE_INPUTS, type HostileInput, SOUND } from './inputs.js';
import { type Outcome, presser } from './watched.js';

/**
 * Feeds presser inputs that are too large, too deep or made to break it, each in a run of its own beside a sound
 * transcript, and prints what became of it: processed, or refused with a line. Then it lets the disk, the inputs and
 * the workers fail. Takes a quarter of an hour and gigabytes.
 *
 * npm run test:hostile -- [--only NAME]
 */
const { only = '' } = minimist(process.argv.slice(2));

/** What a run may take at most: nobody waits longer, and few computers have more. */
const MOST = { seconds: 900, memory: 8000 };

/** The rows of the sound transcript, whatever stands beside it. */
const soundRows = (out: string): string[] =>
  ['documents', 'turns', 'sentences', 'country_mentions', 'terms'].flatMap((name) =>
    linesOf(path.join(out, `${name}.jsonl`)).filter((line) => line.includes('"document_id":"sound"')),
  );

/** The lines of a file of any size. */
function linesOf(file: string): string[] {
  const bytes = fs.readFileSync(file);
  const lines: string[] = [];
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(0x0a, start);
    lines.push(bytes.toString('utf8', start, end));
    start = end + 1;
  }
  return lines;
}

interface Manifest {
  inputs: { document_id: string; sha256: string | null }[];
}

/** What is wrong with what a run has left, in words; nothing where all is well. */
function* faultsOf(
  home: string,
  input: HostileInput,
  { status, refusals, stray }: Outcome,
): Generator<string> {
  const out = path.join(home, 'out');
  if (stray.length > 0) yield `said ${stray[0]}`;
  if (status !== Number(refusals.length > 0)) yield `ended with ${status} and ${refusals.length} refusals`;
  if (!fs.existsSync(path.join(out, 'manifest.json'))) {
    yield 'left no datasets';
    return;
  }
  const { inputs } = fs.readJsonSync(path.join(out, 'manifest.json')) as Manifest;
  const refused = inputs.filter(({ sha256 }) => sha256 === null).length;
  if (inputs.length !== (input.documents ?? 1) + 1) yield `took ${inputs.length} documents`;
  if (new Set(inputs.map(({ document_id }) => document_id)).size !== inputs.length) yield 'gave an id twice';
  if (refused !== refusals.length) yield `refused ${refused} documents with ${refusals.length} lines`;
  if (refused !== (input.refused ?? refused)) yield `refused ${refused} documents, not ${input.refused}`;
  if (linesOf(path.join(out, 'documents.jsonl')).length !== inputs.length - refused) yield 'lost a document';
  if (soundRows(out).join('\n') !== expected) yield 'harmed the sound transcript';
  if (fs.readdirSync(home).sort().join() !== 'in,out') yield 'wrote beside its folder';
  yield* faultsOfTables(out);
}

/** Cells that a spreadsheet would take for formulas, and bytes that are no UTF-8. */
function* faultsOfTables(out: string): Generator<string> {
  for (const name of DATASETS) {
    const bytes = fs.readFileSync(path.join(out, `${name}.csv`));
    if (bytes.length > MOST_LOOKED_AT) continue;
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (FORMULA.test(text)) yield `wrote a formula into ${name}.csv`;
    if (text.split('\r\n', 1)[0] !== columnsOf(name).join()) yield `spoiled the header of ${name}.csv`;
  }
}

const MOST_LOOKED_AT = 20e6;

/** The beginning of a cell, quoted or not, that begins as a formula; numbers are none. */
const FORMULA = /(?:^|,|\r\n)(?:"[=+\-@\t\r＝＋－＠]|[=+@\t＝＋－＠]|-(?!\d))/;

const isText = (name: string): boolean => !name.startsWith('\xff');

/** Runs presser on an input; gives what became of it, and what is wrong with that. */
async function tryOut(input: HostileInput): Promise<{ outcome: Outcome; faults: string[] }> {
  const home = tmpdir();
  for (const [name, content] of Object.entries(input.files)) {
    const file = path.join(home, 'in', name);
    fs.mkdirpSync(path.dirname(file));
    fs.writeFileSync(isText(name) ? file : Buffer.from(file, 'latin1'), content());
  }
  fs.outputFileSync(path.join(home, 'in', 'sound.txt'), SOUND);
  const outcome = await presser(home, ['run', 'in', '--out', 'out', ...(input.args ?? [])], MOST.seconds);
  const faults = [...faultsOf(home, input, outcome)];
  if (outcome.seconds > MOST.seconds) faults.push(`took ${outcome.seconds} s`);
  if (outcome.memory > MOST.memory) faults.push(`took ${outcome.memory} MB`);
  const validation = await presser(home, ['validate', 'out'], MOST.seconds);
  if (validation.status !== 0) faults.push(`left what is not valid: ${validation.stdout.split('\n')[0]}`);
  fs.removeSync(home);
  return { outcome, faults };
}

/** What a run on the sound transcript alone says of it. */
async function rowsOfSound(): Promise<string> {
  const home = tmpdir();
  fs.outputFileSync(path.join(home, 'in', 'sound.txt'), SOUND);
  await presser(home, ['run', 'in', '--out', 'out'], MOST.seconds);
  const rows = soundRows(path.join(home, 'out')).join('\n');
  fs.removeSync(home);
  return rows;
}

function print(name: string, verdict: string, { status, seconds, memory, refusals }: Outcome): void {
  const figures = `${seconds.toFixed(1).padStart(7)} s${memory.toFixed(0).padStart(7)} MB`;
  const reason = refusals[0]?.replace(/^.*?: error: /, '').slice(0, 80) ?? '';
  process.stdout.write(`${name.padEnd(42)}${verdict.padEnd(18)}status ${status}${figures}  ${reason}\n`);
}

type Verdict = 'processed' | 'refused' | 'partly refused' | 'lost or corrupted';

function verdictOf(refused: number, documents: number, isWrong: boolean): Verdict {
  if (isWrong) return 'lost or corrupted';
  if (refused === 0) return 'processed';
  return refused === documents ? 'refused' : 'partly refused';
}

const expected = await rowsOfSound();
const counts = { inputs: 0, processed: 0, refused: 0, 'partly refused': 0, 'lost or corrupted': 0 };
for (const input of HOSTILE_INPUTS.filter(({ name }) => name.includes(only))) {
  const { outcome, faults } = await tryOut(input);
  const refused = outcome.refusals.length;
  const verdict = verdictOf(refused, input.documents ?? 1, faults.length > 0);
  counts.inputs++;
  counts[verdict]++;
  print(input.name, refused > 1 ? `${refused} refused` : verdict, outcome);
  for (const fault of faults) process.stdout.write(`  WRONG: it ${fault}\n`);
}
let wrong = 0;
for (const { name, work } of FAULTS.filter((fault) => fault.name.includes(only))) {
  const { tried, failed, faults } = await work();
  process.stdout.write(`${name.padEnd(42)}${tried} tried, ${failed} ended the run or refused a document\n`);
  for (const fault of faults) process.stdout.write(`  WRONG: ${fault}\n`);
  wrong += faults.length;
}
const summary = Object.entries(counts).map(([name, count]) => `${count} ${name}`);
process.stdout.write(`${summary.join(', ')}; ${FAULTS.length} kinds of faults, ${wrong} wrong\n`);
process.exitCode = counts['lost or corrupted'] + wrong === 0 ? 0 : 1;
