/** Tidies up, which may fail: what went wrong before is the thing to tell, and what is left the next run removes. */
export function attempt(work: () => void): void {
  try {
    work();
  } catch {
    // Left for the next run.
  }
}
