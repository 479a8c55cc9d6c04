import { defaultSettings } from '@shared/contract/default-settings';
import type { Bridge } from '@shared/contract/bridge';
import type { DeskEvent } from '@shared/contract/events';
import { methods, type ArticleChange, type MethodName, type ParamsOf, type ResultOf } from '@shared/contract/methods';
import type { Session, Settings } from '@shared/contract/values';
import type { AnyRecord } from '@shared/model/records';
import { articleScope, scopeOf } from '@shared/model/scopes';
import { sourcesNamedBy } from '@shared/model/sources-named-by';
import type { ErrorCode, Failure, Result } from '@shared/result';
import { fail, ok } from '@shared/result';
import type { Diff } from '@shared/transactions/diff';
import { changesOf, filterDiff, invert, isEmptyDiff } from '@shared/transactions/diff';
import { plan } from '@shared/transactions/plan';
import { RecordSet } from '@shared/transactions/record-set';
import { summarise } from '@shared/transactions/summary';
import type { TransactionOrigin } from '@shared/transactions/transaction';
import { revertingDiff, UndoStacks } from '@shared/transactions/undo';
import { countingIds, tagSet } from './samples';

type Handler = (params: never, clientId: string) => Result<unknown>;

/** Something on its way between a screen and main. */
export interface Delivery {
  readonly clientId: string;
  readonly kind: 'request' | 'answer' | 'event';
  /** The method or the event. */
  readonly name: string;
  readonly run: () => void;
}

interface Commit {
  diff: Diff;
  label: string;
  at: string;
  by: string;
  origin: TransactionOrigin;
  reverts?: string;
}

interface KeptArticle {
  revision: number;
  readonly stacks: UndoStacks;
  readonly made: Map<string, { diff: Diff; label: string }>;
}

/**
 * Main in the same process: the same pure `plan` on records of its own, and every message to and from it held until it
 * is let through. Requests of a screen arrive in their order, and so do its events; answers overtake events and each
 * other, as they may over HTTP.
 */
export class FakeMain {
  readonly records: RecordSet;
  /** What is on its way, oldest first. */
  readonly transit: Delivery[] = [];
  /** Every request that reached main. */
  readonly heard: { clientId: string; method: MethodName; params: unknown }[] = [];
  /** How many records of an article are told in one answer. */
  recordsAtOnce = 1_000;
  readonly #articles = new Map<string, KeptArticle>();
  readonly #listeners = new Map<string, Set<(event: DeskEvent) => void>>();
  readonly #handlers = new Map<MethodName, Handler>();
  readonly #failures: { failure: Failure; when: 'before' | 'after' }[] = [];
  readonly #newId = countingIds('main');
  #session: Partial<Session> = {};
  readonly #settings: Settings = defaultSettings('Ada');

  constructor(records: Iterable<AnyRecord>) {
    this.records = new RecordSet([tagSet, ...records]);
    for (const { id } of this.records.all('article')) {
      const stacks = new UndoStacks(articleScope(id));
      stacks.complete();
      this.#articles.set(id, { revision: 0, stacks, made: new Map() });
    }
  }

