import { CLAUSE_ENDS } from '../text/marks.js';

/** What may stand behind the mark that a line ends in. */
const CLOSERS = '[”’」』"）)\\]】]*';

/** How lines end behind which another paragraph may begin: as sentences do, and labels that stand alone (林剑：). */
export const MAY_END_PARAGRAPH = new RegExp(`[。！？!?…：:；;]${CLOSERS}$`);
/** The same, and how those end within a sentence, behind a part of it. */
export const ENDS_CLAUSE = new RegExp(`[。！？!?…：:；;，,、]${CLOSERS}\\s*$`);

/** How lines begin that tell who speaks, 林剑： or 新华社记者：, white space around it included. */
export const LABEL = new RegExp(`^\\s*[^${CLAUSE_ENDS}：:]{1,25}[：:]\\s*`);

const DIGITS_AND_SPACE = /[\d\s]+/g;

/** A line without digits and white space, in which lines of one wording differ: 外交部新闻公报 第 12 期. */
export const wordingOf = (line: string): string => line.replace(DIGITS_AND_SPACE, '');
