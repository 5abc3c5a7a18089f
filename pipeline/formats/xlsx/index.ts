import { join } from 'node:path';
import { DATASETS, type DatasetName, isDate, schemaOf } from '../../schemas.js';
import type { Finished, Format } from '../format.js';
import { readRows } from '../shared/rows.js';
import { ABOUT, aboutTable, CODEBOOK, codebookTable, leftOut } from './guide.js';
import { EXCEL, type Limits } from './limits.js';
import { Links } from './links.js';
import type { Row, SheetReport, Table } from './sheet.js';
import { Workbook } from './workbook.js';

const FILE = 'presser.xlsx';

/** Makes the format that writes presser.xlsx: a sheet a dataset, after one that explains them and one for their columns. */
export const createXlsx =
  (limits: Limits): Format =>
  async (finished) => {
    const workbook = new Workbook(join(finished.folder, FILE), [ABOUT, CODEBOOK, ...DATASETS], limits);
    try {
      const reports = await writeDatasets(workbook, finished, limits);
      await workbook.sheet(CODEBOOK, codebookTable());
      await workbook.sheet(ABOUT, aboutTable(finished.rows, reports, limits));
      workbook.close();
      tellLosses(finished, reports);
    } finally {
      workbook.release();
    }
    return [FILE];
  };

export const xlsx = createXlsx(EXCEL);

async function writeDatasets(
  workbook: Workbook,
  finished: Finished,
  limits: Limits,
): Promise<Map<DatasetName, SheetReport>> {
  const links = new Links(finished, limits);
  const reports = new Map<DatasetName, SheetReport>();
  for (const name of DATASETS)
    reports.set(name, await workbook.sheet(name, await datasetTable(name, finished.folder, links)));
  return reports;
}

async function datasetTable(name: DatasetName, folder: string, links: Links): Promise<Table> {
  const linked = await links.of(name);
  const columns = Object.entries(schemaOf(name).properties).map(([column, schema]) => {
    const link = linked.get(column);
    return { name: column, isDate: isDate(schema), ...(link && { link }) };
  });
  return { columns, rows: readRows(folder, name) as AsyncIterable<unknown> as AsyncIterable<Row> };
}

/** Rows that did not fit are told to the user as well as in the workbook. */
function tellLosses({ rows, warn }: Finished, reports: ReadonlyMap<DatasetName, SheetReport>): void {
  for (const [name, report] of reports) {
    const total = rows.get(name) ?? 0;
    if (report.rows < total)
      warn(`${FILE}: warning: the sheet ${name} lacks ${leftOut(name, total, report)}`);
  }
}
