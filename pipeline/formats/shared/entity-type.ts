import type { CountryMentionsRow } from '../../../schemas/types/index.js';

/** The type of a named entity as ParlaMint and CoNLL have it: a bloc such as the EU is an organization. */
export const entityType = ({ kind }: Pick<CountryMentionsRow, 'kind'>): 'ORG' | 'LOC' =>
  kind === 'bloc' ? 'ORG' : 'LOC';
