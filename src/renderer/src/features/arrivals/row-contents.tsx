import type { ReactElement } from 'react';
import { t } from '../../i18n';
import { showAnnotations } from '../../state/annotations';
import { showPackage } from '../../state/review-package';
import type { BroughtRow } from '../../state/bringing';
import { StoryPreview } from './story-preview';

/** What came of one file or story: the story, the way to its annotations, or why it was refused. */
export function RowContents({ row }: { row: BroughtRow }): ReactElement {
  switch (row.is) {
    case 'story':
      return <StoryPreview row={row} />;
    case 'refused':
      return (
        <>
          <h3 className="book-name">{row.name}</h3>
          <p className="arrival-note bad">{t.told(row.message)}</p>
        </>
      );
    case 'review':
      return (
        <>
          <h3 className="book-name">{row.name}</h3>
          <p className="hint">{t.packages.open.row(row.isSealed)}</p>
          <p><button type="button" className="button" onClick={() => void showPackage(row)}>{t.packages.open.show}</button></p>
        </>
      );
    case 'annotations':
      return (
        <>
          <h3 className="book-name">{row.name}</h3>
          <p className="hint">{t.arrivals.annotationsHint(t.annotations.formats[row.format as keyof typeof t.annotations.formats])}</p>
          <p><button type="button" className="button" onClick={() => void showAnnotations(row)}>{t.commands['annotations.open']}</button></p>
        </>
      );
  }
}
