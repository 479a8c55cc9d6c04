import { createHash } from 'node:crypto';
import { z } from 'zod';
import { idSchema } from '@shared/model/ids';
import { moment } from '@shared/model/fields';
import type { AnyRecord } from '@shared/model/records';
import type { Scope } from '@shared/model/scopes';
import { recordSchema } from '@shared/model/records';
import { scopeOf } from '@shared/model/scopes';
import type { Result } from '@shared/result';
import { ok } from '@shared/result';
import type { ArticleSummary } from '@shared/transactions/summary';
import { chunksOf, jsonPieces, Pace } from './json-pieces';
import { SCHEMA_VERSION } from './library-files';
import { migrations } from './migrations';
import type { Migration, StoredRecord } from './migrations/migrate';
import { migrateRecord } from './migrations/migrate';

/** What the index of the library knows of an article. */
export interface IndexEntry {
  readonly articleId: string;
  /** The article's revision that the summary describes. */
  readonly revision: number;
  /** Null when all records were taken out again (an import undone): the history goes on, the list shows nothing. */
  readonly summary: ArticleSummary | null;
}

/** The contents of a snapshot file. Which members are there depends on the scope. */
export interface SnapshotData {
  readonly records: readonly AnyRecord[];
  /** Of `library` and `sources`: one is enough to know the library by, should the other be damaged. */
  readonly libraryId?: string;
  /** Of `library` alone. */
  readonly createdAt?: string;
  readonly articles?: readonly IndexEntry[];
  /** Of articles alone: the moment of the last change. */
  readonly modifiedAt?: string;
}

/** All records of a scope as they were at one revision. */
export interface Snapshot {
  readonly scope: Scope;
  readonly revision: number;
  readonly savedAt: string;
  readonly data: SnapshotData;
  /** The version the file had; lower when it was migrated on reading, higher when a newer Claimdesk wrote it. */
  readonly schemaVersion: number;
}

export type SnapshotFault =
  | 'missing'
  | 'empty'
  | 'nul-bytes'
  | 'truncated'
  | 'bad-checksum'
  | 'not-json'
  | 'wrong-format'
  | 'bad-shape'
  | 'newer-version';

/** Why a snapshot cannot be used: the fault's name for programs, the message for people. */
export interface SnapshotProblem {
  readonly fault: SnapshotFault;
  readonly message: string;
}

function problem(fault: SnapshotFault, message: string): { ok: false; error: SnapshotProblem } {
  return { ok: false, error: { fault, message } };
}

const unreadable = problem('newer-version', 'the file was written by a newer Claimdesk and cannot be read by this one');

function formatOf(scope: Scope): string {
  return scope === 'library' || scope === 'sources' ? `claimdesk-${scope}` : 'claimdesk-article';
}

/*
 * A snapshot is one JSON object, laid out so that every record has a line of its own and the checksum comes last:
 *
 *   {"format":"claimdesk-article","schemaVersion":1,"revision":12,"savedAt":"2026-01-31T12:00:00.000Z","data":{
 *   "modifiedAt":"2026-01-31T11:59:59.000Z",
 *   "records":[
 *   {"type":"article",…},
 *   {"type":"draft",…}
 *   ]},
 *   "sha256":"…64 hexadecimal digits…"}
 *
 * The checksum covers every byte before `,⏎"sha256"`: the revision is guarded as well as the data.
 */
