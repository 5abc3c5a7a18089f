import type { Language } from '../../../language/index.js';
import { occurrences } from '../../../text/occurrences.js';
import { officeAt, officeAtEnd } from '../reading/titles.js';

/** Lengths of names, in code units. */
const NAME_LENGTHS = [2, 3, 4];
/** In the words that open a conference, in code units, those who speak are presented. */
const LONGEST_OPENING = 6000;

/**
 * Whom a text gives with an office: 新闻司副司长汪文斌, 马朝旭先生; and by his surname alone, 李总理, 岸田首相. The text is read when
 * somebody is first asked for: in most documents nobody is.
 */
export class Introductions {
  /** Where what stands beside an office first stands so: two to four characters, and one right before it. */
  private places: Map<string, number> | null = null;
  /** The opening; cut when it is first asked for. */
  private opening: string | null = null;

  constructor(
    private readonly folded: string,
    private readonly language: Language,
  ) {}

  /** Whether a name, in simplified characters, stands with an office before a place. */
  gives(name: string, before: number): boolean {
    this.places ??= this.read();
    const place = Math.min(
      this.places.get(name) ?? Infinity,
      this.places.get(this.surnameOf(name)) ?? Infinity,
    );
    return place < before;
  }

  /** Whether the opening names somebody between office and courtesy, before a place: 副书记额尔敦巴特尔先生. */
  presents(name: string, before: number): boolean {
    const { language } = this;
    this.opening ??= this.folded.slice(0, LONGEST_OPENING);
    const { opening } = this;
    for (const at of occurrences(opening, name)) {
      if (at >= before) return false;
      const isAddressed = language.forms_of_address.lengthAt(opening, at + name.length) > 0;
      if (isAddressed && officeAtEnd(opening, language, at) > 0) return true;
    }
    return false;
  }

  /** 岸田, of 岸田文雄 */
  private surnameOf(name: string): string {
    const { compound_surnames, foreign_surnames } = this.language;
    const length = Math.max(compound_surnames.lengthAt(name, 0), foreign_surnames.lengthAt(name, 0));
    return name.slice(0, length || 1);
  }

  private read(): Map<string, number> {
    const { folded, language } = this;
    const places = new Map<string, number>();
    const add = (start: number, end: number): void => {
      const name = folded.slice(Math.max(0, start), end);
      if (!places.has(name)) places.set(name, Math.max(0, start));
    };
    for (let at = 0; at < folded.length; at++) {
      const length = officeAt(folded, at, language);
      if (length === 0) continue;
      add(at - 1, at);
      for (const name of NAME_LENGTHS) {
        add(at - name, at);
        add(at + length, at + length + name);
      }
    }
    return places;
  }
}
