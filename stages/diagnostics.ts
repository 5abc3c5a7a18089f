import type { Diagnostic, StageName } from './stage.js';
import { shortened } from './text/shortened.js';

interface Definition {
  severity: Diagnostic['severity'];
  /** What is wrong and what to do; {0}, {1} … are filled in. */
  message: string;
}

/** Every diagnostic that a stage can give. The README's list is generated from this table. */
export const DIAGNOSTICS = {
  'empty-file': {
    severity: 'error',
    message: 'the document holds no text; put the transcript into it, or leave it out',
  },
  'binary-file': {
    severity: 'error',
    message: 'this is not a text file (a NUL byte at byte {0}); save the transcript as plain text in UTF-8',
  },
  'undecodable-text': {
    severity: 'error',
    message: 'the file is not valid {0}; save it as UTF-8, or name its encoding with --encoding',
  },
  'undecodable-bytes': {
    severity: 'warning',
    message:
      "{0} of the characters cannot be read as {1}, and U+FFFD stands for them; correct the line, or name the file's encoding with --encoding",
  },
  'unsupported-format': {
    severity: 'error',
    message: 'this is {0}, which presser does not read; save its text as plain text in UTF-8',
  },
  'html-too-deep': {
    severity: 'error',
    message: 'elements of the page are nested more than {0} deep; save its text as plain text in UTF-8',
  },
  'invalid-json': {
    severity: 'error',
    message: 'this is not valid JSON; correct it, or save the transcript as plain text',
  },
  'no-text-in-record': {
    severity: 'error',
    message:
      'the record has neither "text" (a string) nor "turns" (a list of them); rename its fields accordingly',
  },
  'unfit-turn': {
    severity: 'error',
    message: 'turn {0} is neither a text nor an object with "text" (a string) and "speaker"; correct it',
  },
  'several-records': {
    severity: 'error',
    message: 'the file is a list of {0} records; name it .json, so that each of them becomes a document',
  },
  'interrupted-conversation': {
    severity: 'error',
    message: 'the conversation {0} goes on here behind another one; sort the file by conversation_id',
  },
  'unfit-date': {
    severity: 'warning',
    message: 'the record\'s date "{0}" does not begin with a day as YYYY-MM-DD; it was left out',
  },
  'unfit-characters': {
    severity: 'warning',
    message:
      '{0} invalid characters (NUL, or half a surrogate pair) were replaced by U+FFFD; correct the escapes in the line',
  },
  'unreadable-file': {
    severity: 'error',
    message: 'the file cannot be read ({0}); check that it exists and that you may read it',
  },
  'no-match': {
    severity: 'error',
    message: 'no file matches this pattern; check it, and the folder that you are in',
  },
  'changed-file': {
    severity: 'error',
    message: 'the file was changed while presser was reading it; run presser again',
  },
  'too-large': {
    severity: 'error',
    message: 'the document has more than {0}; split it, leave it out, or allow more with --max-document',
  },
  'too-large-json': {
    severity: 'error',
    message:
      'a JSON file is read whole, and this one has more than {0}; split it, make it JSONL with a record a line, or allow more with --max-document',
  },
  'fatal-document': {
    severity: 'error',
    message: 'presser broke down twice over this document ({0}); split it, or leave it out',
  },
  'no-turns': {
    severity: 'error',
    message:
      'no line begins with a speaker and a colon (such as "新华社记者：" or "问："); check that this is a transcript',
  },
  'other-language': {
    severity: 'error',
    message: 'the text is not in Chinese, the only language that presser reads; leave it out',
  },
  'too-many': {
    severity: 'error',
    message:
      'the document has more than {0} {1}, which no transcript of one conference has; split it, or leave it out',
  },
  'invalid-document': {
    severity: 'error',
    message: 'the document does not fit {0}: {1}; this is a defect of presser, please report it',
  },
  'internal-error': {
    severity: 'error',
    message:
      'presser failed on this document ({0}); this is a defect of presser, please report it with the file',
  },
  'no-date': {
    severity: 'info',
    message:
      'no date stands before the first turn, in a web address there, in the record or in the file name; name the file YYYY-MM-DD to give one',
  },
  'date-conflict': {
    severity: 'warning',
    message: 'the {0} says {1}, the {2} says {3}; the {0} was believed',
  },
  'empty-turn': {
    severity: 'warning',
    message: 'the label "{0}" has no text after it; no turn was made of it',
  },
  'unlabelled-text': {
    severity: 'warning',
    message:
      'no rule tells who says "{0}"; it stays in the text before it: put the speaker and a colon before it, or take it out',
  },
  'back-matter-text': {
    severity: 'warning',
    message:
      'no rule tells who says "{0}"; it stands behind the notes at the end and is in no turn: put the speaker and a colon before it, or take it out',
  },
  headings: {
    severity: 'info',
    message:
      'what stands between turns and nobody says, such as headings: {0}, the first of them "{1}"; it is in no turn',
  },
  'foreign-text': {
    severity: 'warning',
    message:
      'paragraphs in another language: {0}, the first of them "{1}"; each stays in the turn before it: take them out if they translate it',
  },
  'unanswered-question': {
    severity: 'info',
    message: 'no answer follows this question',
  },
  'unknown-outlet': {
    severity: 'info',
    message: 'the outlet "{0}" is not in the gazetteer of outlets; add it to have its name and country',
  },
} as const satisfies Record<string, Definition>;

export type DiagnosticCode = keyof typeof DIAGNOSTICS;

/** A diagnostic by its code, its message filled in. `line` is 1-based, or null for the whole file. */
export function diagnostic(
  stage: StageName,
  code: DiagnosticCode,
  line: number | null,
  ...values: (string | number)[]
): Diagnostic {
  const { severity, message } = DIAGNOSTICS[code];
  return { line, stage, severity, code, message: fill(message, values) };
}

const fill = (template: string, values: (string | number)[]): string =>
  template.replace(/\{(\d)\}/g, (_, place: string) => shortened(String(values[Number(place)] ?? '')));

/** Thrown by a stage that cannot process a document. The document stops there; others go on. */
export class Refusal extends Error {
  override name = 'Refusal';
  constructor(readonly diagnostic: Diagnostic) {
    super(diagnostic.message);
  }
}

/** Refuses the document that is being processed. */
export function refuse(stage: StageName, code: DiagnosticCode, ...values: (string | number)[]): never {
  throw new Refusal(diagnostic(stage, code, null, ...values));
}
