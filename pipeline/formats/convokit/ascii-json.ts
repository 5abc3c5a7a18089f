/**
 * JSON in ASCII, as ConvoKit itself writes it: it reads its files in the encoding of the system, which on Windows
 * is not UTF-8.
 */
export const toAsciiJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
