import type { Bridge } from '@shared/contract/bridge';
import type { EventPayload } from '@shared/contract/events';
import type { ArticleChange } from '@shared/contract/methods';
import type { UndoState } from '@shared/contract/values';
import type { Article, Draft } from '@shared/model/article';
import type { Claim } from '@shared/model/claim';
import type { NewId } from '@shared/model/new-id';
import type { AnyRecord } from '@shared/model/records';
import type { TagSet } from '@shared/model/tag-set';
import { TAG_SET_ID } from '@shared/model/tags';
import type { Failure, Result } from '@shared/result';
import { ClaimdeskError, ok } from '@shared/result';
import type { Command } from '@shared/transactions/command';
import { withIds } from '@shared/transactions/with-ids';
import type { Diff } from '@shared/transactions/diff';
import { changesOf, emptyDiff, invert, isEmptyDiff, squash } from '@shared/transactions/diff';
import { plan } from '@shared/transactions/plan';
import { RecordSet } from '@shared/transactions/record-set';
import { ClaimOrder } from './claim-order';
import { InOrder } from './in-order';
import { newsIn } from './news-in';
import { openInParts } from './open-in-parts';
import { isChange, isFulfilled, isPassing, mayHaveBeenMade, type PendingChange, type PendingRevert } from './pending';

/** What of the changes made here is on disk. */
export type SaveState =
  | { state: 'saved'; at: string | null }
  | { state: 'saving' }
  | { state: 'failed'; reason: string };

export interface SessionOptions {
  bridge: Bridge;
  newId: NewId;
  /** The name under which changes are recorded. */
  editor: () => string;
  /** Is told when main refuses a change that the screen had shown: it has been taken back. */
  onRefused: (failure: Failure) => void;
  /** Is told when changes of others were missed and all that was made here is saved: the article must be opened anew. */
  onGap: () => void;
}

/**
 * One opened article on the screen: its records as the person sees them, every change shown at once and sent to main
 * one after the other. What main has not yet acknowledged is `pending`; when main knows better (somebody else changed
 * the article, a change was refused), the pending changes are taken back and made again on what main has. An undo waits in
 * the same queue, so that it takes back what was the last change when it was asked for.
 */
export class ArticleSession {
  readonly articleId: string;
  /** The draft that was the current one when the article was opened: all that is shown hangs on it. */
  readonly shownDraftId: string;
  readonly records: RecordSet;
  readonly order: ClaimOrder;
  undoState: UndoState;
  save: SaveState = { state: 'saved', at: null };
  /** Rises when a block changes. */
  blocksVersion = 0;

  readonly #options: SessionOptions;
  /** The revision of the article when it was opened. */
  readonly #openedAt: number;
  /** What main is to do next, in the order in which it was asked for. */
  readonly #queue: (PendingChange | PendingRevert)[] = [];
  readonly #incoming: InOrder;
  readonly #diffListeners = new Set<(diff: Diff) => void>();
  readonly #listeners = new Set<() => void>();
  #version = 0;
  #isSending = false;
  /** Changes of others were missed: what main tells is no longer taken in. */
  #isLost = false;

  private constructor(articleId: string, records: RecordSet, revision: number, undo: UndoState, options: SessionOptions) {
    this.articleId = articleId;
    this.records = records;
    this.#openedAt = revision;
    this.#incoming = new InOrder(revision, () => this.loseTrack());
    this.undoState = undo;
    this.#options = options;
    this.shownDraftId = this.article.currentDraftId;
    this.order = new ClaimOrder(records.all('claim'), this.shownDraftId);
  }

  /**
   * Opens an article. `shared`: the records it shares with all others, the tag set and the source book, as they stand
   * when the article is there.
   */
  static async open(articleId: string, shared: () => Iterable<AnyRecord>, options: SessionOptions): Promise<Result<ArticleSession>> {
    const opened = await openInParts(options.bridge, articleId);
    if (!opened.ok) return opened;
    const { records, revision, undo } = opened.value;
    return ok(new ArticleSession(articleId, new RecordSet([...shared(), ...records]), revision, undo, options));
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
    return this.#queue.some(isChange);
  }

