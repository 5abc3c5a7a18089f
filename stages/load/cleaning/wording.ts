const DIGITS_AND_SPACE = /[\d\s]+/g;

/** A line without digits and white space, in which lines of one wording differ: 外交部新闻公报 第 12 期. */
export const wordingOf = (line: string): string => line.replace(DIGITS_AND_SPACE, '');
