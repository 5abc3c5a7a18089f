import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type {
  Annotated,
  CountryMentionsRow,
  Datasets,
  DocumentsRow,
  SentencesRow,
} from '../../schemas/types/index.js';
import { isRejection } from '../../stages/stage.js';
import { EXIT, UsageError } from '../errors.js';
import { readRows } from '../formats/shared/rows.js';
import { gazetteersIn } from '../knowledge/fingerprint.js';
import { type Knowledge, readKnowledge } from '../knowledge/index.js';
import { formatExplanation, formatSentence } from '../messages/explanation.js';
import { MANIFEST_FILE, readManifest } from '../output/manifest.js';
import { requireDatasets } from '../output/require-datasets.js';
import { createPipeline } from '../pipeline.js';
import type { DatasetName } from '../schemas.js';
import { STDIN } from '../sources/find-files.js';
import { findSources } from '../sources/find-sources.js';
import { readSource, type Source } from '../sources/read-source.js';

interface ExplainOptions {
  /** The folder with the datasets that have the mention or the sentence. */
  data: string;
  gazetteer: string[];
}

/** presser explain: why a mention is one, or what was weighed in a sentence, in words. Gives the exit status. */
export async function explainCommand(id: string, { data, gazetteer }: ExplainOptions): Promise<number> {
  requireDatasets(data, [MANIFEST_FILE, 'country_mentions.jsonl', 'documents.jsonl']);
  requireSameGazetteers(data, gazetteer);
  const mention = await findRow(data, 'country_mentions', ({ mention_id }) => mention_id === id);
  const sentence = mention ? undefined : await findSentence(data, id);
  if (!mention && !sentence) {
    throw new UsageError(
      `${data} has no mention or sentence ${id}; their ids stand in country_mentions.csv and sentences.csv`,
    );
  }
  const { document_id } = (mention ?? sentence)!;
  const document = await findRow(data, 'documents', (row) => row.document_id === document_id);
  if (!document) throw new UsageError(`${data} has no document ${document_id}; run presser again`);
  const knowledge = readKnowledge(gazetteer);
  const annotated = readAnnotated(document, knowledge);
  if (mention) requireFound(mention, annotated);
  process.stdout.write(
    mention
      ? formatExplanation(mention, annotated, knowledge)
      : formatSentence(sentence!, annotated, knowledge),
  );
  return EXIT.ok;
}

/** The sentence with an id; undefined where there is none, or a run without tokens has left all out. */
async function findSentence(folder: string, id: string): Promise<SentencesRow | undefined> {
  if (!existsSync(join(folder, 'sentences.jsonl'))) return undefined;
  return findRow(folder, 'sentences', ({ sentence_id }) => sentence_id === id);
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

/** Processes the source again. Throws UsageError where it is another now, or cannot be read any more. */
function readAnnotated(document: DocumentsRow, knowledge: Knowledge): Annotated {
  const { source_path, source_sha256 } = document;
  const pipeline = createPipeline(knowledge);
  const loaded = pipeline.load(readSource(sourceOf(document), Infinity));
  if (!isRejection(loaded) && loaded.source.sha256 !== source_sha256) {
    throw new UsageError(`${source_path} has changed since the run; run presser again`);
  }
  const annotated = pipeline['entity-extract'](pipeline['turn-split'](pipeline['segment-normalize'](loaded)));
  if (isRejection(annotated))
    throw new UsageError(`${source_path}: ${annotated.diagnostics.at(-1)!.message}`);
  return annotated;
}

/** Throws UsageError where a mention is not found again as the datasets have it. */
function requireFound(mention: CountryMentionsRow, annotated: Annotated): void {
  if (!annotated.mentions.some((found) => DECIDED.every((name) => found[name] === mention[name])))
    throw new UsageError(
      `${mention.mention_id} is not found as it stands in the datasets; run presser again`,
    );
}
