import type { Value } from '../../output/cells.js';
import {
  type ColumnSchema,
  DATASETS,
  type DatasetName,
  type DatasetSchema,
  isDate,
  isNumber,
  schemaOf,
} from '../../schemas.js';
import { readRows } from '../shared/rows.js';
import { type Figures, Range, Tally } from './tally.js';

/** A column: what its schema says of it, and what its values are like. */
export interface ColumnDescription extends Figures {
  name: string;
  schema: ColumnSchema;
  /** Of numbers and dates; null of other columns and where every row lacks a value. */
  minimum: number | string | null;
  maximum: number | string | null;
}

/** A dataset: what its schema says of it, and what its rows are like. */
export interface DatasetDescription {
  name: DatasetName;
  schema: DatasetSchema;
  rows: number;
  columns: ColumnDescription[];
}

/**
 * Describes the datasets of a folder that a run has written, in the order in which they are listed. Reads every row
 * once; the memory it takes does not grow with their number.
 */
export async function describeDatasets(folder: string): Promise<DatasetDescription[]> {
  const descriptions: DatasetDescription[] = [];
  for (const name of DATASETS) descriptions.push(await describeDataset(folder, name));
  return descriptions;
}

async function describeDataset(folder: string, name: DatasetName): Promise<DatasetDescription> {
  const schema = schemaOf(name);
  const columns = Object.entries(schema.properties).map(([column, own]) => new ColumnObserver(column, own));
  let rows = 0;
  for await (const row of readRows(folder, name)) {
    rows++;
    const values = row as unknown as Record<string, Value>;
    for (const column of columns) column.add(values[column.name]!);
  }
  return { name, schema, rows, columns: columns.map((column) => column.description()) };
}

class ColumnObserver {
  private readonly tally = new Tally();
  private readonly range = new Range<number | string>();
  private readonly isOrdered: boolean;

  constructor(
    readonly name: string,
    private readonly schema: ColumnSchema,
  ) {
    this.isOrdered = isNumber(schema) || isDate(schema);
  }

  add(value: Value): void {
    this.tally.add(value);
    if (this.isOrdered && value !== null) this.range.add(value as number | string);
  }

  description(): ColumnDescription {
    const { minimum, maximum } = this.range;
    return { name: this.name, schema: this.schema, ...this.tally.figures(), minimum, maximum };
  }
}
