import type { Annotated, Transcript } from '../../schemas/types/index.js';
import type { Language } from '../language/index.js';
import type { Stage } from '../stage.js';
import type { Lexicon } from '../words/lexicon/lexicon.js';
import type { Gazetteer } from './gazetteer/gazetteer.js';
import { MentionFinder } from './mentions/index.js';
import { AskerFinder } from './named-places/askers.js';
import { OutletFinder } from './outlets/index.js';
import type { OutletNamer } from './outlets/outlet-namer.js';
import { ViewReader } from './view/view-reader.js';

/**
 * The stage that finds the countries spoken of and the outlets that ask. The outlets come first, as their countries may be
 * abbreviated without being named (outlets/). Then what the gazetteer has is found in the turns (phrases/), and where
 * which places are named (named-places/); an abbreviation is a mention where more speaks for it than against it
 * (evidence/), such as that it stands in a person's name (persons/).
 */
export function createEntityExtract(
  namer: OutletNamer,
  gazetteer: Gazetteer,
  lexicon: Lexicon,
  language: Language,
): Stage<Transcript, 'annotated'> {
  const mentionFinder = new MentionFinder(gazetteer, lexicon, language);
  const reader = new ViewReader(lexicon, language);
  const askerFinder = new AskerFinder(gazetteer);
  const outletFinder = new OutletFinder(namer, gazetteer, lexicon, language);
  return {
    name: 'entity-extract',
    output: 'annotated',
    run: (document): Annotated => {
      const view = reader.read(document);
      const { outlets, outlet_appearances, diagnostics } = outletFinder.find(view);
      const askers = askerFinder.find(view, { outlets, outlet_appearances });
      const { mentions, countries } = mentionFinder.find(view, askers);
      // Named one by one, as in segment-normalize.
      return {
        document_id: document.document_id,
        source: document.source,
        language: document.language,
        script: document.script,
        date_hint: document.date_hint,
        date_hint_source: document.date_hint_source,
        lines: document.lines,
        line_numbers: document.line_numbers,
        given_turns: document.given_turns,
        diagnostics: document.diagnostics.concat(diagnostics),
        text: document.text,
        line_starts: document.line_starts,
        sentences: document.sentences,
        tokens: document.tokens,
        repairs: document.repairs,
        title: document.title,
        date: document.date,
        front_matter: document.front_matter,
        back_matter: document.back_matter,
        interludes: document.interludes,
        turns: document.turns,
        exchanges: document.exchanges,
        mentions,
        countries,
        outlet_appearances,
        outlets,
      };
    },
  };
}