  /**
   * Carries a command out on the screen and sends it on its way to the disk.
   * @returns what changed on the screen, or why nothing did.
   */
  apply(command: Command): Result<Diff> {
    const full = withIds(command, this.#options.newId);
    const at = new Date().toISOString();
    const by = this.#options.editor();
    const diff = this.#plan(full, at, by);
    if (!diff.ok || isEmptyDiff(diff.value)) return diff;
    this.#queue.push({ command: full, at, by, diff: diff.value, isUncertain: false });
    this.#show(diff.value);
    this.retry();
    return diff;
  }

  /** Sends what is pending (again, after a failure). */
  retry(): void {
    if (this.#isSending || this.#queue.length === 0) return;
    this.#isSending = true;
    void this.#sendAll();
  }

  /**
   * Takes the last change back, or makes it again; also one from before a restart. Fails with nothing taken back when
   * changes made before it cannot be saved.
   */
  revert(direction: 'undo' | 'redo'): Promise<Result<ArticleChange>> {
    return this.#ask(() => this.#options.bridge.invoke(`articles.${direction}`, { articleId: this.articleId }));
  }

  /** Puts the article back as it was at a revision. Fails as `revert` does. */
  goBack(revision: number): Promise<Result<ArticleChange>> {
    return this.#ask(() => this.#options.bridge.invoke('articles.goBack', { articleId: this.articleId, revision }));
  }

  #ask(ask: PendingRevert['ask']): Promise<Result<ArticleChange>> {
    return new Promise((resolve) => {
      this.#queue.push({ ask, resolve });
      this.retry();
    });
  }

  /** Takes in a change that somebody else made. */
  receive(change: ArticleChange): void {
    if (change.articleId !== this.articleId || this.#isLost) return;
    this.#incoming.take(change.revision, () => this.#takeIn(change));
  }

  /** What others did may have been missed: when all that is pending here is saved, `onGap` is told. */
  loseTrack(): void {
    if (!this.#isLost) {
      this.#isLost = true;
      this.#incoming.release();
    }
    this.#tellGap();
  }

  /**
   * Takes in records that all articles share: sources, the tag set. What is part of a change of this article comes with that one, in its
   * order: by itself it may overtake the answer to our own change, or come after what it was taken back by.
   */
  receiveShared({ diff, article }: EventPayload<'shared.changed'>): void {
    if (article?.articleId === this.articleId && article.revision > this.#openedAt) return;
    this.#rebase(diff);
  }

  #plan(command: Command, at: string, by: string): Result<Diff> {
    const { newId } = this.#options;
    const planned = plan(this.records, command, { articleId: this.articleId, at, by, newId });
    return planned.ok ? ok(planned.value.diff) : planned;
  }

  async #sendAll(): Promise<void> {
    try {
      let next: PendingChange | PendingRevert | undefined;
      while ((next = this.#queue[0])) {
        const failure = isChange(next) ? await this.#sendChange(next) : await this.#sendRevert(next);
        if (!failure) continue;
        this.#giveUpReverts(failure);
        this.#setSave({ state: 'failed', reason: failure.message });
        return;
      }
    } finally {
      this.#isSending = false; // in the same task as the last look at the queue: nothing that comes after is left lying
    }
    this.#allSent();
  }

  /** @returns the failure when the change must be sent again later */
  async #sendChange(change: PendingChange): Promise<Failure | undefined> {
    this.#setSave({ state: 'saving' });
    const { command, at, by } = change;
    const answer = await this.#options.bridge.invoke('articles.apply', {
      articleId: this.articleId, baseRevision: this.#incoming.last, command, at, by,
    });
    if (answer.ok) {
      if (answer.value) await this.#takeInAnswer(answer.value, change);
      else this.#withdraw(change); // on what main has, the command changes nothing
    } else if (isPassing(answer.error)) {
      change.isUncertain ||= mayHaveBeenMade(answer.error);
      if (this.#queue[0] === change) return answer.error;
      if (change.isUncertain) this.loseTrack(); // it fell to a change of somebody else meanwhile, but main may have made it
    } else {
      this.#refuse(change, answer.error);
    }
    return undefined;
  }

