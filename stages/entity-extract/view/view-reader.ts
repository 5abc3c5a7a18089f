import type { Transcript } from '../../../schemas/types/index.js';
import type { Language } from '../../language/index.js';
import { KINDS, Kind } from '../../text/characters.js';
import { Lattice } from '../../words/lattice.js';
import type { Lexicon } from '../../words/lexicon/lexicon.js';
import { repeatsMark, standsInWords } from '../../words/stretches.js';
import { WordSpans } from '../../words/word-spans.js';
import { DocumentView, type WordFinder } from './document-view.js';
import { ViewMemory } from './view-memory.js';
import { WordMemory } from './word-memory.js';

/**
 * Reads one transcript after the other as entity-extract looks at it. Its words are those that the text alone tells, so
 * that the same is found in it whether or not a machine has cut it, and however wrongly: those of a segmented source
 * are found anew, and so are those that a run without tokens lacks, but only in the stretches in which they matter.
 */
export class ViewReader implements WordFinder {
  private readonly memory = new ViewMemory();
  private readonly lattice: Lattice;
  private readonly words = new WordSpans();
  /** Of pieces that were cut into words, the code units at which words begin: bits, the lowest for the first. */
  private readonly pieces = new WordMemory();

  constructor(
    lexicon: Lexicon,
    private readonly language: Language,
  ) {
    this.lattice = new Lattice(lexicon, language);
  }

  /** The view of a transcript; that of the one before is of no use then. */
  read(document: Transcript): DocumentView {
    const { tokens, source } = document;
    const findsWords = source.format === 'segmented-text' || tokens.start.length === 0;
    const view = new DocumentView(document, this.language.fold, findsWords ? this : null, this.memory);
    if (findsWords)
      this.lattice.read({ text: view.text, units: view.units.subarray(0, view.text.length) }, null);
    else {
      view.cutAtPoints(tokens.start);
      view.cutAtPoints(tokens.end);
    }
    return view;
  }

  find(view: DocumentView, unit: number): void {
    const { units, text } = view;
    const { joints } = this.lattice;
    this.words.clear();
    if (standsInWords(units, unit - 1) && standsInWords(units, unit)) {
      if (!joints.mayJoin(units, unit)) {
        view.cut(unit);
        return;
      }
      const start = joints.before(units, unit);
      const end = joints.behind(units, unit, text.length);
      this.cutPiece(view, start, end);
      return;
    }
    // White space belongs to no word, and a mark is a word of its own.
    const isSpace = KINDS[units[unit]!] === Kind.Space && KINDS[units[unit - 1]!] === Kind.Space;
    if (!isSpace && !repeatsMark(units, unit)) view.cut(unit);
    view.cutStretch(unit, unit, this.words);
  }

  /** Finds the words of a piece that no word goes over at either end. Most are short and were met before. */
  private cutPiece(view: DocumentView, start: number, end: number): void {
    const { pieces, words } = this;
    const known = pieces.find(view.units, start, end);
    if (known !== 0) {
      view.cutWhere(start, end, known);
      return;
    }
    this.lattice.segmentPiece(start, end, words);
    view.cutStretch(start, end, words);
    // A piece that is too long for the bits is too long to be kept as well.
    let begins = 0;
    for (let i = 0; i < words.length; i++) begins |= 1 << (words.startOf(i) - start);
    pieces.keep(view.units, start, end, begins);
  }
}
