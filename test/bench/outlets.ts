import { readKnowledge } from '../../pipeline/knowledge/index.js';
import { Gazetteer } from '../../stages/entity-extract/gazetteer/gazetteer.js';
import type { OutletEntry } from '../../stages/entity-extract/gazetteer/gazetteer-tables.js';
import { MisspeltNames } from '../../stages/entity-extract/outlets/misspelt-names.js';
import { randomizer } from '../support/randomizer.js';

/**
 * How well misspelt outlet names are told: of names with one character replaced at random, how many are found
 * again and how many taken for another outlet's; of correct names, how many are taken for another outlet's
 * when their own is not in the gazetteer. The seed is fixed.
 *
 * npm run bench:outlets
 */
const SAMPLE = 400;
const LENGTHS = [4, 5, 6, 7, 8, 9];

const random = randomizer(1);

const { gazetteer, lexicon, language } = readKnowledge();
const names = [...gazetteer.outletEntries].filter(([name]) => /^\p{Script=Han}+$/u.test(name));
const characters = [...new Set(names.map(([name]) => name).join(''))];
const all = new MisspeltNames(gazetteer, lexicon, language);

function misspell(name: string): string {
  const at = random(name.length);
  return name.slice(0, at) + characters[random(characters.length)]! + name.slice(at + 1);
}

/** A search among all outlets but one. */
function without(outlet: OutletEntry): MisspeltNames {
  const outlets = gazetteer.tables.outlets.filter(({ outlet_id }) => outlet_id !== outlet.outlet_id);
  return new MisspeltNames(new Gazetteer({ ...gazetteer.tables, outlets }, language), lexicon, language);
}

process.stdout.write('length  found again  taken for another  correct name taken for another\n');
for (const length of LENGTHS) {
  const sample = names.filter(([name]) => name.length === length);
  let [again, wrong, mistaken] = [0, 0, 0];
  for (let i = 0; i < SAMPLE; i++) {
    const [name, outlet] = sample[random(sample.length)]!;
    const misspelt = misspell(name);
    const found = gazetteer.outlet(misspelt) ? null : all.find(misspelt);
    if (found?.outlet_id === outlet.outlet_id) again++;
    else if (found) wrong++;
    if (i % 10 === 0 && without(outlet).find(name)) mistaken++;
  }
  const percent = (count: number, of: number): string => `${((100 * count) / of).toFixed(1)} %`;
  process.stdout.write(
    `${String(length).padEnd(8)}${percent(again, SAMPLE).padStart(11)}${percent(wrong, SAMPLE).padStart(19)}${percent(mistaken, SAMPLE / 10).padStart(33)}\n`,
  );
}
