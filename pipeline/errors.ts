/** Wrong usage: the command line or the installation is at fault. Ends the program with status 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** Something that stopped the work as a whole, such as an unwritable folder. Ends the program with status 1. */
export class RunError extends Error {
  override name = 'RunError';
}

const REASONS: Record<string, string> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EACCES: 'permission denied',
  EISDIR: 'it is a folder',
};

/** Why a file cannot be read, in words that stand in a sentence. */
export function reasonOf(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return REASONS[code] ?? message;
}

/** Whether the system has refused something: the disk is full, or a file is not to be read. That is no defect of presser's. */
export const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  typeof (error as NodeJS.ErrnoException).syscall === 'string';

export const EXIT = { ok: 0, failed: 1, usage: 2 } as const;
