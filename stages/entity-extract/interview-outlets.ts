import type { Language } from '../language.js';
import { LONGEST_FRONT } from '../turn-split/page/front-matter.js';
import type { DocumentView } from './document-view.js';
import type { Naming, OutletNamer } from './outlet-namer.js';

/** Who was interviewed stands so near before the words that tell of it, in code units. */
const LONGEST_CLAUSE = 60;
const CLAUSE_BREAKS = /[。！？；\n]/;

/** Finds the outlet for which all ask in an interview, where title or lead tell it: 王毅接受半岛电视台专访. */
export class InterviewOutlets {
  /** What tells of an interview, with the words for who asks there its first group. */
  private readonly interview: RegExp;
  /** What stands between a name and an interview that somebody else gave: 发言人就总统接受采访答问. */
  private readonly aboutOthers: RegExp;
  /** What stands behind the first of several outlets. */
  private readonly several: RegExp;

  constructor(
    private readonly namer: OutletNamer,
    private readonly language: Language,
  ) {
    const { separators, interview, others_interview } = language.outlet_labels;
    this.interview = new RegExp(interview, 'g');
    this.aboutOthers = new RegExp(others_interview);
    this.several = new RegExp(`^(?:${separators.join('|')}|等)`);
  }

  /** None where several outlets are told, or none is known. */
  find(view: DocumentView): readonly Naming[] {
    const { document, text, turns } = view;
    const names = this.answeringIn(view);
    // Where nobody is named, only the title can mean him.
    const { title } = document;
    const titleEnd = title === null ? 0 : document.text.indexOf(title) + title.length;
    const end = names.size > 0 ? LONGEST_FRONT : titleEnd;
    const lead = text.slice(0, Math.min(end, turns[0]!.start));
    const found = new Map<string, Naming>();
    for (const { index, 0: told, 1: asking } of lead.matchAll(this.interview)) {
      if (!this.isGivenBy(names, lead.slice(Math.max(0, index - LONGEST_CLAUSE), index))) continue;
      const start = index + told.length;
      const naming = this.namer.knownAtStart(document.text.slice(start, start + asking!.length));
      if (!naming) continue;
      if (this.several.test(asking!.slice(naming.label.length))) return [];
      found.set(naming.outlet.outlet_id, naming);
    }
    return found.size === 1 ? [...found.values()] : [];
  }

  private answeringIn({ document }: DocumentView): Set<string> {
    const names = new Set<string>();
    for (const { role, speaker_name } of document.turns)
      if (role === 'respondent' && speaker_name !== null) names.add(this.language.fold.fold(speaker_name));
    return names;
  }

  /** Whether one who answers is named in the clause before an interview is told of, and nobody else gave it. */
  private isGivenBy(names: ReadonlySet<string>, before: string): boolean {
    const clause = before.split(CLAUSE_BREAKS).at(-1)!;
    const isNamed = names.size === 0 || [...names].some((name) => clause.includes(name));
    return isNamed && !this.aboutOthers.test(clause);
  }
}
