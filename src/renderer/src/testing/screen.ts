import type { AnyRecord } from '@shared/model/records';
import type { Failure } from '@shared/result';
import { unwrap } from '@shared/result';
import type { Diff } from '@shared/transactions/diff';
import { RecordSet } from '@shared/transactions/record-set';
import { ArticleSession } from '../state/article-session';
import { contentsOf, type FakeMain } from './fake-main';
import { countingIds, tagSet } from './samples';

/** One opened article on one screen, tied to a fake main, and all that it was told. */
export interface Screen {
  readonly session: ArticleSession;
  readonly refused: Failure[];
  readonly gaps: () => number;
  /** The shown records, by id. */
  contents(): Map<string, AnyRecord>;
  /** The records that somebody has who began with what the session showed first and followed its diffs. */
  followed(): Map<string, AnyRecord>;
}

/** Opens an article on a screen of its own. Everything that is on its way is let through meanwhile. */
export async function openScreen(main: FakeMain, articleId: string, clientId: string): Promise<Screen> {
  const refused: Failure[] = [];
  let gaps = 0;
  const bridge = main.bridge(clientId);
  const opening = ArticleSession.open(articleId, () => [tagSet, ...main.records.all('source')], {
    bridge,
    newId: countingIds(clientId),
    editor: () => clientId,
    onRefused: (failure) => refused.push(failure),
    onGap: () => gaps++,
  });
  await main.settle();
  const session = unwrap(await opening);
  bridge.subscribe(({ event, payload }) => {
    if (event === 'article.changed') session.receive(payload);
    else if (event === 'shared.changed') session.receiveShared(payload);
  });
  const copy = new RecordSet(session.records);
  session.onDiff((diff: Diff) => copy.apply(diff));
  return {
    session,
    refused,
    gaps: () => gaps,
    contents: () => contentsOf(session.records, articleId),
    followed: () => contentsOf(copy, articleId),
  };
}
