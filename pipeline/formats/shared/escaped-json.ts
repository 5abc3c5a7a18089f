/** JSON with \uXXXX for each UTF-16 code unit that is unsafe where it is to stand. */
export const escapedJson = (value: unknown, unsafe: RegExp): string =>
  JSON.stringify(value).replaceAll(
    unsafe,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
