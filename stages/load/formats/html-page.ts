import { createRequire } from 'node:module';
import type { Handler } from 'htmlparser2';
import { refuse } from '../../diagnostics.js';
import { type Attributes, blockOf, Is, kindsOf, type PageBlock } from './html-elements.js';

/** A line of a page as its reader sees it. */
export interface PageLine {
  text: string;
  /** 1-based line of the page's source in which it begins. */
  number: number;
  /** The innermost block it stands in, by its place in Page.blocks. */
  block: number;
  /** How many of its characters that are no white space stand in links. */
  linked: number;
  /** How many of them stand behind its last link; all of them where it has none. */
  unlinkedTail: number;
  isHeading: boolean;
}

export interface Page {
  title: { text: string; number: number } | null;
  /** In the order in which they begin to hold text; the first is the whole page. */
  blocks: PageBlock[];
  lines: PageLine[];
}

/**
 * Browsers nest no deeper either (kMaximumHTMLParserDOMTreeDepth in Blink). Each end tag without a beginning is
 * looked for in all the open elements, so that a limit is what keeps the time linear.
 */
const MAX_DEPTH = 512;

const ASCII_SPACE = /[ \t\n\r\f]+/g;

/** A block whose end has not come yet; `index` is -1 until it holds text. */
interface OpenBlock {
  index: number;
  name: string;
  attributes: Attributes;
}

/** Characters between which a line break of the source is none of the text (CSS Text 3, section 4.1.3). */
const isWide = (character: string | undefined): boolean =>
  /[\u2e80-\ua4cf\uf900-\ufaff\uff00-\uffef]/.test(character ?? '');

/** White space as a browser shows it: one space for many, none where Chinese goes on in the next line. */
function collapse(text: string): string {
  const shown = text.replace(ASCII_SPACE, (space, at: number) => {
    const isBreak = space.includes('\n') || space.includes('\r');
    return isBreak && isWide(text[at - 1]) && isWide(text[at + space.length]) ? '' : ' ';
  });
  return shown.replace(/^ | $/g, '');
}

/** How many of the characters are no white space. */
export const countInk = (text: string): number => text.length - (text.match(/\s/g)?.length ?? 0);

/** Collects the lines of a page while it is parsed. Nothing recurses, so that no depth can exhaust the stack. */
class PageBuilder {
  readonly page: Page = {
    title: null,
    blocks: [{ parent: -1, isFurniture: false, isMain: false }],
    lines: [],
  };
  /** Where the parser is; set once it is there. */
  startIndex: () => number = () => 0;
  hasBlocks = false;
  hasBreaks = false;

  /** What the elements are whose end has not come yet. */
  private readonly open: number[] = [];
  private readonly openBlocks: OpenBlock[] = [{ index: 0, name: '', attributes: {} }];
  /** How many of the open elements are of a kind. */
  private unread = 0;
  private links = 0;
  private preformatted = 0;
  private headings = 0;
  private inTitle = false;

  private pieces: string[] = [];
  private linked = 0;
  private unlinkedTail = 0;
  private number = 0;
  private countedTo = 0;
  private line = 1;

  constructor(
    private readonly source: string,
    /** Whether line ends of the source end lines, as in a page without any element that would. */
    private readonly keepsLines: boolean,
  ) {}

  start(name: string, attributes: Attributes): void {
    if (this.open.length >= MAX_DEPTH) refuse('load', 'html-too-deep', MAX_DEPTH);
    const kinds = kindsOf(name, attributes);
    if (kinds & (Is.Block | Is.Break)) this.endLine();
    if (name === 'title' && !this.page.title) this.inTitle = true;
    this.open.push(kinds);
    this.count(kinds, 1);
    if (kinds & Is.Break) this.hasBreaks = true;
    if ((kinds & Is.Block) === 0) return;
    this.openBlocks.push({ index: -1, name, attributes });
    if (name !== 'html' && name !== 'body') this.hasBlocks = true;
  }

  end(name: string): void {
    const kinds = this.open.at(-1);
    if (kinds === undefined) return;
    if (kinds & Is.Block) {
      this.endLine();
      this.openBlocks.pop();
    }
    this.open.pop();
    this.count(kinds, -1);
    if (name === 'title') this.inTitle = false;
  }

