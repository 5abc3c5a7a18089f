import type { Language } from '../../language/index.js';
import { isPersonName } from '../../names/personal-names.js';
import { KINDS, Kind } from '../../text/characters.js';
import { NAME_DOT } from '../../text/marks.js';
import { occurrences } from '../../text/occurrences.js';
import type { Contexts } from '../evidence/contexts.js';
import { Evidence } from '../evidence/evidence.js';
import type { Gazetteer } from '../gazetteer/gazetteer.js';
import type { NumberedGazetteer } from '../gazetteer/numbered-gazetteer.js';
import { PhraseKind } from '../gazetteer/phrase-index.js';
import type { TurnPhrases } from '../phrases/turn-phrases.js';
import { TRANSCRIBES, transcribes } from '../view/characters.js';
import { type DocumentView, Mark, type Span } from '../view/document-view.js';
import type { Persons } from './persons.js';

/** A surname and two characters, in code units. */
const NAME_LENGTH = 3;
/** A surname so short is two abbreviations elsewhere (中博科技合作, beside 博科总统), in code units. */
const SHORT_SURNAME = 2;
/** A given name so short is two abbreviations elsewhere, too, in code units. */
const PAIR = 2;
/** Code units that are looked at: no surname is longer, and a line may be endless. */
const LONGEST_SURNAME = 16;

/** Names of two characters may be other words, too. */
const LONG_NAME = /^\p{Script=Han}{3,4}$/u;

/**
 * Learns from a document the names of those who speak (徐德智), of persons in which abbreviations seem to stand right behind the
 * surname (总理金英日), and of foreigners whose names begin with one (外长泰伊出席). Wherever such a name stands in the document, no
 * abbreviation stands there.
 * So with the surnames of foreigners who have their full names elsewhere (杜马·博科), short ones where an office follows.
 */
export class MetPersons {
  /** By code unit, whether it is a surname, and neither a word that stands before countries nor a country itself. */
  private readonly surnames = new Uint8Array(0x10000);

  constructor(
    private readonly language: Language,
    private readonly contexts: Contexts,
    private readonly persons: Persons,
    private readonly gazetteer: Gazetteer,
    private readonly numbered: NumberedGazetteer,
  ) {
    const { surnames, surnames_as_words } = language;
    for (let i = 0; i < surnames.length; i++) {
      const unit = surnames.charCodeAt(i);
      if (!surnames_as_words.includes(surnames[i]!) && !numbered.mayBeMajor(unit)) this.surnames[unit] = 1;
    }
  }

  /** Marks the names in a document whose phrases have been found. */
  mark(view: DocumentView, phrases: TurnPhrases): void {
    const names = new Set(this.speakersOf(view));
    const { candidates } = phrases;
    for (let turn = 0; turn < view.turns.length; turn++) {
      const { from, to } = candidates.ofTurn(turn);
      for (let i = from; i < to; i++) {
        const start = candidates.startOf(i);
        const name =
          this.surnames[view.units[start - 1]!] === 1
            ? this.nameAround(view, view.turns[turn]!, start)
            : this.foreignName(view, view.turns[turn]!, start);
        if (name !== null) names.add(name);
      }
    }
    view.markWords([...names], Mark.Person);
    const isMeant = (start: number, end: number): boolean => this.isSurname(view, start, end);
    view.markWords([...this.surnamesIn(view)], Mark.Person, isMeant);
  }

  /** The names of those who speak, folded, as far as they look like names. */
  private speakersOf({ document }: DocumentView): string[] {
    const { language } = this;
    return document.turns
      .map(({ speaker_name }) => language.fold.fold(speaker_name ?? ''))
      .filter((name) => LONG_NAME.test(name) && isPersonName(name, language));
  }

  /** The surnames of foreigners behind their given names, but no places (迈克尔·乍得) and no list of great powers. */
  private surnamesIn(view: DocumentView): Set<string> {
    const found = new Set<string>();
    for (const dot of occurrences(view.text, NAME_DOT)) {
      if (dot === 0 || (view.characters[dot - 1]! & TRANSCRIBES) === 0) continue;
      const start = dot + 1;
      const end = this.endOfSurname(view, start);
      if (end - start < SHORT_SURNAME || this.numbered.countMajors(view.units, start, end) === end - start)
        continue;
      if (isPair(view, dot)) view.mark(dot - PAIR, dot, Mark.Person);
      const surname = view.text.slice(start, end);
      if (this.gazetteer.table.find(surname) < 0) found.add(surname);
    }
    return found;
  }

