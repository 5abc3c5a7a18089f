import { expect } from 'vitest';
import type { Annotated } from '../../../schemas/types/index.js';
import { annotate } from '../../support/stages.js';

/** A question of this label with its answer. */
export const askedBy = (label: string, question = '怎么看？'): Annotated =>
  annotate(`${label}：${question}\n答：很好。`);

export const idsOf = ({ outlet_appearances }: Annotated): string[] =>
  outlet_appearances.map(({ outlet_id }) => outlet_id);
export const idsBehind = (label: string): string[] => idsOf(askedBy(label));

/** What a label tells of the only outlet that it names. */
export function outletBehind(label: string): Annotated['outlets'][number] & { match: string } {
  const { outlets, outlet_appearances } = askedBy(label);
  expect(outlets).toHaveLength(1);
  expect(outlet_appearances).toHaveLength(1);
  return { ...outlets[0]!, match: outlet_appearances[0]!.match };
}
