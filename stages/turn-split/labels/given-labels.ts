import type { Segmented } from '../../../schemas/types/index.js';
import type { Language } from '../../language/index.js';
import { LONGEST_LABEL } from '../../names/label-forms.js';
import { type Role, roleNamed } from '../../roles.js';
import type { Rules } from '../rules.js';
import type { TextLines } from '../text-lines.js';
import type { Label } from './label.js';
import { roleInLabel } from './reading/role-words.js';
import type { Speaker } from './reading/speaker.js';

type GivenTurn = NonNullable<Segmented['given_turns']>[number];

const NOBODY: Speaker = { role: null, name: null, title: null };
const COLONS = ':：';

/**
 * The labels of turns that a record gives, whatever their words are. A role that it tells is believed, also where the
 * same label comes without it. Of turns with neither label nor role, those behind a question answer it.
 */
export function givenLabels(given: readonly GivenTurn[], lines: TextLines, rules: Rules): Label[] {
  const { language } = rules;
  const labels: Label[] = [];
  const roles = new Map<string, Role>();
  let last: Role | null = null;
  for (const turn of given) {
    const place = placeOf(turn, lines);
    const { label } = place;
    const role = roleOf(turn, language);
    if (label === null && role === null) {
      labels.push({ ...place, ...NOBODY, role: last === 'questioner' ? 'respondent' : 'unknown' });
      continue;
    }
    const isRoleGiven = role !== null;
    if (label !== null && isRoleGiven) roles.set(label, role);
    const speaker = speakerOf(label, role ?? roles.get(label ?? '') ?? null, rules);
    labels.push({ ...place, ...speaker, isRoleGiven });
    last = speaker.role;
  }
  return labels;
}

function roleOf({ role }: GivenTurn, language: Language): Role | null {
  return role === null ? null : (roleNamed(role) ?? roleInLabel(role, language));
}

/** Where a turn begins and its text does, and its label as canonical text has it. */
function placeOf(
  { index, label }: GivenTurn,
  lines: TextLines,
): Pick<Label, 'start' | 'textStart' | 'label'> {
  const start = lines.starts[index]!;
  if (label === null) return { start, textStart: start, label };
  const colon = colonBehind(label, lines, index);
  return { start, textStart: colon + 1, label: lines.text.slice(start, colon).trim() || null };
}

/** The colon with which load has closed a label: a canonical line has all colons of its source and no other. */
function colonBehind(label: string, lines: TextLines, line: number): number {
  const end = lines.end(line);
  let left = 0;
  for (const character of label) if (COLONS.includes(character)) left++;
  let at = lines.starts[line]!;
  while (at < end && (!COLONS.includes(lines.text[at]!) || left-- > 0)) at++;
  return at;
}

/** Whom a label names, in the role told; an outlet that asks is no name, and longer words name nobody. */
function speakerOf(label: string | null, role: Role | null, { outlets, reader }: Rules): Speaker {
  if (label === null || label.length > LONGEST_LABEL) return { ...NOBODY, role };
  const speaker = reader.speakerOf(label);
  if (role === null) return speaker;
  const name = role === 'questioner' ? outlets.nameOfAsker(label, speaker.name) : speaker.name;
  return { ...speaker, role, name };
}
