import type { TurnsRow } from '../../../schemas/types/index.js';

/** Who speaks a turn, as far as the transcript tells. */
export interface Speaker {
  /** A person's name, the outlets of a journalist without one, a bare label, or only the role. */
  key: string;
  /** Whether the key means the same speaker in every document: 问 and 发言人 do not. */
  isKnown: boolean;
}

/** The speaker of a turn. Outlet ids hold no underscore. */
export function speakerOf(turn: TurnsRow): Speaker {
  const known = turn.speaker_name ?? turn.outlet_ids.join('_');
  if (known !== '') return { key: known, isKnown: true };
  return { key: turn.speaker_label ?? turn.role, isKnown: false };
}
