import type { Language } from '../../language/index.js';
import { Circle } from '../gazetteer/circles.js';
import { NOWHERE, OPEN } from '../gazetteer/code-numbers.js';
import type { NumberedGazetteer } from '../gazetteer/numbered-gazetteer.js';
import type { NamedPlaces } from '../named-places/named-places.js';
import type { Candidates } from '../phrases/candidates.js';
import { indexAt } from '../phrases/spans.js';
import type { TurnPhrases } from '../phrases/turn-phrases.js';
import { partsList } from '../view/characters.js';
import type { DocumentView } from '../view/document-view.js';
import { Evidence } from './evidence.js';

/** So many members of a list are looked at on either side. */
const MOST_LOOKED_AT = 8;

/** Tells by the company that an abbreviation keeps what it may mean: 乌 in 哈、吉、塔、乌, 澳 in 美、英、澳 and in 赴港、赴澳. */
export class Company {
  private readonly circles: number[] = [];

  constructor(
    private readonly numbered: NumberedGazetteer,
    private readonly language: Language,
  ) {}

  /** Of the codes that a candidate may have, those that fit what it is listed with: all of them where nothing can be told. */
  fitting(
    view: DocumentView,
    phrases: TurnPhrases,
    i: number,
    codes: readonly number[],
    named: NamedPlaces,
  ): readonly number[] {
    const { circles } = this;
    circles.length = 0;
    this.look(view, phrases, i, 'ends');
    this.look(view, phrases, i, 'starts');
    if (circles.length === 0) return codes;
    const own = this.numbered.circles;
    const counts = codes.map((code) => circles.filter((circle) => circle === own[code]).length);
    const most = Math.max(...counts);
    const fits = (code: number, count: number): boolean =>
      own[code] === Circle.Open || (most > 0 ? count === most : !isApart(own[code]!));
    const fitting = codes.filter((code, at) => fits(code, counts[at]!));
    if (fitting.length === 0) return codes;
    // One state alone makes nobody speak of what he has not named instead of what he has: 埃 in 埃、吉、厄、布、津, where Ethiopia is not named and Egypt is.
    const at = phrases.candidates.startOf(i);
    const isNew = (code: number): boolean => own[code]! > Circle.Regions && !named.hasBefore(code, at);
    const isWeak = most === 1 && fitting.every(isNew);
    return isWeak && codes.some((code) => named.has(code)) ? codes : fitting;
  }

  /** Notes the circles of the members of the list that begin behind a candidate, or of those that end before it. */
  private look(view: DocumentView, phrases: TurnPhrases, i: number, near: 'starts' | 'ends'): void {
    const { candidates, matches } = phrases;
    const far = near === 'starts' ? 'ends' : 'starts';
    const lead = leadOf(view, candidates, i);
    let edge = candidates[far].values[i]!;
    for (let looked = 0; looked < MOST_LOOKED_AT; looked++) {
      const at = near === 'starts' ? this.memberStart(view, edge, lead) : this.memberEnd(view, edge, lead);
      const abbreviation = indexAt(candidates[near], at);
      const name = abbreviation < 0 ? indexAt(matches[near], at) : -1;
      if (!this.meet(phrases, abbreviation, name)) return;
      edge = abbreviation >= 0 ? candidates[far].values[abbreviation]! : matches[far].values[name]!;
    }
  }

  /** Notes the circle of a member of the list, which is an abbreviation or a name; false where it is neither. */
  private meet({ candidates, matches }: TurnPhrases, abbreviation: number, name: number): boolean {
    if (abbreviation < 0 && name < 0) return false;
    const code =
      abbreviation >= 0 ? this.codeOf(candidates, abbreviation) : this.numbered.codeOf(matches, name);
    if (code >= 0 && this.numbered.circles[code] !== Circle.Open)
      this.circles.push(this.numbered.circles[code]!);
    return code !== NOWHERE;
  }

  /** The code of an abbreviation that can hardly mean anything else; OPEN of another. */
  private codeOf(candidates: Candidates, i: number): number {
    if (candidates.fixedCodes[i] !== NOWHERE) return candidates.fixedCodes[i]!;
    const { codes, ordinary } = this.numbered.abbreviationIn(candidates, i);
    return codes.length === 1 && ordinary !== Evidence.OftenOrdinary ? codes[0]! : OPEN;
  }

  /** Where the member behind one begins that ends at `edge`. */
  private memberStart(view: DocumentView, edge: number, lead: number): number {
    if (partsList(view.characters, edge)) return view.units[edge + 1] === lead ? edge + 2 : edge + 1;
    return edge + this.language.country_list.joints.lengthAt(view.text, edge);
  }

  /** Where the member before one ends that begins at `edge`. */
  private memberEnd(view: DocumentView, edge: number, lead: number): number {
    const { characters, text } = view;
    const start = view.units[edge - 1] === lead && partsList(characters, edge - 2) ? edge - 1 : edge;
    if (partsList(characters, start - 1)) return start - 1;
    return start - this.language.country_list.joints.lengthAtEnd(text, start);
  }
}

/** What stands before an abbreviation, and may be said again before others (赴港、赴澳). */
const leadOf = ({ units }: DocumentView, candidates: Candidates, i: number): number =>
  candidates.startOf(i) > 0 ? units[candidates.startOf(i) - 1]! : 0;

/** Whether a circle is one that states are not listed with: what belongs to China, and regions. */
const isApart = (circle: number): boolean => circle === Circle.OfChina || circle === Circle.Regions;
