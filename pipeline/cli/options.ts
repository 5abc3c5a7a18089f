import { type Command, Option } from 'commander';
import { ENCODING_NAMES, encodingNamed } from '../../stages/load/encoding/encodings.js';
import { FORMAT_CHOICES, type FormatName, formatsNamed } from '../formats/index.js';
import { checkWritten, type OptionName } from '../option-rules.js';
import { formatSize, MAX_DOCUMENT, readSize } from '../sources/max-document.js';

const collect = (file: string, files: string[]): string[] => [...files, file];

/** An option that takes what `read` makes of its text. */
export function readOption(flags: string, description: string, read: (text: string) => unknown): Option {
  const option = new Option(flags, description);
  return option.argParser((text) => {
    const value = read(text);
    checkWritten(option.attributeName() as OptionName, value, option.long!, text);
    return value;
  });
}

/** An option of every command that looks at words. */
export const GAZETTEER = new Option(
  '--gazetteer <file>',
  "a CSV of your own with country names (name,code) or outlets, added to presser's; may be given again",
)
  .argParser(collect)
  .default([], 'none');

/** An option of the commands that read files. */
export const ENCODING = readOption(
  '--encoding <name>',
  `what the files are read as, where presser's guess is wrong: ${ENCODING_NAMES.join(', ')}`,
  encodingNamed,
);

/** An option of the commands that process files. */
export const LARGEST = readOption(
  '--max-document <size>',
  `refuse documents that are larger (default: ${formatSize(MAX_DOCUMENT)}): memory goes with the largest`,
  readSize,
);

/** Options of the commands that write whole datasets. */
export const OUT = new Option('-o, --out <dir>', 'folder for the datasets').default('out');
export const FORMATS = new Option(
  '--formats <list>',
  `what to write beside CSV and JSONL, separated by commas: ${FORMAT_CHOICES.join(', ')}`,
)
  .argParser((list: string, others: readonly FormatName[]) => formatsNamed([list, ...others].join()))
  .default([], 'none');

/** The options that stand on the command line: others have their defaults. */
export const optionsGivenTo = (command: Command): string[] =>
  command.options
    .filter((option) => command.getOptionValueSource(option.attributeName()) === 'cli')
    .map(({ long }) => long!);
