import { Argument, Command, CommanderError, Option } from 'commander';
import { ENCODING_NAMES, encodingNamed } from '../stages/load/encoding/encodings.js';
import type { MergeOptions } from './commands/merge.js';
import type { RunCommandOptions } from './commands/run.js';
import type { StageOptions } from './commands/stage.js';
import { EXIT, isSystemError, RunError, UsageError } from './errors.js';
import { FORMAT_CHOICES, type FormatName, formatsNamed } from './formats/index.js';
import { printed } from './messages/diagnostics.js';
import { checkWritten, type OptionName } from './options.js';
import { readShard } from './parts/share.js';
import { packageVersion } from './root.js';
import { formatSize, MAX_DOCUMENT, readSize } from './sources/max-document.js';

const STATUS_HELP = `
Exit status: 0 all well; 1 a document was refused, an output is invalid or the work broke off;
2 wrong usage, or a folder without what is looked for in it.
Progress and messages go to stderr, data to stdout.`;

const collect = (file: string, files: string[]): string[] => [...files, file];

/** An option that takes what `read` makes of its text. */
function readOption(flags: string, description: string, read: (text: string) => unknown): Option {
  const option = new Option(flags, description);
  return option.argParser((text) => {
    const value = read(text);
    checkWritten(option.attributeName() as OptionName, value, option.long!, text);
    return value;
  });
}

/** An option of every command that looks at words. */
const GAZETTEER = new Option(
  '--gazetteer <file>',
  "a CSV of your own with country names (name,code) or outlets, added to presser's; may be given again",
)
  .argParser(collect)
  .default([], 'none');

/** An option of the commands that read files. */
const ENCODING = readOption(
  '--encoding <name>',
  `what the files are read as, where presser's guess is wrong: ${ENCODING_NAMES.join(', ')}`,
  encodingNamed,
);

/** An option of the commands that process files. */
const LARGEST = readOption(
  '--max-document <size>',
  `refuse documents that are larger (default: ${formatSize(MAX_DOCUMENT)}): memory goes with the largest`,
  readSize,
);

const readCount = (text: string): number => (/^\d+$/.test(text) ? Number(text) : NaN);

/** Options of the commands that write whole datasets. */
const OUT = new Option('-o, --out <dir>', 'folder for the datasets').default('out');
const FORMATS = new Option(
  '--formats <list>',
  `what to write beside CSV and JSONL, separated by commas: ${FORMAT_CHOICES.join(', ')}`,
)
  .argParser((list: string, others: readonly FormatName[]) => formatsNamed([list, ...others].join()))
  .default([], 'none');

/** The options that stand on the command line: others have their defaults. */
const optionsGivenTo = (command: Command): string[] =>
  command.options
    .filter((option) => command.getOptionValueSource(option.attributeName()) === 'cli')
    .map(({ long }) => long!);

/** Paths start at the current folder, which somebody else may have deleted. */
function refuseLostFolder(): void {
  try {
    process.cwd();
  } catch {
    throw new UsageError('the current folder is not there any more; change to another one');
  }
}

/** A shell gives '' for a variable that is not set, and means no file or folder by it. */
function refuseEmptyNames(command: Command): void {
  const isEmpty = (option: Option): boolean =>
    [command.getOptionValue(option.attributeName())].flat().includes('');
  const nameless = command.args.includes('') ? command.name() : command.options.find(isEmpty)?.long;
  if (nameless)
    throw new UsageError(
      `${nameless} is given an empty name; name a file or folder, or . for the current folder`,
    );
}

function addRun(program: Command): void {
  program
    .command('run')
    .description('read transcripts and write every dataset as CSV and JSONL')
    .addArgument(
      new Argument('[paths...]', 'files, folders, globs, or - for standard input').default(
        ['data/transcripts'],
        'data/transcripts',
      ),
    )
    .addOption(OUT)
    .addOption(FORMATS)
    .addOption(
      readOption(
        '-j, --jobs <n>',
        'documents worked on side by side (default: one a processor, fewer where the input is small)',
        readCount,
      ),
    )
    .option('--cache <dir>', 'keep the results of each document there, and process only what has changed')
    .addOption(
      readOption('--shard <i/n>', 'process the i-th of n shares of the documents, to be merged', readShard),
    )
    .option(
      '--no-tokens',
      'leave words and sentences out (faster); the columns and tables made of them are empty',
    )
    .option('--strict', 'exit with 1 on warnings too', false)
    .addOption(ENCODING)
    .addOption(LARGEST)
    .addOption(GAZETTEER)
    .action(async (paths: string[], options: RunCommandOptions) => {
      const { runCommand } = await import('./commands/run.js');
      process.exitCode = await runCommand(paths, options);
    });
}

