import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeDatasets } from '../codebook/model.js';
import type { Finished, Format } from '../format.js';
import { readDocuments } from '../shared/documents.js';
import { Choices } from './choices.js';
import { readCorpus, TOP } from './corpus.js';
import { type Contents, type Context, type Corpus, SHOWN, type Shown, type Timeline } from './model.js';
import { renderPage } from './page.js';
import { TimelineCounts } from './timeline.js';
import { renderTranscript } from './transcript.js';

const FILE = 'report.html';

/** What the transcripts may take, in bytes, so that with its figures the page stays below 10 MB. */
const ROOM = 8e6;

/** Places that have a colour of their own; more could not be told apart. */
const COLOURS = 9;

/**
 * Makes the format that writes report.html: figures, the transcripts with their mentions, and the codebook, in one
 * page that loads nothing. The transcripts take about `room` bytes.
 */
export const createReport =
  (room = ROOM): Format =>
  async (finished) => {
    writeFileSync(join(finished.folder, FILE), renderPage(await gather(finished, room)).text);
    return [FILE];
  };

export const report = createReport();

/** All that the page shows, its transcripts in about `room` bytes. */
async function gather({ folder, rows, gazetteers }: Finished, room: number): Promise<Contents> {
  const corpus = await readCorpus(folder, room);
  const outlets = new Map(corpus.outlets.map((outlet) => [outlet.outlet_id, outlet]));
  const context = { choices: new Choices(outlets), colours: coloursOf(corpus) };
  const { timeline, transcripts } = await readTranscripts(folder, corpus, room, context);
  const datasets = await describeDatasets(folder);
  return { rows, gazetteers, corpus, timeline, context, transcripts, datasets };
}

async function readTranscripts(
  folder: string,
  { countries, days, sample }: Corpus,
  room: number,
  context: Context,
): Promise<{ timeline: Timeline | null; transcripts: Shown[] }> {
  const timeline = new TimelineCounts(days, new Set(countries.slice(0, TOP).map(({ code }) => code)));
  const transcripts: Shown[] = [];
  let left = room;
  for await (const transcript of readDocuments(folder, SHOWN)) {
    const { title, date, document_id } = transcript.document;
    timeline.add(date, transcript.country_mentions);
    if (!sample.has(document_id)) continue;
    const markup = renderTranscript(transcript, transcripts.length + 1, left, context);
    left -= Buffer.byteLength(markup.text);
    transcripts.push({ title: title ?? document_id, date, markup });
  }
  return { timeline: timeline.timeline, transcripts };
}

const coloursOf = ({ countries }: Corpus): Map<string, string> =>
  new Map(countries.slice(0, COLOURS).map(({ code }, i) => [code, `c${i + 1}`]));
