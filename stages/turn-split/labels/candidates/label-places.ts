import type { Language } from '../../../language/index.js';
import { fitsAt, matchAt } from '../../../text/sticky.js';
import { holdsConference } from '../../page/front-matter.js';
import type { TextLines } from '../../text-lines.js';
import type { Timestamp } from '../../times/timestamps.js';

/** A title may stand before the first label in one of so many lines, and be so long, in code units. */
const FRONT_LINES = 12;
const LONGEST_TITLE = 120;
/** On a page that lost its line breaks a lead stands between title and first label, and may be so long, in code units. */
const LEAD_LINES = 3;
const LONGEST_LEAD = 800;
/** In Latin letters, with nothing between it and the label. */
const LATIN_TITLE = /^[\x20-\x7e’‘“”–—]{20,}(?![年月日])(?=[《\p{Script=Han}])/u;
/** A translation may stand before a label on its line: Please confirm.答：…. */
const LATIN_STOP = '.';
const BEHIND_LATIN_STOP = /(?<=[\p{Script=Latin})’”"]\.)(?=\p{Script=Han})/uy;
/** What minutes set before whoever speaks, also where a page has lost its line breaks: 四、主持人：… ※發言人致詞：…. */
const NOTE_MARK = '※';
/** What follows a question in brackets, before the label of its answer, may be so long, in code units: （彭博社记者亦问及）. */
const LONGEST_NOTE = 60;
const ROUND = '（(';
const NOTE_IN_BRACKETS = new RegExp(`[（(][^（）()：:]{1,${LONGEST_NOTE}}[）)]`, 'y');

/** Of a title's end so much is looked at, in code units: a word for a conference is not longer. */
const LONGEST_WORD = 8;

/** Where labels may begin: where a sentence does, at note marks, and behind times, titles and leads. Lines are read in order. */
export class LabelPlaces {
  /** The first sentence, time and note mark that do not begin before the line. */
  private nextSentence = 0;
  private nextTime = 0;
  private nextNote: number;
  private nextStop: number;

  constructor(
    private readonly lines: TextLines,
    private readonly timestamps: readonly Timestamp[],
    private readonly language: Language,
  ) {
    this.nextNote = this.noteFrom(0);
    this.nextStop = this.stopFrom(0);
  }

  /** The places in a line, in order; `mayBeLead` tells whether no label stands before it. */
  in(line: number, mayBeLead: boolean): readonly number[] {
    const { lines, timestamps } = this;
    const { sentences } = lines;
    const end = lines.end(line);
    const places: number[] = [];
    while (sentences[this.nextSentence]! < end) places.push(sentences[this.nextSentence++]!);
    const ofSentences = places.length;
    for (let i = 1; i < ofSentences; i++) {
      const behind = this.noteEnd(places[i]!, end);
      if (behind > 0) places.push(behind);
    }
    while (this.nextTime < timestamps.length && timestamps[this.nextTime]!.start < end)
      places.push(timestamps[this.nextTime++]!.end);
    for (; this.nextNote < end; this.nextNote = this.noteFrom(this.nextNote + 1)) places.push(this.nextNote);
    for (; this.nextStop < end; this.nextStop = this.stopFrom(this.nextStop)) places.push(this.nextStop);
    const titleEnds = line < FRONT_LINES ? this.titleEnds(line) : [];
    places.push(...titleEnds);
    if (line < LEAD_LINES && mayBeLead) places.push(...this.leadEnds(line));
    if (line < FRONT_LINES) places.push(...this.latinTitleEnd(line));
    if (places.length === ofSentences) return places;
    // No label begins with a title.
    const isInTitle = (place: number): boolean =>
      titleEnds.some(
        (behind) =>
          place < behind &&
          this.endsTitle(lines.trimEnd(place, behind), lines.folded) &&
          !lines.folded.slice(place, behind).includes('：'),
      );
    return places.filter((place) => !isInTitle(place)).sort((a, b) => a - b);
  }

  /** Behind a note in brackets that a sentence within a line begins with, 0 for none: （彭博社记者亦问及）林剑：…. */
  private noteEnd(place: number, end: number): number {
    const { lines } = this;
    const start = lines.skipBlanks(place, end);
    if (!ROUND.includes(lines.text[start] ?? '\n')) return 0;
    const { length = 0 } = matchAt(NOTE_IN_BRACKETS, lines.text, start)?.[0] ?? '';
    return length > 0 && start + length < end ? start + length : 0;
  }

  /** Where the next note mark stands; beyond the text where there is none. */
  private noteFrom(place: number): number {
    const { text } = this.lines;
    const next = text.indexOf(NOTE_MARK, place);
    return next < 0 ? text.length : next;
  }

  /** Behind the next full stop between Latin and Chinese words; beyond the text where there is none. */
  private stopFrom(place: number): number {
    const { text } = this.lines;
    for (let stop = text.indexOf(LATIN_STOP, place); stop >= 0; stop = text.indexOf(LATIN_STOP, stop + 1))
      if (fitsAt(BEHIND_LATIN_STOP, text, stop + 1)) return stop + 1;
    return text.length;
  }

  /**
   * Behind a title that a space parts from the first label, or the outlet's quotes: 外交部发言人主持例行记者会 新华社记者：…. Of several such before one
   * colon, as captions repeat them, it is the last.
   */
  private titleEnds(line: number): number[] {
    const start = this.lines.starts[line]!;
    const head = this.lines.folded.slice(start, Math.min(this.lines.end(line), start + LONGEST_TITLE));
    return [...head.matchAll(/ +|(?=《)/g)]
      .filter(({ 0: space, index }) => {
        const word = head.slice(Math.max(0, index - LONGEST_WORD), index);
        const mayHoldMore = space !== '' && line < LEAD_LINES;
        return mayHoldMore ? holdsConference(word, this.language) : this.endsTitle(index, head);
      })
      .map(({ 0: space, index }) => index + space.length)
      .filter((end, i, all) => i + 1 === all.length || head.slice(end, all[i + 1]).includes('：'))
      .map((end) => start + end);
  }

  private endsTitle(at: number, folded: string): boolean {
    return this.language.conference_words.lengthAtEnd(folded, at) > 0;
  }

  /** Behind a lead that names what follows it: 外交部发言人回答了以下问题：问：…. */
  private leadEnds(line: number): number[] {
    const start = this.lines.starts[line]!;
    const lead = this.lines.folded.slice(start, Math.min(this.lines.end(line), start + LONGEST_LEAD));
    return [...lead.matchAll(/： */g)]
      .filter(({ index }) => this.language.lead_endings.lengthAtEnd(lead, index) > 0)
      .map(({ 0: mark, index }) => start + index + mark.length);
  }

  /** Press Conference on November 12, 2024总台国广记者：…. */
  private latinTitleEnd(line: number): number[] {
    const start = this.lines.inkOf(line);
    const head = this.lines.text.slice(start, Math.min(this.lines.end(line), start + LONGEST_TITLE));
    const title = LATIN_TITLE.exec(head)?.[0];
    return title ? [start + title.length] : [];
  }
}
