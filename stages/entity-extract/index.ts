import type { Annotated, Transcript } from '../../schemas/types/index.js';
import type { Language } from '../language.js';
import type { Lexicon } from '../segment-normalize/lexicon.js';
import type { Stage } from '../stage.js';
import { DocumentView, ViewMemory } from './document-view.js';
import type { Code, Gazetteer } from './gazetteer.js';
import { MentionFinder } from './mentions.js';
import { OutletFinder } from './outlets.js';

/** The stage that finds the countries spoken of and the outlets that ask. */
export function createEntityExtract(
  gazetteer: Gazetteer,
  lexicon: Lexicon,
  language: Language,
): Stage<Transcript, 'annotated'> {
  const mentionFinder = new MentionFinder(gazetteer, lexicon, language);
  const memory = new ViewMemory();
  const outletFinder = new OutletFinder(gazetteer, lexicon, language);
  return {
    name: 'entity-extract',
    output: 'annotated',
    run: (document): Annotated => {
      const view = new DocumentView(document, language.fold, memory);
      const mentions = mentionFinder.find(view);
      const { outlets, outlet_appearances, diagnostics } = outletFinder.find(view);
      const codes = codesOf(mentions);
      return {
        ...document,
        mentions,
        countries: codes.map((code) => gazetteer.place(code)),
        outlet_appearances,
        outlets,
        diagnostics: [...document.diagnostics, ...diagnostics],
      };
    },
  };
}

/** The codes of mentions, each once, in order. */
function codesOf(mentions: Annotated['mentions']): Code[] {
  const codes = new Set<Code>();
  for (let i = 0; i < mentions.length; i++) codes.add(mentions[i]!.code);
  return [...codes].sort();
}
