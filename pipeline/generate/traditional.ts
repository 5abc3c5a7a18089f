import { writeFileSync } from 'node:fs';
import { Converter } from 'opencc-js/t2cn';
import { packaged } from '../root.js';

const HAN: readonly [number, number][] = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
];

/**
 * Writes the table of traditional characters with their simplified forms, one pair a line. Source: Open Chinese Convert
 * (OpenCC, Apache-2.0), character by character; characters beyond the BMP are left out, because folding must
 * not change a text's length.
 */
export function generateTraditional(): void {
  const convert = Converter({ from: 't', to: 'cn' });
  const lines: string[] = [];
  for (const [first, last] of HAN) {
    for (let point = first; point <= last; point++) {
      const traditional = String.fromCharCode(point);
      const simplified = convert(traditional);
      if (simplified !== traditional && simplified.length === 1) lines.push(`${traditional}${simplified}\n`);
    }
  }
  writeFileSync(packaged('data/languages/zh/traditional.txt'), lines.join(''));
}
