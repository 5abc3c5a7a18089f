import { Argument, type Command } from 'commander';
import type { MergeOptions } from '../commands/merge.js';
import type { RunCommandOptions } from '../commands/run.js';
import type { StageOptions } from '../commands/stage.js';
import { readShard } from '../parts/share.js';
import { ENCODING, FORMATS, GAZETTEER, LARGEST, OUT, optionsGivenTo, readOption } from './options.js';

const readCount = (text: string): number => (/^\d+$/.test(text) ? Number(text) : NaN);

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
      const { runCommand } = await import('../commands/run.js');
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
      const { stageCommand } = await import('../commands/stage.js');
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
      const { mergeCommand } = await import('../commands/merge.js');
      process.exitCode = await mergeCommand(folders, options);
    });
}

function addValidate(program: Command): void {
  program
    .command('validate')
    .description('check datasets against their schemas and against each other')
    .argument('[dir]', 'folder with the datasets', 'out')
    .action(async (folder: string) => {
      const { validateCommand } = await import('../commands/validate.js');
      process.exitCode = await validateCommand(folder);
    });
}

function addExplain(program: Command): void {
  program
    .command('explain')
    .description('say why a mention is one, or what was weighed in a sentence: the evidence for and against')
    .argument('<id>', 'of a mention, as in country_mentions.csv, or of a sentence, as in sentences.csv')
    .option('--data <dir>', 'folder with the datasets', 'out')
    .addOption(GAZETTEER)
    .action(async (id: string, options: { data: string; gazetteer: string[] }) => {
      const { explainCommand } = await import('../commands/explain.js');
      process.exitCode = await explainCommand(id, options);
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
      const { evaluateCommand } = await import('../commands/evaluate.js');
      process.exitCode = await evaluateCommand(folder, options);
    });
}

/** Adds every command to a program. What a command does is loaded only when it is given. */
export function addCommands(program: Command): void {
  for (const add of [addRun, addStage, addMerge, addValidate, addExplain, addEvaluate]) add(program);
}
