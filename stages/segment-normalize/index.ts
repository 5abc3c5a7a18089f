import type { Document, Segmented } from '../../schemas/types/index.js';
import type { Language } from '../language/index.js';
import { limitFindings } from '../limit.js';
import type { Stage } from '../stage.js';
import { CodePointIndex } from '../text/code-points.js';
import { Scratch } from '../text/scratch.js';
import { textOf } from '../text/units.js';
import { Lattice } from '../words/lattice.js';
import type { Lexicon } from '../words/lexicon/lexicon.js';
import { WordSpans } from '../words/word-spans.js';
import { Canonicalizer, type CanonicalText, type Edit } from './canonical/canonicalizer.js';
import { StrayBlanks } from './canonical/stray-blanks.js';
import { addWordRepairs, type WordRepair } from './repairs.js';
import { sentenceEnds, sentenceMarksOf } from './sentences.js';

/**
 * The stage that fixes a document's canonical text (canonical/) and finds its sentences and, unless told otherwise, its
 * words, as stages/words/ cuts text.
 */
export function createSegmentNormalize(
  lexicon: Lexicon,
  language: Language,
  { tokens }: { tokens: boolean } = { tokens: true },
): Stage<Document, 'segmented'> {
  const segmenter = new Segmenter(lexicon, language, tokens);
  return {
    name: 'segment-normalize',
    output: 'segmented',
    run: (document) => {
      const { text, line_starts, sentences, tokens, repairs } = segmenter.segment(document);
      // Named one by one, for V8 gives each object that is spread a shape of its own, and compiles anew what reads it.
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
        diagnostics: document.diagnostics,
        text,
        line_starts,
        sentences,
        tokens,
        repairs,
      };
    },
  };
}

const SPACE = 0x20;

type Parts = Omit<Segmented, keyof Document>;

/** A document in canonical form, and the translation of its offsets. */
interface Prepared {
  document: Document;
  canonical: CanonicalText;
  text: string;
  index: CodePointIndex;
}

/** Finds what there is in one document after the other; offsets are code units until they are given out. */
class Segmenter {
  private readonly canonicalizer: Canonicalizer;
  private readonly lattice: Lattice;
  private readonly marks: ReturnType<typeof sentenceMarksOf>;
  private readonly words = new WordSpans();
  private readonly folded = new Scratch(Uint16Array);
  private readonly final = new Scratch(Uint8Array);

  constructor(
    lexicon: Lexicon,
    private readonly language: Language,
    private readonly findsWords: boolean,
  ) {
    this.marks = sentenceMarksOf(language);
    this.lattice = new Lattice(lexicon, language);
    this.canonicalizer = new Canonicalizer(new StrayBlanks(this.lattice, language.fold));
  }

  segment(document: Document): Parts {
    const segmented = document.source.format === 'segmented-text';
    const canonical = this.canonicalizer.read(document.lines, segmented);
    const text = textOf(canonical.units);
    const index = new CodePointIndex(text);
    const prepared = { document, canonical, text, index };
    this.words.clear();
    if (this.findsWords) this.findWords(prepared, segmented);
    return {
      text,
      line_starts: index.toPoints(canonical.starts.subarray(0, document.lines.length)),
      sentences: this.findSentences(prepared),
      tokens: { start: index.toPoints(this.words.starts), end: index.toPoints(this.words.ends) },
      repairs: this.findRepairs(prepared, segmented && this.findsWords),
    };
  }

  private findWords({ document, canonical, text }: Prepared, segmented: boolean): void {
    const { lattice, words } = this;
    const { units, starts, boundaries } = canonical;
    const folded = this.folded.take(units.length);
    folded.set(units);
    const source = { text: this.language.fold.foldUnits(folded) ? textOf(folded) : text, units: folded };
    lattice.read(source, segmented ? boundaries : null);
    for (let i = 0; i < document.lines.length; i++) lattice.segment(starts[i]!, starts[i + 1]! - 1, words);
  }

  private findSentences({ document, canonical, index }: Prepared): Parts['sentences'] {
    const { units, starts } = canonical;
    const sentences: Parts['sentences'] = [];
    for (let i = 0; i < document.lines.length; i++) {
      let start = starts[i]!;
      for (const end of sentenceEnds(units, start, starts[i + 1]! - 1, this.marks)) {
        while (units[start] === SPACE) start++;
        const from = index.toPoint(start);
        const to = index.toPoint(end);
        if (from < to) sentences.push({ line: document.line_numbers[i]!, start: from, end: to });
        start = end;
      }
    }
    return sentences;
  }

  /** What differs from the source: characters and, if they are to be compared, words. */
  private findRepairs(
    { document, canonical, text, index }: Prepared,
    comparesWords: boolean,
  ): Parts['repairs'] {
    const { starts, boundaries, edits } = canonical;
    const final = comparesWords ? this.wordBoundaries(boundaries.length) : null;
    const repairs: Parts['repairs'] = [];
    for (let i = 0, edit = 0; i < document.lines.length; i++) {
      const changes: (Edit | WordRepair)[] = [];
      while (edit < edits.length && edits[edit]!.start < starts[i + 1]!) changes.push(edits[edit++]!);
      if (final) addWordRepairs(changes, text, boundaries, final, starts[i]!, starts[i + 1]! - 1);
      if (changes.length === 0) continue;
      limitFindings('segment-normalize', repairs.length + changes.length, 'words or characters to repair');
      changes.sort((a, b) => a.start - b.start || a.end - b.end);
      for (const { start, end, before, after, kind } of changes) {
        const line = document.line_numbers[i]!;
        repairs.push({ line, start: index.toPoint(start), end: index.toPoint(end), before, after, kind });
      }
    }
    return repairs;
  }

  /** 1 at the code units at which a word begins or ends. */
  private wordBoundaries(length: number): Uint8Array {
    const { starts, ends } = this.words;
    const final = this.final.take(length).fill(0);
    for (let i = 0; i < starts.length; i++) {
      final[starts[i]!] = 1;
      final[ends[i]!] = 1;
    }
    return final;
  }
}
