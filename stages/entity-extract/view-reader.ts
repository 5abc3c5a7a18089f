import type { Transcript } from '../../schemas/types/index.js';
import type { Language } from '../language.js';
import { Lattice } from '../segment-normalize/lattice.js';
import type { Lexicon } from '../segment-normalize/lexicon.js';
import { Phrases } from '../segment-normalize/phrases.js';
import { WordSpans } from '../segment-normalize/word-spans.js';
import { DocumentView, ViewMemory } from './document-view.js';
import type { Gazetteer } from './gazetteer.js';

/**
 * Reads one transcript after the other as entity-extract looks at it. Its words are those that the text alone tells, so
 * that the same is found in it whether or not a machine has cut it, and however wrongly: those of a segmented source
 * are found anew, and so are those that a run without tokens lacks, where a name may stand.
 */
export class ViewReader {
  private readonly memory = new ViewMemory();
  private readonly lattice: Lattice;
  private readonly words = new WordSpans();

  constructor(
    private readonly gazetteer: Gazetteer,
    lexicon: Lexicon,
    private readonly language: Language,
  ) {
    this.lattice = new Lattice(lexicon, language.word_suffixes, new Phrases(language.phrases));
  }

  /** The view of a transcript; that of the one before is of no use then. */
  read(document: Transcript): DocumentView {
    const view = new DocumentView(document, this.language.fold, this.memory);
    const { tokens, source } = document;
    if (source.format === 'segmented-text' || tokens.start.length === 0) this.cut(view);
    else {
      view.cutAtPoints(tokens.start);
      view.cutAtPoints(tokens.end);
    }
    return view;
  }

  private cut(view: DocumentView): void {
    const { lattice, words, gazetteer } = this;
    const { text, units } = view;
    words.clear();
    lattice.read({ text, units: units.subarray(0, text.length) }, null);
    lattice.segment(0, text.length, words, gazetteer.sought);
    view.cutAtUnits(words.starts);
    view.cutAtUnits(words.ends);
  }
}
