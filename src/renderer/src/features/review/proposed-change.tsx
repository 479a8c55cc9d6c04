import type { ReactElement, ReactNode } from 'react';
import type { Claim } from '@shared/model/claim';
import type { Proposal } from '@shared/model/review-schema';
import { tagsInOrder } from '@shared/model/tags';
import { t } from '../../i18n';
import type { ArticleSession } from '../../state/article-session';
import { quoteOf } from '../../state/changes';
import { WordChanges } from '../../ui/word-changes';

interface ProposedChangeProps {
  article: ArticleSession;
  claim: Claim;
  proposal: Proposal;
}

/** What a reviewer would change of a claim, each as it is now and as it would be. */
export function ProposedChange({ article, claim, proposal: { tags, place, source, wording } }: ProposedChangeProps): ReactElement {
  const { language } = article.article;
  const quote = quoteOf(article, claim);
  const said = claim.sourceIds.flatMap((id) => article.records.get('source', id)?.label ?? []);
  return (
    <dl className="proposed">
      {tags && <Row title={t.decisions.parts.tags}><TagChanges article={article} before={claim.tags} after={tags} /></Row>}
      {place && (
        <Row title={t.decisions.parts.place}>
          <WordChanges before={quote} after={place.ranges.map(({ exact }) => exact).join(' … ')} language={language} />
        </Row>
      )}
      {source !== undefined && (
        <Row title={t.decisions.parts.source}>
          <p>{said.filter((label) => label !== source).map((label) => <span key={label}>{label} </span>)}<ins>{source}</ins></p>
        </Row>
      )}
      {wording !== undefined && <Row title={t.decisions.parts.wording}><WordChanges before={quote} after={wording} language={language} /></Row>}
    </dl>
  );
}

function Row({ title, children }: { title: string; children: ReactNode }): ReactElement {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Tags that go struck out, those that come underlined, those that stay plain. */
function TagChanges({ article, before, after }: { article: ArticleSession; before: readonly string[]; after: readonly string[] }): ReactElement {
  const all = tagsInOrder(article.tagSet, [...new Set([...before, ...after])]);
  return (
    <p>
      {all.length === 0 && t.list.untagged}
      {all.map(({ id, label }) => (
        <span key={id}>{!after.includes(id) ? <del>{label}</del> : before.includes(id) ? label : <ins>{label}</ins>} </span>
      ))}
    </p>
  );
}
