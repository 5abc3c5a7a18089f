import type { WordList } from '../text/lookup/word-list.js';

/** What labels say of who speaks, and what stands where labels do and is none. */
export interface LabelWords {
  /** How labels end, or what they are as a whole, by the role that this tells. */
  roles: {
    questioner: RoleWords;
    moderator: RoleWords;
    respondent: RoleWords;
    /** What is said in a programme by nobody who takes part: 旁白. */
    unknown: RoleWords;
  };
  /** What tells several speakers or questions of one kind apart behind a label, at most so many of some characters: 记者甲, 问1. */
  ordinals: readonly { characters: string; most: number }[];
  /** The word for those who ask: what it stands in is a label of theirs, but for `not_role_words`. */
  reporter: string;
  /** The word for one who answers, behind which a label may tell whom: 任正非答央视记者. */
  answers: string;
  /** Those who ask and whose nicknames stand behind in labels: 网民 打个冷战. */
  audience: WordList;
  /** How labels of live pages end of those who tell what happens: 前方记者. */
  narrators: WordList;
  /** How labels begin that describe a speaker instead of naming one: 一位女大学生. */
  describing: WordList;
  /** Words that hold a role's word and tell no role: 记者会. */
  not_role_words: WordList;
  /** Endings of a phrase before a colon that announces speech or a list instead of naming a speaker. */
  announcing_endings: WordList;
  /** Those of them with which somebody answers a question: 李肇星答道. */
  answering_endings: WordList;
  /** Words for asking that end a label behind a reporter's name. */
  asking_endings: WordList;
  /** Beginnings of a phrase before a colon that is no label. */
  announcing_beginnings: WordList;
  /** Words anywhere in a phrase before a colon that announces speech: 我告诉各位. */
  announcing_words: WordList;
  /** Beginnings of what is said, which no field of the head matter has: 欢迎外交部长王毅先生. */
  speech_beginnings: WordList;
  /** Words of speech behind a speaker's name in a label: 华春莹表示, 发言人应询. */
  reporting_endings: WordList;
  /** What brackets before a label tell of how its words were recorded: 【同期】局长 李明. */
  sound_bites: WordList;
  /** What brackets before a label tell of what its speaker does: 【发布】罗军：. */
  speech_acts: WordList;
  /** What stands before a colon without being a speaker: 责任编辑：, 来源：. After the last turn it ends the text. */
  not_speakers: WordList;
  /** What a phrase before a colon that is no label holds, ends with and begins with: 发布时间, 答问全文, 以下为…. */
  not_speaker_words: WordList;
  not_speaker_endings: WordList;
  not_speaker_beginnings: WordList;
  /** Pattern of a heading that ends in a colon: 谈中美关系：, 问答主要内容：. */
  topic_before_colon: string;
  /** Pattern of a headline that ends as a label does and stands alone on its line: 外长妙语答记者, 外交部发言人发表谈话. */
  bare_headline: string;
  /** Pattern of a headline before its colon that tells of answers: 马英九答记者问四, 朱凤莲答媒体提问（二）, but not 答 alone. */
  headline_of_answers: string;
  /** Pattern of a headline that names reporters, and more than a name behind them, and so nobody who asks: 为外国驻华记者接种疫苗. */
  press_acted_on: string;
  /** Pattern of how a lead begins with its day: 2023年4月22日，国务委员兼外长秦刚在马尼拉…. */
  begins_with_day: string;
  /** Pattern of a number before a label, with its mark: 一、问 and 贰、总统致词. */
  label_number: string;
  /** Pattern of the letter of a question or an answer before a label, perhaps with its number: Q2新华社记者：, A华春莹：. */
  label_letters: string;
  /** Pattern of what ends like a label and stands below a picture: 记者向部长提问. */
  label_caption: string;
  /** How brackets in a label begin that tell what its speaker is called for short. */
  short_form: string;
  /** Pattern of whom a title or dateline names as holding the conference, or a title as answering: its first group. */
  host: string;
  /** Pattern of how a moderator says who he is, his name its first group. */
  host_himself: string;
  /** Pattern of whom a line names that tells of an interview: behind his office the first group, before it the second. */
  interviewee: string;
  /**
   * The same of whom it tells with his office that he was interviewed, be his name a foreign one: 总统普京接受采访 the first
   * group, 专访总统阿萨德 the second. The third is the name that such a line begins with: 崔天凯接受采访.
   */
  interview_guest: string;
  /** Pattern of what stands behind a person's name in a title or lead, so that the name is known to end. */
  behind_name: string;
  /** Characters that begin words behind a name and end no name: 王毅|回答. */
  beginnings_behind_names: string;
}

/** How labels of a role are told. */
interface RoleWords {
  /** What they end with. */
  endings: WordList;
  /** What they are as a whole. */
  whole: WordList;
  /** What they hold anywhere. */
  holds: WordList;
}
