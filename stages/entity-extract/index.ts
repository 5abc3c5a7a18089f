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
      // Named one by one, as in segment-normalize.
      return {
        document_id: document.document_id,
        source: document.source,
        language: document.language,
        script: document.script,
        date_hint: document.date_hint,
        lines: document.lines,
        line_numbers: document.line_numbers,
        diagnostics: [...document.diagnostics, ...diagnostics],
        text: document.text,
        line_starts: document.line_starts,
        sentences: document.sentences,
        tokens: document.tokens,
        repairs: document.repairs,
        title: document.title,
        date: document.date,
        front_matter: document.front_matter,
        back_matter: document.back_matter,
        turns: document.turns,
        exchanges: document.exchanges,
        mentions,
        countries: codes.map((code) => gazetteer.place(code)),
        outlet_appearances,
        outlets,
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
