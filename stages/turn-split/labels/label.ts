import type { Speaker } from './reading/speaker.js';

/** A place where a speaker is named, or where words are reported of one: what follows is his turn. */
export interface Label extends Speaker {
  start: number;
  textStart: number;
  /** As it stands in the text; null where a statement has no label. */
  label: string | null;
  /** Where what is told before it of when and where begins, which nobody says. */
  clauseStart?: number;
  /** Where an interjection ends, behind which goes on who spoke before. */
  textEnd?: number | undefined;
  /** Whether a record tells the role, so that nothing else is to tell it. */
  isRoleGiven?: boolean;
}

/** Where a question is put by somebody whom nothing names; its label may tell his outlet. */
export const namelessQuestion = (start: number, textStart: number, label: string | null): Label => ({
  start,
  textStart,
  label,
  role: 'questioner',
  name: null,
  title: null,
});

/** Where somebody answers or makes a statement without a label. */
export const unlabelled = (start: number, name: string | null): Label => ({
  start,
  textStart: start,
  label: null,
  role: 'respondent',
  name,
  title: null,
});
