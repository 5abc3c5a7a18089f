import { ENCODING_NAMES, encodingNamed } from '../stages/load/encodings.js';
import { UsageError } from './errors.js';

/** For who calls from JavaScript, where no compiler finds an option misspelt. Throws UsageError. */
export function refuseUnknownOptions(
  of: string,
  options: object,
  known: Readonly<Record<string, true>>,
): void {
  const unknown = Object.keys(options).find((name) => !Object.hasOwn(known, name));
  if (unknown !== undefined)
    throw new UsageError(
      `${of} has no option "${unknown}"; its options are ${Object.keys(known).join(', ')}`,
    );
}

/** Throws UsageError where it is none that presser reads, by its own name for it. */
export function requireEncoding(encoding: string): void {
  if (encodingNamed(encoding) !== encoding)
    throw new UsageError(`there is no encoding "${encoding}"; presser reads ${ENCODING_NAMES.join(', ')}`);
}
