import type { TurnsRow } from '../schemas/types/index.js';

export type Role = TurnsRow['role'];

/** Every role, as the schema has them. */
const ROLES: Readonly<Record<Role, true>> = {
  respondent: true,
  questioner: true,
  moderator: true,
  unknown: true,
};

/** The role that a word is the name of, in whatever case; null where it is none. */
export function roleNamed(word: string): Role | null {
  const name = word.toLowerCase();
  return Object.hasOwn(ROLES, name) ? (name as Role) : null;
}
