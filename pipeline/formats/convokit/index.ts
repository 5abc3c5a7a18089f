import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageVersion } from '../../root.js';
import type { Format } from '../format.js';
import { readDocuments } from '../shared/documents.js';
import { readOutlets } from '../shared/outlets.js';
import { toAsciiJson } from './ascii-json.js';
import { MetaIndex } from './meta-index.js';
import { ObjectFile } from './object-file.js';
import { Speakers } from './speakers.js';
import { TextFile } from './text-file.js';
import { conversationOf, utterancesOf } from './utterances.js';

const FOLDER = 'convokit';
const FILES = ['utterances.jsonl', 'speakers.json', 'conversations.json', 'corpus.json', 'index.json'];

/** ConvoKit's own first dump of a corpus has this version. */
const VERSION = 1;

/**
 * A corpus that ConvoKit loads with Corpus(filename="…/convokit"): a turn is an utterance and an exchange is a
 * conversation, as in ConvoKit's corpus of parliamentary questions; a turn outside the exchanges is a conversation
 * by itself. Format: https://convokit.cornell.edu/documentation/data_format.html
 */
export const convokit: Format = async ({ folder, rows }) => {
  mkdirSync(join(folder, FOLDER));
  const index = new MetaIndex();
  const speakers = new Speakers(await readOutlets(folder));
  await writeUtterances(folder, index, speakers);
  const file = new ObjectFile(join(folder, FOLDER, 'speakers.json'));
  for (const [id, speaker] of speakers.all()) file.write(id, index.noting('speakers-index', speaker));
  file.close();
  const meta = { name: 'presser', presser: packageVersion(), documents: rows.get('documents') ?? 0 };
  index.noting('overall-index', { meta });
  writeFileSync(join(folder, FOLDER, 'corpus.json'), `${toAsciiJson(meta)}\n`);
  const indices = { ...index.indices, version: VERSION, vectors: [] };
  writeFileSync(join(folder, FOLDER, 'index.json'), `${toAsciiJson(indices)}\n`);
  return FILES.map((name) => `${FOLDER}/${name}`);
};

/** The utterances, and the conversations that they begin. */
async function writeUtterances(folder: string, index: MetaIndex, speakers: Speakers): Promise<void> {
  const utterances = new TextFile(join(folder, FOLDER, 'utterances.jsonl'));
  const conversations = new ObjectFile(join(folder, FOLDER, 'conversations.json'));
  for await (const document of readDocuments(folder, ['turns', 'country_mentions'])) {
    for (const { utterance, turn } of utterancesOf(document)) {
      speakers.add(utterance.speaker, turn);
      utterances.write(`${toAsciiJson(index.noting('utterances-index', utterance))}\n`);
      if (utterance['reply-to'] !== null) continue;
      const conversation = conversationOf(turn, document.document);
      conversations.write(utterance.id, index.noting('conversations-index', conversation));
    }
  }
  utterances.close();
  conversations.close();
}
