import type { Transcript } from '../../../schemas/types/index.js';
import type { Language } from '../../language.js';
import type { CodePointIndex } from '../../text/code-points.js';
import type { Label } from '../labels/label.js';
import type { LabelReader } from '../labels/label-reader.js';
import { LONGEST_FRONT } from '../page/front-matter.js';
import type { Patterns } from '../patterns.js';
import type { TextLines } from '../text-lines.js';
import type { TurnList } from '../turns.js';
import { hostNames, intervieweeNames } from '../unlabelled/openings.js';
import { type Front, nameAnswerers, nameBySection, nameHost, type Section } from './answerers.js';
import { tellInterviewers } from './interviewers.js';
import { type BothTexts, isNamedWithOffice } from './naming.js';
import { nameByOffice } from './offices.js';
import { tellNarration, tellRoles } from './roles.js';
import { nameByInitial, nameBySurname } from './surnames.js';

type Turn = Transcript['turns'][number];

/**
 * Tells of each turn who speaks in it, where its label does not: from what he says, from all his turns together, and from
 * what stands before them. Sets the turns' roles, names and titles; roles that a record tells stay.
 */
export function tellSpeakers(
  { turns, settled, empty }: TurnList,
  labels: readonly Label[],
  interludes: ReadonlyMap<Label, number>,
  lines: TextLines,
  index: CodePointIndex,
  language: Language,
  reader: LabelReader,
  patterns: Patterns,
): void {
  const foldedOf = ({ start, end }: Turn): string =>
    lines.folded.slice(index.toUnit(start), index.toUnit(end));
  const textOf = ({ start, end }: Turn): string => lines.text.slice(index.toUnit(start), index.toUnit(end));
  const before = (end: number): BothTexts => ({
    text: lines.text.slice(0, end),
    folded: lines.folded.slice(0, end),
  });
  const first = labels[0]!.start;
  const lead = (): BothTexts => before(Math.min(first, LONGEST_FRONT));
  const guestsOf = (): string[] => [...intervieweeNames(lines, first, language, patterns)];
  const frontOf = (): Front => {
    const hosts = [...hostNames(lines, first, language, patterns)];
    const folded = lines.folded.slice(0, first);
    // A conference has its host: whoever was interviewed is only spoken of there.
    return {
      folded,
      hosts: hosts.length > 0 ? hosts : guestsOf(),
    };
  };
  const introductionTo = ({ start }: Turn): BothTexts => before(Math.min(index.toUnit(start), LONGEST_FRONT));
  nameByInitial(turns, introductionTo, language, patterns);
  const roleTold = new Set<string>();
  for (const { role, label } of labels) if (role && label) roleTold.add(label);
  const introducesReporter = (text: string): boolean => reader.introducesReporter(text);
  const isStatesman = (name: string): boolean =>
    isNamedWithOffice(language.fold.fold(name), lead().folded, language);
  tellRoles(turns, roleTold, language, patterns, { foldedOf, introducesReporter, isStatesman });
  const given = Array.from(settled, (turn) => ({ turn, role: turn.role }));
  const believeGiven = (): void => {
    for (const { turn, role } of given) turn.role = role;
  };
  const isNarrator = (label: string): boolean => language.narrators.ends(language.fold.fold(label));
  tellNarration(turns, (label) => reader.isOutletAlone(label), isNarrator, patterns, foldedOf);
  believeGiven();
  tellInterviewers(turns, () => lead().folded, guestsOf, language, patterns, foldedOf);
  believeGiven();
  const sections = [...conferences(first, interludes, lines, language, patterns), ...empty];
  sections.sort((a, b) => a.start - b.start);
  const inPoints = ({ start, name, title }: Section): Section => ({
    start: index.toPoint(start),
    name,
    title,
  });
  nameBySection(turns, sections.map(inPoints), language);
  nameAnswerers(turns, frontOf, language);
  nameBySurname(turns, introductionTo, language, patterns);
  nameByOffice(turns, lead, language, patterns);
  nameHost(turns, language, patterns, textOf);
}

/** Whose conference begins where, as title and the headings between turns tell; none where no such heading names anybody. */
function conferences(
  first: number,
  interludes: ReadonlyMap<Label, number>,
  lines: TextLines,
  language: Language,
  patterns: Patterns,
): Section[] {
  const hostIn = (start: number, end: number): Section[] =>
    [...hostNames(lines, end, language, patterns, start)]
      .slice(0, 1)
      .map((name) => ({ start, name, title: null }));
  const later = Array.from(interludes, ([{ start }, from]) => hostIn(from, start)).flat();
  return later.length > 0 ? [...hostIn(0, first), ...later] : [];
}
