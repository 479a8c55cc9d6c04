/** Every way in which something asked of Claimdesk can fail. Closed: a new code is added here, nowhere else. */
export type ErrorCode =
  | 'bad-request' // the request does not have the shape the contract asks for
  | 'bad-range' // a range lies outside the text, is empty, or cuts a character
  | 'unknown-method'
  | 'not-found' // no record, file or article of that id
  | 'already-there' // an id or a text that the library holds already
  | 'conflict' // the record has changed meanwhile
  | 'refused' // a rule of the model forbids it
  | 'nothing-to-do' // nothing to undo, nothing to redo
  | 'not-text' // the file is not a text that can be read
  | 'empty'
  | 'too-long'
  | 'too-large'
  | 'ambiguous' // words that occur more than once
  | 'read-only' // the library was opened for reading only
  | 'locked' // another process writes to the library
  | 'damaged' // a file did not hold what it should, and could not be restored
  | 'newer-version' // a file was written by a newer Claimdesk
  | 'disk' // the file system refused: full, read-only, gone
  | 'not-available' // this desk cannot do that
  | 'cancelled'
  | 'unauthorised'
  | 'internal';

/** A failure as a person and a machine read it: the message says what, where and what to do. */
export interface Failure {
  code: ErrorCode;
  message: string;
  /** JSON-safe facts for programs: ids, numbers, field names. Never text of an article. */
  details?: Readonly<Record<string, string | number | boolean | readonly string[]>>;
}

export type Result<T, E = Failure> = { ok: true; value: T } | { ok: false; error: E };

export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

export function fail(code: ErrorCode, message: string, details?: Failure['details']): { ok: false; error: Failure } {
  return { ok: false, error: details ? { code, message, details } : { code, message } };
}

/** A failure that is thrown where a Result would have to pass through code that does not know it. */
export class ClaimdeskError extends Error {
  readonly failure: Failure;

  constructor(code: ErrorCode, message: string, details?: Failure['details'], options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'ClaimdeskError';
    this.failure = fail(code, message, details).error;
  }
}

/** The value of a result, or its failure thrown as a `ClaimdeskError`. */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  const { code, message, details } = result.error;
  throw new ClaimdeskError(code, message, details);
}

/** For the end of an exhaustive switch: does not compile while a case is missing. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
