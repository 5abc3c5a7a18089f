import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { fs, path } from 'zx';

/** Cuts the files of a folder into words with @node-rs/jieba and does nothing else: node jieba.js FOLDER */
const folder = process.argv[2]!;
const jieba = Jieba.withDict(dict);
for (const name of fs.readdirSync(folder))
  for (const line of fs.readFileSync(path.join(folder, name), 'utf8').split('\n')) jieba.cut(line, true);
