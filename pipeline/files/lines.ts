import type { Readable } from 'node:stream';
import { isObject } from '../../stages/json-objects.js';

/** The JSON object that a line holds; null where it holds none. */
export function parseObject(line: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

/**
 * The lines of a stream of UTF-8, without their line feeds. node:readline would end a line at U+2028 and U+2029
 * as well, which JSON holds as they are.
 */
export async function* readLines(stream: Readable): AsyncGenerator<string> {
  let pending = '';
  for await (const chunk of stream.setEncoding('utf8') as AsyncIterable<string>) {
    let start = 0;
    for (let end = chunk.indexOf('\n'); end >= 0; end = chunk.indexOf('\n', start)) {
      yield pending + chunk.slice(start, end);
      pending = '';
      start = end + 1;
    }
    pending += chunk.slice(start);
  }
  if (pending !== '') yield pending;
}
