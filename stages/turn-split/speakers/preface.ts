import { LONGEST_FRONT } from '../../limit.js';
import type { CodePointIndex } from '../../text/code-points.js';
import type { FoldedText } from '../../text/fold.js';
import { occurrences } from '../../text/occurrences.js';
import { hostNames, intervieweeNames } from '../page/named-persons.js';
import type { Rules } from '../rules.js';
import type { TextLines } from '../text-lines.js';
import type { Turn } from '../turns.js';

/** What stands before turns and tells of those who speak. It is read when it is asked for: in most documents it is not. */
export class Preface {
  /** `first` is where the first label begins, in code units. */
  constructor(
    private readonly lines: TextLines,
    private readonly index: CodePointIndex,
    private readonly first: number,
    private readonly rules: Rules,
  ) {}

  /** Title, dateline and lead. */
  lead(): FoldedText {
    return this.before(this.first);
  }

  /** Title, dateline and lead, and what is said before a turn that begins near them. */
  introductionTo({ start }: Turn): FoldedText {
    return this.before(this.index.toUnit(start));
  }

  /** Whom lines that tell of an interview name. */
  guests(): string[] {
    return [...intervieweeNames(this.lines, this.first, this.rules)];
  }

  /** What stands before the first label, and whom title and dateline name as holding the conference. */
  front(): { folded: string; hosts: readonly string[] } {
    const hosts = [...hostNames(this.lines, this.first, this.rules)];
    return {
      folded: this.lines.folded.slice(0, this.first),
      // A conference has its host: whoever was interviewed is only spoken of there.
      hosts: hosts.length > 0 ? hosts : this.guests(),
    };
  }

  /** Whether title or lead name somebody with a statesman's office (外长迪翁, 王毅部长): his words of welcome are no moderator's. */
  namesStatesman(name: string): boolean {
    if (name === '') return false;
    const { fold, state_offices } = this.rules.language;
    const { folded } = this.lead();
    const called = fold.fold(name);
    for (const at of occurrences(folded, called))
      if (state_offices.lengthAtEnd(folded, at) > 0 || state_offices.lengthAt(folded, at + called.length) > 0)
        return true;
    return false;
  }

  private before(place: number): FoldedText {
    const end = Math.min(place, LONGEST_FRONT);
    return { text: this.lines.text.slice(0, end), folded: this.lines.folded.slice(0, end) };
  }
}