  async #sendRevert(revert: PendingRevert): Promise<undefined> {
    const answer = await revert.ask();
    this.#queue.shift(); // it is the first still: changes of others never pass or drop it
    if (answer.ok) await this.#takeInAnswer(answer.value);
    else if (mayHaveBeenMade(answer.error)) this.loseTrack();
    revert.resolve(answer);
  }

  /** An undo must not go past a change that is not saved to the one before it. */
  #giveUpReverts(failure: Failure): void {
    const queue = this.#queue.splice(0);
    this.#queue.push(...queue.filter(isChange));
    for (const item of queue) if (!isChange(item)) item.resolve({ ok: false, error: failure });
  }

  #refuse(change: PendingChange, failure: Failure): void {
    if (!this.#queue.includes(change)) return; // it fell to a change of somebody else before, and was told then
    if (!isFulfilled(change, failure)) this.#options.onRefused(failure);
    this.#withdraw(change);
  }

  /** Takes a pending change back that main will not make, or not make again. */
  #withdraw(change: PendingChange): void {
    if (change.isUncertain) this.loseTrack(); // main may have made it the first time
    if (!this.#isLost) this.#rebase(emptyDiff, change);
    else if (this.#queue[0] === change) this.#queue.shift();
  }

  /** Takes in what main made of a change or a revert of ours; resolves when all that came before it is taken in too. */
  #takeInAnswer(change: ArticleChange, own?: PendingChange): Promise<void> {
    return new Promise((resolve) => {
      if (this.#isLost) {
        this.#takeIn(change, own);
        return resolve();
      }
      const isNew = this.#incoming.take(change.revision, () => {
        this.#takeIn(change, own);
        resolve();
      });
      if (isNew) return;
      if (own) this.#withdraw(own);
      resolve();
    });
  }

  /** `own`: the pending change that this is the answer to. */
  #takeIn(change: ArticleChange, own?: PendingChange): void {
    const isNext = own !== undefined && this.#queue[0] === own;
    if (isNext && (this.#isLost || isSame(change.diff, own.diff))) this.#queue.shift(); // it is what we show already
    else if (!this.#isLost) this.#rebase(change.diff, own);
    this.undoState = change.undo;
    this.#setSave(this.hasUnsaved ? this.save : { state: 'saved', at: change.at });
  }

  /**
   * Puts `confirmed` below the pending changes: takes them back, applies it, makes them again. Those that no longer can
   * be made are dropped and told. `without` is not made again.
   */
  #rebase(confirmed: Diff, without?: PendingChange): void {
    const queue = this.#queue.splice(0);
    const steps: Diff[] = queue.filter(isChange).map(({ diff }) => invert(diff)).reverse();
    for (const step of steps) this.records.apply(step);
    let isKnown = this.#applyConfirmed(confirmed, steps);
    for (const item of queue) {
      if (item === without) continue;
      if (!isChange(item) || this.#makeAgain(item, steps)) this.#queue.push(item);
      else if (item.isUncertain) isKnown = false; // main may have made it before it no longer could
    }
    this.#tell(squash(steps));
    if (this.save.state === 'failed' && !this.hasUnsaved) this.#setSave({ state: 'saved', at: new Date().toISOString() });
    if (!isKnown) this.loseTrack();
  }

  /** @returns false when what main did does not fit what we have of it: something has gone past us. */
  #applyConfirmed(confirmed: Diff, steps: Diff[]): boolean {
    const news = newsIn(confirmed, this.records, this.articleId);
    try {
      this.records.apply(news);
    } catch (error) {
      if (error instanceof ClaimdeskError && error.failure.code === 'conflict') return false;
      throw error;
    }
    steps.push(news);
    return true;
  }

  #makeAgain(change: PendingChange, steps: Diff[]): boolean {
    const again = this.#plan(change.command, change.at, change.by);
    if (!again.ok) {
      if (!isFulfilled(change, again.error)) this.#options.onRefused(again.error);
      return false;
    }
    this.records.apply(again.value);
    steps.push(again.value);
    change.diff = again.value; // the same object: it may be on its way to main just now
    return true;
  }

  #allSent(): void {
    if (this.save.state !== 'saved') this.#setSave({ state: 'saved', at: new Date().toISOString() });
    this.#tellGap();
  }

  #tellGap(): void {
    if (this.#isLost && !this.#isSending && this.#queue.length === 0) this.#options.onGap();
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
    // Everything shown hangs on the draft: another one is opened anew.
    if (this.article.currentDraftId !== this.shownDraftId) this.loseTrack();
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

function isSame(a: Diff, b: Diff): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
