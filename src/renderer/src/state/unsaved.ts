import { t } from '../i18n';
import type { ArticleSession } from './article-session';
import { toast } from './runtime';

/** Articles that have left the desk with changes that are not on disk yet. */
const sessions = new Map<string, ArticleSession>();

/** Stays with an article that leaves the desk until all of it is saved; says so when that fails. */
export function followUntilSaved(session: ArticleSession): void {
  if (!session.hasUnsaved) return;
  const { articleId } = session;
  sessions.set(articleId, session);
  let isFailing = false;
  const look = (): void => {
    if (sessions.get(articleId) === session && session.hasUnsaved) {
      if (session.save.state === 'failed' && !isFailing) tellFailure(session, session.save.reason);
      isFailing = session.save.state === 'failed';
    } else {
      stop();
      if (sessions.get(articleId) === session) sessions.delete(articleId);
    }
  };
  const stop = session.subscribe(look);
  look();
}

/** Gives an article back to the desk with what of it is not saved yet. */
export function takeUnsaved(articleId: string): ArticleSession | undefined {
  const session = sessions.get(articleId);
  sessions.delete(articleId);
  return session;
}

/** Articles off the desk of which something is not saved. */
export function unsavedSessions(): ArticleSession[] {
  return [...sessions.values()];
}

function tellFailure(session: ArticleSession, reason: string): void {
  const message = `${session.article.headline}: ${t.save.failed(t.told(reason))}`;
  toast(message, { tone: 'bad', action: { label: t.save.retry, run: () => session.retry() } });
}
