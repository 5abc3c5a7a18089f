import type { OutletsRow } from '../../../schemas/types/index.js';
import { type DocumentRows, writeDocuments } from '../documents.js';
import type { Finished } from '../format.js';
import { xmlId } from '../names.js';
import { readOutlets } from '../outlets.js';
import { bodyOf } from './body.js';
import { headerOf } from './header.js';
import { Participants } from './participants.js';
import { block } from './xml.js';

const TEI = { format: 'tei', ending: 'xml', datasets: ['turns', 'sentences', 'country_mentions'] } as const;

/**
 * One TEI P5 file a document, in the manner of ParlaMint (https://clarin-eric.github.io/ParlaMint/): u for a turn,
 * seg for a paragraph, note for a label or a time; and within seg, s for a sentence and name for a mention.
 */
export async function writeTei({ folder }: Finished): Promise<string[]> {
  const outlets = await readOutlets(folder);
  return writeDocuments(folder, TEI, (rows, name) => teiOf(rows, xmlId(name), outlets));
}

function teiOf(
  rows: DocumentRows<'turns' | 'sentences' | 'country_mentions'>,
  id: string,
  outlets: ReadonlyMap<string, OutletsRow>,
): string {
  const { document, country_mentions } = rows;
  const participants = new Participants(id, rows.turns, outlets);
  const body = bodyOf(rows, id, participants);
  const tei = block(
    'TEI',
    {
      xmlns: 'http://www.tei-c.org/ns/1.0',
      'xml:id': id,
      'xml:lang': `${document.language}-${document.script}`,
    },
    [headerOf({ document, mentions: country_mentions, participants, body }), block('text', {}, [body])],
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${tei}\n`;
}
