import type { ReactElement } from 'react';
import type { Claim } from '@shared/model/claim';
import type { StatusField } from '@shared/model/claim-status';
import { missingFieldsOf, type RequirableField } from '@shared/model/tag-requirements';
import type { TagSet } from '@shared/model/tag-set';
import { t } from '../../i18n';
import { jumpTo } from './jump';

/** Where each of the fields is filled in. */
const places: Readonly<Record<RequirableField, StatusField>> = { sourceIds: 'source', evidence: 'evidence', disputes: 'dispute', response: 'response' };

/** What the tags of the claim ask for and it does not have yet; each line leads to the field. */
export function TagAsks({ tagSet, claim }: { tagSet: TagSet; claim: Claim }): ReactElement | null {
  const missing = missingFieldsOf(tagSet, claim);
  if (missing.length === 0) return null;
  return (
    <ul className="tag-asks" aria-label={t.tagSharing.asks}>
      {missing.map(({ field, tags }) => (
        <li key={field}>
          <button type="button" className="link" title={t.inspector.status.goTo} onClick={() => jumpTo({ field: places[field] })}>
            {t.tagSharing.asksFor(tags.map(({ label }) => label), t.tagSet.fields[field])}
          </button>
        </li>
      ))}
    </ul>
  );
}
