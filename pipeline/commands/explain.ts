import type { Annotated, CountryMentionsRow, Datasets, DocumentsRow } from '../../schemas/types/index.js';
import { AskerFinder } from '../../stages/entity-extract/askers.js';
import type { Candidate } from '../../stages/entity-extract/candidate.js';
import type { DocumentView } from '../../stages/entity-extract/document-view.js';
import { MentionFinder } from '../../stages/entity-extract/mentions.js';
import type { NamedPlaces } from '../../stages/entity-extract/named-places.js';
import { ViewReader } from '../../stages/entity-extract/view-reader.js';
import { isRejection } from '../../stages/stage.js';
import { EXIT, UsageError } from '../errors.js';
import { readRows } from '../formats/rows.js';
import { gazetteersIn } from '../knowledge/fingerprint.js';
import { type Knowledge, readKnowledge } from '../knowledge/index.js';
import { MANIFEST_FILE, readManifest } from '../output/manifest.js';
import { requireDatasets } from '../output/require-datasets.js';
import { createPipeline } from '../pipeline.js';
import type { DatasetName } from '../schemas.js';
import { findSources, readSource, type Source, STDIN } from '../sources/index.js';

interface ExplainOptions {
  /** The folder with the datasets that have the mention. */
  data: string;
  gazetteer: string[];
}

/** presser explain: why a mention is one, in words. Gives the exit status. */
export async function explainCommand(
  mentionId: string,
  { data, gazetteer }: ExplainOptions,
): Promise<number> {
  requireDatasets(data, [MANIFEST_FILE, 'country_mentions.jsonl', 'documents.jsonl']);
  requireSameGazetteers(data, gazetteer);
  const mention = await findRow(data, 'country_mentions', ({ mention_id }) => mention_id === mentionId);
  if (!mention) {
    throw new UsageError(`${data} has no mention ${mentionId}; mention ids stand in country_mentions.csv`);
  }
  const { document_id } = mention;
  const document = (await findRow(data, 'documents', (row) => row.document_id === document_id))!;
  const knowledge = readKnowledge(gazetteer);
  const annotated = readAnnotated(document, mention, knowledge);
  process.stdout.write(explain(mention, annotated, document.source_path, knowledge));
  return EXIT.ok;
}

/** Throws UsageError where the gazetteers are not the run's: with others there may be other mentions, for other reasons. */
function requireSameGazetteers(folder: string, files: readonly string[]): void {
  const { gazetteers } = readManifest(folder).options;
  const hashesOf = (tables: typeof gazetteers): string => tables.map(({ sha256 }) => sha256).join();
  if (hashesOf(gazetteersIn(files)) === hashesOf(gazetteers)) return;
  const options = gazetteers.map(({ path }) => `--gazetteer ${path}`).join(' ');
  throw new UsageError(
    options === ''
      ? `${folder} was made without gazetteers of your own; leave --gazetteer out`
      : `${folder} was made with other gazetteers; give ${options}, unchanged since, or run presser again`,
  );
}

async function findRow<Name extends DatasetName>(
  folder: string,
  name: Name,
  isIt: (row: Datasets[Name]) => boolean,
): Promise<Datasets[Name] | undefined> {
  for await (const row of readRows(folder, name)) if (isIt(row)) return row;
  return undefined;
}

/** The file, or the record of it, that a document was made of. */
function sourceOf({ document_id, source_path, source_encoding }: DocumentsRow): Source {
  if (source_path === STDIN)
    throw new UsageError(
      `${document_id} came from standard input, which cannot be read again; save it as a file, and run presser on that`,
    );
  const sources = findSources([source_path], source_encoding, Infinity);
  const source = sources.length === 1 ? sources[0] : sources.find((one) => one.document_id === document_id);
  if (!source)
    throw new UsageError(`${source_path} has no record ${document_id} any more; run presser again`);
  return { ...source, document_id };
}

/** What must be found again of a mention for its reasons to be those that it had. */
const DECIDED = ['turn_id', 'start', 'end', 'code', 'form', 'inside', 'rule'] as const;

