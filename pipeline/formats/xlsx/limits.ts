/** How much is written into a workbook; what is beyond is cut, and told. */
export interface Limits {
  /** Rows of a sheet, its header among them. */
  rows: number;
  /** UTF-16 code units of a cell. */
  characters: number;
  /** Hyperlinks of a sheet. */
  links: number;
  /** Bytes of a sheet's XML. */
  bytes: number;
}

/**
 * What Excel opens ("Excel specifications and limits", Microsoft), and for the bytes what a ZIP archive without
 * ZIP64 holds in one file (4 GiB), with room for the end of the sheet.
 */
export const EXCEL: Limits = {
  rows: 1_048_576,
  characters: 32_767,
  links: 65_530,
  bytes: 2 ** 32 - 2 ** 25,
};
