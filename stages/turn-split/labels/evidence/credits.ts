import { isPersonName } from '../../../names/personal-names.js';
import type { Rules } from '../../rules.js';
import type { TextLines } from '../../text-lines.js';
import type { Candidate } from '../candidates/candidates.js';
import type { Label } from '../label.js';
import type { Surroundings } from './surroundings.js';

/** Who wrote a report, in code units. */
const LONGEST_BYLINE = 20;
/** 记者 and 媒体 may be before it, but not 问. */
const SHORTEST_CREDIT = 2;
const IS_SENTENCE = /[。！？!?]/;
const NAME_SEPARATOR = /[、，\s]+/;

/** 记者：周经纬 and 媒体：中国网 tell who wrote a report and where it comes from. */
export function isByline(
  { label, line, textStart }: Candidate,
  lines: TextLines,
  { language, reader }: Rules,
): boolean {
  const end = lines.end(line);
  if (label.length < SHORTEST_CREDIT || end - textStart > LONGEST_BYLINE) return false;
  const words = lines.text.slice(textStart, end).trim();
  if (words === '' || IS_SENTENCE.test(words)) return false;
  const names = words.split(NAME_SEPARATOR);
  const { isOutlet, speaker } = reader.traitsOf(names[0]!);
  const isSource = isOutlet || speaker.role === 'questioner';
  return isSource || names.every((name) => isPersonName(name, language));
}

/**
 * 【环球网报道 记者 王盼盼】 before anybody has spoken begins a report, and 〔记者涂钜旻／台北报导〕 does wherever it stands;
 * 【王盼盼】 is none where its line asks, nor what stands alone on its line above words that speak to somebody. So does
 * 伊通社：据使馆报道，…以下是问答实录：.
 */
export function isDateline(
  candidate: Candidate,
  before: Label | null,
  next: Candidate | undefined,
  around: Surroundings,
  { language, patterns }: Rules,
): boolean {
  const { closed, label } = candidate;
  if (closed === 'colon') return before === null && around.announcesTranscript(candidate);
  if (closed !== 'bracket') return false;
  const folded = language.fold.fold(label);
  if (patterns.reportsFrom.test(folded)) return true;
  if (before !== null) return false;
  if (patterns.byline.test(folded)) return true;
  return !(folded.endsWith(language.reporter) || around.asks(candidate) || around.asksBelow(candidate, next));
}
