import { z } from 'zod';
import { moment } from '../model/fields';

/**
 * A report of something that broke, made to be handed on: it says what failed and where in the program. What may stand
 * in it is listed here, field by field; an error's message is not, as it may quote an article, a name or a path.
 */

/** Errors by names that the language, the platform or Claimdesk gives; any other is an `Error`. */
const errorNames = [
  'Error', 'TypeError', 'RangeError', 'ReferenceError', 'SyntaxError', 'EvalError', 'URIError', 'AggregateError', 'ClaimdeskError', 'ZodError',
  'DOMException', 'AbortError', 'NotFoundError', 'InvalidStateError', 'QuotaExceededError', 'DataCloneError', 'NotAllowedError', 'TimeoutError',
] as const;

/** Codes that the system and Claimdesk put on errors: capital letters and digits, or a word of the closed list of failures. */
const errorCode = /^[A-Z][A-Z0-9_]{2,40}$/;

/** `functionName (file.js:12:34)`: names of the program, never a folder. */
const frame = /^[\w$.<>#[\] ]{1,80} \([\w.-]{1,60}:\d{1,7}:\d{1,7}\)$/;

const count = z.int().min(0);

export const troubleReportSchema = z.strictObject({
  format: z.literal('claimdesk-trouble'),
  version: z.string().regex(/^[\w.+-]{1,40}$/),
  at: moment,
  desk: z.enum(['desktop', 'browser']),
  /** The part that failed. */
  where: z.enum(['library', 'text', 'inspector', 'history', 'dialog', 'bar', 'screen', 'background', 'main', 'page-gone', 'page-silent']),
  platform: z.string().regex(/^[\w .()/-]{1,60}$/),
  error: z.strictObject({ name: z.enum(errorNames), code: z.string().regex(errorCode).nullable(), stack: z.array(z.string().regex(frame)).max(40) }),
  /** Parts of the screen around the failure, innermost first. */
  parts: z.array(z.string().regex(/^[A-Z][A-Za-z0-9]{0,40}$/)).max(40),
  /** How much the desk had in hand. */
  counts: z.strictObject({ articles: count, claims: count, characters: count, sources: count, tags: count, unsaved: count }).nullable(),
});
export type TroubleReport = z.infer<typeof troubleReportSchema>;

export type TroubleFacts = Omit<TroubleReport, 'format' | 'error' | 'parts'>;

/**
 * A report of an error.
 * @param error whatever was thrown
 * @param componentStack the part of the screen, as React tells it
 */
export function troubleReport(error: unknown, { platform, version, ...facts }: TroubleFacts, componentStack = ''): TroubleReport {
  return troubleReportSchema.parse({
    format: 'claimdesk-trouble',
    ...facts,
    version: version.replaceAll(/[^\w.+-]/g, '').slice(0, 40) || 'unknown',
    platform: platform.replaceAll(/[^\w .()/-]/g, '').slice(0, 60) || 'unknown',
    error: { name: nameOf(error), code: codeOf(error), stack: framesOf(error) },
    parts: partsOf(componentStack),
  } satisfies TroubleReport);
}

/** The text of a report's file. */
export function troubleText(report: TroubleReport): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** The name of a report's file. */
export function troubleFileName({ at }: TroubleReport): string {
  return `claimdesk-report-${at.slice(0, 19).replaceAll(/[:T]/g, '-')}.json`;
}

function nameOf(error: unknown): (typeof errorNames)[number] {
  const name = error instanceof Error ? error.name : '';
  return errorNames.find((known) => known === name) ?? 'Error';
}

function codeOf(error: unknown): string | null {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'string' && errorCode.test(code) ? code : null;
}

/** What stands before the message at the head of a stack: the error's name, and on Node a code. */
const head = /^[\w$]+(?: \[[A-Z0-9_]+\])?(?:: )?$/;

/**
 * The frames of a stack. A message may hold lines that look like frames; so where the stack does not begin with just the
 * error's name and its message, nothing of it is taken.
 */
function framesOf(error: unknown): string[] {
  if (!(error instanceof Error) || typeof error.stack !== 'string') return [];
  const { stack, message } = error;
  const firstLine = stack.split('\n', 1)[0]!;
  const at = message === '' ? firstLine.length : stack.indexOf(message);
  if (at < 0 || !head.test(stack.slice(0, at))) return [];
  return stack.slice(at + message.length).split('\n').flatMap((line) => reducedFrame(line) ?? []).slice(0, 40);
}

/** `    at async Store.commit (file:///home/ann/…/app-1a2b.js:12:34)` becomes `Store.commit (app-1a2b.js:12:34)`. */
function reducedFrame(line: string): string | undefined {
  const match = /^\s+at (?:async )?(?:(.*) \()?(?:.*[/\\])?([\w.-]+):(\d+):(\d+)\)?$/.exec(line);
  if (!match) return undefined;
  const [, name = '', file = '', row = '', column = ''] = match;
  const known = /^[\w$.<>#[\] ]{1,80}$/.test(name) ? name : 'anonymous';
  const reduced = `${known} (${file}:${row}:${column})`;
  return frame.test(reduced) ? reduced : undefined;
}

/** Names of components, as the code has them: nothing else begins with a capital letter and is one word. */
function partsOf(componentStack: string): string[] {
  return [...componentStack.matchAll(/^\s+at ([A-Z][A-Za-z0-9]{0,40})(?= |$)/gm)].map(([, name]) => name!).slice(0, 40);
}
