import type { Extract } from '../extract.js';

/** So many characters tell whether a program has written readings into a text: it does so at every third word. */
const SAMPLE = 2000;
const FEWEST = 3;

/**
 * What pages have that a program turned into traditional characters: 發(fā)言人, 中國（guó）. Only with its tone it is no
 * word; some have a blank behind it (會(huì )), and text that a machine has cut more of them (現 ( xi à n ) 在).
 */
const READING =
  /(?<=\p{Script=Han}) ?[(（] ?(?=(?:[a-zü] ?){0,5}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ])(?:[a-züāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ] ?){1,6}[)）]/gu;
/** What the same program leaves of 日報: 人民日?qǐng)?bào)記者. */
const BROKEN_DAILY = /(?<=日 ?)[?？] ?q ?ǐ ?ng ?[)）] ?[?？] ?b ?à ?o ?[)）]/g;

const without = (line: string): string => line.replace(READING, '').replace(BROKEN_DAILY, '報');

/** A text without the readings that a program has written behind its characters. One with hardly any is given as it is. */
export function withoutReadings(extract: Extract): Extract {
  if (!hasReadings(extract.lines)) return extract;
  const { turns } = extract;
  return {
    ...extract,
    lines: extract.lines.map(without),
    ...(turns && {
      turns: turns.map((turn) => ({ ...turn, label: turn.label === null ? null : without(turn.label) })),
    }),
  };
}

function hasReadings(lines: readonly string[]): boolean {
  let found = 0;
  let room = SAMPLE;
  for (const line of lines) {
    if (room <= 0) return false;
    found += line.slice(0, room).match(READING)?.length ?? 0;
    if (found >= FEWEST) return true;
    room -= line.length;
  }
  return false;
}