const TRAILER = /^,\n"sha256":"([0-9a-f]{64})"\}\n$/;
const TRAILER_BYTES = ',\n"sha256":""}\n'.length + 64;
const HEADER = /^\{"format":"([a-z-]+)","schemaVersion":(\d{1,9}),/;

function* snapshotPieces(snapshot: Snapshot): Generator<string> {
  const { scope, revision, savedAt, data } = snapshot;
  const header = JSON.stringify({ format: formatOf(scope), schemaVersion: SCHEMA_VERSION, revision, savedAt });
  yield `${header.slice(0, -1)},"data":{`;
  let separator = '\n';
  for (const [name, member] of Object.entries(data)) {
    if (member === undefined) continue;
    yield `${separator}${JSON.stringify(name)}:`;
    if (Array.isArray(member)) yield* linesOf(member);
    else yield* jsonPieces(member);
    separator = ',\n';
  }
  yield '}';
}

function* linesOf(members: readonly unknown[]): Generator<string> {
  yield '[';
  let separator = '\n';
  for (const member of members) {
    yield separator;
    yield* jsonPieces(member);
    separator = ',\n';
  }
  yield members.length > 0 ? '\n]' : ']';
}

/** The text of a snapshot file, in chunks small enough to be made between two turns of the event loop. */
export function* snapshotChunks(snapshot: Snapshot): Generator<string> {
  const hash = createHash('sha256');
  for (const chunk of chunksOf(snapshotPieces(snapshot))) {
    hash.update(chunk, 'utf8');
    yield chunk;
  }
  yield `,\n"sha256":"${hash.digest('hex')}"}\n`;
}

const revisionSchema = z.int().min(0);
const envelopeSchema = z.looseObject({
  revision: revisionSchema,
  savedAt: moment,
  data: z.looseObject({ records: z.array(z.unknown()) }),
});
/** Loose: the index is derived from the articles, and may have members that only another version knows. */
const indexEntrySchema = z.looseObject({
  articleId: idSchema,
  revision: revisionSchema,
  summary: z.looseObject({ articleId: idSchema, headline: z.string() }).nullable(),
});

/** The members of `data` beside the records, by scope. */
function restSchema(scope: Scope): z.ZodType {
  if (scope === 'sources') return z.strictObject({ libraryId: idSchema });
  if (scope !== 'library') return z.strictObject({ modifiedAt: moment });
  return z.strictObject({ libraryId: idSchema, createdAt: moment, articles: z.array(indexEntrySchema) });
}

/**
 * A snapshot from the bytes of its file. Nothing is taken on trust: length, checksum, format, version, and each record
 * against the model. Unknown tags are no fault. Records of older versions come out migrated.
 * @param scope what the file should hold
 * @param steps the migrations; given only by tests
 */
export async function decodeSnapshot(
  bytes: Buffer,
  scope: Scope,
  steps: readonly Migration[] = migrations,
): Promise<Result<Snapshot, SnapshotProblem>> {
  if (bytes.length === 0) return problem('empty', 'the file is empty');
  if (bytes[0] === 0) return problem('nul-bytes', 'the file is filled with NUL bytes, as after a power cut');
  const header = HEADER.exec(bytes.toString('latin1', 0, 100));
  if (!header) return problem('wrong-format', 'the file does not begin as a file of Claimdesk does');
  const schemaVersion = Number(header[2]);
  const newest = Math.max(SCHEMA_VERSION, ...steps.map((step) => step.to));
  const newer = schemaVersion > newest;
  const verdict = await verify(bytes);
  if (!verdict.ok) return newer ? unreadable : verdict;
  if (header[1] !== formatOf(scope)) {
    return problem('wrong-format', `the file is a ${header[1]}, not a ${formatOf(scope)}`);
  }
  const envelope = parse(bytes);
  if (!envelope) return newer ? unreadable : problem('not-json', 'the file does not hold what its envelope promises');
  const { revision, savedAt, data } = envelope;
  const { records: stored, ...rest } = data;
  const records = stored.map((record) => migrateRecord(record, schemaVersion, steps)) as unknown as AnyRecord[];
  if (!newer) {
    const fault = await shapeFault(records, rest, scope);
    if (fault !== undefined) return problem('bad-shape', fault);
  }
  return ok({ scope, revision, savedAt, schemaVersion, data: { ...rest, records } });
}

/** Checks the bytes against the checksum at their end. */
async function verify(bytes: Buffer): Promise<Result<undefined, SnapshotProblem>> {
  const end = bytes.length - TRAILER_BYTES;
  const stated = end > 0 ? TRAILER.exec(bytes.toString('latin1', end))?.[1] : undefined;
  if (stated === undefined) {
    return bytes.includes(0)
      ? problem('nul-bytes', 'a part of the file is filled with NUL bytes, as after a power cut')
      : problem('truncated', 'the file is cut short');
  }
  const hash = createHash('sha256');
  const pace = new Pace();
  for (let start = 0; start < end; start += HASH_SLICE) {
    hash.update(bytes.subarray(start, Math.min(end, start + HASH_SLICE)));
    if (pace.due()) await pace.rest();
  }
  return hash.digest('hex') === stated
    ? ok(undefined)
    : problem('bad-checksum', 'the file was changed or damaged: its checksum is not that of its contents');
}

/** Bytes hashed at a stretch: about a tenth of a millisecond. */
const HASH_SLICE = 128 * 1024;

interface Envelope {
  revision: number;
  savedAt: string;
  data: { records: StoredRecord[] };
}

function parse(bytes: Buffer): Envelope | undefined {
  try {
    const { data, ...envelope } = envelopeSchema.parse(JSON.parse(bytes.toString('utf8')));
    const { records } = data;
    return records.every(isStoredRecord) ? { ...envelope, data: { ...data, records } } : undefined;
  } catch {
    return undefined;
  }
}

function isStoredRecord(value: unknown): value is StoredRecord {
  if (typeof value !== 'object' || value === null) return false;
  const { type, id } = value as Record<string, unknown>;
  return typeof type === 'string' && typeof id === 'string';
}

/** What is wrong with the contents, named by place and rule, never with words of an article; undefined if nothing is. */
async function shapeFault(records: readonly AnyRecord[], rest: object, scope: Scope): Promise<string | undefined> {
  const outer = restSchema(scope).safeParse(rest);
  if (!outer.success) return `${z.core.toDotPath(outer.error.issues[0]?.path ?? [])}: ${outer.error.issues[0]?.message}`;
  const seen = new Set<string>();
  const pace = new Pace();
  for (const record of records) {
    const fault = recordFault(record, scope);
    if (fault !== undefined) return fault;
    if (seen.has(record.id)) return `the id ${record.id} occurs twice`;
    seen.add(record.id);
    if (pace.due()) await pace.rest();
  }
  return undefined;
}

/** What is wrong with a record of a scope; undefined if nothing is. */
export function recordFault(record: AnyRecord, scope: Scope): string | undefined {
  const verdict = recordSchema.safeParse(record);
  if (!verdict.success) {
    const [issue] = verdict.error.issues;
    return `${record.type} ${record.id}: ${z.core.toDotPath(issue?.path ?? [])}: ${issue?.message}`;
  }
  return scopeOf(record) === scope ? undefined : `${record.type} ${record.id} does not belong into ${scope}`;
}
