import frequent from '../../../data/languages/zh/frequent.json' with { type: 'json' };

const { simplified, traditional, punctuation } = frequent;

/** UTF-16 code units that text in Chinese is full of, in either script; a wrongly decoded text has few. */
export const FREQUENT: ReadonlySet<number> = new Set(
  Array.from([...simplified, ...traditional, punctuation].join(''), (character) => character.charCodeAt(0)),
);
