import type { Language } from '../../language/index.js';
import type { IntList } from '../../text/int-list.js';
import { NOWHERE } from '../gazetteer/code-numbers.js';
import type { NumberedGazetteer } from '../gazetteer/numbered-gazetteer.js';
import { type Candidates, Trait } from '../phrases/candidates.js';
import { phraseAt } from '../phrases/spans.js';
import type { TurnPhrases } from '../phrases/turn-phrases.js';
import { partsList } from '../view/characters.js';
import type { DocumentView } from '../view/document-view.js';
import type { Contexts } from './contexts.js';
import { Evidence, speaks } from './evidence.js';
import type { EvidenceLedger } from './evidence-ledger.js';
import type { Neighbours } from './neighbours.js';

/** So many code units behind a list are looked at. */
const LONGEST_SEQUEL = 24;

/** Finds lists of countries among candidates: 美、加、日. */
export class CountryLists {
  /** What follows a list of languages: 中、英、法等多种语言. */
  private readonly languages: RegExp;

  constructor(
    private readonly numbered: NumberedGazetteer,
    private readonly contexts: Contexts,
    private readonly language: Language,
    private readonly ledger: EvidenceLedger,
  ) {
    this.languages = new RegExp(language.country_list.languages);
  }

  /**
   * Marks the members of lists such as 美、加、日 in which two or more are hardly anything but countries; of three members that
   * are taken up as countries are one will do (菲、越、马等), and none need be where as many states are counted behind them (越、马两国).
   */
  mark(view: DocumentView, phrases: TurnPhrases, neighbours: Neighbours, standing: IntList): void {
    const { values, length } = standing;
    const { candidates } = phrases;
    for (let first = 0, last = 0; first < length; first = ++last) {
      let countries = Number(this.isMostlyCountry(candidates, values[first]!));
      while (last + 1 < length && neighbours.isListed(values[last]!, values[last + 1]!))
        countries += Number(this.isMostlyCountry(candidates, values[++last]!));
      if (last > first && this.isOfLanguages(view, candidates.endOf(values[last]!))) {
        for (let i = first; i <= last; i++) this.ledger.add(candidates, values[i]!, Evidence.PartOfWord);
        continue;
      }
      const joined = last > first ? this.joinedTo(view, phrases, neighbours, standing, last) : -1;
      if (joined >= 0) countries += Number(this.isMostlyCountry(candidates, joined));
      const isLong = last - first >= 2 && this.isTakenUp(view, phrases, values[last]!);
      const isCounted = this.isCounted(view, candidates, standing, first, last);
      if (!isCounted && countries < (isLong ? 1 : 2)) continue;
      for (let i = first; i < last; i++) candidates.traits[values[i]!]! |= Trait.Listed;
      // The last one may be the beginning of other words.
      if (joined >= 0 || this.isTakenUp(view, phrases, values[last]!))
        candidates.traits[values[last]!]! |= Trait.Listed;
      if (joined >= 0) candidates.traits[joined]! |= Trait.Listed;
    }
  }

  /** Whether as many states are counted behind a list as it has members, half of which can mean but one: not 爱、拉两国. */
  private isCounted(
    { text }: DocumentView,
    candidates: Candidates,
    { values }: IntList,
    first: number,
    last: number,
  ): boolean {
    const states = this.language.country_list.counted.words[last - first - 1];
    if (states === undefined || !text.startsWith(states, candidates.endOf(values[last]!))) return false;
    let certain = 0;
    for (let i = first; i <= last; i++) {
      const { codes } = this.numbered.abbreviationIn(candidates, values[i]!);
      certain += Number(codes.length === 1);
    }
    return certain * 2 > last - first;
  }

  private isOfLanguages({ text }: DocumentView, end: number): boolean {
    return this.languages.test(text.slice(end, end + LONGEST_SEQUEL));
  }

  /** The candidate that a word joins to a list as its last member (英、法和德); below 0 where none is. */
  private joinedTo(
    view: DocumentView,
    phrases: TurnPhrases,
    neighbours: Neighbours,
    standing: IntList,
    last: number,
  ): number {
    const { values, length } = standing;
    const { candidates } = phrases;
    if (last + 1 === length || !neighbours.isJoined(values[last]!, values[last + 1]!)) return -1;
    const next = values[last + 1]!;
    if (this.isTakenUp(view, phrases, next)) return next;
    const { ordinary } = this.numbered.abbreviationIn(candidates, next);
    const right = this.contexts.right(view, candidates.endOf(next), view.text.length);
    return ordinary !== Evidence.OftenOrdinary && speaks(right) ? next : -1;
  }

  /** Whether a list is taken up behind a candidate (英、法、荷均, 哈、吉和塔三国), or goes on with a name (澳、加、欧盟, 美、加及欧盟). */
  private isTakenUp(view: DocumentView, { candidates, matches }: TurnPhrases, candidate: number): boolean {
    const { joints, sequels } = this.language.country_list;
    const end = candidates.endOf(candidate);
    if (sequels.lengthAt(view.text, end) > 0) return true;
    const joint = partsList(view.characters, end) ? 1 : joints.lengthAt(view.text, end);
    const name = joint > 0 ? phraseAt(matches, matches.starts, end + joint) : -1;
    return name >= 0 && this.numbered.phraseCodes[name] !== NOWHERE;
  }

  /** Whether a character that stands in a list by itself is mostly a country there: 美, and 日 and 法, but neither 加 nor 西. */
  private isMostlyCountry(candidates: Candidates, i: number): boolean {
    const isOrdinary = this.numbered.isMuchOrdinary(candidates.phraseOf(i));
    return !isOrdinary || this.numbered.isMajor(candidates.codes[i]!);
  }
}
