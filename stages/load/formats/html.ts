import type { Extract } from '../extract.js';
import { LABEL } from '../line-forms.js';
import type { PageBlock } from './html-elements.js';
import { countInk, type Page, type PageLine, parsePage } from './html-page.js';

/**
 * What may be left out around the block that is taken for the main text, as a share of the page's prose: more
 * where its name says that it is. Site descriptions and disclaimers around real transcripts stay below both.
 */
const LOSS = { main: 0.3, other: 0.1 } as const;

/** From this share of link text on, a line that ends in a link leads somewhere else: 上一篇：<a>…</a>. */
const LINK_SHARE = 0.6;
/** A list of links has at least so many. */
const LEAST_LINKS = 3;

const SENTENCE_END = /[。！？；!?]/;

/** How much of a block, with all that it holds, is of which kind. */
interface Weight {
  /** Characters of lines with sentences, links not counted. */
  prose: number;
  /** Lines that begin with a speaker. */
  labels: number;
  ink: number;
  linked: number;
  /** Lines that are links. */
  links: number;
}

/** Whether a line is a link to somewhere else. A label may be a link of its own. */
function isLink({ text, linked, unlinkedTail, isHeading }: PageLine): boolean {
  if (isHeading || linked === 0 || unlinkedTail > 0) return false;
  return linked >= countInk(text) * LINK_SHARE && !/[：:]\s*$/.test(text);
}

/** Whether a line begins with a speaker; 地址：… has no sentence behind it. What is said may stand in the next line. */
function isLabelled({ text, isHeading }: PageLine, next: PageLine | undefined): boolean {
  const label = isHeading ? null : LABEL.exec(text);
  if (!label) return false;
  const said = text.slice(label[0].length);
  return SENTENCE_END.test(said === '' ? (next?.text ?? '') : said);
}

function weightOf(line: PageLine, next: PageLine | undefined): Weight {
  const ink = countInk(line.text);
  return {
    prose: SENTENCE_END.test(line.text) ? ink - line.linked : 0,
    labels: isLabelled(line, next) ? 1 : 0,
    ink,
    linked: line.linked,
    links: isLink(line) ? 1 : 0,
  };
}

function add(to: Weight, weight: Weight): void {
  to.prose += weight.prose;
  to.labels += weight.labels;
  to.ink += weight.ink;
  to.linked += weight.linked;
  to.links += weight.links;
}

/** Of each block, what its lines weigh. A block stands behind the one around it, so one way back sums all up. */
function weigh({ blocks }: Page, lines: readonly PageLine[]): Weight[] {
  const weights = blocks.map(() => ({ prose: 0, labels: 0, ink: 0, linked: 0, links: 0 }));
  lines.forEach((line, i) => {
    add(weights[line.block]!, weightOf(line, lines[i + 1]));
  });
  for (let i = blocks.length - 1; i > 0; i--) add(weights[blocks[i]!.parent]!, weights[i]!);
  return weights;
}

const isLinkList = ({ links, linked, ink }: Weight): boolean =>
  links >= LEAST_LINKS && linked >= ink * LINK_SHARE;

/** The blocks, with the blocks in them, for which something holds. */
function mark({ blocks }: Page, holds: (block: PageBlock, i: number) => boolean): boolean[] {
  const marked: boolean[] = [];
  blocks.forEach((block, i) => {
    marked.push(i > 0 && (marked[block.parent]! || holds(block, i)));
  });
  return marked;
}

/** The lines that are no navigation, footer, list of links or note on the page. What holds most of the prose is none, whatever its name. */
function withoutFurniture(page: Page, notes: RegExp): PageLine[] {
  const weights = weigh(page, page.lines);
  const most = weights[0]!.prose / 2;
  const isFurniture = mark(page, (block, i) => {
    const weight = weights[i]!;
    return (block.isFurniture && weight.prose <= most) || isLinkList(weight);
  });
  const kept = page.lines.filter((line) => !isFurniture[line.block] && !notes.test(line.text.trim()));
  return kept.length > 0 ? kept : page.lines;
}

/**
 * The block that holds the main text: the innermost outside of which there is next to no prose and no speaker.
 * A block that is named as the main one goes before those within it.
 */
function mainBlock(page: Page, lines: readonly PageLine[]): number {
  const weights = weigh(page, lines);
  const all = weights[0]!;
  const suits = (i: number, loss: number): boolean =>
    weights[i]!.labels === all.labels && all.prose - weights[i]!.prose <= all.prose * loss;
  const named = page.blocks.findLastIndex(({ isMain }, i) => isMain && all.prose > 0 && suits(i, LOSS.main));
  if (named >= 0) return named;
  return all.prose > 0 ? page.blocks.findLastIndex((_, i) => suits(i, LOSS.other)) : 0;
}

const ink = (text: string): string => text.replace(/\s/g, '');

/** Without the name of the site, which stands last: 标题_外交部, 标题 - 外交部, 标题|外交部. */
const withoutSite = (title: string): string =>
  title.replace(/(?<!\s)\s*(?:[_|｜]|\s[-–—]\s)[\s\S]*$/, '').trim();

/** Whether the first lines of the text tell the title already. */
const LINES_THAT_TELL = 5;
const tells = (lines: readonly PageLine[], title: string): boolean =>
  lines.slice(0, LINES_THAT_TELL).some(({ text }) => ink(text).includes(ink(title)));

type TitleLine = Pick<PageLine, 'text' | 'number'>;

const longer = (best: TitleLine, one: TitleLine): TitleLine =>
  ink(one.text).length > ink(best.text).length ? one : best;

/**
 * What tells the title where the text lacks it: the longest of <title> and the headings that hold it or are held by
 * it. Where no heading goes with <title>, which may name the site alone, the last one before the text tells it too.
 */
function titleLines(page: Page, main: readonly PageLine[], kept: readonly PageLine[]): TitleLine[] {
  if (main[0]?.isHeading) return [];
  const text = withoutSite((page.title?.text ?? '').replace(/\s+/g, ' ').trim());
  const title = text === '' ? [] : [{ text, number: page.title!.number }];
  const headings = page.lines.slice(0, page.lines.indexOf(main[0]!)).filter(({ isHeading }) => isHeading);
  const full = ink(page.title?.text ?? '');
  const isPart = (part: string): boolean => part.length * 2 >= ink(text).length && full.includes(part);
  const akin = headings.filter((one) => isPart(ink(one.text)) || ink(one.text).includes(ink(text)));
  const last = headings.findLast((heading) => title.length === 0 || kept.includes(heading));
  const isAkin = title.length > 0 && akin.length > 0;
  const told = isAkin ? [[...akin, ...title].reduce(longer)] : [...title, ...(last ? [last] : [])];
  return told.filter((one) => !tells(main, one.text));
}

/** The main text of an HTML page, its title first; lines that begin with `notes` are left out. Refuses what is nested too deep (html-too-deep). */
export function readHtml(html: string, notes: RegExp): Extract {
  const page = parsePage(html);
  const lines = withoutFurniture(page, notes);
  const block = mainBlock(page, lines);
  const isInside = mark(page, (_, i) => i === block);
  const main = block === 0 ? lines : lines.filter((line) => isInside[line.block]);
  const shown = main.filter((line) => !isLink(line) || SENTENCE_END.test(line.text));
  const body = shown.length > 0 ? shown : main;
  const all = [...(body.length > 0 ? titleLines(page, body, lines) : []), ...body];
  return { lines: all.map(({ text }) => text), line_numbers: all.map(({ number }) => number) };
}
