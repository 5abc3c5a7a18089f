import { closeSync, openSync, writeFileSync } from 'node:fs';

/** UTF-16 code units that a file collects before it writes them. */
const BUFFER = 1 << 18;

/** A file that is written a piece at a time. */
export class TextFile {
  private readonly file: number;
  private pending = '';

  constructor(path: string) {
    this.file = openSync(path, 'w');
  }

  write(text: string): void {
    this.pending += text;
    if (this.pending.length > BUFFER) this.flush();
  }

  private flush(): void {
    writeFileSync(this.file, this.pending);
    this.pending = '';
  }

  close(): void {
    this.flush();
    closeSync(this.file);
  }
}
