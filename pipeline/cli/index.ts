import { Command, CommanderError, type Option } from 'commander';
import { EXIT, isSystemError, RunError, UsageError } from '../errors.js';
import { printed } from '../messages/diagnostics.js';
import { packageVersion } from '../root.js';
import { addCommands } from './commands.js';

const STATUS_HELP = `
Exit status: 0 all well; 1 a document was refused, an output is invalid or the work broke off;
2 wrong usage, or a folder without what is looked for in it.
Progress and messages go to stderr, data to stdout.`;

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
  addCommands(program);
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
