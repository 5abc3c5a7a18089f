import type { DocumentRows } from './index.js';

/** A document's rows without what words and sentences give: that is empty, for 0 would be a count. */
export const withoutTokens = (rows: DocumentRows): DocumentRows => ({
  ...rows,
  documents: rows.documents.map((row) => ({ ...row, tokens: null })),
  turns: rows.turns.map((row) => ({ ...row, tokens: null })),
  exchanges: rows.exchanges.map((row) => ({ ...row, question_tokens: null, answer_tokens: null })),
  sentences: [],
  country_mentions: rows.country_mentions.map((row) => ({ ...row, sentence_id: null })),
  terms: [],
});
