import { countPunctuation, isSegmented } from '../../text/segmented-text.js';
import { unitsOf } from '../../text/units.js';
import type { Extract } from '../extract.js';

/** So many characters tell what parts the words of a text. */
const SAMPLE = 2000;

/** Where marks stand at words there is one in a few characters; with the longest tags, one in a dozen. */
const CHARACTERS_A_MARK = 12;
const LEAST_MARKS = 10;
/** Where commas part words, hardly any space stands without one: in 美国 , 法国 the comma is a word itself. */
const MOST_SPACES_A_COMMA = 1.1;

/**
 * A part of speech behind its word, as taggers write it: 中国/ns, 中国_ns, 中国#NR, 中國(Nc); and what closes the bracket of
 * several words that are one name: [中国/ns 政府/n]nt, 政府/n]/nt.
 */
const TAG =
  /(?:[/_#][A-Za-z][A-Za-z\d-]{0,19}|\([A-Za-z][A-Za-z\d_]{0,19}\))(?:\]\/?[A-Za-z]{1,9}){0,3}(?=\s|$)/g;
/** What opens such a bracket; one that is a word has a tag behind it itself. */
const OPENS_NAME = /(?<=^|\s)\[{1,3}(?=[^\s[\]/_#(])/g;
const CLOSES_NAME = /\]\/?[A-Za-z]{1,9}(?:\s|$)/;

/** A way to mark words, and a line with one space between two words in its place. */
interface Marking {
  mark: string;
  strip: (line: string) => string;
  /** Whether the mark is a comma with a space, which stands in other texts, too. */
  isComma?: boolean;
}

const evenlySpaced = (line: string): string => line.replace(/\s+/g, ' ').trim();

function withoutTags(line: string): string {
  const names = CLOSES_NAME.test(line) ? line.replace(OPENS_NAME, '') : line;
  return evenlySpaced(names.replace(TAG, ''));
}

const tags = (mark: string): Marking => ({ mark, strip: withoutTags });

/** The words of a line as a list of a programming language: [中国/ns, 外交/n], ['中国', '外交'] */
const list = (open: string, mark: string, close: string): Marking => ({
  mark,
  isComma: true,
  strip: (line) => {
    const inked = line.trim();
    const isList =
      inked.startsWith(open) && inked.endsWith(close) && inked.length >= open.length + close.length;
    const words = isList ? inked.slice(open.length, -close.length) : line;
    return withoutTags(words.split(mark).join(' '));
  },
});

/** A mark with spaces beside it between words. Where it is a word itself it stays. */
const spacedBar = (mark: string, bar: string): Marking => ({
  mark,
  strip: (line) => evenlySpaced(`${line} `.replaceAll(bar, ' ')),
});

/** A mark alone between words. Where it is a word itself, as in 和/或, it stands three times. */
function bareBar(mark: string): Marking {
  const bar = new RegExp(`[${mark}]([${mark}](?=[${mark}]))?`, 'g');
  return { mark, strip: (line) => evenlySpaced(`${mark}${line}${mark}`.replace(bar, ' $1 ')) };
}

const MARKINGS: readonly Marking[] = [
  list("['", "', '", "']"),
  list('["', '", "', '"]'),
  list('[', ', ', ']'),
  ...Array.from('/_#(', tags),
  ...Array.from('/|｜', (mark) => [
    spacedBar(mark, ` ${mark} `),
    spacedBar(mark, `${mark} `),
    bareBar(mark),
  ]).flat(),
];

/**
 * A text that a machine has cut into words with nothing but spaces between them: without the part of speech that a tagger
 * has written behind each, or the bars or slashes that part them. Other texts are given as they are.
 */
export function withoutWordMarks(extract: Extract): Extract {
  const sample = beginningOf(extract.lines);
  const strip = MARKINGS.find((marking) => marksWords(marking, sample))?.strip;
  if (!strip) return extract;
  const heads = new Map(
    extract.turns?.map(({ index, label }) => [index, label === null ? '' : `${label}：`]),
  );
  const lines = extract.lines.map((line, i) => {
    // What a record tells of its speaker is no text that was cut.
    const head = heads.get(i) ?? '';
    return head + strip(line.slice(head.length));
  });
  return { ...extract, lines };
}

/** The beginning of a text, its lines parted by NUL. */
function beginningOf(lines: readonly string[]): string {
  let end = 0;
  for (let room = SAMPLE; end < lines.length && room > 0; end++) room -= lines[end]!.length;
  return lines.slice(0, end).join('\0').slice(0, SAMPLE);
}

/** Whether a mark stands at so many words of a text that spaces part these without it. */
function marksWords({ mark, strip, isComma }: Marking, text: string): boolean {
  // Most texts hold none, which is told faster than how many.
  if (!text.includes(mark)) return false;
  const marks = text.split(mark).length - 1;
  if (marks < LEAST_MARKS || marks * CHARACTERS_A_MARK < text.length) return false;
  if (isComma && text.split(' ').length - 1 > marks * MOST_SPACES_A_COMMA) return false;
  const stripped = text.split('\0').map(strip).join('\0');
  const { all, parted } = countPunctuation(stripped);
  // Where nothing but commas is parted they may be those of one long list.
  if (isComma && parted === 0) return false;
  return parted * 2 >= all && isSegmented(unitsOf(stripped));
}