  private endOfSurname(view: DocumentView, start: number): number {
    const last = Math.min(view.text.length, start + LONGEST_SURNAME);
    let end = start;
    while (end < last && transcribes(view.characters, end, view.wordEnd(end))) end = view.wordEnd(end);
    return end;
  }

  /** Whether a surname is one where it stands: a short one only behind a dot or before an office. */
  private isSurname(view: DocumentView, start: number, end: number): boolean {
    return end - start > SHORT_SURNAME || view.text[start - 1] === NAME_DOT || this.isTitled(view, end);
  }

  /** Whether a statesman's office or a courtesy follows a name. */
  private isTitled(view: DocumentView, end: number): boolean {
    return (
      this.language.state_offices.lengthAt(view.text, end) > 0 ||
      this.contexts.right(view, end, view.text.length) === Evidence.PersonRight
    );
  }

  /** The name whose surname stands right before an abbreviation; null where nothing shows that it is one. */
  private nameAround(view: DocumentView, turn: Span, start: number): string | null {
    const from = start - 1;
    if (from < turn.start || !view.isBoundary(from) || !view.isBoundary(start)) return null;
    const to = this.endOfName(view, turn, start);
    if (!this.isSeen(view, turn, from, to) && this.speaksForCountry(view, turn, start + 1)) return null;
    const name = view.text.slice(from, to);
    // 马新任总统 is 马 and a word, no Mr. 马 whose given name is 新任.
    if (this.language.not_person_names.has(view.text.slice(start, to))) return null;
    return isPersonName(name, this.language) && this.hasOffice(view, turn, from, to) ? name : null;
  }

  /** Whether three characters are a name, be the last one a word that follows countries: 刘德军先生, 发言人刘德军表示. */
  private isSeen(view: DocumentView, turn: Span, from: number, to: number): boolean {
    if (to - from !== NAME_LENGTH) return false;
    if (this.contexts.right(view, to, turn.end) === Evidence.PersonRight) return true;
    const isOfficial = this.language.title_endings.lengthAtEnd(view.text, from) > 0;
    return isOfficial && this.language.deeds.lengthAt(view.text, to) > 0;
  }

  /** The name that begins with an abbreviation, behind an office; null for none, and for countries (外长巴以, 外长德法波). */
  private foreignName(view: DocumentView, turn: Span, start: number): string | null {
    const end = this.persons.endBehindOffice(view, turn, start);
    if (end < 0 || this.numbered.countMajors(view.units, start, end) > 1) return null;
    const name = view.text.slice(start, end);
    const phrase = this.gazetteer.table.find(name);
    return phrase >= 0 && (this.gazetteer.kinds[phrase]! & PhraseKind.Compound) !== 0 ? null : name;
  }

  /** Whether an office stands before a name, or that of a statesman or a courtesy behind one of three characters (同金英日总理会谈). */
  private hasOffice(view: DocumentView, turn: Span, from: number, to: number): boolean {
    const { title_endings, offices_in_text } = this.language;
    const before = title_endings.lengthAtEnd(view.text, from) || offices_in_text.lengthAtEnd(view.text, from);
    if (before > 0 && from - before >= turn.start) return !this.speaksForCountry(view, turn, to);
    return to - from === NAME_LENGTH && this.isTitled(view, to);
  }

  /** Whether what follows mostly follows countries: 外长马中双方. */
  private speaksForCountry(view: DocumentView, turn: Span, end: number): boolean {
    const right = this.contexts.right(view, end, turn.end);
    return right === Evidence.SideRight || right === Evidence.StrongRight || right === Evidence.MediumRight;
  }

  /** Where a name ends whose second character stands at `second`: behind it, or behind a third one. */
  private endOfName(view: DocumentView, turn: Span, second: number): number {
    const end = view.wordEnd(second);
    if (end > second + 1 || end >= turn.end) return end;
    const isOneCharacter = KINDS[view.units[end]!] === Kind.Han && view.isBoundary(end + 1);
    const isOther =
      this.contexts.left(view, end + 1, end) !== Evidence.None ||
      this.language.deeds.lengthAt(view.text, end) > 0 ||
      this.language.country_list.sequels.lengthAt(view.text, end) > 0;
    return isOneCharacter && !isOther ? end + 1 : end;
  }
}

/** Whether a given name of two characters, which abbreviate countries elsewhere, ends at a dot (丹尼·达农). */
function isPair({ characters }: DocumentView, dot: number): boolean {
  const isOther = dot === PAIR || (characters[dot - PAIR - 1]! & TRANSCRIBES) === 0;
  return dot >= PAIR && isOther && transcribes(characters, dot - PAIR, dot);
}
