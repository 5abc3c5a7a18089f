import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';

/** Cuts texts into words line by line, with @node-rs/jieba and nothing else. */
export function createCutter(): (text: string) => void {
  const jieba = Jieba.withDict(dict);
  return (text) => {
    for (const line of text.split('\n')) jieba.cut(line, true);
  };
}
