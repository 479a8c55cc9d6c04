import type { AnyRecord, RecordType } from '@shared/model/records';
import type { Scope } from '@shared/model/scopes';
import { articleOfScope, articleScope } from '@shared/model/scopes';
import type { Diff } from '@shared/transactions/diff';
import { invert } from '@shared/transactions/diff';
import type { RecordSet } from '@shared/transactions/record-set';
import type { ArticleSummary } from '@shared/transactions/summary';
import { summarise, updateSummary } from '@shared/transactions/summary';
import type { IndexEntry } from './snapshot';

/** Articles that stay in memory although nobody holds them, so that going back to one is instant. */
const KEPT_ARTICLES = 8;

const recordTypes: readonly RecordType[] = [
  'article', 'draft', 'block', 'claim', 'comment', 'rejection', 'adjudication', 'decision', 'stage', 'sending', 'merge', 'source', 'tag-set', 'sign-off', 'house-rules',
];

/** The records of a set as an array; copies pointers only, so it is quick however many there are. */
export function recordsOf(set: RecordSet): AnyRecord[] {
  const none: AnyRecord[] = [];
  return none.concat(...recordTypes.map((type) => [...set.all(type)]));
}

/** What is in memory: record sets, revisions, the index. Synchronous, and without any idea of files. */
export class LiveRecords {
  /** Least recently used first. */
  readonly #strong = new Map<Scope, RecordSet>();
  /** Sets that were let go: found again as long as somebody else holds them. */
  readonly #weak = new Map<Scope, WeakRef<RecordSet>>();
  readonly #revisions = new Map<Scope, number>();
  readonly #index = new Map<string, IndexEntry>();
  readonly #summaries = new Map<string, ArticleSummary>();

  get summaries(): ReadonlyMap<string, ArticleSummary> {
    return this.#summaries;
  }

  /** The index at this moment; copies pointers only. */
  index(): IndexEntry[] {
    return [...this.#index.values()];
  }

  entry(scope: Scope): IndexEntry | undefined {
    return this.#index.get(articleOfScope(scope) ?? '');
  }

  setEntry(entry: IndexEntry): void {
    this.#index.set(entry.articleId, entry);
    this.#revisions.set(articleScope(entry.articleId), entry.revision);
    if (entry.summary) this.#summaries.set(entry.articleId, entry.summary);
    else this.#summaries.delete(entry.articleId);
  }

  dropEntry(articleId: string): void {
    this.#index.delete(articleId);
    this.#summaries.delete(articleId);
    this.#revisions.delete(articleScope(articleId));
  }

  /** Forgets an article altogether. @returns what brings it back */
  forget(articleId: string): () => void {
    const scope = articleScope(articleId);
    const entry = this.entry(scope);
    const set = this.find(scope);
    this.dropEntry(articleId);
    this.#strong.delete(scope);
    this.#weak.delete(scope);
    return () => {
      if (entry) this.setEntry(entry);
      if (set) this.put(scope, set);
    };
  }

  revision(scope: Scope): number {
    return this.#revisions.get(scope) ?? 0;
  }

  setRevision(scope: Scope, revision: number): void {
    this.#revisions.set(scope, revision);
  }

  find(scope: Scope): RecordSet | undefined {
    const set = this.#strong.get(scope) ?? this.#weak.get(scope)?.deref();
    if (set) this.put(scope, set);
    return set;
  }

  put(scope: Scope, set: RecordSet): void {
    this.#strong.delete(scope);
    this.#strong.set(scope, set);
    this.#weak.delete(scope);
  }

  /** Lets go of articles that were not used for long. @param needed those that must stay */
  trim(needed: (scope: Scope) => boolean): void {
    const idle = [...this.#strong.keys()].filter((scope) => articleOfScope(scope) !== undefined && !needed(scope));
    for (const scope of idle.slice(0, Math.max(0, idle.length - KEPT_ARTICLES))) this.letGo(scope);
    for (const [scope, reference] of this.#weak) if (!reference.deref()) this.#weak.delete(scope);
  }

  /** Lets go of a set: it is found again as long as somebody else holds it. */
  letGo(scope: Scope): void {
    const set = this.#strong.get(scope);
    if (!set) return;
    this.#weak.set(scope, new WeakRef(set));
    this.#strong.delete(scope);
  }

  /**
   * Applies a change to sets that are all in memory: whole or not at all.
   * @returns the new revisions, and what takes the change back; only the newest change may be taken back
   * @throws ClaimdeskError `conflict` when it does not fit
   */
  apply(parts: ReadonlyMap<Scope, Diff>, at: string): { revisions: Partial<Record<Scope, number>>; takeBack: () => void } {
    const takeBacks: (() => void)[] = [];
    const takeBack = (): void => {
      for (const step of takeBacks.reverse()) step();
    };
    const revisions: Partial<Record<Scope, number>> = {};
    try {
      for (const [scope, part] of parts) {
        takeBacks.push(this.#applyPart(scope, part, at));
        revisions[scope] = this.revision(scope);
      }
    } catch (error) {
      takeBack();
      throw error;
    }
    return { revisions, takeBack };
  }

  #applyPart(scope: Scope, part: Diff, at: string): () => void {
    const set = this.find(scope);
    if (!set) throw new Error(`${scope} is not loaded.`);
    set.apply(part);
    const revision = this.revision(scope);
    const articleId = articleOfScope(scope);
    if (articleId === undefined) {
      this.setRevision(scope, revision + 1);
      return () => {
        set.apply(invert(part));
        this.setRevision(scope, revision);
      };
    }
    const entry = this.#index.get(articleId);
    const there = set.get('article', articleId) !== undefined;
    this.setEntry(nextEntry(articleId, entry, revision + 1, part, at, there));
    return () => {
      set.apply(invert(part));
      if (entry) this.setEntry(entry);
      else this.dropEntry(articleId);
    };
  }
}

/** An article's entry from all its records. */
export function entryOf(articleId: string, revision: number, set: RecordSet, modifiedAt: string): IndexEntry {
  const there = set.get('article', articleId) !== undefined;
  return { articleId, revision, summary: there ? summarise(recordsOf(set), modifiedAt) : null };
}

/** An article's entry after a change. @param there whether the article's own record is still there */
export function nextEntry(
  articleId: string,
  entry: IndexEntry | undefined,
  revision: number,
  part: Diff,
  at: string,
  there: boolean,
): IndexEntry {
  const summary = there ? updateSummary(entry?.summary ?? undefined, part, at) : null;
  return { articleId, revision, summary };
}