/** Processes the source again. Throws UsageError where it is another now, or the mention is not found in it again. */
function readAnnotated(document: DocumentsRow, mention: CountryMentionsRow, knowledge: Knowledge): Annotated {
  const { source_path, source_sha256 } = document;
  const pipeline = createPipeline(knowledge);
  const loaded = pipeline.load(readSource(sourceOf(document), Infinity));
  if (!isRejection(loaded) && loaded.source.sha256 !== source_sha256) {
    throw new UsageError(`${source_path} has changed since the run; run presser again`);
  }
  const annotated = pipeline['entity-extract'](pipeline['turn-split'](pipeline['segment-normalize'](loaded)));
  if (isRejection(annotated))
    throw new UsageError(`${source_path}: ${annotated.diagnostics.at(-1)!.message}`);
  if (!annotated.mentions.some((found) => DECIDED.every((name) => found[name] === mention[name])))
    throw new UsageError(
      `${mention.mention_id} is not found as it stands in the datasets; run presser again`,
    );
  return annotated;
}

function explain(
  mention: CountryMentionsRow,
  annotated: Annotated,
  path: string,
  { gazetteer, lexicon, language }: Knowledge,
): string {
  const view = new ViewReader(lexicon, language).read(annotated);
  const askers = new AskerFinder(gazetteer).find(view, annotated);
  const { candidates, named } = new MentionFinder(gazetteer, lexicon, language, true).weigh(
    view,
    mention.turn_id,
    askers,
  );
  const start = view.index.toUnit(mention.start);
  const sentence = view.sentenceAt(start);
  const candidate = candidates.find((one) => one.start === start);
  const others = candidates.filter((one) => one !== candidate && view.sentenceAt(one.start) === sentence);
  const name = (code: string): string =>
    `${code} ${gazetteer.place(code).name_en} ${gazetteer.place(code).name_zh}`;
  return [
    `${mention.mention_id}: "${mention.surface}" means ${name(mention.code)}`,
    `${path}, line ${mention.line}: …${mention.left_context}[${mention.surface}]${mention.right_context}…`,
    '',
    ...(candidate
      ? [
          ...formatChoice(candidate, named, view, name),
          ...formatEvidence(candidate, gazetteer.meaning.bind(gazetteer), gazetteer.weight('threshold')),
        ]
      : [
          `Why: ${gazetteer.meaning('name')}: the longest one that begins at this place, over the whole gazetteer.`,
        ]),
    ...(mention.inside ? ['', `It is a part of a longer name: ${mention.inside}.`] : []),
    ...(others.length
      ? [
          '',
          'Other abbreviations weighed in the sentence:',
          ...others.map((one) => formatOther(one, view, gazetteer.meaning.bind(gazetteer))),
        ]
      : []),
    '',
  ].join('\n');
}

const total = ({ evidence }: Candidate): number => evidence.reduce((sum, { weight }) => sum + weight, 0);
const signed = (weight: number): string => `${weight < 0 ? '' : '+'}${weight.toFixed(1)}`;

/** Which places the abbreviation can mean, and where the document names each. */
function formatChoice(
  { abbreviation, start, fixedCode, code: chosen }: Candidate,
  named: NamedPlaces,
  view: DocumentView,
  name: (code: string) => string,
): string[] {
  if (fixedCode) return [`In this compound it can mean only ${name(fixedCode)}.`];
  const [first, ...more] = abbreviation.codes;
  if (more.length === 0) return [`It can mean only ${name(first!)}.`];
  const places = named.byDistance(abbreviation.codes, start);
  const isNearest = chosen === places[0]!.code || places.some(({ code, asks }) => asks && code === chosen);
  return [
    'It can mean, the place named nearest before it first:',
    ...places.map(({ code, at, asks }) => {
      const where = at === null ? 'not named in the document' : `named in line ${view.lineAt(at)}`;
      return `  ${name(code)}: ${where}${asks ? ', and whoever asks comes from there' : ''}`;
    }),
    ...(isNearest ? [] : [`What it is listed with speaks for ${name(chosen)}.`]),
  ];
}

function formatEvidence(
  candidate: Candidate,
  meaning: (name: string) => string,
  threshold: number,
): string[] {
  return [
    'For and against:',
    ...candidate.evidence.map(({ name, weight }) => `  ${signed(weight).padStart(6)}  ${meaning(name)}`),
    `  ${signed(total(candidate)).padStart(6)}  in all; ${threshold.toFixed(1)} is needed`,
  ];
}

function formatOther(candidate: Candidate, view: DocumentView, meaning: (name: string) => string): string {
  const surface = view.document.text.slice(candidate.start, candidate.end);
  const heaviest = candidate.evidence.reduce((a, b) => (Math.abs(b.weight) > Math.abs(a.weight) ? b : a));
  const verdict = candidate.accepted ? `taken for ${candidate.code}` : 'not taken for a country';
  return `  "${surface}" ${verdict} (${signed(total(candidate))}), above all because ${meaning(heaviest.name)}`;
}
