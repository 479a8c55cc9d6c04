/**
 * A report of something that broke, made to be handed on: it says what failed and where in the program. What may stand
 * in it is listed here, field by field; an error's message is not, as it may quote an article, a name or a path.
 */
export interface TroubleReport {
  readonly format: 'claimdesk-trouble';
  readonly version: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly desk: 'desktop' | 'browser';
  /** The part that failed. */
  readonly where: (typeof troublePlaces)[number];
  /** System and browser. */
  readonly platform: string;
  readonly error: { readonly name: (typeof errorNames)[number]; readonly code: string | null; readonly stack: string[] };
  /** Parts of the screen around the failure, innermost first. */
  readonly parts: string[];
  /** How much the desk had in hand. */
  readonly counts: { readonly [K in (typeof troubleCounts)[number]]: number } | null;
}

export const troublePlaces = [
  'library', 'text', 'inspector', 'history', 'suggestions', 'gate', 'dialog', 'bar', 'screen', 'background', 'main', 'page-gone', 'page-silent',
] as const;
export const troubleCounts = ['articles', 'claims', 'characters', 'sources', 'tags', 'unsaved'] as const;

/** Errors by names that the language, the platform or Claimdesk gives; any other is an `Error`. */
export const errorNames = [
  'Error', 'TypeError', 'RangeError', 'ReferenceError', 'SyntaxError', 'EvalError', 'URIError', 'AggregateError', 'ClaimdeskError', 'ZodError',
  'DOMException', 'AbortError', 'NotFoundError', 'InvalidStateError', 'QuotaExceededError', 'DataCloneError', 'NotAllowedError', 'TimeoutError',
] as const;

/** What the texts of a report look like. */
export const troublePatterns = {
  version: /^[\w.+-]{1,40}$/,
  platform: /^[\w .()/-]{1,60}$/,
  /** Codes of the system: capital letters and digits. */
  code: /^[A-Z][A-Z0-9_]{2,40}$/,
  /** `functionName (file.js:12:34)`: names of the program, never a folder. */
  frame: /^[\w$.<>#[\] ]{1,80} \([\w.-]{1,60}:\d{1,7}:\d{1,7}\)$/,
  part: /^[A-Z][A-Za-z0-9]{0,40}$/,
} as const;
/** Frames and parts in one report. */
export const MOST_PLACES = 40;

/** What a report is made of beside the error. */
export type TroubleFacts = Omit<TroubleReport, 'format' | 'error' | 'parts'>;

/**
 * A report of an error.
 * @param error whatever was thrown
 * @param componentStack the part of the screen, as React tells it
 */
export function troubleReport(error: unknown, { platform, version, ...facts }: TroubleFacts, componentStack = ''): TroubleReport {
  return {
    format: 'claimdesk-trouble',
    ...facts,
    version: version.replaceAll(/[^\w.+-]/g, '').slice(0, 40) || 'unknown',
    platform: platform.replaceAll(/[^\w .()/-]/g, '').slice(0, 60) || 'unknown',
    error: { name: nameOf(error), code: codeOf(error), stack: framesOf(error) },
    parts: partsOf(componentStack),
  };
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
  return typeof code === 'string' && troublePatterns.code.test(code) ? code : null;
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
  return stack.slice(at + message.length).split('\n').flatMap((line) => reducedFrame(line) ?? []).slice(0, MOST_PLACES);
}

/** `    at async Store.commit (file:///home/ann/…/app-1a2b.js:12:34)` becomes `Store.commit (app-1a2b.js:12:34)`. */
function reducedFrame(line: string): string | undefined {
  const match = /^\s+at (?:async )?(?:(.*) \()?(?:.*[/\\])?([\w.-]+):(\d+):(\d+)\)?$/.exec(line);
  if (!match) return undefined;
  const [, name = '', file = '', row = '', column = ''] = match;
  const known = /^[\w$.<>#[\] ]{1,80}$/.test(name) ? name : 'anonymous';
  const reduced = `${known} (${file}:${row}:${column})`;
  return troublePatterns.frame.test(reduced) ? reduced : undefined;
}

/** Names of components, as the code has them: nothing else begins with a capital letter and is one word. */
function partsOf(componentStack: string): string[] {
  return [...componentStack.matchAll(/^\s+at ([A-Z][A-Za-z0-9]{0,40})(?= |$)/gm)].map(([, name]) => name!).slice(0, MOST_PLACES);
}
