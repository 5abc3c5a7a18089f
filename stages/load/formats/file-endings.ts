import endings from '../../../data/formats/file-endings.json' with { type: 'json' };
import type { Document } from '../../../schemas/types/index.js';

export type Format = Document['source']['format'];
/** What a file may be before its lines tell whether its text is segmented. */
export type FileFormat = Exclude<Format, 'segmented-text'>;

const byEnding = <Kind extends string>(kinds: Record<Kind, string>): ReadonlyMap<string, Kind> =>
  new Map((Object.keys(kinds) as Kind[]).flatMap((kind) => kinds[kind].split(' ').map((one) => [one, kind])));

const FORMATS = byEnding<FileFormat>(endings.formats);
const UNSUPPORTED = byEnding<string>(endings.unsupported);

/** The format that a file's name tells; undefined where what it holds has to tell. */
export const formatByEnding = (path: string): FileFormat | undefined => FORMATS.get(endingOf(path));

/** What a file is, by its name, that holds no text which presser could read; undefined for any other. */
export const unsupportedKind = (path: string): string | undefined => UNSUPPORTED.get(endingOf(path));

/** The ending of a file's name without its dot, in lower case; '' where it has none. */
function endingOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(dot + 1).toLowerCase() : '';
}
