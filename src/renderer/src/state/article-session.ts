import type { Bridge } from '@shared/contract/bridge';
import type { ArticleChange } from '@shared/contract/methods';
import type { UndoState } from '@shared/contract/values';
import type { Article, Draft } from '@shared/model/article';
import type { Claim } from '@shared/model/claim';
import type { NewId } from '@shared/model/new-id';
import type { AnyRecord } from '@shared/model/records';
import type { TagSet } from '@shared/model/tag-set';
import { TAG_SET_ID } from '@shared/model/tags';
import type { Failure, Result } from '@shared/result';
import { ok } from '@shared/result';
import type { Command } from '@shared/transactions/command';
import { withIds } from '@shared/transactions/with-ids';
import type { Diff } from '@shared/transactions/diff';
import { changesOf, invert, isEmptyDiff, squash } from '@shared/transactions/diff';
import { plan } from '@shared/transactions/plan';
import { RecordSet } from '@shared/transactions/record-set';
import { ClaimOrder } from './claim-order';

/** What of the changes made here is on disk. */
export type SaveState =
  | { state: 'saved'; at: string | null }
  | { state: 'saving' }
  | { state: 'failed'; reason: string };

interface PendingChange {
  command: Command;
  at: string;
  diff: Diff;
}

export interface SessionOptions {
  bridge: Bridge;
  newId: NewId;
  /** The name under which changes are recorded. */
  editor: () => string;
  /** Is told when main refuses a change that the screen had shown: it has been taken back. */
  onRefused: (failure: Failure) => void;
  /** Is told when changes of others were missed: the article must be opened anew. */
  onGap: () => void;
}

/**
 * One opened article on the screen: its records as the person sees them, every change shown at once and sent to main
 * one after the other. What main has not yet acknowledged is `pending`; when main knows better (somebody else changed
 * the article, a change was refused), the pending changes are taken back and made again on what main has.
 */
export class ArticleSession {
  readonly articleId: string;
  readonly records: RecordSet;
  readonly order: ClaimOrder;
  undoState: UndoState;
  save: SaveState = { state: 'saved', at: null };
  /** Rises when a block changes. */
  blocksVersion = 0;

  readonly #options: SessionOptions;
  readonly #pending: PendingChange[] = [];
  readonly #diffListeners = new Set<(diff: Diff) => void>();
  readonly #listeners = new Set<() => void>();
  #revision: number;
  #version = 0;
  #sending: Promise<void> | undefined;

  private constructor(articleId: string, records: RecordSet, revision: number, undo: UndoState, options: SessionOptions) {
    this.articleId = articleId;
    this.records = records;
    this.#revision = revision;
    this.undoState = undo;
    this.#options = options;
    this.order = new ClaimOrder(records.all('claim'), this.article.currentDraftId);
  }

  /** Opens an article. `shared`: the records it shares with all others, the tag set and the source book. */
  static async open(articleId: string, shared: Iterable<AnyRecord>, options: SessionOptions): Promise<Result<ArticleSession>> {
    const opened = await options.bridge.invoke('articles.open', { articleId });
    if (!opened.ok) return opened;
    const { records, revision, undo } = opened.value;
    return ok(new ArticleSession(articleId, new RecordSet([...shared, ...records]), revision, undo, options));
  }

  get article(): Article {
    return this.records.get('article', this.articleId)!;
  }

  get draft(): Draft {
    return this.records.get('draft', this.article.currentDraftId)!;
  }

  get tagSet(): TagSet {
    return this.records.get('tag-set', TAG_SET_ID)!;
  }

  claim(id: string | null): Claim | undefined {
    return id === null ? undefined : this.records.get('claim', id);
  }

  /** Rises with every change; with `subscribe` what React needs to follow the session. */
  getVersion = (): number => this.#version;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Calls back with every diff that the shown records go through, in the same task. */
  onDiff(listener: (diff: Diff) => void): () => void {
    this.#diffListeners.add(listener);
    return () => this.#diffListeners.delete(listener);
  }

  get hasUnsaved(): boolean {
    return this.#pending.length > 0;
  }

  /**
   * Carries a command out on the screen and sends it on its way to the disk.
   * @returns what changed on the screen, or why nothing did.
   */
  apply(command: Command): Result<Diff> {
    const change = this.#plan(withIds(command, this.#options.newId), new Date().toISOString());
    if (!change.ok) return change;
    if (isEmptyDiff(change.value.diff)) return ok(change.value.diff);
    this.#pending.push(change.value);
    this.#show(change.value.diff);
    this.retry();
    return ok(change.value.diff);
  }

  /** Sends what is pending (again, after a failure). */
  retry(): void {
    this.#sending ??= this.#sendAll().finally(() => (this.#sending = undefined));
  }

