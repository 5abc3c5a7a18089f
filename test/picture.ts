import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { $ } from 'zx';
import { PROGRAM, packaged, ROOT } from '../pipeline/root.js';
import { launchChromium } from './support/browser.js';

// Makes docs/report.png, the README's picture, of the shipped transcript's report: its top and, below, an exchange
// with the row of a mention opened. Wants a Chromium and a font with Chinese characters on the machine.

const WIDTH = 1240;
const EXCHANGE = 2;
const MENTION = 8;

async function top(page: Page): Promise<Buffer> {
  await page.setViewportSize({ width: WIDTH, height: 880 });
  return page.screenshot();
}

async function exchange(page: Page): Promise<Buffer> {
  await page.setViewportSize({ width: WIDTH, height: 560 });
  const article = page.locator('article').nth(EXCHANGE);
  await article.locator('mark').nth(MENTION).click();
  // What comes into view gets its height only then, and moves what is below it.
  for (let i = 0; i < 2; i++) {
    await article.evaluate(
      '(element) => scrollBy({ top: element.getBoundingClientRect().top - 8, behavior: "instant" })',
    );
    await page.waitForTimeout(300);
  }
  return page.screenshot();
}

/** One picture above the other, by the browser itself. */
async function stacked(page: Page, pictures: readonly Buffer[]): Promise<Buffer> {
  const images = pictures.map((png) => `<img src="data:image/png;base64,${png.toString('base64')}">`);
  await page.setContent(
    `<style>body{margin:0;background:#999}img{display:block;margin-bottom:6px}img:last-child{margin:0}</style>${images.join('')}`,
  );
  return page.locator('body').screenshot();
}

async function pictureOf(report: string): Promise<Buffer> {
  const browser = await launchChromium();
  const page = await browser.newPage({ colorScheme: 'light' });
  await page.goto(pathToFileURL(report).href);
  const pictures = [await top(page), await exchange(page)];
  const picture = await stacked(await browser.newPage({ viewport: { width: WIDTH, height: 600 } }), pictures);
  await browser.close();
  return picture;
}

const folder = mkdtempSync(join(tmpdir(), 'presser-picture-'));
const run = ['run', 'data/transcripts', '--out', folder, '--formats', 'report'];
await $({ cwd: ROOT, quiet: true })`node ${PROGRAM} ${run}`;
mkdirSync(packaged('docs'), { recursive: true });
writeFileSync(packaged('docs', 'report.png'), await pictureOf(join(folder, 'report.html')));
rmSync(folder, { recursive: true });
