import type { NewId } from '../model/new-id';
import type { AnyRecord, RecordOf, RecordType } from '../model/records';
import type { Failure, Result } from '../result';
import { ok } from '../result';
import type { Diff } from './diff';
import { emptyDiff } from './diff';
import type { RecordsView } from './record-set';

/** Who asks, when, about which article; and where new ids come from. The same context gives the same plan. */
export interface PlanContext {
  articleId: string;
  at: string;
  by: string;
  newId: NewId;
}

/** What a command would do. */
export interface Plan {
  diff: Diff;
  /** What was done, in words an editor uses: a line of the history. */
  label: string;
}

/** A plan, or why the command cannot be carried out; nothing has changed either way. */
export type Planned = Result<Plan>;

/** `label`: as a function it is made when it is asked for; the parts of a batch are never asked for theirs. */
export function planned(diff: Partial<Diff>, label: string | (() => string)): Planned {
  const whole = { ...emptyDiff, ...diff };
  return ok(typeof label === 'string' ? { diff: whole, label } : { diff: whole, get label() { return label(); } });
}

/** The plan that replaces a record by a changed one; empty when nothing differs. */
export function plannedUpdate<T extends AnyRecord>(before: T, after: T, label: string): Planned {
  if (isSame(before, after)) return planned({}, label);
  return planned({ updated: [{ before, after }] }, label);
}

/** Whether two records say the same. Of fields that both share nothing is read: most fields of a changed record. */
export function isSame<T extends AnyRecord>(a: T, b: T): boolean {
  const isSameField = (field: string): boolean => {
    const [one, other] = [a[field as keyof T], b[field as keyof T]];
    return one === other || JSON.stringify(one) === JSON.stringify(other);
  };
  return Object.keys(a).every(isSameField) && Object.keys(b).every((field) => field in a || isSameField(field));
}

/** A record that a command names. */
export function find<T extends RecordType>(
  records: RecordsView, type: T, id: string,
): { ok: true; value: RecordOf<T> } | { ok: false; error: Failure } {
  const record = records.get(type, id);
  if (record) return ok(record);
  const error: Failure = { code: 'not-found', message: `There is no ${type} ${id} here.`, details: { type, id } };
  return { ok: false, error };
}

/** A copy of `record` with the changes made: undefined leaves a field, `null` takes it away. */
export function withChanges<T extends object>(record: T, changes: object): T {
  const copy = { ...record } as Record<string, unknown>;
  for (const [key, value] of Object.entries(changes)) {
    if (value === null) delete copy[key];
    else if (value !== undefined) copy[key] = value;
  }
  return copy as T;
}

/** The words of a quote, short enough for a line of the history. */
export function shorten(text: string, limit = 60): string {
  // What lies far behind the limit is not looked at: a quote may be a million characters long.
  const line = text.slice(0, limit * 4).replace(/\s+/g, ' ').trim();
  if (line.length <= limit) return line;
  const cut = line.slice(0, limit);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), Math.floor(limit / 2))).trimEnd()}…`;
}

/** The words shortened, without quotation marks that they bring along: for a sentence that sets them in its own. */
export function unquoted(text: string, limit?: number): string {
  return shorten(text, limit).replace(/^["“„«]/, '').replace(/["”“»]$/, '');
}

/** The words in quotation marks, shortened; marks that the words bring along are not doubled. */
export function quoted(text: string, limit?: number): string {
  return `“${unquoted(text, limit)}”`;
}
