import {
  type GazetteerTables,
  NO_PLACE,
  namesOf,
  type OutletEntry,
} from '../../stages/entity-extract/gazetteer-tables.js';
import type { Fold } from '../../stages/text/fold.js';
import { shortened } from '../../stages/text/shortened.js';
import { UsageError } from '../errors.js';
import { visible } from '../messages/visible.js';
import { schemaOf } from '../schemas.js';
import { OUTLET_COLUMNS, toOutlet } from './gazetteer-tables.js';
import { headerOf, lineOf, readTable } from './table.js';

const NAME_COLUMNS = ['name', 'code'] as const;

/**
 * Adds a user's CSV file to the gazetteers: country names (name,code) or outlets (the columns of
 * data/gazetteers/outlets.csv). A name with - for its code is taken out; an outlet with a known outlet_id takes
 * that one's place. Throws UsageError, naming file and line, for a bad row.
 */
export function addUserGazetteer(tables: GazetteerTables, file: string, fold: Fold): GazetteerTables {
  const header = headerOf(file).join();
  if (header === NAME_COLUMNS.join()) return addNames(tables, file, fold);
  if (header === OUTLET_COLUMNS.join()) return addOutlets(tables, file, fold);
  throw new UsageError(
    `${file}:1: the header must read "${NAME_COLUMNS.join()}" for country names or "${OUTLET_COLUMNS.join()}" for outlets`,
  );
}

/** Names that labels and texts have are shorter by far, in code units. */
const LONGEST_NAME = 200;

/** A cell as it stands in a message. */
const quoted = (cell: string): string => `"${visible(shortened(cell))}"`;

/** Refuses a row, with the line of the file on which it stands. */
function refuseRow(file: string, index: number, reason: string): never {
  throw new UsageError(`${file}:${lineOf(file, index)}: ${reason}`);
}

function refuseLong(file: string, index: number, names: readonly string[]): void {
  if (names.some((name) => name.length > LONGEST_NAME))
    refuseRow(file, index, `a name has more than ${LONGEST_NAME} characters; shorten it`);
}

function addNames(tables: GazetteerTables, file: string, fold: Fold): GazetteerTables {
  const codes = new Set(tables.places.map(({ code }) => code));
  const owners = new Map(tables.names.map(({ name, code }) => [fold.fold(name), code]));
  const seen = new Set<string>();
  for (const { index, cells } of readTable(file, NAME_COLUMNS)) {
    const { code } = cells;
    const name = fold.fold(cells.name);
    if (name === '') refuseRow(file, index, 'the name is missing');
    refuseLong(file, index, [name]);
    if (code !== NO_PLACE && !codes.has(code)) {
      refuseRow(
        file,
        index,
        `${quoted(code)} is no code; use ISO 3166-1 alpha-2, a code of regions.csv, or - for no place`,
      );
    }
    if (seen.has(name)) refuseRow(file, index, `${quoted(cells.name)} stands in an earlier row of this file`);
    seen.add(name);
    const owner = owners.get(name);
    if (code === NO_PLACE) {
      if (!owner)
        refuseRow(file, index, `there is no name ${quoted(cells.name)} to take out; leave the row out`);
      owners.delete(name);
    } else if (owner && owner !== code) {
      refuseRow(
        file,
        index,
        `${quoted(cells.name)} is already a name of ${owner}; a name can mean one place only`,
      );
    } else owners.set(name, code);
  }
  return { ...tables, names: [...owners].map(([name, code]) => ({ name, code })) };
}

function addOutlets(tables: GazetteerTables, file: string, fold: Fold): GazetteerTables {
  const outlets = new Map(tables.outlets.map((outlet) => [outlet.outlet_id, outlet]));
  const keysOf = (outlet: OutletEntry): string[] => namesOf(outlet).map((name) => fold.fold(name));
  const owners = new Map(
    tables.outlets.flatMap((outlet) => keysOf(outlet).map((key) => [key, outlet.outlet_id])),
  );
  const countries = new Set(tables.places.filter(({ code }) => code.length === 2).map(({ code }) => code));
  const types = schemaOf('outlets').properties.type!.enum!;
  const seen = new Set<string>();
  for (const { index, cells } of readTable(file, OUTLET_COLUMNS)) {
    if (!/^[a-z0-9-]+$/.test(cells.outlet_id)) {
      refuseRow(file, index, `${quoted(cells.outlet_id)} is no outlet_id; use small letters, digits and -`);
    }
    if (seen.has(cells.outlet_id))
      refuseRow(file, index, `${quoted(cells.outlet_id)} stands in an earlier row of this file`);
    seen.add(cells.outlet_id);
    if (cells.name_zh === '') refuseRow(file, index, 'name_zh is missing');
    if (!countries.has(cells.country))
      refuseRow(file, index, `${quoted(cells.country)} is no country code; use ISO 3166-1 alpha-2`);
    if (!types.includes(cells.type))
      refuseRow(file, index, `${quoted(cells.type)} is no type; use ${types.join(', ')}`);
    const outlet = toOutlet(cells);
    refuseLong(file, index, namesOf(outlet));
    const former = outlets.get(outlet.outlet_id);
    for (const key of former ? keysOf(former) : []) owners.delete(key);
    for (const name of namesOf(outlet)) {
      const key = fold.fold(name);
      const owner = owners.get(key) ?? outlet.outlet_id;
      if (owner !== outlet.outlet_id)
        refuseRow(
          file,
          index,
          `${quoted(name)} is already a name of ${owner}; a name can mean one outlet only`,
        );
      owners.set(key, owner);
    }
    outlets.set(outlet.outlet_id, outlet);
  }
  return { ...tables, outlets: [...outlets.values()] };
}