  text(text: string): void {
    if (this.inTitle) this.addTitle(text);
    if (this.unread > 0) return;
    const isKept = this.keepsLines || this.preformatted > 0 || this.isOutsideBlocks();
    let from = 0;
    while (isKept) {
      const end = text.indexOf('\n', from);
      if (end < 0) break;
      this.addPiece(text.slice(from, end), from);
      this.endLine();
      from = end + 1;
    }
    this.addPiece(text.slice(from), from);
  }

  endLine(): void {
    if (this.pieces.length === 0) return;
    // Without a number there was nothing but white space.
    const text = this.number === 0 ? '' : collapse(this.pieces.join(''));
    const { linked, number, unlinkedTail } = this;
    this.pieces = [];
    this.linked = 0;
    this.unlinkedTail = 0;
    this.number = 0;
    if (text.trim() === '') return;
    const isHeading = this.headings > 0;
    this.page.lines.push({ text, number, linked, unlinkedTail, block: this.currentBlock(), isHeading });
  }

  /** Text before or between the blocks of a saved part of a page was laid out by whoever saved it. */
  private isOutsideBlocks(): boolean {
    return this.openBlocks.length === 1 && !this.hasBreaks;
  }

  private count(kinds: number, by: 1 | -1): void {
    if (kinds & Is.Unread) this.unread += by;
    if (kinds & Is.Link) this.links += by;
    if (kinds & Is.Preformatted) this.preformatted += by;
    if (kinds & Is.Heading) this.headings += by;
  }

  private addTitle(text: string): void {
    this.page.title ??= { text: '', number: this.lineAt(this.startIndex()) };
    this.page.title.text += text;
  }

  private addPiece(text: string, offset: number): void {
    if (text === '') return;
    this.pieces.push(text);
    this.countLinked(countInk(text));
    if (this.number > 0) return;
    const ink = text.search(/\S/);
    if (ink >= 0) this.number = this.lineAt(this.startIndex() + offset + ink);
  }

  private countLinked(ink: number): void {
    this.unlinkedTail = this.links > 0 ? 0 : this.unlinkedTail + ink;
    if (this.links > 0) this.linked += ink;
  }

  /** The line of the source at a place; places only grow. An entity is one place, however long its text. */
  private lineAt(place: number): number {
    for (; this.countedTo < place; this.countedTo++) {
      if (this.source.charCodeAt(this.countedTo) === 10) this.line++;
    }
    return this.line;
  }

  /** The innermost open block, entered into the page with those around it now that it holds text. */
  private currentBlock(): number {
    let known = this.openBlocks.length - 1;
    while (this.openBlocks[known]!.index < 0) known--;
    for (let i = known + 1; i < this.openBlocks.length; i++) {
      const block = this.openBlocks[i]!;
      block.index =
        this.page.blocks.push(blockOf(block.name, block.attributes, this.openBlocks[i - 1]!.index)) - 1;
    }
    return this.openBlocks.at(-1)!.index;
  }
}

/** Loading the parser takes 50 ms, which runs without a page need not wait for. */
const parser = (): typeof import('htmlparser2') =>
  createRequire(import.meta.url)('htmlparser2') as typeof import('htmlparser2');

function build(source: string, keepsLines: boolean): PageBuilder {
  const builder = new PageBuilder(source, keepsLines);
  const handler: Partial<Handler> = {
    onopentag: (name, attributes) => builder.start(name, attributes),
    onclosetag: (name) => builder.end(name),
    ontext: (text) => builder.text(text),
  };
  const { Parser } = parser();
  const parsing = new Parser(handler, { decodeEntities: true });
  builder.startIndex = () => parsing.startIndex;
  parsing.end(source);
  builder.endLine();
  return builder;
}

/** Lines and blocks of an HTML page, or of a part of one. Refuses what is nested too deep (html-too-deep). */
export function parsePage(html: string): Page {
  const source = html.replace(/\r\n?/g, '\n');
  const builder = build(source, false);
  return builder.hasBlocks || builder.hasBreaks ? builder.page : build(source, true).page;
}
