import type { Value } from '../../output/cells.js';
import { type DatasetName, type ForeignKey, schemaOf } from '../../schemas.js';
import type { Finished } from '../format.js';
import { readRows } from '../shared/rows.js';
import type { Limits } from './limits.js';

/** The datasets' rows by their keys, for cells that lead to them. */
export class Links {
  /** By dataset and column, the row of the sheet in which a value stands. */
  private readonly places = new Map<string, Promise<Map<Value, number>>>();

  constructor(
    private readonly finished: Finished,
    private readonly limits: Limits,
  ) {}

  /** By column of a dataset, what finds the cell that a value of it leads to. */
  async of(name: DatasetName): Promise<Map<string, (value: Value) => string | undefined>> {
    const links = new Map<string, (value: Value) => string | undefined>();
    for (const { fields, reference } of this.linkedKeys(name)) {
      const places = await this.placesOf(reference.resource, reference.fields[0]!);
      links.set(fields[0]!, (value) => {
        const row = places.get(value);
        return row === undefined ? undefined : `'${reference.resource}'!A${row}`;
      });
    }
    return links;
  }

  /**
   * The foreign keys that become links: as many as the sheet may hold in all its rows, those into the longest
   * sheets first, where a row is hardest to find by hand.
   */
  private linkedKeys(name: DatasetName): ForeignKey[] {
    const most = Math.floor(this.limits.links / Math.max(1, this.rows(name)));
    return schemaOf(name)
      .foreignKeys.filter(
        ({ fields, reference }) => fields.length === 1 && this.rows(reference.resource) <= this.limits.links,
      )
      .sort((a, b) => this.rows(b.reference.resource) - this.rows(a.reference.resource))
      .slice(0, most);
  }

  private rows(name: DatasetName): number {
    return this.finished.rows.get(name) ?? 0;
  }

  private placesOf(name: DatasetName, column: string): Promise<Map<Value, number>> {
    const key = `${name}.${column}`;
    const known = this.places.get(key) ?? this.readPlaces(name, column);
    this.places.set(key, known);
    return known;
  }

  private async readPlaces(name: DatasetName, column: string): Promise<Map<Value, number>> {
    const places = new Map<Value, number>();
    // Row 1 is the header.
    let row = 1;
    for await (const { [column]: value } of readRows(this.finished.folder, name) as AsyncIterable<
      Record<string, Value>
    >)
      if (++row <= this.limits.rows) places.set(value!, row);
    return places;
  }
}
