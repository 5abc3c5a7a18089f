import type { Transcript } from '../../../schemas/types/index.js';
import type { CodePointIndex } from '../../text/code-points.js';
import type { Label } from '../labels/label.js';
import { hostNames } from '../page/named-persons.js';
import type { Rules } from '../rules.js';
import type { TextLines } from '../text-lines.js';
import type { TurnList } from '../turns.js';
import { nameAnswerers, nameBySection, nameHost, type Section } from './answerers.js';
import { tellInterviewers } from './interviewers.js';
import { type BothTexts, isNamedWithOffice } from './naming.js';
import { tellNarration } from './narration.js';
import { nameByOffice } from './offices.js';
import { Preface } from './preface.js';
import { type Speech, tellRoles } from './roles.js';
import { nameByInitial, nameBySurname } from './surnames.js';

type Turn = Transcript['turns'][number];

/**
 * Tells of each turn who speaks in it, where its label does not: from what he says, from all his turns together, and from
 * what stands before them. Sets the turns' roles, names and titles; roles that a record tells stay.
 */
export function tellSpeakers(
  list: TurnList,
  labels: readonly Label[],
  interludes: ReadonlyMap<Label, number>,
  lines: TextLines,
  index: CodePointIndex,
  rules: Rules,
): void {
  const { language } = rules;
  const { turns, empty } = list;
  const first = labels[0]!.start;
  const preface = new Preface(lines, index, first, rules);
  const introductionTo = (turn: Turn): BothTexts => preface.introductionTo(turn);
  const within = (text: string, { start, end }: Turn): string =>
    text.slice(index.toUnit(start), index.toUnit(end));
  nameByInitial(turns, introductionTo, rules);
  settleRoles(list, labels, preface, (turn) => within(lines.folded, turn), rules);
  const sections = [...conferences(first, interludes, lines, rules), ...empty]
    .sort((a, b) => a.start - b.start)
    .map(({ start, name, title }) => ({ start: index.toPoint(start), name, title }));
  nameBySection(turns, sections, language);
  nameAnswerers(turns, () => preface.front(), language);
  nameBySurname(turns, introductionTo, rules);
  nameByOffice(turns, () => preface.lead(), rules);
  nameHost(turns, (turn) => within(lines.text, turn), rules);
}

/** Tells roles that labels do not. What a record tells of a turn is believed, whatever is found of others like it. */
function settleRoles(
  { turns, settled }: TurnList,
  labels: readonly Label[],
  preface: Preface,
  foldedOf: (turn: Turn) => string,
  rules: Rules,
): void {
  const { language, patterns, reader } = rules;
  const given = Array.from(settled, (turn) => ({ turn, role: turn.role }));
  const believeGiven = (): void => {
    for (const { turn, role } of given) turn.role = role;
  };
  const roleTold = new Set<string>();
  for (const { role, label } of labels) if (role && label) roleTold.add(label);
  const speech: Speech = {
    foldedOf,
    introducesReporter: (text) => reader.introducesReporter(text),
    isStatesman: (name) => isNamedWithOffice(language.fold.fold(name), preface.lead().folded, language),
  };
  tellRoles(turns, roleTold, speech, rules);
  const isNarrator = (label: string): boolean => language.narrators.ends(language.fold.fold(label));
  tellNarration(turns, (label) => reader.isOutletAlone(label), isNarrator, patterns, foldedOf);
  believeGiven();
  const leadOf = (): string => preface.lead().folded;
  tellInterviewers(turns, leadOf, () => preface.guests(), foldedOf, rules);
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
