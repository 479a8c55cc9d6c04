import type { SimpleCommand } from '@shared/transactions/command';
import type { ArticleSession } from '../state/article-session';
import { desk, useDesk } from '../state/desk-store';
import { openArticle, startDesk } from '../state/open';
import { setBridge } from '../state/runtime';
import type { FakeMain } from './fake-main';

const fresh = useDesk.getState();

/** Starts the desk of the screen anew on a fake main, as the person `Ada`, and opens an article. */
export async function startOn(main: FakeMain, articleId?: string): Promise<void> {
  useDesk.setState(fresh, true);
  setBridge(main.bridge('Ada'));
  await done(main, startDesk());
  if (articleId !== undefined) await done(main, openArticle(articleId));
}

/** Lets everything through until something has come to its end. */
export async function done<T>(main: FakeMain, promise: Promise<T>): Promise<T> {
  await main.settle();
  return promise;
}

/** The article on the desk. */
export function article(): ArticleSession {
  const { article: session } = desk.get();
  if (!session) throw new Error('There is no article on the desk.');
  return session;
}

/** The commands that main was asked to carry out, oldest first. */
export function commandsOf(main: FakeMain): SimpleCommand[] {
  return main.heard.filter(({ method }) => method === 'articles.apply').map(({ params }) => (params as { command: SimpleCommand }).command);
}

export const toasts = (): string[] => desk.get().toasts.map(({ message }) => message);
