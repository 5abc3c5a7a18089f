import type { Annotated, Rejection } from '../../schemas/types/index.js';
import type { Diagnostic } from '../../stages/stage.js';
import { visible } from './visible.js';

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
  messages.map((message) => `presser: ${visible(message)}\n`).join('');
