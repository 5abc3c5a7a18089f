/** What XML 1.0 (fifth edition, production 2) cannot hold, not even as a reference. */
const UNFIT = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const REFERENCES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // Parsers make a line feed of a bare carriage return, and a space of any of the three in an attribute.
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};

/** Character data that a parser gives back as it was, with U+FFFD for each character that XML cannot hold. */
export const text = (value: string): string =>
  value.replace(UNFIT, '\ufffd').replace(/[&<>\r]/g, (mark) => REFERENCES[mark]!);

const attributeValue = (value: string): string =>
  value.replace(UNFIT, '\ufffd').replace(/[&<>"\r\n\t]/g, (mark) => REFERENCES[mark]!);

/** An attribute that is null is left out. */
type Attributes = Record<string, string | number | null>;

/** An element with content that is XML already. */
export function element(name: string, attributes: Attributes, content: string): string {
  const pairs = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${attributeValue(String(value))}"`);
  const start = `${name}${pairs.join('')}`;
  return content === '' ? `<${start}/>` : `<${start}>${content}</${name}>`;
}

/** An element whose children stand on lines of their own, where white space says nothing. */
export const block = (name: string, attributes: Attributes, children: readonly string[]): string =>
  element(name, attributes, `\n${children.join('\n')}\n`);
