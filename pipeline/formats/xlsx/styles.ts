/** Number formats: General, text (@), and one of our own for days. */
const [GENERAL, TEXT, DAY] = [0, 49, 164];

/** Fonts, in the order of FONTS. */
const [PLAIN, HEADER, LINK, TITLE] = [0, 1, 2, 3];

const FONTS = [
  '<font><sz val="11"/><name val="Calibri"/></font>',
  '<font><b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="Calibri"/></font>',
  '<font><u/><sz val="11"/><color rgb="FF0563C1"/><name val="Calibri"/></font>',
  '<font><b/><sz val="16"/><color rgb="FF1F3864"/><name val="Calibri"/></font>',
];

/** Excel wants the first two fills to be these; the third is the header's. */
const FILLS = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FF1F3864"/></patternFill></fill>',
];
const DARK = 2;

interface Style {
  font: number;
  format: number;
  fill?: number;
  /** How the text lies, beside at the cell's top. */
  alignment?: string;
}

const WRAPPED = 'wrapText="1"';

/** Away from the text of the next column. */
const NUMERIC = 'horizontal="right" indent="1"';

/** The styles of cells. Every text is wrapped; what may look like a number or a date is kept as text when edited. */
const STYLES = {
  plain: { font: PLAIN, format: GENERAL },
  number: { font: PLAIN, format: GENERAL, alignment: NUMERIC },
  header: { font: HEADER, format: TEXT, fill: DARK },
  text: { font: PLAIN, format: TEXT, alignment: WRAPPED },
  prose: { font: PLAIN, format: GENERAL, alignment: WRAPPED },
  day: { font: PLAIN, format: DAY, alignment: NUMERIC },
  link: { font: LINK, format: TEXT, alignment: WRAPPED },
  title: { font: TITLE, format: GENERAL },
} satisfies Record<string, Style>;

export type StyleName = keyof typeof STYLES;

const NAMES = Object.keys(STYLES) as StyleName[];

/** By name, the number under which a cell refers to its style. */
export const STYLE = Object.fromEntries(NAMES.map((name, i) => [name, i])) as Record<StyleName, number>;

export const isWrapped = (name: StyleName): boolean => (STYLES[name] as Style).alignment === WRAPPED;

function xf({ font, format, fill = 0, alignment = '' }: Style): string {
  const applied = ['NumberFormat', 'Font', 'Fill', 'Alignment'].map((what) => ` apply${what}="1"`).join('');
  return (
    `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="0" xfId="0"${applied}>` +
    `<alignment vertical="top" ${alignment}/></xf>`
  );
}

const list = (name: string, items: readonly string[]): string =>
  `<${name} count="${items.length}">${items.join('')}</${name}>`;

/** xl/styles.xml, without the XML declaration. */
export const stylesXml = (): string =>
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  list('numFmts', [`<numFmt numFmtId="${DAY}" formatCode="yyyy\\-mm\\-dd"/>`]) +
  list('fonts', FONTS) +
  list('fills', FILLS) +
  list('borders', ['<border><left/><right/><top/><bottom/><diagonal/></border>']) +
  list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']) +
  list(
    'cellXfs',
    NAMES.map((name) => xf(STYLES[name])),
  ) +
  list('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']) +
  '</styleSheet>';
