import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readEvidence } from '../../knowledge/gazetteer-tables.js';
import { readDataTable } from '../../knowledge/table.js';
import { packaged, packageVersion } from '../../root.js';
import { columnsOf } from '../../schemas.js';
import { codebook } from './codebook.js';
import { type Bilingual, label, say } from './labels.js';
import { html, json, type Markup, trusted } from './markup.js';
import type { Contents } from './model.js';
import { head, overview, panel, span, transcripts } from './sections.js';

const asset = (name: string): string => readFileSync(packaged('data', 'report', name), 'utf8');

const sha256 = (text: string): string => `'sha256-${hash('sha256', text, 'base64')}'`;

/** The whole page. By its policy no script runs and no style applies but its own, and nothing is loaded. */
export function renderPage(contents: Contents): Markup {
  const [style, script] = [asset('page.css'), asset('page.js')];
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(style, script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="presser ${packageVersion()}">
<title>${contents.corpus.title ?? `${label('several').en} ${span(contents.corpus)}`}</title>
<style>${trusted(style)}</style>
</head>
<body>
${body(contents)}
<script type="application/json" id="columns">${json(columnsOf('country_mentions'))}</script>
<script type="application/json" id="reasons">${json(reasons())}</script>
<script type="application/json" id="gazetteers">${json(contents.gazetteers)}</script>
<script>${trusted(script)}</script>
</body>
</html>
`;
}

const policy = (style: string, script: string): string =>
  [
    "default-src 'none'",
    `style-src ${sha256(style)}`,
    `script-src ${sha256(script)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

const body = (contents: Contents): Markup => html`<a class="skip" href="#transcripts">${say('skip')}</a>
${head(contents)}
<main>
${overview(contents)}
${transcripts(contents)}
<section id="codebook" aria-labelledby="codebook-title"><h2 id="codebook-title">${say('codebook')}</h2>
${codebook(contents.datasets)}</section>
</main>
${panel}
<footer><p>${say('made', { version: packageVersion() })}</p></footer>`;

/** What each kind of evidence means, by what the rule column says. */
function reasons(): Record<string, Bilingual> {
  const chinese = new Map(
    readDataTable('report/reasons.csv', ['evidence', 'zh']).map(({ evidence, zh }) => [evidence, zh]),
  );
  const all = [...readEvidence()];
  return Object.fromEntries(
    all.map(([name, { meaning }]) => [name, { en: meaning, zh: chinese.get(name)! }]),
  );
}
