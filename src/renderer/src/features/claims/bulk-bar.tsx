import { useState, type ReactElement } from 'react';
import type { Claim } from '@shared/model/claim';
import { importances, type ClaimStatus, type Importance } from '@shared/model/vocabulary';
import { t } from '../../i18n';
import type { ArticleSession } from '../../state/article-session';
import { removeClaims, setImportance, toggleTagOf } from '../../state/bulk';
import { addNewSourceTo, addSourceTo } from '../../state/bulk-handling';
import { selectClaim } from '../../state/changes';
import { desk } from '../../state/desk-store';
import { Icon } from '../../ui/icon';
import { Keycap } from '../../ui/keycap';
import { TagSwatch } from '../../ui/tag-line';
import { SourceCombobox } from '../sources/source-combobox';
import { BulkStatus, BulkStatusPanel } from './bulk-status';

/** What can be done with several claims at once; each press is one change that one undo takes back. */
export function BulkBar({ article, claims }: { article: ArticleSession; claims: readonly Claim[] }): ReactElement {
  const counts = new Map<string, number>();
  for (const { tags } of claims) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  const importance = claims.every((claim) => claim.importance === claims[0]!.importance) ? claims[0]!.importance : '';
  const sharedSources = claims[0]!.sourceIds.filter((id) => claims.every(({ sourceIds }) => sourceIds.includes(id)));
  const [wanted, setWanted] = useState<ClaimStatus | null>(null);
  return (
    <div className="bulk-bar" role="toolbar" aria-label={t.bulk.bar}>
      <div className="bulk-line">
        <b>{t.bulk.chosen(claims.length)}</b>
        <span className="grow" />
        <select
          aria-label={t.claim.importance} value={importance}
          onChange={(event) => setImportance(claims, event.target.value as Importance)}
        >
          <option value="" disabled>{t.claim.importance}</option>
          {importances.map((each) => <option key={each} value={each}>{t.importances[each]}</option>)}
        </select>
        <BulkStatus article={article} claims={claims} onWant={setWanted} />
        <button type="button" className="icon-button" aria-label={t.bulk.remove(claims.length)} title={t.bulk.remove(claims.length)} onClick={() => removeClaims(claims)}>
          <Icon name="trash" />
        </button>
        <button type="button" className="icon-button" aria-label={t.bulk.letGo} title={t.bulk.letGo} onClick={() => selectClaim(desk.get().selectedClaimId)}>
          <Icon name="cross" />
        </button>
      </div>
      <div className="bulk-tags">
        {article.tagSet.tags.filter(({ retired }) => !retired).map((tag) => {
          const count = counts.get(tag.id) ?? 0;
          const isPressed = count === claims.length ? 'true' : count > 0 ? 'mixed' : 'false';
          return (
            <button
              key={tag.id} type="button" aria-pressed={isPressed} aria-label={tag.label} title={t.bulk.tagged(tag.label, count, claims.length)}
              onClick={() => toggleTagOf(claims, tag.id)}
            >
              {tag.key && <Keycap>{tag.key}</Keycap>}<TagSwatch tag={tag} />
            </button>
          );
        })}
      </div>
      <SourceCombobox
        label={t.bulkHandling.source} placeholder={t.bulkHandling.addSource} without={sharedSources}
        onKnown={(source) => addSourceTo(claims, source)} onNew={(label) => addNewSourceTo(claims, label)}
      />
      {wanted && <BulkStatusPanel key={wanted} article={article} claims={claims} wanted={wanted} onWant={setWanted} />}
    </div>
  );
}
