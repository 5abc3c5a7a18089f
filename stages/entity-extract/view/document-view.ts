import type { Transcript } from '../../../schemas/types/index.js';
import { lastFrom } from '../../text/ascending.js';
import { CodePointIndex } from '../../text/code-points.js';
import type { Fold } from '../../text/fold.js';
import { foldOnce } from '../../text/fold-once.js';
import { PhraseTable } from '../../text/lookup/phrase-table.js';
import { NONE, ROOT } from '../../text/lookup/trie-nodes.js';
import { NAME_DOT, NAME_DOTS } from '../../text/marks.js';
import type { WordSpans } from '../../words/word-spans.js';
import { ViewMemory } from './view-memory.js';

/** A stretch of the text in UTF-16 code units. */
export interface Span {
  start: number;
  end: number;
}

/** Bits of what is known of a code unit. */
export const enum Mark {
  /** A word begins or ends before it. */
  Boundary = 1,
  /** No abbreviation is looked for there. */
  Closed = 2,
  /** A name begins there that means no place. */
  Denied = 4,
  /** It is what such a name leaves as an abbreviation (美 in 美国务卿). */
  Left = 8,
  /** A name that is also an abbreviation begins there, or ends before it. */
  NameStart = 16,
  NameEnd = 32,
  /** It stands in the name of a person whom the document introduces. */
  Person = 64,
  /** It is known whether a word begins or ends before it. */
  Known = 128,
}

const OTHER_DOTS = new RegExp(`[${NAME_DOTS.replace(NAME_DOT, '')}]`, 'g');

/** Finds words of a text when it is asked for them: of most stretches of a text nobody asks. */
export interface WordFinder {
  /** Makes known whether a word begins or ends before a code unit, and of others near it. */
  find(view: DocumentView, unit: number): void;
}

/**
 * A transcript as entity-extract looks at it: folded text, in which one dot parts all names, with its lines and sentences by
 * code unit, and the words it is cut into.
 */
export class DocumentView {
  readonly text: string;
  readonly units: Uint16Array;
  readonly index: CodePointIndex;
  /** By code unit, bits of Mark. */
  readonly marks: Uint8Array;
  /** By code unit, bits of what its character may be. */
  readonly characters: Uint8Array;
  /** The turns' texts, in code units. */
  readonly turns: Span[] = [];
  /** What nobody says, before the first turn and between turns: title, dateline, lead and headings. */
  readonly unsaid: readonly Span[];
  private readonly lineStarts: readonly number[];
  private readonly lineNumbers: readonly number[];
  private readonly sentenceStarts: Int32Array;
  private readonly sentenceCount: number;
  /** The line and the sentence asked for last: mostly the next one asked for is the same or near. */
  private line = 0;
  private sentence = 0;

  /** Where words are not found by a finder, all are told by `cutAtPoints`. `memory` is that of another view, which is of no use then. */
  constructor(
    readonly document: Transcript,
    fold: Fold,
    private readonly words: WordFinder | null = null,
    memory = new ViewMemory(),
  ) {
    const { text, turns, sentences, front_matter, interludes } = document;
    const index = CodePointIndex.ofLines(document);
    this.index = index;
    this.text = foldOnce(fold, text).replace(OTHER_DOTS, NAME_DOT);
    this.units = memory.unitsOf(this.text);
    const spanOf = ({ start, end }: Span): Span => ({ start: index.toUnit(start), end: index.toUnit(end) });
    for (let i = 0; i < turns.length; i++) this.turns.push(spanOf(turns[i]!));
    this.unsaid = (front_matter ? [front_matter, ...interludes] : interludes).map(spanOf);
    this.lineStarts = document.line_starts;
    this.lineNumbers = document.line_numbers;
    this.sentenceCount = sentences.length;
    this.sentenceStarts = memory.sentences.take(sentences.length);
    for (let i = 0; i < sentences.length; i++) this.sentenceStarts[i] = index.toUnit(sentences[i]!.start);
    this.characters = memory.characters.take(text.length + 1);
    this.marks = memory.marks.take(text.length + 1).fill(words ? 0 : Mark.Known);
    this.marks[0] = this.marks[text.length] = Mark.Boundary;
  }

