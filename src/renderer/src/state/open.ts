import type { DeskEvent } from '@shared/contract/events';
import type { ArticleChange } from '@shared/contract/methods';
import type { Settings } from '@shared/contract/values';
import type { Claim } from '@shared/model/claim';
import type { AnyRecord } from '@shared/model/records';
import type { Source } from '@shared/model/source';
import type { Failure, Result } from '@shared/result';
import { ok } from '@shared/result';
import { changesOf } from '@shared/transactions/diff';
import type { Connection } from '../bridge/connection';
import { applySettings } from './apply-settings';
import { ArticleSession } from './article-session';
import { nothingBrought } from './bringing';
import { applyCommand } from './claims';
import { hearConfidential } from './confidential';
import { desk } from './desk-store';
import { hearExportProgress } from './export';
import { announce, bridge, newId, toast, toastFailure } from './runtime';
import { followUntilSaved, takeUnsaved, unsavedSessions } from './unsaved';
import { forgetFigures } from './library-report';
import { closeSuggestions } from './suggestions';
import { articleInAddress, noteRecent, readRecent } from './windows';
import { t } from '../i18n';

let stopListening = (): void => undefined;

/** Asks main what the desk is and holds, and opens the article that was asked for. */
export async function startDesk(): Promise<void> {
  desk.set({ phase: { at: 'starting' } });
  stopListening();
  stopListening = bridge().subscribe(receiveEvent);
  const [session, missing] = await Promise.all([bridge().invoke('session.start', {}), readLists()]);
  const failure = session.ok ? missing : session.error;
  if (!session.ok || failure) {
    desk.set({ phase: { at: 'failed', message: failure!.message } });
    return;
  }
  applySettings(session.value.settings);
  desk.set({ phase: { at: 'ready' }, session: session.value, notices: session.value.notices });
  void readRecent();
  const { openArticleId, settings } = session.value;
  const last = desk.get().summaries.get(settings.lastArticleId ?? '');
  const wanted = articleInAddress() ?? openArticleId ?? (last && !last.trashedAt ? last.articleId : null);
  if (wanted) await openArticle(wanted);
}

/** Another library is open: nothing on the screen is of it. Everything of the old one was saved before it closed. */
async function startOnOtherLibrary(): Promise<void> {
  place(null);
  forgetFigures();
  desk.set({ dialog: null, bringing: nothingBrought, annotations: null, confidential: null, libraryChanges: [], filters: new Map(), libraryFilter: '', notices: [] });
  await startDesk();
  const { session } = desk.get();
  if (!session) return;
  if (session.readOnly === null) toast(t.windows.switched(session.library.name));
  else toast(t.told(session.readOnly), { tone: 'bad' });
}

/** Reads what all articles share: the list of them and the source book. */
async function readLists(): Promise<Failure | undefined> {
  const [summaries, sources] = await Promise.all([bridge().invoke('library.list', {}), bridge().invoke('sources.list', {})]);
  if (!summaries.ok) return summaries.error;
  if (!sources.ok) return sources.error;
  desk.set({
    summaries: new Map(summaries.value.map((summary) => [summary.articleId, summary])),
    sources: new Map(sources.value.map((source) => [source.id, source])),
  });
  return undefined;
}

/** Brings an article onto the desk; what the one before still has to save goes on being saved. */
export async function openArticle(articleId: string): Promise<void> {
  const { article, session } = desk.get();
  const isShown = article?.articleId === articleId;
  if (!isShown || reading?.articleId !== articleId) stopReading(); // the one on the desk may be read anew just now
  if (isShown || !session) return;
  const unsaved = takeUnsaved(articleId);
  const opened = unsaved ? ok(unsaved) : await read(articleId);
  if (!opened) return;
  if (!opened.ok) return toastFailure(opened.error);
  place(opened.value);
  desk.set({ sidePanel: 'inspector' });
  remember(articleId);
  noteRecent(articleId);
  announce(opened.value.article.headline);
}

/** Puts the article away: the library's first screen shows. */
export function closeArticle(): void {
  place(null);
  remember(null);
}

/** Puts an article on the desk in the place of the one that is there. */
function place(article: ArticleSession | null): void {
  const before = desk.get().article;
  if (before) followUntilSaved(before);
  closeSuggestions();
  desk.set({ article, selection: null, caret: null, selectedClaimId: null, lastClaimId: null, blockMenu: null, placing: null });
}

/** An article of so many blocks is read and shown in two turns, so that the screen is not held up by both at once. */
const MANY_BLOCKS = 2_000;

/** The article that is being read from main just now, and what of its changes came meanwhile. */
let reading: { articleId: string; changes: ArticleChange[] } | null = null;

/** @returns undefined when another article was asked for before this one was there */
async function read(articleId: string): Promise<Result<ArticleSession> | undefined> {
  const mine: typeof reading = { articleId, changes: [] };
  reading = mine;
  desk.set({ isOpening: true });
  const shared = (): Iterable<AnyRecord> => {
    const { tagSet, houseRules } = desk.get().session!;
    return [tagSet, ...(houseRules ? [houseRules] : []), ...desk.get().sources.values()];
  };
  const opened = await ArticleSession.open(articleId, shared, {
    bridge: bridge(),
    newId,
    editor: () => desk.get().settings.editor,
    onRefused: toastFailure,
    onGap: () => void readAnew(articleId),
  });
  if (opened.ok && opened.value.records.count('block') >= MANY_BLOCKS) await new Promise((resolve) => setTimeout(resolve));
  if (reading !== mine) return undefined;
  stopReading();
  if (opened.ok) for (const change of mine.changes) opened.value.receive(change);
  return opened;
}

