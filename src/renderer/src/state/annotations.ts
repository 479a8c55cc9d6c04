import type { AnnotationWish } from '@shared/contract/annotations';
import { t } from '../i18n';
import type { AnnotationsInHand, ReportedItem } from './annotations-in-hand';
import { sumOf } from './annotations-in-hand';
import { backToArrivals, takeOut } from './brought-rows';
import type { AnnotationsRow } from './bringing';
import { rangesOf, selectClaim } from './changes';
import { desk } from './desk-store';
import { openArticle } from './open';
import { announce, bridge, toast } from './runtime';

/** Shows what a file of annotations would bring: onto the article on the desk, or as a new one where there is none. */
export async function showAnnotations(row: AnnotationsRow): Promise<void> {
  const articleId = desk.get().article?.articleId ?? null;
  desk.set({ dialog: { kind: 'annotations' }, annotations: { row, articleId, unit: null, choices: new Map(), reports: null, problem: null, is: 'planned' } });
  await plan({});
}

/** Shows the report of what was brought in last once more. */
export function showLastReport(): void {
  if (desk.get().annotations?.is === 'taken') desk.set({ dialog: { kind: 'annotations' } });
}

/** Changes where the annotations go or how they are read, and finds out anew what that would bring. */
export async function plan(changes: Partial<Pick<AnnotationsInHand, 'articleId' | 'unit' | 'choices'>>): Promise<void> {
  const before = desk.get().annotations;
  if (before?.is !== 'planned') return;
  const wanted: AnnotationsInHand = { ...before, ...changes, problem: null };
  desk.set({ annotations: wanted });
  const answer = await bridge().invoke('annotations.preview', wishOf(wanted));
  if (desk.get().annotations !== wanted) return; // something else is wanted by now
  desk.set({ annotations: { ...wanted, ...(answer.ok ? { reports: answer.value } : { reports: null, problem: answer.error.message }) } });
  if (answer.ok) announce(t.annotations.sum(sumOf(answer.value), false));
}

/** Takes the annotations in, as one change. */
export async function takeAnnotations(): Promise<void> {
  const planned = desk.get().annotations;
  if (planned?.is !== 'planned' || !planned.reports) return;
  const taking: AnnotationsInHand = { ...planned, is: 'taking' };
  desk.set({ annotations: taking });
  const answer = await bridge().invoke('annotations.take', wishOf(taking));
  if (desk.get().annotations !== taking) return;
  if (!answer.ok) {
    desk.set({ annotations: { ...planned, problem: answer.error.message } });
    return;
  }
  desk.set({ annotations: { ...taking, is: 'taken', reports: answer.value } });
  announce(t.annotations.sum(sumOf(answer.value), true));
  const [first] = answer.value;
  if (taking.articleId === null && first?.articleId) await openArticle(first.articleId);
}

/** Closes the dialog. What was not taken is let go; the report of what was taken can be opened again. */
export async function leaveAnnotations(): Promise<void> {
  const inHand = desk.get().annotations;
  if (!inHand || inHand.is === 'taking') return;
  if (inHand.is === 'planned') desk.set({ annotations: null });
  takeOut(inHand.row.key);
  backToArrivals();
  const { fileId, companionId } = inHand.row;
  for (const held of [fileId, companionId]) if (held !== undefined) await bridge().invoke('files.discard', { fileId: held });
}

/** Goes to the claim that an item has become; the report is a press away. */
export async function goToItem({ item: { claimId }, articleId }: ReportedItem): Promise<void> {
  if (claimId === undefined || articleId === null) return;
  await leaveAnnotations();
  await openArticle(articleId);
  const { article } = desk.get();
  const claim = article?.claim(claimId);
  if (!article || !claim) {
    toast(t.annotations.gone);
    return;
  }
  selectClaim(claimId);
  desk.set({ caret: rangesOf(article, claim)[0]?.start ?? null });
  toast(t.annotations.atItem, { action: { label: t.annotations.back, run: showLastReport } });
}

function wishOf({ row: { fileId, companionId }, articleId, unit, choices }: AnnotationsInHand): AnnotationWish {
  return {
    fileId, ...(companionId !== undefined && { companionId }), ...(articleId !== null && { articleId }), ...(unit !== null && { unit }),
    tags: [...choices].map(([from, to]) => ({ from, to })),
  };
}
