import type { Document } from '../../../schemas/types/index.js';

export type Format = Document['source']['format'];

/** Formats by the endings of file names, in lower case. Others are told by what the file holds. */
export const FORMATS: Readonly<Record<string, Exclude<Format, 'segmented-text'>>> = {
  html: 'html',
  htm: 'html',
  shtml: 'html',
  xhtml: 'html',
  json: 'json',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  md: 'markdown',
  markdown: 'markdown',
  txt: 'text',
  text: 'text',
};

/** Endings of files that hold no text which presser could read, and what such files are. */
export const UNSUPPORTED: Readonly<Record<string, string>> = {
  pdf: 'a PDF',
  doc: 'a Word document',
  docx: 'a Word document',
  wps: 'a WPS document',
  odt: 'an OpenDocument text',
  rtf: 'a Rich Text file',
  epub: 'an e-book',
  mobi: 'an e-book',
  xls: 'a spreadsheet',
  xlsx: 'a spreadsheet',
  ods: 'a spreadsheet',
  csv: 'a table',
  tsv: 'a table',
  srt: 'a file of subtitles',
  vtt: 'a file of subtitles',
  ass: 'a file of subtitles',
  ppt: 'a presentation',
  pptx: 'a presentation',
  zip: 'an archive',
  gz: 'an archive',
  tgz: 'an archive',
  bz2: 'an archive',
  xz: 'an archive',
  rar: 'an archive',
  '7z': 'an archive',
  tar: 'an archive',
  png: 'an image',
  jpg: 'an image',
  jpeg: 'an image',
  gif: 'an image',
  webp: 'an image',
  bmp: 'an image',
  tif: 'an image',
  tiff: 'an image',
  mp3: 'a recording',
  m4a: 'a recording',
  wav: 'a recording',
  mp4: 'a recording',
  mov: 'a recording',
  parquet: 'a Parquet file',
  sqlite: 'a database',
  db: 'a database',
};

/** The ending of a file's name without its dot, in lower case; '' where it has none. */
export function endingOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(dot + 1).toLowerCase() : '';
}
