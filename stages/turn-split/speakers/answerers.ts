import { only } from '../../collections.js';
import type { Language } from '../../language/index.js';
import { isPersonName, isWrittenAsName } from '../../names/personal-names.js';
import { roleInLabel } from '../labels/reading/role-words.js';
import type { Rules } from '../rules.js';
import { followsQuestion, type Turn, type TurnList } from '../turns.js';
import type { Preface } from './preface.js';

/**
 * Names those who answer under a label that names nobody (答), where the whole document knows but one who answers, and
 * title, dateline or the words that open the conference tell of him. Nobody is named where a moderator is there,
 * because title and dateline may mean him. Sets the turns' names.
 */
export function nameAnswerers(turns: readonly Turn[], preface: Preface, language: Language): void {
  const answers = turns.filter(({ role }) => role === 'respondent');
  const unnamed = answers.filter((turn) => turn.speaker_name === null && turn.speaker_label !== null);
  if (unnamed.length === 0 || turns.some(({ role }) => role === 'moderator')) return;
  if (!unnamed.every((turn) => tellsRoleOnly(turn, language))) return;
  const named = answers.filter((turn) => turn.speaker_name !== null);
  const front = preface.front();
  const names = new Map<string, string>();
  for (const name of [...front.hosts, ...named.map(({ speaker_name }) => speaker_name!)])
    names.set(language.fold.fold(name), name);
  const [folded, name] = only(names) ?? ['', ''];
  if (!isWrittenAsName(name, language)) return;
  if (!front.folded.includes(folded) && !opens(named[0]!, turns)) return;
  for (const turn of unnamed) turn.speaker_name = name;
}

/** A label without words of its own, or a heading of a further conference, which stands above questions and answers. */
export interface Section {
  /** In code points. */
  start: number;
  name: string | null;
  title: string | null;
}

/**
 * Names those who answer under a label that names nobody (答) as the heading of their section does: minutes have
 * 發言人歐江安答詢： above the questions that he answers, and what several conferences are copied into has a line such as
 * 外交部发言人洪磊主持例行记者会 above each. Sets the turns' names and titles.
 */
export function nameBySection(
  turns: readonly Turn[],
  sections: readonly Section[],
  language: Language,
): void {
  const named = sections.filter(({ name }) => name !== null && isPersonName(name, language));
  if (named.length === 0) return;
  let passed = 0;
  for (const turn of turns) {
    while (passed < named.length && named[passed]!.start < turn.start) passed++;
    if (turn.role !== 'respondent' || turn.speaker_name !== null || turn.speaker_label === null) continue;
    const section = named[passed - 1];
    if (!section || !tellsRoleOnly(turn, language)) continue;
    turn.speaker_name = section.name;
    turn.speaker_title ??= section.title;
  }
}

/**
 * Names those who answer a question without a label as the only one who answers is named, whose name his labels may leave
 * to what stands before (卢大使). Sets the turns' names.
 */
export function nameUnlabelled(turns: readonly Turn[]): void {
  const answers = turns.filter(({ role }) => role === 'respondent');
  const isUnlabelled = (turn: Turn): boolean => turn.speaker_label === null && turn.speaker_name === null;
  const name = only(answers.filter((turn) => !isUnlabelled(turn)).map(({ speaker_name }) => speaker_name));
  if (name === null) return;
  for (const turn of answers)
    if (isUnlabelled(turn) && followsQuestion(turn, turns)) turn.speaker_name = name;
}

/** Whether somebody speaks before anybody has asked. */
const opens = ({ seq }: Turn, turns: readonly Turn[]): boolean =>
  !turns.slice(0, seq - 1).some(({ role }) => role === 'questioner');

/** 答, 外交部发言人; 秦大使 may be somebody else. */
const tellsRoleOnly = ({ speaker_label }: Turn, language: Language): boolean =>
  roleInLabel(speaker_label!, language) === 'respondent';

/**
 * Names the host under a label that names nobody (主持人) as he names himself (我是主持人周楠), or as the only other label of
 * a moderator does (主持人 邓清柯). Sets the turns' names.
 */
export function nameHost({ turns, textOf }: TurnList, { language, patterns: { hostHimself } }: Rules): void {
  const hosts = turns.filter(
    ({ speaker_label }) => speaker_label !== null && roleInLabel(speaker_label, language) === 'moderator',
  );
  const unnamed = hosts.filter(({ speaker_name }) => speaker_name === null);
  if (unnamed.length === 0) return;
  const names = new Set(hosts.map((turn) => turn.speaker_name ?? hostHimself.exec(textOf(turn))?.[1] ?? ''));
  names.delete('');
  const name = only(names) ?? '';
  if (!isPersonName(name, language)) return;
  for (const turn of unnamed) turn.speaker_name = name;
}
