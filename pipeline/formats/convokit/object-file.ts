import { toAsciiJson } from './ascii-json.js';
import { TextFile } from './text-file.js';

/** A JSON object that is written an entry at a time, since a corpus may have more of them than memory holds. */
export class ObjectFile {
  private readonly file: TextFile;
  private separator = '{\n';

  constructor(path: string) {
    this.file = new TextFile(path);
  }

  write(key: string, value: unknown): void {
    this.file.write(`${this.separator}${toAsciiJson(key)}: ${toAsciiJson(value)}`);
    this.separator = ',\n';
  }

  close(): void {
    this.file.write(this.separator === ',\n' ? '\n}\n' : '{}\n');
    this.file.close();
  }
}
