import { refuse } from '../../diagnostics.js';
import { isObject, type JsonObject, own } from '../../json-objects.js';
import { roleNamed } from '../../roles.js';
import { makeWellFormed } from '../encoding/decode.js';
import type { GivenTurn } from '../extract.js';
import { splitLines } from '../lines.js';
import { withoutMarkup } from './json-markup.js';
import { type Located, located } from './json-places.js';

/** Under which names other people's corpora tell who speaks, the first that is there. */
const SPEAKER_KEYS = ['speaker', 'label', 'role'] as const;
/** Where a speaker is an object: its name, or else its id. */
const NAME_KEYS = ['name', 'id'] as const;

/** What is said in a record, line by line, and where its turns begin if it tells who speaks. */
export interface Spoken {
  lines: Located[];
  turns: GivenTurn[] | null;
}

type Speaker = Pick<GivenTurn, 'label' | 'role'>;

const NOBODY: Speaker = { label: null, role: null };

/** Whether a value is something that somebody says. */
export const isTurn = (value: unknown): value is JsonObject =>
  isObject(value) && 'text' in value && SPEAKER_KEYS.some((key) => Object.hasOwn(value, key));

/** A speaker in one line, without a colon of its own. */
function asLabel(speaker: string): string {
  const label = speaker.replace(/\s+/g, ' ').trim();
  return /[:：]$/.test(label) ? label.slice(0, -1).trimEnd() : label;
}

/** What a turn has under a name of its own, as a label; null where it has nothing there. */
function labelAt(turn: JsonObject, key: string): string | null {
  const value = own(turn, key);
  const names = isObject(value) ? NAME_KEYS.map((name) => located(own(value, name))) : [located(value)];
  const label = names.find((name) => name?.text.trim())?.text;
  return label === undefined ? null : asLabel(label) || null;
}

/** Who speaks. The names of roles (questioner) are no labels, and what stands for a label tells no role beside it. */
function speakerOf(turn: JsonObject): Speaker {
  const told = SPEAKER_KEYS.map((key) => labelAt(turn, key)).filter((name) => name !== null);
  const label = told.find((name) => roleNamed(name) === null) ?? null;
  const word = labelAt(turn, 'role');
  return { label, role: told.findLast(roleNamed) ?? (word === label ? null : word) };
}

/** The same in characters that text may have. */
const wellFormed = (text: string | null): string | null => text && makeWellFormed(text).text;

export const linesOf = ({ text, line }: Located): Located[] =>
  splitLines(text).map((one) => ({ text: one, line }));

const isTold = ({ label, role }: Speaker): boolean => label !== null || role !== null;

/** What somebody says in a turn, with "label：" before it where one is told. */
function textOf(turn: unknown, { label }: Speaker, number: number): Located {
  const told = located(isObject(turn) ? own(turn, 'text') : turn);
  if (!told) return refuse('load', 'unfit-turn', number);
  const said = withoutMarkup(told);
  return label === null ? said : { text: `${label}：${said.text}`, line: said.line };
}

/** The lines of turns. Where a speaker is told of any, the text's own labels begin none. */
export function readTurns(turns: readonly unknown[]): Spoken {
  const lines: Located[] = [];
  const given: GivenTurn[] = [];
  for (const [i, turn] of turns.entries()) {
    const speaker = isObject(turn) ? speakerOf(turn) : NOBODY;
    const said = textOf(turn, speaker, i + 1);
    if (isTold(speaker) || said.text.trim() !== '')
      given.push({ index: lines.length, label: wellFormed(speaker.label), role: wellFormed(speaker.role) });
    const found = linesOf(said);
    // A turn without a word has a line all the same.
    if (found.length === 0) lines.push({ text: '', line: said.line });
    for (const line of found) lines.push(line);
  }
  return { lines, turns: given.some(isTold) ? given : null };
}

/** The same with the title first, unless it stands there: in any line, or in the first where the turns are given. */
export function withTitle({ lines, turns }: Spoken, title: Located | null): Spoken {
  const text = title?.text.replace(/\s+/g, ' ').trim();
  if (!title || !text) return { lines, turns };
  const isTitle = (line: Located | undefined): boolean => line?.text.trim() === text;
  const all = [{ text, line: title.line }, ...lines];
  if (!turns) return { lines: lines.some(isTitle) ? lines : all, turns };
  const [first, ...others] = turns;
  if (isTitle(lines[0]) && first?.index === 0 && first.label === null && first.role === null)
    return { lines, turns: others };
  return { lines: all, turns: turns.map((turn) => ({ ...turn, index: turn.index + 1 })) };
}
