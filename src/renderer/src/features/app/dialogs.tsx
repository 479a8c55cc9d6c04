import { lazy, Suspense, type ReactElement } from 'react';
import { desk, useDesk, type Dialog } from '../../state/desk-store';
import { AnnotationsDialog } from '../annotations/annotations-dialog';
import { ArrivalsDialog } from '../arrivals/arrivals-dialog';
import { DetailsDialog } from '../article/details-dialog';
import { CompareDialog } from '../compare/compare-dialog';
import { ExportDialog } from '../export/export-dialog';
import { KnownDialog } from '../library/known-dialog';
import { PasteDialog } from '../library/paste-dialog';
import { TrashDialog } from '../library/trash-dialog';
import { ReportDialog } from '../report/report-dialog';
import { RestoreDialog } from '../restore/restore-dialog';
import { SearchDialog } from '../search/search-dialog';
import { LibraryReportDialog } from '../report/library-report-dialog';
import { RecentDialog } from '../windows/recent-dialog';
import { SourcesDialog } from '../sources/sources-dialog';
import { SettingsDialog } from '../settings/settings-dialog';
import { TagsDialog } from '../tags/tags-dialog';
import { KeysSheet } from './keys-sheet';
import { Palette } from './palette';

/* Screens that most starts of the desk do without: each comes when it is wanted first. */
const AddDraftDialog = lazy(async () => ({ default: (await import('../drafts/add-draft-dialog')).AddDraftDialog }));
const DraftOrArticleDialog = lazy(async () => ({ default: (await import('../drafts/draft-or-article-dialog')).DraftOrArticleDialog }));
const ReviewDialog = lazy(async () => ({ default: (await import('../drafts/review-dialog')).ReviewDialog }));
const CompareDraftsDialog = lazy(async () => ({ default: (await import('../drafts/compare-drafts-dialog')).CompareDraftsDialog }));
const DecisionsDialog = lazy(async () => ({ default: (await import('../review/decisions-dialog')).DecisionsDialog }));

const CopyForDialog = lazy(async () => ({ default: (await import('../agreement/copy-for-dialog')).CopyForDialog }));
const AgreementDialog = lazy(async () => ({ default: (await import('../agreement/agreement-dialog')).AgreementDialog }));
const SendDialog = lazy(async () => ({ default: (await import('../packages/send-dialog')).SendDialog }));
const PackageDialog = lazy(async () => ({ default: (await import('../packages/package-dialog')).PackageDialog }));
const MergeDialog = lazy(async () => ({ default: (await import('../packages/merge-dialog')).MergeDialog }));

const close = (): void => desk.set({ dialog: null });

/** The dialog that is open, if any; the palette may lie over it. */
export function Dialogs(): ReactElement {
  const dialog = useDesk((state) => state.dialog);
  const isPalette = dialog?.kind === 'palette';
  const below = isPalette ? (dialog.over ?? null) : dialog;
  return (
    <Suspense fallback={null}>
      {below && <OpenDialog dialog={below} />}
      {isPalette && <Palette onClose={() => desk.set({ dialog: below })} />}
    </Suspense>
  );
}

function OpenDialog({ dialog }: { dialog: Dialog }): ReactElement | null {
  switch (dialog.kind) {
    case 'palette':
      return null; // lies over the others
    case 'keys':
      return <KeysSheet onClose={close} />;
    case 'export':
      return <ExportDialog articleId={dialog.articleId} onClose={close} />;
    case 'paste':
      return <PasteDialog onClose={close} />;
    case 'settings':
      return <SettingsDialog section={dialog.section} onClose={close} />;
    case 'details':
      return <DetailsDialog onClose={close} />;
    case 'sources':
      return <SourcesDialog sourceId={dialog.sourceId} onClose={close} />;
    case 'search':
      return <SearchDialog onClose={close} />;
    case 'tags':
      return <TagsDialog onClose={close} />;
    case 'report':
      return <ReportDialog onClose={close} />;
    case 'compare':
      return <CompareDialog revision={dialog.revision} at={dialog.at} label={dialog.label} onClose={close} />;
    case 'restore':
      return <RestoreDialog onClose={close} />;
    case 'recent':
      return <RecentDialog onClose={close} />;
    case 'library-report':
      return <LibraryReportDialog onClose={close} />;
    case 'trash':
      return <TrashDialog onClose={close} />;
    case 'known':
      return <KnownDialog row={dialog.row} onClose={close} />;
    case 'draft-add':
      return <AddDraftDialog onClose={close} />;
    case 'draft-or-article':
      return <DraftOrArticleDialog row={dialog.row} articleId={dialog.articleId} onClose={close} />;
    case 'draft-review':
      return <ReviewDialog draftId={dialog.draftId} onClose={close} />;
    case 'draft-compare':
      return <CompareDraftsDialog from={dialog.from} to={dialog.to} onClose={close} />;
    case 'decisions':
      return <DecisionsDialog onClose={close} />;
    case 'copy-for':
      return <CopyForDialog onClose={close} />;
    case 'agreement':
      return <AgreementDialog onClose={close} />;
    case 'package-send':
      return <SendDialog onClose={close} />;
    case 'package':
      return <PackageDialog row={dialog.row} facts={dialog.facts} />;
    case 'merge':
      return <MergeDialog facts={dialog.facts} />;
    case 'arrivals':
      return <ArrivalsDialog />;
    case 'annotations':
      return <AnnotationsDialog />;
  }
}
