import type { ResultOf } from '@shared/contract/methods';
import { doubtfulStates } from '@shared/model/vocabulary';
import { forget, readOne, type Incoming } from './bring-in';
import type { StoryRow } from './bringing';
import { nothingBrought } from './bringing';
import { desk } from './desk-store';
import { openArticle } from './open';
import { announce, bridge, toast, toastFailure } from './runtime';
import { t } from '../i18n';

/**
 * Reads something as the newest draft of an article and adds it. What is no story, or more than one, is told and let go.
 * @returns whether it was added
 */
export async function addDraft(articleId: string, incoming: Incoming, label: string): Promise<boolean> {
  const rows = await readOne(incoming, new AbortController().signal);
  const [row, ...more] = rows;
  if (row?.is === 'story' && more.length === 0) return takeAsDraft(row, articleId, label);
  await forget(rows);
  if (row?.is === 'refused') toast(t.import.failed(row.name, t.told(row.message)), { tone: 'bad' });
  else if (row) toast(more.length > 0 ? t.drafts.add.several(rows.length) : t.drafts.add.noStory, { tone: 'bad' });
  return false;
}

/** Adds a story that was read as the newest draft of an article, and shows what needs eyes. @returns whether it was added */
export async function takeAsDraft(row: StoryRow, articleId: string, label: string): Promise<boolean> {
  const answer = await bridge().invoke('drafts.add', { articleId, arrivalId: row.story.arrivalId, ...(label.trim() && { label: label.trim() }) });
  desk.set({ bringing: nothingBrought });
  if (!answer.ok) {
    await forget([row]);
    toastFailure(answer.error);
    return false;
  }
  await openArticle(articleId);
  tell(answer.value);
  return true;
}

/** Leads to the review where claims need eyes; else says that none do. */
function tell({ draftId, label, claims }: ResultOf<'drafts.add'>): void {
  const entries = Object.entries(claims) as [keyof typeof claims, number][];
  const doubtful = entries.reduce((sum, [state, count]) => sum + (doubtfulStates.has(state) ? count : 0), 0);
  const all = entries.reduce((sum, [, count]) => sum + count, 0);
  const message = t.drafts.add.added(t.drafts.name(label), all, doubtful);
  if (doubtful === 0) {
    desk.set({ dialog: null });
    toast(message);
    return;
  }
  desk.set({ dialog: { kind: 'draft-review', draftId } });
  announce(message);
}
