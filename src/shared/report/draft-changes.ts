import type { TextRange } from '../model/fields';
import { compareDrafts } from '../text/anchor/compare-drafts';
import { type DraftRow, draftRows } from '../text/anchor/draft-rows';
import { type DraftEdit, draftEdits, type DraftsToCompare } from './draft-edits';

/** Two drafts of an article, with their paragraphs by place. */
export interface DraftsWithParagraphs extends DraftsToCompare {
  readonly oldParagraphs: readonly TextRange[];
  readonly freshParagraphs: readonly TextRange[];
}

/** What came between two drafts: paragraph by paragraph, and to the claims. */
export interface DraftChanges {
  readonly rows: readonly DraftRow[];
  readonly edits: readonly DraftEdit[];
}

/** Compares two drafts once, and tells both. */
export function draftChanges(drafts: DraftsWithParagraphs): DraftChanges {
  const comparison = compareDrafts(drafts.old.text, drafts.fresh.text, drafts.language);
  return { rows: draftRows(comparison, drafts.oldParagraphs, drafts.freshParagraphs), edits: draftEdits(drafts, comparison) };
}
