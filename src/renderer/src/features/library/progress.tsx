import type { ReactElement } from 'react';
import { claimStatuses } from '@shared/model/vocabulary';
import type { ArticleSummary } from '@shared/transactions/summary';
import { settledStatuses } from '@shared/transactions/summary';
import { t } from '../../i18n';

/** How far the work on an article is: two thin bars, paragraphs read and claims done; in words for whoever does not see them. */
export function Progress({ summary }: { summary: ArticleSummary }): ReactElement {
  const { paragraphs, paragraphsRead, claims, byStatus } = summary;
  const done = claimStatuses.filter((status) => settledStatuses.has(status)).reduce((sum, status) => sum + (byStatus[status] ?? 0), 0);
  const statuses = claimStatuses.filter((status) => byStatus[status]).map((status) => `${t.statuses[status]} ${t.number(byStatus[status]!)}`).join(', ');
  const words = [t.nextSteps.read(paragraphsRead, paragraphs), ...(claims > 0 ? [t.nextSteps.done(done, claims)] : [])];
  return (
    <span className="progress" role="img" aria-label={words.join('; ')} title={[words.join('\n'), statuses].filter(Boolean).join('\n')}>
      <Bar name="read" share={paragraphs === 0 ? 0 : paragraphsRead / paragraphs} />
      <Bar name="done" share={claims === 0 ? 0 : done / claims} />
    </span>
  );
}

function Bar({ name, share }: { name: string; share: number }): ReactElement {
  return <i data-bar={name}><b style={{ width: `${share * 100}%` }} /></i>;
}
