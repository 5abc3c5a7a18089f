import { fitsAt } from '../../text/sticky.js';
import type { Rules } from '../rules.js';
import type { Turn, TurnList } from '../turns.js';

/**
 * An outlet that tells what happens (发布会马上开始。敬请关注！) has a label as one that asks, and so has its reporter at the
 * scene (前方记者). What asks nothing, speaks to nobody and has no answer is no question: nobody's role is told by it. Whom
 * the reporter says to speak has not answered him. Before anybody has spoken, words that also
 * tell of a conference (回答记者的问题) do not ask.
 */
export function tellNarration({ turns, foldedOf }: TurnList, { language, patterns, reader }: Rules): void {
  const { addressing, asking, askingOutright, salutation } = patterns;
  const answers = (turn: Turn | undefined): boolean =>
    turn?.role === 'respondent' && !fitsAt(salutation, foldedOf(turn), 0);
  let hasBegun = false;
  for (const turn of turns) {
    const { role, speaker_label, seq } = turn;
    const label = role === 'questioner' ? speaker_label : null;
    const narrates = label !== null && language.narrators.ends(language.fold.fold(label));
    if (narrates || (label !== null && reader.isOutletAlone(label))) {
      const text = foldedOf(turn);
      const asks = addressing.test(text) || (hasBegun && !narrates ? asking : askingOutright).test(text);
      if (!asks && (narrates || !answers(turns[seq]))) turn.role = 'unknown';
    }
    hasBegun ||= turn.role !== 'unknown';
  }
}
