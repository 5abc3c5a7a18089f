import { hash } from 'node:crypto';

/**
 * What is not a name character of XML 1.0 (fifth edition, production 4a), and of those the colon, the joiners and
 * white space. The rest is fit for an xml:id, for a sent_id and for a file name on any system.
 */
const UNFIT =
  /[^\-.\d_A-Za-z\u00b7\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u037d\u037f-\u1fff\u203f\u2040\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\u{10000}-\u{effff}]|\s/gu;

/** What Windows keeps for devices, whatever the ending. */
const DEVICE = /^(?=(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$))/i;

/** File systems take 255 bytes; the number and the ending need some. */
const MOST_BYTES = 200;

/** Gives texts names that can serve as file names and in XML, no two the same, not even but for case. */
export class Names {
  private readonly taken = new Set<string>();

  /** A name for the text: the text itself where it is fit, or else one that resembles it. */
  of(text: string): string {
    const fit = shortened(text.normalize('NFC').replace(UNFIT, '_').replace(/^\./, '_').replace(DEVICE, '_'));
    let name = fit === text ? fit : `${fit}-${digest(text)}`;
    for (let number = 2; this.taken.has(name.toLowerCase()); number++)
      name = `${fit}-${digest(`${text} ${number}`)}`;
    this.taken.add(name.toLowerCase());
    return name;
  }
}

/** Eight digits that tell texts apart whose names would be the same. */
const digest = (text: string): string => hash('sha256', text).slice(0, 8);

function shortened(text: string): string {
  const points = [...text];
  let bytes = 0;
  const end = points.findIndex((point) => {
    bytes += Buffer.byteLength(point);
    return bytes > MOST_BYTES;
  });
  return end < 0 ? text : points.slice(0, end).join('');
}

/** A name as an xml:id, which begins with a letter or an underscore; that of another name is another one. */
export const xmlId = (name: string): string => (/^\p{L}/u.test(name) ? name : `_${name}`);
