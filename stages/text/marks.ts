/** The marks that end clauses and sentences, wide and narrow, as they stand in a class of a pattern. */
export const CLAUSE_ENDS = '，。！？；,!?;';
