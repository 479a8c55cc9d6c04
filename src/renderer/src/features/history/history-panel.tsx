import type { ReactElement } from 'react';
import { shorten } from '@shared/transactions/planning';
import { formatDay, formatMoment, formatTime, t } from '../../i18n';
import { quoteOf, selectClaim } from '../../state/claims';
import { desk, useDesk } from '../../state/desk-store';
import { goBackTo, showHistoryOf } from '../../state/history';
import type { ArticleSession } from '../../state/article-session';
import { Icon } from '../../ui/icon';
import { Initials } from '../../ui/initials';
import { Menu, type MenuItem } from '../../ui/menu';
import { useArticle } from '../../ui/use-article';
import { peopleOf } from './people';
import { useHistory, type Entry } from './use-history';

/** Who changed what and when, newest first, of the article or of one claim; from here one compares and goes back. */
export function HistoryPanel(): ReactElement | null {
  const article = useArticle();
  const claimId = useDesk((state) => state.historyClaimId);
  const { entries, by, setBy, hasMore, loadMore } = useHistory(article, claimId);
  if (!article) return null;
  const isFiltered = claimId !== null || by !== null;
  return (
    <aside className="inspector" data-pane="inspector" aria-label={t.recovery.history.title}>
      <div className="pane-head">
        <h2>{t.recovery.history.title}</h2>
        <button type="button" className="icon-button" aria-label={t.recovery.history.back} title={t.recovery.history.back} onClick={() => desk.set({ sidePanel: 'inspector' })}>
          <Icon name="cross" />
        </button>
      </div>
      <div className="history-filter">
        {claimId !== null && <ClaimChip article={article} claimId={claimId} />}
        <select aria-label={t.recovery.history.by} value={by ?? ''} onChange={(event) => setBy(event.target.value || null)}>
          <option value="">{t.recovery.history.everybody}</option>
          {peopleOf(article, entries).map((person) => <option key={person} value={person}>{person}</option>)}
        </select>
      </div>
      {entries.length === 0 && <p className="hint padded">{isFiltered ? t.recovery.history.noneOf : t.recovery.history.empty}</p>}
      <div className="history">
        {byDay(entries).map(([day, ofDay]) => (
          <section key={day} aria-label={day}>
            <h3>{day}</h3>
            <ol>
              {ofDay.map((entry) => <Row key={entry.id} article={article} entry={entry} isNow={!isFiltered && entry === entries[0]} />)}
            </ol>
          </section>
        ))}
        {hasMore && <button type="button" className="button quiet" onClick={loadMore}>{t.recovery.history.more}</button>}
      </div>
    </aside>
  );
}

/** The claim whose history alone is shown; pressed, it goes. */
function ClaimChip({ article, claimId }: { article: ArticleSession; claimId: string }): ReactElement {
  const claim = article.claim(claimId);
  return (
    <button type="button" className="chip" aria-label={t.recovery.history.all} title={t.recovery.history.all} onClick={() => showHistoryOf(null)}>
      <span>{claim ? t.recovery.history.of(shorten(quoteOf(article, claim), 32)) : t.recovery.history.ofGone}</span> <Icon name="cross" size={12} className="chip-cross" />
    </button>
  );
}

function Row({ article, entry, isNow }: { article: ArticleSession; entry: Entry; isNow: boolean }): ReactElement {
  const { at, by, label, isUndone, claimIds, origin, revision } = entry;
  const claimId = claimIds.find((candidate) => article.claim(candidate));
  const facts = [by, isUndone && t.recovery.history.undone, t.recovery.history.origins[origin]].filter(Boolean);
  const isReadOnly = desk.get().session?.readOnly !== null;
  const items: MenuItem[] = [
    { label: t.recovery.history.compare, run: () => desk.set({ dialog: { kind: 'compare', revision, at, label } }) },
    ...(isReadOnly ? [] : [{ label: t.recovery.history.goBack, run: () => void goBackTo(revision) }]),
  ];
  return (
    <li data-undone={isUndone}>
      <time dateTime={at} title={formatMoment(at)}>{formatTime(at)}</time>
      <div>
        <p>{claimId ? <button type="button" className="link" onClick={() => selectClaim(claimId)}>{t.recorded(label)}</button> : t.recorded(label)}</p>
        <span className="hint"><Initials name={by} /> {facts.join(' · ')}</span>
      </div>
      {!isNow && <Menu label={t.recovery.history.actions(t.recorded(label))} items={items} />}
    </li>
  );
}

/** Entries by the day on which they were made, in the reader's time zone; the order stays. */
function byDay(entries: readonly Entry[]): [string, Entry[]][] {
  const days: [string, Entry[]][] = [];
  for (const entry of entries) {
    const day = formatDay(entry.at);
    const last = days.at(-1);
    if (last?.[0] === day) last[1].push(entry);
    else days.push([day, [entry]]);
  }
  return days;
}
