import { useEffect, useMemo, useState } from 'react';
import type { AnyRecord } from '@shared/model/records';
import type { ArticleSession } from './article-session';
import type { PackageFacts } from './bringing';
import type { Wording } from './comparison';
import { conflictInWords, incomingChanges, type Conflict, type ConflictInWords, type Incoming } from './merge-changes';
import { leaveMerge, type Choices, type MergePreview } from './review-package';
import { bridge, toastFailure } from './runtime';

/** A line of a merge: something both sides have changed, or a change that comes in. */
export type MergeLine =
  | { readonly key: string; readonly group: 'both'; readonly conflict: Conflict; readonly words: ConflictInWords }
  | { readonly key: string; readonly group: Incoming['kind']; readonly change: Incoming };

/** What a merge would do as it is decided so far, once that is found out (`isCurrent`); null before the first time. Asked anew when something is saved. */
export function useMergePreview(facts: PackageFacts, choices: Choices, savedAt: string | null): { preview: MergePreview | null; isCurrent: boolean } {
  const [known, setKnown] = useState<{ preview: MergePreview; choices: Choices } | null>(null);
  useEffect(() => {
    let isWanted = true;
    void bridge().invoke('reviews.preview', { packageId: facts.packageId, choices }).then((answer) => {
      if (!isWanted) return;
      if (answer.ok) return setKnown({ preview: answer.value, choices });
      toastFailure(answer.error);
      void leaveMerge(facts);
    });
    return () => {
      isWanted = false;
    };
  }, [facts, choices, savedAt]);
  return { preview: known?.preview ?? null, isCurrent: known?.choices === choices };
}

/** A merge line by line: first what has to be decided. */
export function useMergeLines(article: ArticleSession, preview: MergePreview | null): readonly MergeLine[] {
  return useMemo(() => (preview ? linesOf(article, preview) : []), [article, preview]);
}

function linesOf(article: ArticleSession, { base, diff, conflicts }: MergePreview): MergeLine[] {
  const theirs = new Map<string, AnyRecord>([...diff.removed, ...diff.updated.map(({ after }) => after), ...diff.added].map((record) => [`${record.type} ${record.id}`, record]));
  const wording: Wording = {
    tagSet: article.tagSet,
    source: (id) => article.records.get('source', id) ?? (theirs.get(`source ${id}`) as ReturnType<Wording['source']>),
    draft: (id) => article.records.get('draft', id) ?? (theirs.get(`draft ${id}`) as ReturnType<Wording['draft']>),
    claim: (id) => article.claim(id) ?? (theirs.get(`claim ${id}`) as ReturnType<Wording['claim']>),
  };
  const both = conflicts.flatMap((conflict): MergeLine[] => {
    const words = conflictInWords(conflict, article.records.get(conflict.type, conflict.recordId), wording, base !== 'none');
    return words ? [{ key: conflict.id, group: 'both', conflict, words }] : [];
  });
  return [...both, ...incomingChanges(diff, wording).map((change): MergeLine => ({ key: `${change.what} ${change.id}`, group: change.kind, change }))];
}
