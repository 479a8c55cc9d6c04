import type { ParamsOf, ResultOf } from '@shared/contract/methods';
import type { ArticleSummary } from '@shared/transactions/summary';
import { t } from '../i18n';
import { offerUndo } from './changes';
import { desk } from './desk-store';
import { takeBackLibraryChange } from './library-changes';
import { announce, bridge, toast, toastFailure } from './runtime';

export type Moment = ResultOf<'backups.list'>[number];
export type KeptShared = Moment['shared'][number];
export type Kept = ParamsOf<'backups.restore'>['kept'][number];

/** The moments that have an article with all of some words in its headline of today; without words all of them. */
export function momentsWith(moments: readonly Moment[], query: string, summaries: ReadonlyMap<string, ArticleSummary>): Moment[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...moments];
  const hasWords = ({ articleId }: Kept): boolean => {
    const headline = summaries.get(articleId)?.headline.toLowerCase();
    return headline !== undefined && words.every((word) => headline.includes(word));
  };
  return moments.flatMap((moment) => {
    const kept = moment.kept.filter(hasWords);
    return kept.length > 0 ? [{ ...moment, kept, shared: [] }] : [];
  });
}

/** Puts the source book or the tag set back as it was in a backup, with the way back beside the message. */
export async function restoreShared(kept: KeptShared): Promise<void> {
  const { session, settings } = desk.get();
  if (session?.readOnly) {
    toast(session.readOnly, { tone: 'bad' });
    return;
  }
  const answer = await bridge().invoke('backups.restoreShared', { kept, by: settings.editor });
  if (!answer.ok) return toastFailure(answer.error);
  const change = answer.value;
  if (!change) return void toast(t.recovery.restore.sharedSame);
  desk.set(({ libraryChanges }) => ({ libraryChanges: [...libraryChanges, change] }));
  const done = t.recorded(change.label);
  announce(done);
  toast(done, { action: { label: t.undo, run: () => void takeBackLibraryChange(change) } });
}

/** Puts articles back as they were in backups, and says what became of each. */
export async function restoreKept(kept: readonly Kept[]): Promise<void> {
  const { summaries, article, session } = desk.get();
  if (session?.readOnly) {
    toast(t.told(session.readOnly), { tone: 'bad' });
    return;
  }
  const answer = await bridge().invoke('backups.restore', { kept: [...kept] });
  if (!answer.ok) return toastFailure(answer.error);
  const { restored, same, refused } = answer.value;
  const words = t.recovery.restore;
  for (const { articleId, message } of refused) toast(words.failed(summaries.get(articleId)?.headline ?? articleId, t.told(message)), { tone: 'bad' });
  const done = words.done(restored.length, same);
  if (!done) return;
  if (restored.length === 1 && restored[0] === article?.articleId) return offerUndo(done);
  announce(done);
  toast(done);
}
