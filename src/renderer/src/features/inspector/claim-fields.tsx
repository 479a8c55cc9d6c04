import type { ReactElement } from 'react';
import type { Claim } from '@shared/model/claim';
import { importances } from '@shared/model/vocabulary';
import { tagsInOrder, toggleTag } from '@shared/model/tags';
import type { ClaimChanges } from '@shared/transactions/command';
import { formatMoment, t } from '../../i18n';
import type { ArticleSession } from '../../state/article-session';
import { applyCommand, quoteOf, removeClaim } from '../../state/claims';
import { desk } from '../../state/desk-store';
import { showHistoryOf } from '../../state/history';
import { sourcesOf } from '../../state/open';
import { Initials } from '../../ui/initials';
import { ChordKeys } from '../../ui/keycap';
import { Icon } from '../../ui/icon';
import { Segmented } from '../../ui/segmented';
import { TagKey } from '../../ui/tag-line';
import { TextField } from '../../ui/text-field';
import { ReviewSection } from '../review/review-section';
import { AddTag } from './add-tag';
import { CommentsSection } from './comments-section';
import { DetailsSection } from './details-section';
import { DisputesSection } from './disputes-section';
import { DoubtLine } from './doubt-line';
import { EvidenceSection } from './evidence-section';
import { SourceCard } from './source-card';
import { SourcePicker } from './source-picker';
import { StatusField } from './status-field';
import { SuggestionSection } from './suggestion-section';
import { TagAsks } from './tag-asks';

/** All that the desk shows and lets change of one claim. */
export function ClaimFields({ article, claim }: { article: ArticleSession; claim: Claim }): ReactElement {
  const sources = sourcesOf(article, claim);
  const isReadOnly = desk.get().session?.readOnly !== null;
  const comments = [...article.records.all('comment')].filter(({ claimId }) => claimId === claim.id);
  const change = (changes: ClaimChanges): void => {
    applyCommand({ do: 'claim.update', id: claim.id, changes });
  };
  return (
    <div className="padded claim-fields">
      <blockquote className="quote" lang={article.article.language}>{quoteOf(article, claim)}</blockquote>
      <DoubtLine article={article} claim={claim} isReadOnly={isReadOnly} />

      <div className="chips">
        {tagsInOrder(article.tagSet, claim.tags).map((tag) => (
          <button
            key={tag.id} type="button" className="chip" disabled={isReadOnly} title={tag.group === 'unknown' ? t.claim.unknownTag : tag.description}
            aria-label={t.claim.removeTag(tag.label)} onClick={() => change({ tags: toggleTag(article.tagSet, claim.tags, tag.id) })}
          >
            <TagKey tag={tag} /> <Icon name="cross" size={12} className="chip-cross" />
          </button>
        ))}
        {!isReadOnly && <AddTag article={article} claim={claim} />}
      </div>
      {!isReadOnly && <TagAsks tagSet={article.tagSet} claim={claim} />}

      {sources.map((source) => <SourceCard key={source.id} source={source} claim={claim} isReadOnly={isReadOnly} />)}
      {!isReadOnly && <SourcePicker key={sources.length} claim={claim} hasSource={sources.length > 0} />}

      <div className="field-row">
        <span className="field-label">{t.claim.importance}</span>
        <Segmented
          label={t.claim.importance} value={claim.importance} options={importances} labels={t.importances} disabled={isReadOnly}
          onChange={(importance) => change({ importance })}
        />
      </div>
      <StatusField claim={claim} sources={sources} comments={comments} isReadOnly={isReadOnly} />
      <div className="field-row note">
        <TextField
          label={t.claim.note} value={claim.note} placeholder={t.claim.noteHint} multiline field="note" disabled={isReadOnly}
          onCommit={(note) => change({ note })}
        />
      </div>
      <ReviewSection article={article} claim={claim} isReadOnly={isReadOnly} />
      <EvidenceSection claim={claim} isReadOnly={isReadOnly} />
      <DisputesSection article={article} claim={claim} isReadOnly={isReadOnly} />
      <DetailsSection article={article} claim={claim} isReadOnly={isReadOnly} change={change} />
      <SuggestionSection article={article} claim={claim} isReadOnly={isReadOnly} change={change} />
      <CommentsSection claim={claim} comments={comments} isReadOnly={isReadOnly} />
      <div className="claim-foot">
        <span className="hint"><Initials name={claim.createdBy} /> {t.claim.createdBy(claim.createdBy, formatMoment(claim.createdAt))}</span>
        <button type="button" className="button quiet" onClick={() => showHistoryOf(claim.id)}>
          <Icon name="history" size={14} /> {t.recovery.history.ofClaim}
        </button>
        {!isReadOnly && (
          <button type="button" className="button quiet" onClick={removeClaim}>
            <Icon name="trash" size={14} /> {t.claim.remove} <ChordKeys chord="Delete" />
          </button>
        )}
      </div>
    </div>
  );
}