  /** The bridge of a screen. Calls that do not keep to the contract throw. */
  bridge(clientId: string): Bridge {
    const listeners = new Set<(event: DeskEvent) => void>();
    this.#listeners.set(clientId, listeners);
    return {
      kind: 'desktop',
      invoke: <M extends MethodName>(method: M, params: ParamsOf<M>) =>
        new Promise<Result<ResultOf<M>>>((resolve) => {
          const sent = methods[method].params.parse(structuredClone(params));
          this.#send({ clientId, kind: 'request', name: method, run: () => {
            this.heard.push({ clientId, method, params: sent });
            const answer = structuredClone(this.#answer(method, sent, clientId)) as Result<ResultOf<M>>;
            this.#send({ clientId, kind: 'answer', name: method, run: () => resolve(answer) });
          } });
        }),
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    };
  }

  /** What may come next: the oldest request and the oldest event of each screen, and every answer. */
  possible(): Delivery[] {
    const seen = new Set<string>();
    return this.transit.filter(({ clientId, kind }) => {
      const line = `${clientId} ${kind}`;
      if (kind === 'answer' || !seen.has(line)) {
        seen.add(line);
        return true;
      }
      return false;
    });
  }

  /** Lets one message through, and what follows from it on its side happen. */
  async deliver(delivery: Delivery | undefined): Promise<void> {
    if (!delivery) throw new Error('No such message is on its way.');
    this.transit.splice(this.transit.indexOf(delivery), 1);
    delivery.run();
    await turn();
  }

  /** Lets the oldest message of a kind through. */
  async pass(kind: Delivery['kind'], clientId?: string): Promise<void> {
    await this.deliver(this.transit.find((one) => one.kind === kind && (clientId === undefined || one.clientId === clientId)));
  }

  /** Lets everything through, in order, until nothing is on its way. */
  async settle(): Promise<void> {
    await turn();
    while (this.transit.length) await this.deliver(this.transit[0]);
  }

  /** The next change asked for fails: before main makes it, or after (the answer is lost on its way). */
  failNext(code: ErrorCode, when: 'before' | 'after' = 'before', message = `A ${code} failure.`): void {
    this.#failures.push({ failure: { code, message }, when });
  }

  /** Answers a method in place of what main would do. */
  on<M extends MethodName>(method: M, handler: (params: ParamsOf<M>, clientId: string) => Result<ResultOf<M>>): void {
    this.#handlers.set(method, handler);
  }

  set session(changes: Partial<Session>) {
    this.#session = changes;
  }

  /** Sends an event to a screen. */
  tell(clientId: string, event: DeskEvent): void {
    for (const listener of this.#listeners.get(clientId) ?? []) {
      const payload = structuredClone(event);
      this.#send({ clientId, kind: 'event', name: event.event, run: () => listener(payload) });
    }
  }

  revision(articleId: string): number {
    return this.#articles.get(articleId)!.revision;
  }

  /** The records of an article and all that articles share, by id: what a screen that is up to date has too. */
  contents(articleId: string): Map<string, AnyRecord> {
    return contentsOf(this.records, articleId);
  }

  #send(delivery: Delivery): void {
    this.transit.push(delivery);
  }

  #answer(method: MethodName, params: unknown, clientId: string): Result<unknown> {
    const handler = this.#handlers.get(method);
    if (handler) return handler(params as never, clientId);
    switch (method) {
      case 'session.start':
        return ok(this.#sessionValue());
      case 'library.list':
        return ok([...this.#articles.keys()].map((id) => this.#summary(id)));
      case 'sources.list':
        return ok([...this.records.all('source')]);
      case 'library.houseWords':
        return ok({ words: null });
      case 'settings.change':
        Object.assign(this.#settings, params);
        return ok({ ...this.#settings });
      case 'articles.open':
        return this.#open(params as ParamsOf<'articles.open'>);
      case 'articles.apply':
      case 'articles.undo':
      case 'articles.redo':
        return this.#change(method, params as ParamsOf<'articles.apply'>, clientId);
      default:
        return ok({});
    }
  }

  #open({ articleId, from = 0 }: ParamsOf<'articles.open'>): Result<ResultOf<'articles.open'>> {
    const article = this.#articles.get(articleId);
    if (!article) return fail('not-found', `There is no article ${articleId}.`);
    const scope = articleScope(articleId);
    const records = [...this.records].filter((record) => scopeOf(record) === scope);
    const next = from + this.recordsAtOnce;
    return ok({ revision: article.revision, records: records.slice(from, next), next: next < records.length ? next : null, undo: undoStateOf(article) });
  }

  #change(method: 'articles.apply' | 'articles.undo' | 'articles.redo', params: ParamsOf<'articles.apply'>, clientId: string): Result<unknown> {
    const failing = this.#failures.shift();
    if (failing?.when === 'before') return { ok: false, error: failing.failure };
    const { articleId } = params;
    if (!this.#articles.has(articleId)) return fail('not-found', `There is no article ${articleId}.`);
    const answer = method === 'articles.apply'
      ? this.#apply(params, clientId)
      : this.#revert(articleId, method === 'articles.undo' ? 'undo' : 'redo', clientId);
    return failing ? { ok: false, error: failing.failure } : answer;
  }

  #apply({ articleId, command, at }: ParamsOf<'articles.apply'>, clientId: string): Result<ArticleChange | null> {
    const planned = plan(this.records, command, { articleId, at, by: clientId, newId: this.#newId });
    if (!planned.ok) return planned;
    const { diff, label } = planned.value;
    if (isEmptyDiff(diff)) return ok(null);
    return ok(this.#commit(articleId, { diff, label, at, by: clientId, origin: 'user' }, clientId));
  }

  #revert(articleId: string, direction: 'undo' | 'redo', clientId: string): Result<ArticleChange> {
    const { stacks, made } = this.#articles.get(articleId)!;
    const step = direction === 'undo' ? stacks.nextUndo : stacks.nextRedo;
    if (!step) return fail('nothing-to-do', `There is nothing to ${direction} in this article.`);
    const { diff, label } = made.get(step.id)!;
    const toRevert = direction === 'undo' ? diff : invert(diff);
    const reverting = revertingDiff(this.records, toRevert, articleScope(articleId), ({ id }) => this.#isUsedElsewhere(id, toRevert));
    const at = new Date().toISOString();
    return ok(this.#commit(articleId, { diff: reverting, label, at, by: clientId, origin: direction, reverts: step.id }, clientId));
  }

  #isUsedElsewhere(sourceId: string, diff: Diff): boolean {
    const touched = new Set([...changesOf(diff)].map(([before, after]) => (before ?? after)!.id));
    return [...this.records.all('claim')].some((claim) => !touched.has(claim.id) && sourcesNamedBy(claim).has(sourceId));
  }

  #commit(articleId: string, commit: Commit, clientId: string): ArticleChange {
    const kept = this.#articles.get(articleId)!;
    const scope = articleScope(articleId);
    const article = this.records.get('article', articleId)!;
    const touchesArticle = [...changesOf(commit.diff)].some(([before, after]) => scopeOf((after ?? before)!) === scope);
    // As main does: what touches nothing but sources gets an update of the article that changes nothing.
    const diff = touchesArticle ? commit.diff : { ...commit.diff, updated: [...commit.diff.updated, { before: article, after: article }] };
    this.records.apply(diff);
    const id = this.#newId('txn');
    const revision = ++kept.revision;
    const { label, at, by, origin, reverts } = commit;
    kept.made.set(id, { diff, label });
    kept.stacks.record({ id, label, origin, diff, revisions: { [scope]: revision }, ...(reverts !== undefined && { reverts }) });
    const change: ArticleChange = {
      articleId, transactionId: id, revision, at, by, origin, label, undo: undoStateOf(kept),
      diff: { added: [...diff.added], updated: [...diff.updated], removed: [...diff.removed] },
    };
    for (const other of this.#listeners.keys()) {
      if (other !== clientId) this.tell(other, { event: 'article.changed', payload: change });
      this.tell(other, { event: 'library.changed', payload: { summary: this.#summary(articleId) } });
      const { added, updated, removed } = filterDiff(diff, (record) => record.type === 'source');
      const sources = { added: [...added], updated: [...updated], removed: [...removed] };
      if (!isEmptyDiff(sources)) this.tell(other, { event: 'shared.changed', payload: { diff: sources, article: { articleId, revision } } });
    }
    return change;
  }

  #summary(articleId: string): ResultOf<'library.list'>[number] {
    const scope = articleScope(articleId);
    const summary = summarise([...this.records].filter((record) => scopeOf(record) === scope), new Date(0).toISOString());
    return { ...summary, hashes: [...summary.hashes] };
  }

  #sessionValue(): Session {
    return {
      desk: 'desktop', version: '0.0.0', library: { id: 'lib_1', name: 'library', folder: '/library' }, readOnly: null, notices: [], backups: { newest: 10, hours: 24, days: 14 },
      settings: { ...this.#settings }, tagSet, houseRules: null, openArticleId: null, offeredFile: null, capabilities: { dialogs: true, reveal: false, windows: false },
      ...this.#session,
    };
  }
}

/** Records of one article and the shared ones, by id. */
export function contentsOf(records: Iterable<AnyRecord>, articleId: string): Map<string, AnyRecord> {
  const scope = articleScope(articleId);
  const own = [...records].filter((record) => scopeOf(record) === scope || record.type === 'source');
  return new Map(own.sort((a, b) => (a.id < b.id ? -1 : 1)).map((record) => [record.id, record]));
}

/** Lets everything happen that waits for nothing but its turn. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function undoStateOf({ stacks: { nextUndo, nextRedo } }: KeptArticle): ArticleChange['undo'] {
  return { ...(nextUndo && { undo: nextUndo.label }), ...(nextRedo && { redo: nextRedo.label }) };
}