  /** Takes the last change back, or makes it again; also one from before a restart. */
  async revert(direction: 'undo' | 'redo'): Promise<Result<ArticleChange>> {
    await this.#sending;
    const answer = await this.#options.bridge.invoke(`articles.${direction}`, { articleId: this.articleId });
    if (answer.ok) this.receive(answer.value);
    return answer;
  }

  /** Takes in a change that main made or that another screen asked for. */
  receive(change: ArticleChange): void {
    if (change.articleId !== this.articleId || change.revision <= this.#revision) return;
    if (change.revision > this.#revision + 1) this.#options.onGap();
    this.#revision = change.revision;
    this.undoState = change.undo;
    this.#rebase(change.diff);
    this.#setSave(this.#pending.length ? this.save : { state: 'saved', at: change.at });
  }

  /** Takes in records that all articles share: sources, the tag set. */
  receiveShared(diff: Diff): void {
    const fresh: Diff = {
      added: diff.added.filter((record) => !this.records.get(record.type, record.id)),
      updated: diff.updated.filter(({ before }) => this.records.get(before.type, before.id)),
      removed: diff.removed.filter((record) => this.records.get(record.type, record.id)),
    };
    if (!isEmptyDiff(fresh)) this.#rebase(fresh);
  }

  #plan(command: Command, at: string): Result<PendingChange> {
    const { newId, editor } = this.#options;
    const planned = plan(this.records, command, { articleId: this.articleId, at, by: editor(), newId });
    return planned.ok ? ok({ command, at, diff: planned.value.diff }) : planned;
  }

  async #sendAll(): Promise<void> {
    this.#setSave({ state: 'saving' });
    let next: PendingChange | undefined;
    while ((next = this.#pending[0])) {
      const { command, at } = next;
      const baseRevision = this.#revision;
      const answer = await this.#options.bridge.invoke('articles.apply', {
        articleId: this.articleId, baseRevision, command, at,
      });
      if (answer.ok) {
        this.#acknowledge(next, answer.value, baseRevision);
      } else if (isPassing(answer.error)) {
        this.#setSave({ state: 'failed', reason: answer.error.message });
        return;
      } else {
        this.#drop(next);
        this.#options.onRefused(answer.error);
      }
    }
    if (this.save.state === 'saving') this.#setSave({ state: 'saved', at: new Date().toISOString() });
  }

  #acknowledge(sent: PendingChange, change: ArticleChange | null, baseRevision: number): void {
    if (!change) {
      this.#drop(sent); // on what main has, the command changes nothing
      return;
    }
    this.undoState = change.undo;
    if (change.revision > this.#revision + 1) this.#options.onGap();
    const isWhatWeShow = change.revision === baseRevision + 1 && this.#revision === baseRevision;
    if (change.revision > this.#revision) this.#revision = change.revision;
    if (isWhatWeShow) {
      this.#pending.shift();
      this.#setSave(this.#pending.length ? { state: 'saving' } : { state: 'saved', at: change.at });
    } else {
      this.#rebase(change.diff, sent);
    }
  }

  /** Takes one pending change back that main will not make. */
  #drop(change: PendingChange): void {
    this.#rebase({ added: [], updated: [], removed: [] }, change);
  }

  /**
   * Puts `confirmed` below the pending changes: takes them back, applies it, makes them again. Those that no longer can
   * be made are dropped and told. `without` is not made again.
   */
  #rebase(confirmed: Diff, without?: PendingChange): void {
    const steps: Diff[] = this.#pending.map(({ diff }) => invert(diff)).reverse();
    const commands = this.#pending.splice(0);
    for (const step of steps) this.records.apply(step);
    this.records.apply(confirmed);
    steps.push(confirmed);
    for (const pending of commands) {
      if (pending === without) continue;
      const again = this.#plan(pending.command, pending.at);
      if (!again.ok) {
        this.#options.onRefused(again.error);
        continue;
      }
      this.records.apply(again.value.diff);
      steps.push(again.value.diff);
      pending.diff = again.value.diff; // the same object: it may be on its way to main just now
      this.#pending.push(pending);
    }
    this.#tell(squash(steps));
  }

  #show(diff: Diff): void {
    this.records.apply(diff);
    this.#tell(diff);
  }

  #tell(diff: Diff): void {
    this.order.apply(diff);
    for (const [before, after] of changesOf(diff)) if ((after ?? before)?.type === 'block') this.blocksVersion++;
    for (const listener of this.#diffListeners) listener(diff);
    this.#changed();
  }

  #setSave(save: SaveState): void {
    this.save = save;
    this.#changed();
  }

  #changed(): void {
    this.#version++;
    for (const listener of this.#listeners) listener();
  }
}

/** Failures that another try may not meet: the change is kept and sent again. */
function isPassing(failure: Failure): boolean {
  return ['disk', 'not-available', 'internal', 'unauthorised', 'locked', 'read-only'].includes(failure.code);
}
