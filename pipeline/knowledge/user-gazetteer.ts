import {
  type GazetteerTables,
  NO_PLACE,
  namesOf,
  type OutletEntry,
} from '../../stages/entity-extract/gazetteer/gazetteer-tables.js';
import type { Fold } from '../../stages/text/fold.js';
import { shortened } from '../../stages/text/shortened.js';
import { UsageError } from '../errors.js';
import { visible } from '../messages/visible.js';
import { schemaOf } from '../schemas.js';
import { OUTLET_COLUMNS, toOutlet } from './gazetteer-tables.js';
import { headerOf, readTable, type TableRow } from './table.js';

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

function refuseLong({ refuse }: TableRow<string>, names: readonly string[]): void {
  if (names.some((name) => name.length > LONGEST_NAME))
    refuse(`a name has more than ${LONGEST_NAME} characters; shorten it`);
}

/** Refuses a row whose key, `written` in its cell, is among those seen before, and adds it to them. */
function refuseRepeated({ refuse }: TableRow<string>, key: string, written: string, seen: Set<string>): void {
  if (seen.has(key)) refuse(`${quoted(written)} stands in an earlier row of this file`);
  seen.add(key);
}

function addNames(tables: GazetteerTables, file: string, fold: Fold): GazetteerTables {
  const codes = new Set(tables.places.map(({ code }) => code));
  const owners = new Map(tables.names.map(({ name, code }) => [fold.fold(name), code]));
  const seen = new Set<string>();
  for (const row of readTable(file, NAME_COLUMNS)) {
    const { cells, refuse } = row;
    const { code } = cells;
    const name = fold.fold(cells.name);
    if (name === '') refuse('the name is missing');
    refuseLong(row, [name]);
    if (code !== NO_PLACE && !codes.has(code))
      refuse(`${quoted(code)} is no code; use ISO 3166-1 alpha-2, a code of regions.csv, or - for no place`);
    refuseRepeated(row, name, cells.name, seen);
    const owner = owners.get(name);
    if (code === NO_PLACE) {
      if (!owner) refuse(`there is no name ${quoted(cells.name)} to take out; leave the row out`);
      owners.delete(name);
    } else {
      if (owner && owner !== code)
        refuse(`${quoted(cells.name)} is already a name of ${owner}; a name can mean one place only`);
      owners.set(name, code);
    }
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
  const seen = new Set<string>();
  for (const row of readTable(file, OUTLET_COLUMNS)) {
    const outlet = toOutlet(row.cells);
    const { outlet_id } = outlet;
    refuseRepeated(row, outlet_id, outlet_id, seen);
    refuseUnfitOutlet(row, countries);
    refuseLong(row, namesOf(outlet));
    const former = outlets.get(outlet_id);
    for (const key of former ? keysOf(former) : []) owners.delete(key);
    for (const name of namesOf(outlet)) {
      const key = fold.fold(name);
      const owner = owners.get(key) ?? outlet_id;
      if (owner !== outlet_id)
        row.refuse(`${quoted(name)} is already a name of ${owner}; a name can mean one outlet only`);
      owners.set(key, owner);
    }
    outlets.set(outlet_id, outlet);
  }
  return { ...tables, outlets: [...outlets.values()] };
}

/** Refuses a row of outlets that has a cell with what its column does not take. */
function refuseUnfitOutlet(
  { cells, refuse }: TableRow<(typeof OUTLET_COLUMNS)[number]>,
  countries: ReadonlySet<string>,
): void {
  const { outlet_id, name_zh, country, type } = cells;
  const types = schemaOf('outlets').properties.type!.enum!;
  if (!/^[a-z0-9-]+$/.test(outlet_id))
    refuse(`${quoted(outlet_id)} is no outlet_id; use small letters, digits and -`);
  if (name_zh === '') refuse('name_zh is missing');
  if (!countries.has(country)) refuse(`${quoted(country)} is no country code; use ISO 3166-1 alpha-2`);
  if (!types.includes(type)) refuse(`${quoted(type)} is no type; use ${types.join(', ')}`);
}
