import type { OutletsRow } from '../../../schemas/types/index.js';
import type { Format } from '../format.js';
import { type Content, writeDocuments } from '../shared/documents.js';
import { readOutlets } from '../shared/outlets.js';
import { xmlId } from '../shared/safe-names.js';
import { bodyOf } from './body.js';
import { headerOf } from './header.js';
import { Participants } from './participants.js';
import { block } from './xml.js';

/**
 * One TEI P5 file a document, in the manner of ParlaMint (https://clarin-eric.github.io/ParlaMint/): u for a turn,
 * seg for a paragraph, note for a label or a time; and within seg, s for a sentence and name for a mention.
 */
export const tei: Format = async ({ folder }) => {
  const outlets = await readOutlets(folder);
  return writeDocuments(folder, 'tei', 'xml', (content, name) => teiOf(content, xmlId(name), outlets));
};

function teiOf(content: Content, id: string, outlets: ReadonlyMap<string, OutletsRow>): string {
  const { document, country_mentions } = content;
  const participants = new Participants(id, content.turns, outlets);
  const body = bodyOf(content, id, participants);
  const attributes = {
    xmlns: 'http://www.tei-c.org/ns/1.0',
    'xml:id': id,
    'xml:lang': `${document.language}-${document.script}`,
  };
  const header = headerOf({ document, mentions: country_mentions, participants, body });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${block('TEI', attributes, [header, block('text', {}, [body])])}\n`;
}
