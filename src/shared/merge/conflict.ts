import type { MergeChoice } from '../model/review';
import type { Merge } from '../model/review-schema';
import type { RecordType } from '../model/records';
import type { Decide, Versions } from './three-way';
import { canonical } from './three-way';

/** Something that both sides have changed since the common base, each otherwise. The values are JSON; absent: not there. */
export interface Conflict extends Partial<Versions<unknown>> {
  /** `claim/clm_1/note`: the same whenever the same is merged. */
  readonly id: string;
  readonly type: RecordType;
  readonly recordId: string;
  /** The field; null: whether the record is there at all. */
  readonly field: string | null;
  /** What of a field that is a list: the id of an item. */
  readonly part?: string;
  /** Hashes of both versions. */
  readonly hashes: { readonly mine: string; readonly theirs: string };
  /** How it is decided; absent: it is not. */
  readonly choice?: MergeChoice;
}

export interface DecidedBefore {
  /** By ids of conflicts. */
  readonly choices: ReadonlyMap<string, MergeChoice>;
  /** Earlier merges of the article: where one has chosen mine of the same two versions, that is not asked again. */
  readonly merges: Iterable<Merge>;
  /** Of a text; any that tells texts apart. */
  readonly hash: (text: string) => string;
}

/** Collects what has to be decided, and decides it as somebody has; what nobody has decided stays as mine meanwhile. */
export class Deciding {
  readonly conflicts: Conflict[] = [];
  readonly #choices: ReadonlyMap<string, MergeChoice>;
  readonly #settled: ReadonlySet<string>;
  readonly #hash: (text: string) => string;

  constructor({ choices, merges, hash }: DecidedBefore) {
    this.#choices = choices;
    this.#settled = new Set([...merges].flatMap(({ settled }) => settled.flatMap(({ conflict, mine, theirs, choice }) => (choice === 'mine' ? [`${conflict} ${mine} ${theirs}`] : []))));
    this.#hash = hash;
  }

  /** @param field null: whether the record is there at all */
  of(type: RecordType, recordId: string, field: string | null): Decide {
    return (part, versions) => {
      const id = [type, recordId, field, part].filter((word) => word !== null && word !== undefined).join('/');
      const hashes = { mine: this.#hash(canonical(versions.mine)), theirs: this.#hash(canonical(versions.theirs)) };
      if (this.#settled.has(`${id} ${hashes.mine} ${hashes.theirs}`)) return 'mine';
      const choice = this.#choices.get(id);
      this.conflicts.push({ id, type, recordId, field, ...(part !== undefined && { part }), ...present(versions), hashes, ...(choice && { choice }) });
      return choice ?? 'mine';
    };
  }
}

function present(versions: Versions<unknown>): Partial<Versions<unknown>> {
  return Object.fromEntries(Object.entries(versions).filter(([, value]) => value !== undefined));
}
