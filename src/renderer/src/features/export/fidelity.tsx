import type { ReactElement } from 'react';
import type { ResultOf } from '@shared/contract/methods';
import { t } from '../../i18n';

interface FidelityProps {
  preview: ResultOf<'exports.preview'> | null;
  isSheet: boolean;
  /** How many go out. */
  articles: number;
}

/** What a file will hold and leave out, said as soon as it is known. The sheet of a desk leaves the same out whatever the article. */
export function Fidelity({ preview, isSheet, articles }: FidelityProps): ReactElement {
  return (
    <div className="export-fidelity" role="status" aria-label={t.export.fidelity}>
      {articles === 0 && <p>{t.export.none}</p>}
      {articles > 1 && <p>{t.export.together(articles)}</p>}
      {isSheet && <p>{t.export.sheetLeaves}</p>}
      {preview && <p>{preview.fidelity.length === 0 ? t.export.whole(preview.claims) : t.export.leaves(preview.claims)}</p>}
      {preview && preview.fidelity.length > 0 && (
        <ul>
          {preview.fidelity.map(({ what, count }) => <li key={what}>{t.told(what)}: {t.number(count)}</li>)}
        </ul>
      )}
    </div>
  );
}
