import { DATASETS, type DatasetName, schemaOf } from '../schemas.js';
import type { Findings } from './findings.js';
import type { Row } from './read.js';

const keyOf = (row: Row, fields: readonly string[]): string =>
  fields.map((field) => String(row[field])).join('\u0000');

/** Checks that primary keys are unique and that foreign keys lead somewhere. */
export class KeyChecker {
  /** Values by dataset and fields, of primary keys and of what foreign keys refer to. */
  private readonly values = new Map<string, Set<string>>();
  private readonly pending: {
    name: DatasetName;
    number: number;
    fields: string[];
    target: string;
    key: string;
  }[] = [];

  constructor(private readonly findings: Findings) {
    for (const name of DATASETS) {
      const { primaryKey, foreignKeys } = schemaOf(name);
      this.values.set(`${name} ${primaryKey.join()}`, new Set());
      for (const { reference } of foreignKeys)
        this.values.set(`${reference.resource} ${reference.fields.join()}`, new Set());
    }
  }

  add(name: DatasetName, number: number, row: Row): void {
    const { primaryKey, foreignKeys } = schemaOf(name);
    const own = this.values.get(`${name} ${primaryKey.join()}`)!;
    const key = keyOf(row, primaryKey);
    if (own.has(key))
      this.findings.add(
        `${name}.jsonl`,
        number,
        primaryKey.join(),
        `the key ${key.replaceAll('\u0000', ' ')} stands in an earlier row`,
        'twice',
      );
    own.add(key);
    for (const [target, values] of this.values) {
      const [resource, fields] = target.split(' ') as [DatasetName, string];
      if (resource === name) values.add(keyOf(row, fields.split(',')));
    }
    for (const { fields, reference } of foreignKeys) {
      if (fields.some((field) => row[field] === null)) continue;
      this.pending.push({
        name,
        number,
        fields,
        target: `${reference.resource} ${reference.fields.join()}`,
        key: keyOf(row, fields),
      });
    }
  }

  /** Foreign keys can be judged when all datasets were read. */
  finish(): void {
    for (const { name, number, fields, target, key } of this.pending) {
      if (this.values.get(target)!.has(key)) continue;
      this.findings.add(
        `${name}.jsonl`,
        number,
        fields.join(),
        `${key.replaceAll('\u0000', ' ')} is no row of ${target.split(' ')[0]}`,
        target,
      );
    }
  }
}
