/** What encloses the title of a work. */
export const [TITLE_OPENING, TITLE_CLOSING] = ['《', '》'] as const;

/** What stands between the parts of a foreign name: 约翰·瓦德富尔. */
export const NAME_DOT = '·';
/** The same with what is written for it, as it stands in a class of a pattern. */
export const NAME_DOTS = `${NAME_DOT}•‧・`;

/** The marks that end clauses and sentences, wide and narrow, as they stand in a class of a pattern. */
export const CLAUSE_ENDS = '，。！？；,!?;';
