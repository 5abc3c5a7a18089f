import { DATASETS, type DatasetName, schemaOf } from '../schemas.js';
import type { Findings } from './findings.js';
import type { Row } from './read.js';

const SEPARATOR = '\u0000';

const keyOf = (row: Row, fields: readonly string[]): string =>
  fields.map((field) => String(row[field])).join(SEPARATOR);

const shown = (key: string): string => key.replaceAll(SEPARATOR, ' ');

/** The key of another dataset's row that a row names. */
interface Reference {
  name: DatasetName;
  number: number;
  fields: readonly string[];
  resource: DatasetName;
  key: string;
}

/** Checks that primary keys are unique and that foreign keys, which are primary keys elsewhere, lead somewhere. */
export class KeyChecker {
  private readonly keys = new Map(DATASETS.map((name) => [name, new Set<string>()]));
  private readonly references: Reference[] = [];

  constructor(private readonly findings: Findings) {}

  add(name: DatasetName, number: number, row: Row): void {
    const { primaryKey, foreignKeys } = schemaOf(name);
    const own = this.keys.get(name)!;
    const key = keyOf(row, primaryKey);
    if (own.has(key))
      this.findings.add(
        `${name}.jsonl`,
        number,
        primaryKey.join(),
        `the key ${shown(key)} stands in an earlier row`,
        'twice',
      );
    own.add(key);
    for (const { fields, reference } of foreignKeys) {
      if (fields.some((field) => row[field] === null)) continue;
      const { resource } = reference;
      this.references.push({ name, number, fields, resource, key: keyOf(row, fields) });
    }
  }

  /** Foreign keys can be judged when all datasets were read. */
  finish(): void {
    for (const { name, number, fields, resource, key } of this.references) {
      if (this.keys.get(resource)!.has(key)) continue;
      const what = `is no row of ${resource}`;
      this.findings.add(`${name}.jsonl`, number, fields.join(), `${shown(key)} ${what}`, what);
    }
  }
}
