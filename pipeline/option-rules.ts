import { inspect } from 'node:util';
import { ENCODING_NAMES, type EncodingName } from '../stages/load/encoding/encodings.js';
import { UsageError } from './errors.js';
import type { Shard } from './parts/share.js';

/** What an option, or another thing that is asked of the user, may be. */
interface Rule {
  takes: string;
  /** The same on the command line, where it is written otherwise. */
  written?: string;
  is: (value: unknown) => boolean;
}

const isName = (value: unknown): boolean => typeof value === 'string' && value !== '';
const areNames = (value: unknown): boolean => [value].flat().every(isName);
const isFromOneOn = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 1;

function isShard(value: unknown): boolean {
  const { number, of } = (value ?? {}) as Partial<Shard>;
  return isFromOneOn(number) && isFromOneOn(of) && number! <= of!;
}

const FOLDER: Rule = { takes: 'the name of a folder', is: isName };

const RULES = {
  paths: {
    takes: 'the name of a file, folder or glob, or a list of them',
    is: (value) => areNames(value) && (value as string | string[]).length > 0,
  },
  folder: FOLDER,
  out: FOLDER,
  cache: FOLDER,
  formats: { takes: 'the name of a format, or a list of them', is: areNames },
  gazetteer: { takes: 'the name of a file, or a list of them', is: areNames },
  tokens: { takes: 'true or false', is: (value) => typeof value === 'boolean' },
  encoding: {
    takes: `one of ${ENCODING_NAMES.join(', ')} (gbk and gb2312 are gb18030)`,
    is: (value) => ENCODING_NAMES.includes(value as EncodingName),
  },
  maxDocument: {
    takes: 'a whole number of bytes from 1 on',
    written: 'a size such as 64MB or 500KB',
    is: isFromOneOn,
  },
  jobs: { takes: 'a whole number from 1 on', is: isFromOneOn },
  shard: {
    takes: '{ number, of } with number from 1 to of',
    written: 'I/N with I from 1 to N, such as 1/8',
    is: isShard,
  },
  onProgress: { takes: 'a function', is: (value) => typeof value === 'function' },
} as const satisfies Record<string, Rule>;

export type OptionName = keyof typeof RULES;

/** Values as they stand in a program, in one line. */
const shown = (value: unknown): string =>
  typeof value === 'string' ? JSON.stringify(value) : inspect(value, { breakLength: Infinity, depth: 1 });

/** Throws UsageError where an option does not take a value: for who calls from JavaScript, where no compiler has looked at it. */
export function checkOption(name: OptionName, value: unknown): void {
  const { takes, is } = RULES[name];
  if (!is(value)) throw new UsageError(`${name} takes ${takes}, not ${shown(value)}`);
}

/** The same for a value that a text on the command line, behind `flag`, was read as. */
export function checkWritten(name: OptionName, value: unknown, flag: string, text: string): void {
  const { takes, written = takes, is }: Rule = RULES[name];
  if (!is(value)) throw new UsageError(`${flag} takes ${written}, not ${shown(text)}`);
}

/** Throws UsageError where one of the options `of` a function is not among `known`, or does not take its value. */
export function checkOptions(
  of: string,
  options: object = {},
  known: Readonly<Partial<Record<OptionName, true>>>,
): void {
  if (typeof options !== 'object' || options === null)
    throw new UsageError(`${of} takes its options as an object, not ${shown(options)}`);
  const given = Object.entries(options);
  const unknown = given.find(([name]) => !Object.hasOwn(known, name));
  if (unknown)
    throw new UsageError(
      `${of} has no option "${unknown[0]}"; its options are ${Object.keys(known).join(', ')}`,
    );
  for (const [name, value] of given) if (value !== undefined) checkOption(name as OptionName, value);
}
