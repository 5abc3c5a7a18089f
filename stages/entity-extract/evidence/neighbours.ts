import type { Language } from '../../language/index.js';
import { NOWHERE } from '../gazetteer/code-numbers.js';
import type { NumberedGazetteer } from '../gazetteer/numbered-gazetteer.js';
import { type Candidates, Trait } from '../phrases/candidates.js';
import { indexAt, type Matches } from '../phrases/spans.js';
import { partsList } from '../view/characters.js';
import { type DocumentView, Mark } from '../view/document-view.js';
import { Evidence } from './evidence.js';

/** The support that neighbouring countries give each other: abbreviations, and names that are marked in the view. */
export class Neighbours {
  constructor(
    private readonly view: DocumentView,
    private readonly candidates: Candidates,
    private readonly matches: Matches,
    private readonly numbered: NumberedGazetteer,
    private readonly language: Pick<Language, 'country_list'>,
  ) {}

  /** Whether anything stands beside an abbreviation that may turn out to support it. */
  mayHave(candidate: number): boolean {
    const { candidates, view } = this;
    const start = candidates.startOf(candidate);
    const end = candidates.endOf(candidate);
    return (
      partsList(view.characters, end) ||
      partsList(view.characters, start - 1) ||
      partsList(view.characters, start - 2) ||
      (candidate > 0 && candidates.endOf(candidate - 1) === start) ||
      (candidate + 1 < candidates.length && candidates.startOf(candidate + 1) === end) ||
      this.view.isMarked(start, Mark.NameEnd) ||
      this.view.isMarked(end, Mark.NameStart) ||
      this.language.country_list.joints.lengthAtEnd(view.text, start) > 0
    );
  }

  /** Whether an abbreviation may stand in a list: a mark that parts its members beside it, or one and a member before 和 (、巴和塔). */
  mayBeListed(candidate: number): boolean {
    const { candidates, view, language } = this;
    const start = candidates.startOf(candidate);
    if (partsList(view.characters, candidates.endOf(candidate))) return true;
    if (partsList(view.characters, start - 1)) return true;
    const joint = language.country_list.joints.lengthAtEnd(view.text, start);
    return joint > 0 && partsList(view.characters, start - joint - 2);
  }

  /** The evidence for an abbreviation from those that still stand before and behind it, which are below 0 where there are none. */
  evidence(candidate: number, before: number, after: number): Evidence {
    const { candidates } = this;
    const start = candidates.startOf(candidate);
    const end = candidates.endOf(candidate);
    const isListed = this.isBesideMember(start, end, before, after);
    const isAmong = candidates.has(candidate, Trait.Listed);
    if (isAmong && (isListed || (before >= 0 && this.isJoined(before, candidate))))
      return Evidence.ListedAmong;
    const touchesAfter = after >= 0 && candidates.startOf(after) === end;
    const touchesBefore = before >= 0 && candidates.endOf(before) === start;
    // Nobody says 中美方: before X方 a 中 is the end of 过程中 or 期间中.
    const right =
      (touchesAfter && !candidates.has(after, Trait.Side)) || this.view.isMarked(end, Mark.NameStart);
    const left = touchesBefore || this.view.isMarked(start, Mark.NameEnd);
    if (right || left) {
      const sure =
        (right && touchesAfter && candidates.has(after, Trait.Sure)) ||
        (left && touchesBefore && candidates.has(before, Trait.Sure));
      return sure ? Evidence.PairWithSure : Evidence.Pair;
    }
    return isListed ? Evidence.Listed : Evidence.None;
  }

  /** Whether a country stands beyond a mark that parts a list's members, before or behind two code units, or beyond the word before them too. */
  private isBesideMember(start: number, end: number, before: number, after: number): boolean {
    const { view } = this;
    const { units } = view;
    const lead = start > 0 ? units[start - 1]! : 0;
    return (
      (partsList(view.characters, end) &&
        (this.beginsAt(after, end + 1) || (units[end + 1] === lead && this.beginsAt(after, end + 2)))) ||
      (partsList(view.characters, start - 1) && this.endsAt(before, start - 1)) ||
      (partsList(view.characters, start - 2) &&
        this.endsAt(before, start - 2) &&
        this.leadsBefore(before, lead))
    );
  }

  /** Whether the same word stands before a candidate: 赴港、赴澳. */
  private leadsBefore(candidate: number, lead: number): boolean {
    return candidate >= 0 && this.view.units[this.candidates.startOf(candidate) - 1] === lead;
  }

  /** Whether nothing but a mark that parts a list's members stands between two candidates. */
  isListed(before: number, after: number): boolean {
    const end = this.candidates.endOf(before);
    return partsList(this.view.characters, end) && this.candidates.startOf(after) === end + 1;
  }

  /** Whether nothing but a word stands between two candidates that joins the last member of a list to the others. */
  isJoined(before: number, after: number): boolean {
    const end = this.candidates.endOf(before);
    const start = this.candidates.startOf(after);
    return start > end && this.language.country_list.joints.lengthAt(this.view.text, end) === start - end;
  }

  private isPlace(match: number): boolean {
    return match >= 0 && this.numbered.codeOf(this.matches, match) !== NOWHERE;
  }

  private beginsAt(after: number, unit: number): boolean {
    const { candidates } = this;
    const begins = after >= 0 && candidates.startOf(after) === unit && !candidates.has(after, Trait.Side);
    return begins || this.isPlace(indexAt(this.matches.starts, unit));
  }

  private endsAt(before: number, unit: number): boolean {
    const ends = before >= 0 && this.candidates.endOf(before) === unit;
    return ends || this.isPlace(indexAt(this.matches.ends, unit));
  }
}
