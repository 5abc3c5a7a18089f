import { fs, path } from 'zx';
import { createCutter } from './cutter.js';

/** Cuts the files of a folder into words and does nothing else: node jieba.js FOLDER */
const folder = process.argv[2]!;
const cut = createCutter();
for (const name of fs.readdirSync(folder)) cut(fs.readFileSync(path.join(folder, name), 'utf8'));
