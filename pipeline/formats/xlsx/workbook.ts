import type { Limits } from './limits.js';
import { type SheetRange, type SheetReport, type Table, writeSheet } from './sheet.js';
import { stylesXml } from './styles.js';
import { escapeXml } from './text.js';
import { ZipFile } from './zip.js';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * A package of Office Open XML (ECMA-376) with the sheets of a workbook, written one sheet after the other. The
 * XML is ours, the archive fflate's: of the libraries for Node 20 none writes several sheets as a stream, keeps
 * every character, and compresses to the same bytes on every machine, as zlib does not.
 */
export class Workbook {
  private readonly zip: ZipFile;
  private readonly ranges = new Map<string, SheetRange>();

  /** `names` are the sheets' names in the order in which they are shown; they may be written in any other. */
  constructor(
    path: string,
    private readonly names: readonly string[],
    private readonly limits: Limits,
  ) {
    this.zip = new ZipFile(path);
  }

  /** Writes a sheet. */
  async sheet(name: string, table: Table): Promise<SheetReport> {
    const part = this.zip.part(`xl/worksheets/sheet${this.names.indexOf(name) + 1}.xml`);
    part.write(DECLARATION);
    const report = await writeSheet(part, table, this.limits);
    part.close();
    this.ranges.set(name, report.range);
    return report;
  }

  /** Completes the file. */
  close(): void {
    this.part('xl/styles.xml', stylesXml());
    this.part('xl/workbook.xml', this.workbookXml());
    this.part('xl/_rels/workbook.xml.rels', this.relationshipsXml());
    this.part('_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']]));
    this.part('[Content_Types].xml', this.contentTypesXml());
    this.zip.close();
  }

  /** Lets go of the file, complete or not. */
  release(): void {
    this.zip.release();
  }

  private part(path: string, xml: string): void {
    const part = this.zip.part(path);
    part.write(DECLARATION + xml);
    part.close();
  }

  private workbookXml(): string {
    const sheets = this.names.map(
      (name, i) => `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
    );
    const names = this.names.flatMap((name, i) => definedNames(i, name, this.ranges.get(name)!));
    return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets>${sheets.join('')}</sheets><definedNames>${names.join('')}</definedNames></workbook>`;
  }

  private relationshipsXml(): string {
    const sheets = this.names.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`] as const);
    return relationships([...sheets, ['styles', 'styles.xml']]);
  }

  private contentTypesXml(): string {
    const parts: [string, string][] = [
      ['/xl/workbook.xml', 'sheet.main'],
      ['/xl/styles.xml', 'styles'],
      ...this.names.map((_, i): [string, string] => [`/xl/worksheets/sheet${i + 1}.xml`, 'worksheet']),
    ];
    const overrides = parts.map(
      ([path, type]) => `<Override PartName="${path}" ContentType="${CONTENT}.${type}+xml"/>`,
    );
    return (
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `${overrides.join('')}</Types>`
    );
  }
}

/** Relationships rId1, rId2, … of pairs of a type and a target. */
function relationships(targets: readonly (readonly [string, string])[]): string {
  const items = targets.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

/** The names by which Excel finds a sheet's filter, and the header that it prints on every page. */
function definedNames(sheet: number, name: string, { header, first, last }: SheetRange): string[] {
  const absolute = (cell: string): string => cell.replace(/([A-Z]+)(\d+)/, '$$$1$$$2');
  const define = (what: string, value: string, more = ''): string =>
    `<definedName name="_xlnm.${what}" localSheetId="${sheet}"${more}>${escapeXml(`'${name}'!${value}`)}</definedName>`;
  return [
    define('_FilterDatabase', `${absolute(first)}:${absolute(last)}`, ' hidden="1"'),
    define('Print_Titles', `$${header}:$${header}`),
  ];
}
