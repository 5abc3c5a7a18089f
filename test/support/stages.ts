import { readFileSync } from 'node:fs';
import { type Knowledge, readKnowledge } from '../../pipeline/knowledge/index.js';
import type { ManifestOptions } from '../../pipeline/output/manifest.js';
import { createPipeline, type Pipeline } from '../../pipeline/pipeline.js';
import { packaged } from '../../pipeline/root.js';
import type { Annotated, Document, Segmented, Transcript } from '../../schemas/types/index.js';
import { createTabulate, type DocumentRows, documentRows } from '../../stages/aggregate/index.js';
import type { TableOptions } from '../../stages/aggregate/table-input.js';
import { Refusal } from '../../stages/diagnostics.js';
import { createEntityExtract } from '../../stages/entity-extract/index.js';
import { OutletNamer } from '../../stages/entity-extract/outlets/outlet-namer.js';
import { createLoad, type SourceFile } from '../../stages/load/index.js';
import { createSegmentNormalize } from '../../stages/segment-normalize/index.js';
import type { Diagnostic, Stage } from '../../stages/stage.js';
import { createTurnSplit } from '../../stages/turn-split/index.js';

/** Computes a value when it is first asked for: reading the dictionary once a file is enough. */
function once<T>(compute: () => T): () => T {
  let value: { of: T } | undefined;
  return () => {
    value ??= { of: compute() };
    return value.of;
  };
}

export const knowledge: () => Knowledge = once(readKnowledge);
export const pipeline: () => Pipeline = once(() => createPipeline(knowledge()));

const stages = once(() => {
  const { language, lexicon, gazetteer } = knowledge();
  const namer = new OutletNamer(gazetteer, lexicon, language);
  return {
    load: createLoad(language),
    segment: createSegmentNormalize(lexicon, language),
    split: createTurnSplit(language, namer.labels),
    extract: createEntityExtract(namer, gazetteer, lexicon, language),
  };
});

/** A name that tells no date, so that only what a test says of dates counts. */
const NAME = 'transcript.txt';

export function sourceOf(content: string | Uint8Array, name = NAME): SourceFile {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  return { document_id: name.replace(/^.*\/|\.[^.]*$/g, ''), path: name, bytes };
}

export const loadFile = (file: SourceFile): Document => stages().load.run(file);
export const load = (content: string | Uint8Array, name = NAME): Document =>
  stages().load.run(sourceOf(content, name));
export const segment = (text: string, name = NAME): Segmented => stages().segment.run(load(text, name));
export const segmentStage = (): Stage<Document, 'segmented'> => stages().segment;
export const split = (text: string, name = NAME): Transcript => stages().split.run(segment(text, name));
export const annotate = (text: string, name = NAME): Annotated => stages().extract.run(split(text, name));

/** The rows that a document adds to each dataset. */
export const aggregate = (document: Annotated, options?: TableOptions): DocumentRows =>
  documentRows(createTabulate(knowledge().language, options)(document));

/** What every stage makes of a text. */
export function runStages(text: string, name = NAME): [Document, Segmented, Transcript, Annotated] {
  const document = load(text, name);
  const segmented = stages().segment.run(document);
  const transcript = stages().split.run(segmented);
  return [document, segmented, transcript, stages().extract.run(transcript)];
}

/** The diagnostic with which the work was refused; fails where it was not. */
export function refusalOf(work: () => unknown): Diagnostic {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error.diagnostic;
    throw error;
  }
  throw new Error('nothing was refused');
}

export const WANG_YI = 'data/transcripts/2021-03-07-wang-yi.txt';
export const wangYi: () => string = once(() => readFileSync(packaged(WANG_YI), 'utf8'));
export const wangYiTranscript: () => Transcript = once(() => split(wangYi(), WANG_YI));
export const wangYiAnnotated: () => Annotated = once(() => annotate(wangYi(), WANG_YI));

interface Span {
  start: number;
  end: number;
}

/** Slices by code points without the code under test. */
export function slicer(text: string): (span: Span) => string {
  const points = [...text];
  return ({ start, end }) => points.slice(start, end).join('');
}

export const sentencesOf = ({ text, sentences }: Segmented): string[] => sentences.map(slicer(text));
export const turnTexts = ({ text, turns }: Transcript): string[] => turns.map(slicer(text));

/** The words of a document, or of one of its lines, numbered from 1. */
export function wordsOf({ text, tokens, line_starts }: Segmented, line?: number): string[] {
  const slice = slicer(text);
  const from = line ? line_starts[line - 1]! : 0;
  const to = line ? (line_starts[line] ?? Infinity) : Infinity;
  return tokens.start
    .map((start, i) => ({ start, end: tokens.end[i]! }))
    .filter(({ start }) => start >= from && start < to)
    .map(slice);
}

/** Mentions as people mark them: [[surface|CODE]]. */
const MARK = /\[\[([^|\]]+)\|([A-Z0-9]+)\]\]/g;
export const unmarked = (line: string): string => line.replace(MARK, '$1');

/** Marked lines of test/fixtures/mentions, each with the heading that it stands under. */
export function markedLines(file: string): { heading: string; line: string }[] {
  let heading = '';
  const lines: { heading: string; line: string }[] = [];
  for (const line of readFileSync(packaged('test', 'fixtures', 'mentions', file), 'utf8').split('\n')) {
    if (line.startsWith('# ')) heading = line.slice(2);
    else if (line !== '') lines.push({ heading, line });
  }
  return lines;
}

/** The mentions of a document as "surface CODE". */
export function mentionsOf({ text, mentions }: Annotated): string[] {
  const slice = slicer(text);
  return mentions.map((mention) => `${slice(mention)} ${mention.code}`);
}

/** What a manifest says of a run without any option. */
export const NO_OPTIONS: ManifestOptions = { tokens: true, encoding: null, gazetteers: [] };

/** Each line with the number of the source line in which it begins. */
export const numbered = ({ lines, line_numbers }: Document): [number, string][] =>
  lines.map((line, i) => [line_numbers[i]!, line.replace(/^\u3000+/, '')]);
