import { constants } from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** What a shell adds to a signal's number for the exit status of who was ended by it. */
const ENDED_BY_SIGNAL = 128;

/** Ends the program at once when it is told to, by Ctrl-C for one, and leaves nothing behind. */
export function discardOnSignal(results: { discard(): void }): void {
  for (const signal of SIGNALS) {
    process.once(signal, () => {
      try {
        results.discard();
      } finally {
        process.exit(ENDED_BY_SIGNAL + constants.signals[signal]);
      }
    });
  }
}
