import type { CodePointIndex } from '../../text/code-points.js';
import type { Label } from '../labels/label.js';
import type { Layout } from '../layout.js';
import { hostNames } from '../page/named-persons.js';
import type { Rules } from '../rules.js';
import type { TextLines } from '../text-lines.js';
import type { TurnList } from '../turns.js';
import { nameAnswerers, nameBySection, nameHost, nameUnlabelled, type Section } from './answerers.js';
import { tellInterviewers } from './interviewers.js';
import { tellNarration } from './narration.js';
import { nameByOffice } from './offices.js';
import { Preface } from './preface.js';
import { tellRoles } from './roles.js';
import { nameByInitial, nameBySurname } from './surnames.js';

/**
 * Tells of each turn who speaks in it, where its label does not: from what he says, from all his turns together, and from
 * what stands before them. Sets the turns' roles, names and titles; roles that a record tells stay.
 */
export function tellSpeakers(
  list: TurnList,
  { labels, interludes }: Layout,
  lines: TextLines,
  index: CodePointIndex,
  rules: Rules,
): void {
  const { language } = rules;
  const { turns, empty } = list;
  const first = labels[0]!.start;
  const preface = new Preface(lines, index, first, rules);
  nameByInitial(turns, preface, rules);
  const sections = [...conferences(first, interludes, lines, rules), ...empty]
    .sort((a, b) => a.start - b.start)
    .map(({ start, name, title }) => ({ start: index.toPoint(start), name, title }));
  // Who answers in a section is no moderator for greeting there.
  nameBySection(turns, sections, language);
  settleRoles(list, labels, preface, rules);
  // Before 答, which is whoever alone answers, be he called 崔大使 elsewhere.
  nameBySurname(turns, preface, rules);
  nameAnswerers(turns, preface, language);
  nameByOffice(turns, preface, rules);
  nameUnlabelled(turns);
  nameHost(list, rules);
}

/** Tells roles that labels do not. What a record tells of a turn is believed, whatever is found of others like it. */
function settleRoles(list: TurnList, labels: readonly Label[], preface: Preface, rules: Rules): void {
  const given = Array.from(list.settled, (turn) => ({ turn, role: turn.role }));
  const believeGiven = (): void => {
    for (const { turn, role } of given) turn.role = role;
  };
  const roleTold = new Set<string>();
  for (const { role, label } of labels) if (role && label) roleTold.add(label);
  tellRoles(list, roleTold, preface, rules);
  tellNarration(list, rules);
  believeGiven();
  tellInterviewers(list, preface, rules);
  believeGiven();
}

/** Whose conference begins where, as title and the headings between turns tell; none where no such heading names anybody. */
function conferences(
  first: number,
  interludes: ReadonlyMap<Label, number>,
  lines: TextLines,
  rules: Rules,
): Section[] {
  const hostIn = (start: number, end: number): Section[] =>
    [...hostNames(lines, end, rules, start)].slice(0, 1).map((name) => ({ start, name, title: null }));
  const later = Array.from(interludes, ([{ start }, from]) => hostIn(from, start)).flat();
  return later.length > 0 ? [...hostIn(0, first), ...later] : [];
}
