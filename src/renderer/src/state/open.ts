import type { DeskEvent } from '@shared/contract/events';
import type { Settings } from '@shared/contract/values';
import type { Claim } from '@shared/model/claim';
import type { Source } from '@shared/model/source';
import { changesOf } from '@shared/transactions/diff';
import type { Connection } from '../bridge/connection';
import { ArticleSession } from './article-session';
import { desk } from './desk-store';
import { announce, bridge, newId, toast, toastFailure } from './runtime';
import { t } from '../i18n';

/** Asks main what the desk is and holds, and opens the article that was asked for. */
export async function startDesk(): Promise<void> {
  desk.set({ phase: { at: 'starting' } });
  bridge().subscribe(receiveEvent);
  const [session, summaries, sources] = await Promise.all([
    bridge().invoke('session.start', {}),
    bridge().invoke('library.list', {}),
    bridge().invoke('sources.list', {}),
  ]);
  const failed = [session, summaries, sources].find((answer) => !answer.ok);
  if (failed && !failed.ok) {
    desk.set({ phase: { at: 'failed', message: failed.error.message } });
    return;
  }
  if (!session.ok || !summaries.ok || !sources.ok) return;
  desk.set({
    phase: { at: 'ready' },
    session: session.value,
    settings: session.value.settings,
    notices: session.value.notices,
    summaries: new Map(summaries.value.map((summary) => [summary.articleId, summary])),
    sources: new Map(sources.value.map((source) => [source.id, source])),
  });
  applyTheme(session.value.settings);
  const { openArticleId } = session.value;
  const last = readLastArticle();
  const known = last !== null && summaries.value.some(({ articleId, trashedAt }) => articleId === last && !trashedAt);
  const wanted = openArticleId ?? (known ? last : null);
  if (wanted) await openArticle(wanted);
}

/** Brings an article onto the desk; what the one before still has to save goes on being saved. */
export async function openArticle(articleId: string): Promise<void> {
  const { article, session, sources } = desk.get();
  if (article?.articleId === articleId || !session) return;
  desk.set({ isOpening: true });
  const opened = await ArticleSession.open(articleId, [session.tagSet, ...sources.values()], {
    bridge: bridge(),
    newId,
    editor: () => desk.get().settings.editor,
    onRefused: toastFailure,
    onGap: () => void reopen(articleId),
  });
  if (!opened.ok) {
    desk.set({ isOpening: false });
    toastFailure(opened.error);
    return;
  }
  desk.set({
    article: opened.value,
    isOpening: false,
    selection: null,
    caret: null,
    selectedClaimId: null,
    lastClaimId: null,
    blockMenu: null,
    sidePanel: 'inspector',
  });
  localStorage.setItem(LAST_ARTICLE, articleId);
  announce(opened.value.article.headline);
}

/** Puts the article away: the library's first screen shows. */
export function closeArticle(): void {
  desk.set({ article: null, selection: null, caret: null, selectedClaimId: null, lastClaimId: null });
  localStorage.removeItem(LAST_ARTICLE);
}

async function reopen(articleId: string): Promise<void> {
  desk.set({ article: null });
  await openArticle(articleId);
}

const LAST_ARTICLE = 'claimdesk.last-article';
const readLastArticle = (): string | null => localStorage.getItem(LAST_ARTICLE);

function receiveEvent({ event, payload }: DeskEvent): void {
  const state = desk.get();
  switch (event) {
    case 'article.changed':
      state.article?.receive(payload);
      break;
    case 'sources.changed': {
      const sources = new Map(state.sources);
      for (const [before, after] of changesOf(payload.diff)) {
        if (after?.type === 'source') sources.set(after.id, after);
        else if (before) sources.delete(before.id);
      }
      desk.set({ sources });
      state.article?.receiveShared(payload.diff);
      break;
    }
    case 'library.changed': {
      const summaries = new Map(state.summaries).set(payload.summary.articleId, payload.summary);
      desk.set({ summaries });
      if (payload.summary.trashedAt && state.article?.articleId === payload.summary.articleId) closeArticle();
      break;
    }
    case 'settings.changed':
      desk.set({ settings: payload });
      applyTheme(payload);
      break;
    case 'article.requested':
      void openArticle(payload.articleId);
      break;
    case 'save.changed':
    case 'command.chosen':
      break; // the session knows its own saving; the commands listen for themselves
  }
}

/** Keeps an eye on the way to main; when it was lost and found again, what was missed is read anew. */
export function followConnection(connection: Connection): void {
  let losses = 0;
  connection.subscribe(() => {
    const state = connection.get();
    desk.set({ connection: state.at === 'connected' ? null : state.message });
    if (state.at === 'refused' && !desk.get().session) desk.set({ phase: { at: 'failed', message: state.message } });
    if (state.at !== 'connected' || state.losses === losses) return;
    losses = state.losses;
    const { article } = desk.get();
    if (article?.hasUnsaved) article.retry();
    else if (article) void reopen(article.articleId);
  });
}

export async function changeSettings(changes: Partial<Settings>): Promise<void> {
  const answer = await bridge().invoke('settings.change', changes);
  if (!answer.ok) return toastFailure(answer.error);
  desk.set({ settings: answer.value });
  applyTheme(answer.value);
}

const darkPreferred = matchMedia('(prefers-color-scheme: dark)');
const contrastPreferred = matchMedia('(prefers-contrast: more)');

/** Puts the theme on the document: the one that was set, or what the system asks for. */
export function applyTheme({ theme }: Pick<Settings, 'theme'>): void {
  const bySystem = contrastPreferred.matches ? 'hc' : darkPreferred.matches ? 'dark' : 'light';
  document.documentElement.dataset.theme = theme === 'system' ? bySystem : theme === 'high-contrast' ? 'hc' : theme;
}

for (const query of [darkPreferred, contrastPreferred]) {
  query.addEventListener('change', () => applyTheme(desk.get().settings));
}

/** The sources of a claim, in the order in which it names them. */
export function sourcesOf(article: ArticleSession, claim: Claim): Source[] {
  return claim.sourceIds.flatMap((id) => article.records.get('source', id) ?? []);
}

/** Restores or trashes an article that need not be the one on the desk. */
export async function setTrashed(articleId: string, trashed: boolean): Promise<void> {
  const summary = desk.get().summaries.get(articleId);
  const answer = await bridge().invoke('articles.apply', {
    articleId, baseRevision: 0, command: { do: trashed ? 'article.trash' : 'article.restore' }, at: new Date().toISOString(),
  });
  if (!answer.ok) return toastFailure(answer.error);
  const headline = summary?.headline ?? '';
  if (trashed) {
    if (desk.get().article?.articleId === articleId) closeArticle();
    toast(t.library.trashed(headline), { action: { label: t.undo, run: () => void setTrashed(articleId, false) } });
  } else {
    toast(t.library.restored(headline));
  }
}

/** Renames an article that need not be the one on the desk. */
export async function renameArticle(articleId: string, headline: string): Promise<void> {
  const { article } = desk.get();
  if (article?.articleId === articleId) {
    const changed = article.apply({ do: 'article.update', changes: { headline } });
    if (!changed.ok) toastFailure(changed.error);
    return;
  }
  const answer = await bridge().invoke('articles.apply', {
    articleId, baseRevision: 0, command: { do: 'article.update', changes: { headline } }, at: new Date().toISOString(),
  });
  if (!answer.ok) toastFailure(answer.error);
}
