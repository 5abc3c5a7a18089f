import { escapedJson } from '../shared/escaped-json.js';

/**
 * JSON in ASCII, as ConvoKit itself writes it: it reads its files in the encoding of the system, which on Windows
 * is not UTF-8.
 */
export const toAsciiJson = (value: unknown): string => escapedJson(value, /[\u007f-\uffff]/g);
