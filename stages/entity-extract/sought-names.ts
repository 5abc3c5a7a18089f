import type { Language } from '../language.js';
import { SoughtNames } from '../segment-normalize/sought-names.js';
import type { Gazetteer } from './gazetteer.js';

/**
 * All that entity-extract asks for the words around: names, compounds and abbreviations, and the endings of
 * organizations, which may stand behind a mark that is part of a name (刚果（金）国家电视台).
 */
export function soughtNames({ tables }: Gazetteer, language: Language): SoughtNames {
  const names = [
    ...tables.names.map(({ name }) => name),
    ...tables.outlets.flatMap(({ name_zh, aliases }) => [name_zh, ...aliases]),
    ...tables.compounds.map(({ compound }) => compound),
    ...tables.abbreviations.map(({ abbreviation }) => abbreviation),
    ...language.organization_endings,
  ];
  return new SoughtNames(names, language.fold);
}
