import type { Annotated, Rejection } from '../../schemas/types/index.js';
import type { Diagnostic } from '../../stages/stage.js';

/** What would end the line or lead the terminal astray; file names may hold anything. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

const visible = (text: string): string =>
  text.replace(UNSEEN, (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`);

/** A diagnostic in a line: file, line where there is one, what is wrong and what to do. */
const formatDiagnostic = (path: string, { line, severity, message }: Diagnostic): string =>
  visible(`${path}${line === null ? '' : `:${line}`}: ${severity}: ${message}`);

/** Why a document was refused. */
export const reportRejection = ({ diagnostics, source_path }: Rejection): string[] =>
  diagnostics.filter(({ severity }) => severity === 'error').map((one) => formatDiagnostic(source_path, one));

/** What is doubtful in a document that was processed. */
export const reportWarnings = ({ diagnostics, source }: Annotated): string[] =>
  diagnostics
    .filter(({ severity }) => severity === 'warning')
    .map((one) => formatDiagnostic(source.path, one));

/** Messages as they stand on stderr. */
export const printed = (messages: readonly string[]): string =>
  messages.map((message) => `presser: ${message}\n`).join('');
