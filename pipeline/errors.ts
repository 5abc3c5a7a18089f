/** Wrong usage: the command line or the installation is at fault. Ends the program with status 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** Something that stopped the work as a whole, such as an unwritable folder. Ends the program with status 1. */
export class RunError extends Error {
  override name = 'RunError';
}

export const EXIT = { ok: 0, failed: 1, usage: 2 } as const;
