import { hash } from 'node:crypto';
import type { DocumentsRow } from '../../../schemas/types/index.js';

/** About what a transcript takes in the page, in bytes; measured on briefings and rounded up. */
const COST = { document: 600, turn: 460, character: 3.1, mention: 230 } as const;

const cost = ({ turns, characters, country_mentions }: DocumentsRow): number =>
  COST.document + turns * COST.turn + characters * COST.character + country_mentions * COST.mention;

interface Drawn {
  id: string;
  lot: string;
  cost: number;
}

/**
 * The documents that fit into a number of bytes, drawn by lot: the lot is a hash of the document's id, so that
 * the same corpus always gives the same sample, and whatever the ids are sorted by has no part in it. Holds no
 * more than the sample.
 */
export class Sample {
  private readonly drawn: Drawn[] = [];
  private used = 0;

  constructor(private readonly budget: number) {}

  add(document: DocumentsRow): void {
    const id = document.document_id;
    const one = { id, lot: hash('sha256', id), cost: cost(document) };
    const after = this.drawn.findIndex(({ lot }) => lot > one.lot);
    this.drawn.splice(after < 0 ? this.drawn.length : after, 0, one);
    this.used += one.cost;
    while (this.used > this.budget && this.drawn.length > 1) this.used -= this.drawn.pop()!.cost;
  }

  ids(): ReadonlySet<string> {
    return new Set(this.drawn.map(({ id }) => id));
  }
}
