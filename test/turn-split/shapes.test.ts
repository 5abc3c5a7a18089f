import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packaged } from '../../pipeline/root.js';
import type { Transcript } from '../../schemas/types/index.js';
import { slicer, split } from '../support/stages.js';

/** How much of a turn's beginning and end the expected turns hold, in code points. */
const EDGE = 8;

const folder = (...path: string[]): string => packaged('test', 'fixtures', 'shapes', ...path);
const names = readdirSync(folder())
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.replace(/\.txt$/, ''));

const turnsOf = ({ text, turns }: Transcript): object[] => {
  const slice = slicer(text);
  return turns.map((turn) => {
    const spoken = [...slice(turn)];
    return {
      role: turn.role,
      label: turn.speaker_label,
      name: turn.speaker_name,
      title: turn.speaker_title,
      timestamp: turn.timestamp,
      exchange: turn.exchange_id ? Number(turn.exchange_id.slice(-3)) : null,
      first: spoken.slice(0, EDGE).join(''),
      last: spoken.slice(-EDGE).join(''),
    };
  });
};

describe('the shape', () => {
  it.each(names)('%s gives its turns', (name) => {
    const text = readFileSync(folder(`${name}.txt`), 'utf8');
    expect(turnsOf(split(text))).toEqual(JSON.parse(readFileSync(folder(`${name}.json`), 'utf8')));
  });

  it.each(names)('%s is told where it is met', (name) => {
    expect(readFileSync(folder('README.md'), 'utf8')).toContain(`| ${name} |`);
  });
});
