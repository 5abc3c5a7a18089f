import {
  type GazetteerTables,
  NO_PLACE,
  namesOf,
  type OutletEntry,
} from '../../stages/entity-extract/gazetteer-tables.js';
import type { Fold } from '../../stages/text/fold.js';
import { UsageError } from '../errors.js';
import { schemaOf } from '../schemas.js';
import { list, OUTLET_COLUMNS, toOutlet } from './gazetteer-tables.js';
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

/** Refuses a row, with the line of the file on which it stands. */
function refuseRow(file: string, index: number, reason: string): never {
  throw new UsageError(`${file}:${lineOf(file, index)}: ${reason}`);
}

function addNames(tables: GazetteerTables, file: string, fold: Fold): GazetteerTables {
  const codes = new Set(tables.places.map(({ code }) => code));
  const owners = new Map(tables.names.map(({ name, code }) => [fold.fold(name), code]));
  const seen = new Set<string>();
  for (const { index, cells } of readTable(file, NAME_COLUMNS)) {
    const { code } = cells;
    const name = fold.fold(cells.name);
    if (name === '') refuseRow(file, index, 'the name is missing');
    if (code !== NO_PLACE && !codes.has(code)) {
      refuseRow(
        file,
        index,
        `"${code}" is no code; use ISO 3166-1 alpha-2, a code of regions.csv, or - for no place`,
      );
    }
    if (seen.has(name)) refuseRow(file, index, `"${cells.name}" stands in an earlier row of this file`);
    seen.add(name);
    const owner = owners.get(name);
    if (code === NO_PLACE) {
      if (!owner) refuseRow(file, index, `there is no name "${cells.name}" to take out; leave the row out`);
      owners.delete(name);
    } else if (owner && owner !== code) {
      refuseRow(file, index, `"${cells.name}" is already a name of ${owner}; a name can mean one place only`);
    } else owners.set(name, code);
  }
  return { ...tables, names: [...owners].map(([name, code]) => ({ name, code })) };
}

function addOutlets(tables: GazetteerTables, file: string, fold: Fold): GazetteerTables {
  const outlets = new Map(tables.outlets.map((outlet) => [outlet.outlet_id, outlet]));
  const countries = new Set(tables.places.filter(({ code }) => code.length === 2).map(({ code }) => code));
  const types = schemaOf('outlets').properties.type!.enum!;
  const seen = new Set<string>();
  for (const { index, cells } of readTable(file, OUTLET_COLUMNS)) {
    if (!/^[a-z0-9-]+$/.test(cells.outlet_id)) {
      refuseRow(file, index, `"${cells.outlet_id}" is no outlet_id; use small letters, digits and -`);
    }
    if (seen.has(cells.outlet_id))
      refuseRow(file, index, `"${cells.outlet_id}" stands in an earlier row of this file`);
    seen.add(cells.outlet_id);
    if (cells.name_zh === '') refuseRow(file, index, 'name_zh is missing');
    if (!countries.has(cells.country))
      refuseRow(file, index, `"${cells.country}" is no country code; use ISO 3166-1 alpha-2`);
    if (!types.includes(cells.type))
      refuseRow(file, index, `"${cells.type}" is no type; use ${types.join(', ')}`);
    for (const name of [cells.name_zh, ...list(cells.aliases)]) {
      const owner = [...outlets.values()].find(
        (other) => other.outlet_id !== cells.outlet_id && hasName(other, name, fold),
      );
      if (owner)
        refuseRow(
          file,
          index,
          `"${name}" is already a name of ${owner.outlet_id}; a name can mean one outlet only`,
        );
    }
    outlets.set(cells.outlet_id, toOutlet(cells));
  }
  return { ...tables, outlets: [...outlets.values()] };
}

const hasName = (outlet: OutletEntry, name: string, fold: Fold): boolean =>
  namesOf(outlet).some((own) => fold.fold(own) === fold.fold(name));
