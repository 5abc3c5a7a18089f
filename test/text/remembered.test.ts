import { expect, it } from 'vitest';
import { Remembered } from '../../stages/text/remembered.js';

it('what comes again and again is read once, whatever number of others has come before', () => {
  const read: string[] = [];
  const remembered = new Remembered((text) => {
    read.push(text);
    return text.length;
  });
  for (let i = 0; i < 100_000; i++) remembered.of(`${i}记者`);
  read.length = 0;
  for (let i = 0; i < 100_000; i++) {
    expect(remembered.of('新华社记者')).toBe(5);
    if (i % 2 === 0) remembered.of(`${i}社记者`);
  }
  expect(read.filter((text) => text === '新华社记者')).toHaveLength(1);
});
