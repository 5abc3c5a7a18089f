import type { Document, Segmented } from '../../schemas/types/index.js';
import type { Language } from '../language.js';
import { limitFindings } from '../limit.js';
import type { Stage } from '../stage.js';
import { CodePointIndex } from '../text/code-points.js';
import { UnitReader } from '../text/units.js';
import { type CanonicalLine, canonicalize } from './canonical.js';
import { Lattice } from './lattice.js';
import type { Lexicon } from './lexicon.js';
import { Phrases } from './phrases.js';
import { wordRepairs } from './repairs.js';
import { sentenceEnds } from './sentences.js';
import type { SoughtNames } from './sought-names.js';
import { WordSpans } from './word-spans.js';

/**
 * The stage that fixes a document's canonical text and finds its sentences and words. With `sought` it finds only the
 * words that tell of these names, and compares none with those of the source: for who does without words.
 */
export function createSegmentNormalize(
  lexicon: Lexicon,
  language: Language,
  sought: SoughtNames | null = null,
): Stage<Document, 'segmented'> {
  const lattice = new Lattice(lexicon, language.word_suffixes, new Phrases(language.phrases));
  const readers: Readers = { line: new UnitReader(), text: new UnitReader(), folded: new UnitReader() };
  return {
    name: 'segment-normalize',
    output: 'segmented',
    run: (document) => {
      const segmented = document.source.format === 'segmented-text';
      const lines = document.lines.map((line) => canonicalize(readers.line.read(line), segmented));
      const builder = new Builder(lines, language, segmented, lattice, sought, readers);
      lines.forEach((line, i) => {
        builder.addLine(line, i, document.line_numbers[i]!);
      });
      const { text, line_starts, sentences, tokens, repairs } = builder.result();
      // Named one by one, and not spread: the next stages read objects of one shape faster.
      return { ...document, text, line_starts, sentences, tokens, repairs };
    },
  };
}

const SPACE = 0x20;

type Parts = Omit<Segmented, keyof Document>;

/** Where code units are read to, from document to document. */
interface Readers {
  line: UnitReader;
  text: UnitReader;
  folded: UnitReader;
}

/** Collects what is found line by line; offsets go in as code units of the whole text, and out as code points. */
class Builder {
  private readonly index: CodePointIndex;
  private readonly units: Uint16Array;
  private readonly words = new WordSpans();
  private readonly starts: number[] = [];
  private readonly parts: Omit<Parts, 'tokens'>;
  /** The source's word boundaries, by code unit, to compare the words with; null where they are not compared. */
  private readonly given: Uint8Array | null;
  /** The boundaries of the words found, by code unit, where they are compared. */
  private readonly final: Uint8Array;

  constructor(
    lines: readonly CanonicalLine[],
    private readonly language: Language,
    segmented: boolean,
    private readonly lattice: Lattice,
    private readonly sought: SoughtNames | null,
    readers: Readers,
  ) {
    const text = lines.map((line) => line.text).join('\n');
    this.index = new CodePointIndex(text);
    let start = 0;
    for (const line of lines) {
      this.starts.push(start);
      start += line.text.length + 1;
    }
    const given = segmented ? givenBoundaries(lines, text.length) : null;
    this.given = sought ? null : given;
    this.units = readers.text.read(text);
    this.final = new Uint8Array(this.given ? text.length + 1 : 0);
    const folded = language.fold.fold(text);
    const units = folded === text ? this.units : readers.folded.read(folded);
    lattice.read({ text: folded, units }, this.given?.slice() ?? given);
    this.parts = {
      text,
      line_starts: this.starts.map((unit) => this.index.toPoint(unit)),
      sentences: [],
      repairs: [],
    };
  }

  /** Adds line `i` of the document, whose number in the source is `number`. */
  addLine(line: CanonicalLine, i: number, number: number): void {
    if (line.text === '') return;
    const start = this.starts[i]!;
    const end = start + line.text.length;
    this.addSentences(start, end, number);
    const firstWord = this.words.starts.length;
    this.lattice.segment(start, end, this.words, this.sought);
    const changes: Omit<Parts['repairs'][number], 'line'>[] = [...line.edits];
    if (this.given)
      changes.push(...wordRepairs(line.text, this.given.subarray(start), this.markFinal(firstWord, start)));
    if (changes.length === 0) return;
    limitFindings(
      'segment-normalize',
      this.parts.repairs.length + changes.length,
      'words or characters to repair',
    );
    changes.sort((a, b) => a.start - b.start || a.end - b.end);
    for (const change of changes) {
      this.parts.repairs.push({
        line: number,
        start: this.index.toPoint(start + change.start),
        end: this.index.toPoint(start + change.end),
        before: change.before,
        after: change.after,
        kind: change.kind,
      });
    }
  }

  private addSentences(lineStart: number, lineEnd: number, line: number): void {
    const { sentence_end_marks, closing_marks } = this.language;
    const units = this.units.subarray(lineStart, lineEnd);
    let start = 0;
    for (const end of sentenceEnds(units, sentence_end_marks, closing_marks)) {
      while (units[start] === SPACE) start++;
      const from = this.index.toPoint(lineStart + start);
      const to = this.index.toPoint(lineStart + end);
      if (from < to) this.parts.sentences.push({ line, start: from, end: to });
      start = end;
    }
  }

  /** Marks the boundaries of the words from a number on; gives them by code unit of the line that begins at a place. */
  private markFinal(firstWord: number, lineStart: number): Uint8Array {
    const { starts, ends } = this.words;
    for (let word = firstWord; word < starts.length; word++) {
      this.final[starts[word]!] = 1;
      this.final[ends[word]!] = 1;
    }
    return this.final.subarray(lineStart);
  }

  result(): Parts {
    const { starts, ends } = this.words;
    return { ...this.parts, tokens: { start: this.index.toPoints(starts), end: this.index.toPoints(ends) } };
  }
}

/** The source's word boundaries by code unit of the canonical text of all lines. */
function givenBoundaries(lines: readonly CanonicalLine[], length: number): Uint8Array {
  const given = new Uint8Array(length + 1);
  let start = 0;
  for (const line of lines) {
    for (const at of line.boundaries) given[start + at] = 1;
    start += line.text.length + 1;
  }
  return given;
}
