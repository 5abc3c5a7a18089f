import type { OutletsRow } from '../../../schemas/types/index.js';
import { readRows } from './rows.js';

/** The outlets by their ids; they are few, however many the documents. */
export async function readOutlets(folder: string): Promise<ReadonlyMap<string, OutletsRow>> {
  const outlets = new Map<string, OutletsRow>();
  for await (const outlet of readRows(folder, 'outlets')) outlets.set(outlet.outlet_id, outlet);
  return outlets;
}