function stopReading(): void {
  reading = null;
  desk.set({ isOpening: false });
}

/** Reads the article on the desk once more; what is selected stays. */
async function readAnew(articleId: string): Promise<void> {
  const before = desk.get().article;
  if (before?.articleId !== articleId) return;
  const opened = await read(articleId);
  // What was done meanwhile may be missing in what was read; when it is saved, it is read again.
  if (!opened || desk.get().article !== before || before.hasUnsaved) return;
  if (!opened.ok) return toastFailure(opened.error);
  const { selectedClaimId, lastClaimId } = desk.get();
  const still = (id: string | null): string | null => opened.value.claim(id)?.id ?? null;
  // Places in one draft say nothing of another.
  const isOther = before.shownDraftId !== opened.value.shownDraftId;
  desk.set({ article: opened.value, selectedClaimId: still(selectedClaimId), lastClaimId: still(lastClaimId), ...(isOther && { selection: null, caret: null }) });
}

/** Notes for the next start what is on the desk. Nobody asked for it, so nobody is told when it fails. */
function remember(lastArticleId: string | null): void {
  const { settings } = desk.get();
  if (settings.lastArticleId === lastArticleId) return;
  desk.set({ settings: { ...settings, lastArticleId } });
  void bridge().invoke('settings.change', { lastArticleId });
}

function receiveEvent({ event, payload }: DeskEvent): void {
  const state = desk.get();
  switch (event) {
    case 'article.changed':
      if (reading?.articleId === payload.articleId) reading.changes.push(payload);
      for (const session of openSessions()) session.receive(payload);
      break;
    case 'shared.changed': {
      forgetFigures();
      const sources = new Map(state.sources);
      for (const [before, after] of changesOf(payload.diff)) {
        if (after?.type === 'source') sources.set(after.id, after);
        else if (after?.type === 'tag-set') desk.set(({ session }) => ({ session: { ...session!, tagSet: after } }));
        else if ((before ?? after)?.type === 'house-rules') desk.set(({ session }) => ({ session: { ...session!, houseRules: after?.type === 'house-rules' ? after : null } }));
        else if (before) sources.delete(before.id);
      }
      desk.set({ sources });
      for (const session of openSessions()) session.receiveShared(payload);
      break;
    }
    case 'library.changed': {
      const summaries = new Map(state.summaries).set(payload.summary.articleId, payload.summary);
      desk.set({ summaries });
      if (payload.summary.trashedAt && state.article?.articleId === payload.summary.articleId) closeArticle();
      break;
    }
    case 'library.erased': {
      const summaries = new Map(state.summaries);
      summaries.delete(payload.articleId);
      desk.set({ summaries });
      if (state.article?.articleId === payload.articleId) closeArticle();
      break;
    }
    case 'library.noticed':
      desk.set({ notices: [...state.notices, payload] });
      break;
    case 'recent.changed':
      desk.set({ recent: payload });
      break;
    case 'library.switched':
      void startOnOtherLibrary();
      break;
    case 'settings.changed':
      applySettings(payload);
      break;
    case 'confidential.changed':
      hearConfidential(payload);
      break;
    case 'export.progress':
      hearExportProgress(payload);
      break;
    case 'article.requested':
      void openArticle(payload.articleId);
      break;
    case 'save.changed':
    case 'command.chosen':
    case 'draft.chosen':
    case 'file.offered':
      break; // the session knows its own saving; the commands and what is brought in listen for themselves
  }
}

/** The article on the desk, and those that have left it with something still to be saved. */
function openSessions(): ArticleSession[] {
  const { article } = desk.get();
  return [...(article ? [article] : []), ...unsavedSessions()];
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
    desk.set({ confidential: null }); // asked again where it is shown
    void readLists().then((failure) => failure && toastFailure(failure));
    for (const session of openSessions()) {
      session.loseTrack();
      session.retry();
    }
  });
}

/** Changes settings, for every screen of this desk. @returns whether they are on disk */
export async function changeSettings(changes: Partial<Settings>): Promise<boolean> {
  const answer = await bridge().invoke('settings.change', changes);
  if (answer.ok) applySettings(answer.value);
  else toastFailure(answer.error);
  return answer.ok;
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
    by: desk.get().settings.editor,
  });
  if (!answer.ok) return toastFailure(answer.error);
  if (answer.value) for (const session of openSessions()) session.receive(answer.value);
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
  const command = { do: 'article.update', changes: { headline } } as const;
  if (desk.get().article?.articleId === articleId) {
    applyCommand(command);
    return;
  }
  const answer = await bridge().invoke('articles.apply', { articleId, baseRevision: 0, command, at: new Date().toISOString(), by: desk.get().settings.editor });
  if (!answer.ok) return toastFailure(answer.error);
  if (answer.value) for (const session of openSessions()) session.receive(answer.value);
}
