import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { UsageError } from '../errors.js';

/**
 * The bytes of a file that a person has written for presser. Throws UsageError where they are not UTF-8: in a few names
 * there is too little to find another encoding out by.
 */
export function readUtf8(path: string): Buffer {
  const bytes = readFileSync(path);
  if (!isUtf8(bytes))
    throw new UsageError(`${path} is not in UTF-8; save it as UTF-8, which Excel calls "CSV UTF-8"`);
  return bytes;
}