  /** Makes words begin or end at code points. */
  cutAtPoints(points: readonly number[]): void {
    const { index, marks } = this;
    const { length } = points;
    if (index.isOneToOne) for (let i = 0; i < length; i++) marks[points[i]!]! |= Mark.Boundary;
    else for (let i = 0; i < length; i++) marks[index.toUnit(points[i]!)]! |= Mark.Boundary;
  }

  /** Makes it known that words stand between two code units, one behind the other, and nothing else is one. */
  cutStretch(start: number, end: number, words: WordSpans): void {
    const { marks } = this;
    for (let unit = start; unit <= end; unit++) marks[unit]! |= Mark.Known;
    for (let i = 0; i < words.length; i++) marks[words.startOf(i)]! |= Mark.Boundary;
    if (words.length > 0) marks[end]! |= Mark.Boundary;
  }

  /** The same, where bits tell at which of the code units words begin, the lowest for the first. */
  cutWhere(start: number, end: number, begins: number): void {
    const { marks } = this;
    for (let unit = start; unit < end; unit++)
      marks[unit]! |= Mark.Known | (-((begins >> (unit - start)) & 1) & Mark.Boundary);
    marks[end]! |= Mark.Known | Mark.Boundary;
  }

  /** Reads from a table what each character may be. */
  readCharacters(table: Uint8Array): void {
    const { characters, units } = this;
    for (let i = 0; i < units.length; i++) characters[i] = table[units[i]!]!;
  }

  /** Makes a word end and another begin at a code unit, where more is known than the segmentation knew. */
  cut(unit: number): void {
    this.marks[unit]! |= Mark.Boundary;
  }

  /** Whether a code unit has a mark. */
  isMarked(unit: number, mark: Mark): boolean {
    return (this.marks[unit]! & mark) !== 0;
  }

  /** Whether that is known already which isBoundary tells. */
  isKnown(unit: number): boolean {
    return this.isMarked(unit, Mark.Known);
  }

  /** Whether a word begins or ends at a code unit. */
  isBoundary(unit: number): boolean {
    const { marks } = this;
    if ((marks[unit]! & (Mark.Boundary | Mark.Known)) === 0) this.words!.find(this, unit);
    return (marks[unit]! & Mark.Boundary) !== 0;
  }

  /** Lets no abbreviation be looked for in a stretch. */
  close(start: number, end: number): void {
    this.mark(start, end, Mark.Closed);
  }

  /** Marks the code units of a stretch. */
  mark(start: number, end: number, mark: Mark): void {
    for (let unit = start; unit < end; unit++) this.marks[unit]! |= mark;
  }

  /** Marks the code units of some words wherever they stand, or where they are what is meant. */
  markWords(
    words: readonly string[],
    mark: Mark,
    isMeant: (start: number, end: number) => boolean = () => true,
  ): void {
    if (words.length === 0) return;
    const phrases = PhraseTable.of(words);
    for (let at = 0; at < this.text.length; at++) {
      let end = at;
      for (let node = phrases.step(ROOT, this.units[end]!); node !== NONE; ) {
        end++;
        if (phrases.numberOf(node) >= 0 && isMeant(at, end)) this.mark(at, end, mark);
        node = phrases.step(node, this.units[end]!);
      }
    }
  }

  /** Whether any code unit of a stretch is closed. */
  isClosed(start: number, end: number): boolean {
    for (let unit = start; unit < end; unit++) if (this.isMarked(unit, Mark.Closed)) return true;
    return false;
  }

  /** Where the word begins that holds a code unit. */
  wordStart(unit: number): number {
    let start = unit;
    while (!this.isBoundary(start)) start--;
    return start;
  }

  /** Where the word ends that holds a code unit. */
  wordEnd(unit: number): number {
    let end = unit + 1;
    while (!this.isBoundary(end)) end++;
    return end;
  }

  /** Line of the source that holds a code unit, from 1. */
  lineAt(unit: number): number {
    const point = this.index.toPoint(unit);
    this.line = lastFrom(this.line, this.lineStarts, this.lineStarts.length, point);
    return this.lineNumbers[this.line]!;
  }

  /** Number of the sentence that holds a code unit, from 0. */
  sentenceAt(unit: number): number {
    this.sentence = lastFrom(this.sentence, this.sentenceStarts, this.sentenceCount, unit);
    return this.sentence;
  }
}
