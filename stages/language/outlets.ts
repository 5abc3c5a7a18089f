import type { Annotated } from '../../schemas/types/index.js';
import type { WordList } from '../text/lookup/word-list.js';

/** What stands in and around the names of outlets. */
export interface OutletWords {
  /** What outlets' names end with. */
  outlet_names: {
    /** Those that tell a type; the first that a name has counts: 杂志社 is no 社. */
    types: readonly { type: Annotated['outlets'][number]['type']; endings: WordList }[];
    /** Endings that tell no type. */
    untyped: WordList;
    /** Those of an outlet's branches, behind its own name. */
    branches: WordList;
    /** The character behind the name of a station that is written in Latin letters: TVB台. */
    station: string;
  };
  /** Words around the outlets in a questioner's label. */
  outlet_labels: {
    /** What the label ends with beside the words for reporters and for asking. */
    endings: WordList;
    /** Pattern of what it begins with before its outlet. */
    beginnings: string;
    /** Words for those who work for an outlet: before one of them stands its name. */
    reporters: WordList;
    /** Pattern of others who ask for an outlet where its name stands right before: 社长. They may work elsewhere too. */
    posts: string;
    /** Pattern of what stands behind a reporter's own name. */
    honorifics: string;
    /** Between an outlet and its reporter, and before those who ask for it. */
    of: string;
    /** Pattern of what stands before a reporter's own name that tells that he asks. */
    asks: string;
    /**
     * Antonio Rossi, the first group, of Antonio Rossi《安莎通讯社》, be it with the number of his question before it: 提问1、.
     */
    name_before: string;
    /**
     * Ann Lee, behind an outlet's name that nobody need know: 《MobileNews》Ann Lee, 《某某周刊》总编 Ann Lee, 某某电台Ann B Lee; of
     * 《论语》 it is none, and Xinhua News Agency is no person.
     */
    name_behind: string;
    /** What brackets at the end enclose, the first group: 记者（路透社）, 问[法新社], Q（路透社、法新社）, 记者王小明（CNN）. */
    enclosed: string;
    /** The same of brackets at the beginning: （路透社记者）问. */
    enclosed_before: string;
    /** Brackets behind a word for reporters, with what they hold. */
    note_behind: string;
    /** Where a reporter is, behind the mark that ends his paper's name: 《环球邮报》驻亚洲. */
    posted: string;
    /** What stands behind a country whose press asks: 澳大利亚媒体. */
    press: string;
    /** Provinces, whose names stand before those of their country's outlets. */
    provinces: WordList;
    /** What may stand behind a province's name. */
    province: string;
    /** Names of national outlets that with a province before them are those of others, its own: 经济日报, 四川经济日报. */
    provincial_names: WordList;
    /** Pattern of what parts the outlets of a label that names several. */
    separators: string;
    /** What stands for further ones behind the first. */
    and_others: string;
    /** What is left of a label that names no outlet. */
    nobody: WordList;
    /** A note in brackets, （ or (, in a question that a further outlet, its first group, asked the same. */
    also_asked: string;
    /** What tells that somebody was interviewed or took part in a programme, with the words for who asks there its first group. */
    interview: string;
    /** A clause that begins with who interviews somebody, its first group; whom he interviews is the second. */
    interviewer: string;
    /** What is said before somebody is told that he gives an interview. */
    thanks: string;
    /** Pattern of how words end that give the word to an outlet's reporter, their end its first group. */
    calling_upon: string;
    /** Pattern of a last sentence that may be nothing but what its reporter is called by, its first group. */
    called: string;
    /** What hosts say before the name of who broadcasts them, the first group. */
    broadcast: string;
    /** What an interview is about or who gave it, the first group, between a name and the words that tell of it. */
    others_interview: string;
    /** What stands between a country and the name of an outlet there: 主流媒体——. */
    media: string;
  };
  /** Pattern of words that an outlet's last character begins, which is no outlet then: 中国能源|报告, but 环球时报|告诉. */
  beyond_outlets: string;
  /** Patterns of how speakers introduce themselves at the beginning of what they say. */
  self_introductions: {
    /** What stands before who somebody is, or for whom he works: 我是. */
    self: string;
    /** What stands there after that: 也是. */
    further: string;
    /** Words in greetings and thanks, which stand before it. */
    greeting: string;
    /** For whose readers somebody speaks, behind the word for it, the first group: 代表《欧洲时报》的广大读者. */
    for_audience: string;
  };
}
