import type { Transcript } from '../../../schemas/types/index.js';
import { byText } from '../../collections.js';
import { diagnostic } from '../../diagnostics.js';
import type { Language } from '../../language/index.js';
import { lastPartOf } from '../../names/personal-names.js';
import type { Diagnostic } from '../../stage.js';
import type { Lexicon } from '../../words/lexicon/lexicon.js';
import type { Gazetteer } from '../gazetteer/gazetteer.js';
import type { DocumentView, Span } from '../view/document-view.js';
import { InterviewOutlets, type Told } from './interview-outlets.js';
import { LocalOutlets } from './local-outlets.js';
import type { Appearance, Naming, Outlet } from './naming.js';
import type { OutletNamer } from './outlet-namer.js';
import { OutletSpeech } from './outlet-speech.js';

type Turn = Transcript['turns'][number];

interface OutletFindings {
  outlets: Outlet[];
  outlet_appearances: Appearance[];
  diagnostics: Diagnostic[];
}

/**
 * Finds the outlets that ask, from the labels of the questioners, what they say of themselves, the notes in their
 * questions, who gives them the word, and in interviews from title and lead.
 */
export class OutletFinder {
  private readonly speech: OutletSpeech;
  private readonly interviews: InterviewOutlets;
  private readonly local: LocalOutlets;
  private readonly alsoAsked: RegExp;

  constructor(
    private readonly namer: OutletNamer,
    gazetteer: Gazetteer,
    lexicon: Lexicon,
    private readonly language: Language,
  ) {
    this.speech = new OutletSpeech(namer, language);
    this.interviews = new InterviewOutlets(namer, gazetteer, lexicon, language);
    this.local = new LocalOutlets(gazetteer, language);
    this.alsoAsked = new RegExp(language.outlet_labels.also_asked, 'g');
  }

  find(view: DocumentView): OutletFindings {
    const outlets = new Map<string, Outlet>();
    const findings: OutletFindings = { outlets: [], outlet_appearances: [], diagnostics: [] };
    const { turns } = view.document;
    const told = this.interviews.find(view);
    const asking = this.asking(view, told);
    const meant = this.local.resolve(asking.map(({ namings }) => namings));
    for (let i = 0; i < asking.length; i++) addAppearances(findings, outlets, asking[i]!.turn, meant[i]!);
    const unnamed = asking.filter(({ turn, namings }) => namings.length === 0 && !this.isOfAudience(turn));
    const interviewers = told.filter((one) => one !== null);
    // Where some tell other outlets, title and lead tell of another interview.
    const isTheirs = [...outlets.keys()].every((id) =>
      interviewers.some(({ outlet }) => outlet.outlet_id === id),
    );
    const isTold = interviewers.length === told.length && (told.length === 1 || isByOne(turns));
    if (isTold && isTheirs)
      for (const { turn } of unnamed) addAppearances(findings, outlets, turn, interviewers);
    findings.outlets = [...outlets.values()].sort((a, b) => byText(a.outlet_id, b.outlet_id));
    return findings;
  }

  /** The turns of those who ask, with what names their outlets, the outlets of an interview aside that none of them names. */
  private asking(view: DocumentView, told: Told): { turn: Turn; namings: readonly Naming[] }[] {
    const byReporter = new Map<string, readonly Naming[]>();
    return view.document.turns.flatMap((turn, i) => {
      if (turn.role !== 'questioner') return [];
      const span = view.turns[i]!;
      const own = this.ofReporter(turn, view, span, byReporter);
      const meant = told.length === 0 ? own : own.map((naming) => this.interviews.meant(naming, told));
      const asked = this.withNoted(meant, view, span);
      return { turn, namings: asked.length > 0 ? asked : this.calledUpon(view, i) };
    });
  }

  /**
   * The outlets of who asks: by the label, or where it names none that is known by what tells more. Somebody who is
   * called by name works for those that he was told to work for before.
   */
  private ofReporter(
    { speaker_label, speaker_name }: Turn,
    view: DocumentView,
    span: Span,
    byReporter: Map<string, readonly Naming[]>,
  ): readonly Naming[] {
    const namings = this.speech.tellMore(this.namer.parse(speaker_label ?? ''), view, span);
    if (speaker_name === null) return namings;
    if (namings.length === 0) return byReporter.get(speaker_name) ?? namings;
    for (const name of [speaker_name, lastPartOf(speaker_name)]) byReporter.set(name, namings);
    return namings;
  }

  /** The outlet that the turn before gives the word to, where a label such as 记者 names nobody. */
  private calledUpon(view: DocumentView, i: number): readonly Naming[] {
    const { turns } = view.document;
    const before = turns[i - 1];
    if (!before || before.role === 'questioner' || turns[i]!.speaker_name !== null) return [];
    return this.isOfAudience(turns[i]!) ? [] : this.speech.calledUpon(view, view.turns[i - 1]!);
  }

  /** 一位女学生 asks in a programme, but for no outlet. */
  private isOfAudience({ speaker_label: label }: Turn): boolean {
    const { describing, fold } = this.language;
    return label !== null && describing.begins(fold.fold(label)) && this.namer.reporterEnd(label) === 0;
  }

  /** The outlets of who asks, and those that a note says asked the same. */
  private withNoted(own: readonly Naming[], view: DocumentView, { start, end }: Span): readonly Naming[] {
    if (!holdsBracket(view, start, end)) return own;
    const all = [...own];
    for (const { index, 0: note, 1: name } of view.text.slice(start, end).matchAll(this.alsoAsked)) {
      const at = start + index + note.indexOf(name!);
      for (const one of this.namer.parse(view.document.text.slice(at, at + name!.length))) all.push(one);
    }
    return all;
  }
}

/** Whether somebody who is called by name asks all questions: he asks for all outlets that are told of. */
function isByOne(turns: readonly Turn[]): boolean {
  const asking = turns.filter(({ role }) => role === 'questioner');
  const name = asking[0]?.speaker_name ?? null;
  return name !== null && asking.every(({ speaker_name }) => speaker_name === name);
}

/** Adds what is found of the outlets of a turn, of each once. */
function addAppearances(
  { outlet_appearances, diagnostics }: OutletFindings,
  outlets: Map<string, Outlet>,
  { turn_id, line_start }: Turn,
  namings: readonly Naming[],
): void {
  const seen = new Set<string>();
  for (let i = 0; i < namings.length; i++) {
    const { outlet, label, match } = namings[i]!;
    const { outlet_id, known } = outlet;
    if (seen.has(outlet_id)) continue;
    seen.add(outlet_id);
    outlets.set(outlet_id, outlet);
    outlet_appearances.push({ turn_id, outlet_id, label, match });
    if (!known) diagnostics.push(diagnostic('entity-extract', 'unknown-outlet', line_start, label));
  }
}

const [WIDE_BRACKET, BRACKET] = ['（', '('].map((bracket) => bracket.charCodeAt(0));

/** Whether a bracket opens in a stretch: without one the pattern of notes need not be tried. */
function holdsBracket({ units }: DocumentView, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (units[i] === WIDE_BRACKET || units[i] === BRACKET) return true;
  return false;
}
