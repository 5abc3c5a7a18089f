import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import type { PageLanguage } from '../labels.js';
import { type Markup, trusted } from '../markup.js';

/** A document for the library to draw into: it measures nothing, so that no font changes a byte. */
const { document } = parseHTML('<!doctype html><html><body></body></html>');

/** Width of a figure that stands beside another, in pixels. */
export const WIDTH = 520;

/** Width of a figure that has the page's whole width. */
export const WIDE = 1080;

/** Height of a line of text in a figure, in pixels. */
export const ROW = 22;

/** Size of the letters, in pixels; the page's styles set it. */
const FONT = 12;

/** Width of a text in pixels: a Chinese character is as wide as it is high, a Latin one about half that. */
const widthOf = (text: string): number =>
  [...text].reduce((width, character) => width + (character > '\u2e80' ? FONT : FONT * 0.6), 0);

/** Room that the longest of some labels needs, in pixels. */
export const roomFor = (labels: readonly string[]): number =>
  Math.ceil(Math.max(0, ...labels.map(widthOf))) + 14;

/** The most characters of a name that a figure has room for. */
const LONGEST: Record<PageLanguage, number> = { en: 30, zh: 16 };

/** A name, cut where it is longer than a figure has room for. */
export function shorten(name: string, language: PageLanguage): string {
  const characters = [...name];
  const most = LONGEST[language];
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : name;
}

/** Draws a figure as SVG. Colours are the page's, as CSS variables, so that they follow light and dark. */
export function draw(options: Plot.PlotOptions): Markup {
  const figure = Plot.plot({
    ...options,
    document: document as never,
    className: 'plot',
  });
  const svg = figure as unknown as { outerHTML: string; querySelector(selector: string): { remove(): void } };
  svg.querySelector('style').remove();
  return trusted(svg.outerHTML);
}