function addStage(program: Command): void {
  program
    .command('stage')
    .description(
      'run one stage: load takes paths, the others read JSONL from stdin; aggregate writes datasets',
    )
    .argument('<name>', 'load, segment-normalize, turn-split, entity-extract or aggregate')
    .argument('[paths...]', 'for load: files, folders, globs, or -')
    .option('-o, --out <dir>', 'for aggregate: folder for the datasets', 'out')
    .addOption(ENCODING)
    .addOption(LARGEST)
    .addOption(GAZETTEER)
    .action(async (name: string, paths: string[], options: StageOptions, command: Command) => {
      const { stageCommand } = await import('./commands/stage.js');
      process.exitCode = await stageCommand(name, paths, options, optionsGivenTo(command));
    });
}

function addMerge(program: Command): void {
  program
    .command('merge')
    .description('put the shards of a run together to the datasets that one run would have given')
    .argument('<dirs...>', 'the folders of all shards')
    .addOption(OUT)
    .addOption(FORMATS)
    .action(async (folders: string[], options: MergeOptions) => {
      const { mergeCommand } = await import('./commands/merge.js');
      process.exitCode = await mergeCommand(folders, options);
    });
}

function addValidate(program: Command): void {
  program
    .command('validate')
    .description('check datasets against their schemas and against each other')
    .argument('[dir]', 'folder with the datasets', 'out')
    .action(async (folder: string) => {
      const { validateCommand } = await import('./commands/validate.js');
      process.exitCode = await validateCommand(folder);
    });
}

function addExplain(program: Command): void {
  program
    .command('explain')
    .description('say why a mention is one: the evidence for and against')
    .argument('<mention-id>', 'as in country_mentions.csv')
    .option('--data <dir>', 'folder with the datasets', 'out')
    .addOption(GAZETTEER)
    .action(async (mentionId: string, options: { data: string; gazetteer: string[] }) => {
      const { explainCommand } = await import('./commands/explain.js');
      process.exitCode = await explainCommand(mentionId, options);
    });
}

function addEvaluate(program: Command): void {
  program
    .command('evaluate')
    .description('score the mentions that presser finds in transcripts with [[surface|CODE]] marks')
    .argument(
      '<dir>',
      'folder whose own .txt files, in UTF-8, are marked transcripts, or that has them in marked/',
    )
    .addOption(GAZETTEER)
    .action(async (folder: string, options: { gazetteer: string[] }) => {
      const { evaluateCommand } = await import('./commands/evaluate.js');
      process.exitCode = await evaluateCommand(folder, options);
    });
}

function createProgram(): Command {
  const program = new Command('presser')
    .description('Turns press-conference transcripts into validated, tidy datasets.')
    .version(packageVersion())
    .addHelpText('after', STATUS_HELP)
    .configureOutput({ writeErr: (text) => process.stderr.write(text.replace(/^error: /, 'presser: ')) })
    .showHelpAfterError('(presser --help lists commands and options)')
    .exitOverride()
    .hook('preAction', refuseLostFolder)
    .hook('preAction', (_, command) => refuseEmptyNames(command));
  for (const add of [addRun, addStage, addMerge, addValidate, addExplain, addEvaluate]) add(program);
  return program;
}

/** Runs the command line, and sets the exit status. */
async function main(): Promise<void> {
  const program = createProgram();
  try {
    if (process.argv.length > 2) await program.parseAsync();
    else program.help({ error: true });
  } catch (error) {
    process.exitCode = statusAfter(error);
  }
}

/** The exit status after what has ended the work, which is told on stderr; what is a defect of presser's is thrown on. */
function statusAfter(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  if (!(error instanceof UsageError || error instanceof RunError || isSystemError(error))) throw error;
  process.stderr.write(printed(error.message.split('\n')));
  return error instanceof UsageError ? EXIT.usage : EXIT.failed;
}

// Who reads may stop early, as head does; that is nobody's fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.ok);
  process.stderr.write(printed([`cannot write to standard output: ${error.message}`]));
  process.exit(EXIT.failed);
});
// What nobody can be told is no reason to break off what is written elsewhere.
process.stderr.on('error', () => undefined);

main();
