import type { ReactElement } from 'react';
import { shorten } from '@shared/transactions/planning';
import { formatDay, formatMoment, formatTime, t } from '../../i18n';
import { quoteOf, selectClaim } from '../../state/claims';
import { desk, useDesk } from '../../state/desk-store';
import { goBackTo, showHistoryOf } from '../../state/history';
import type { ArticleSession } from '../../state/article-session';
import { Icon } from '../../ui/icon';
import { Menu, type MenuItem } from '../../ui/menu';
import { useArticle } from '../../ui/use-article';
import { peopleOf } from './people';
import { useHistory, type Entry } from './use-history';

const words = t.recovery.history;

/** Who changed what and when, newest first, of the article or of one claim; from here one compares and goes back. */
export function HistoryPanel(): ReactElement | null {
  const article = useArticle();
  const claimId = useDesk((state) => state.historyClaimId);
  const { entries, by, setBy, hasMore, loadMore } = useHistory(article, claimId);
  if (!article) return null;
  const isFiltered = claimId !== null || by !== null;
  return (
    <aside className="inspector" data-pane="inspector" aria-label={words.title}>
      <div className="pane-head">
        <h2>{words.title}</h2>
        <button type="button" className="icon-button" aria-label={words.back} title={words.back} onClick={() => desk.set({ sidePanel: 'inspector' })}>
          <Icon name="cross" />
        </button>
      </div>
      <div className="history-filter">
        {claimId !== null && <ClaimChip article={article} claimId={claimId} />}
        <select aria-label={words.by} value={by ?? ''} onChange={(event) => setBy(event.target.value || null)}>
          <option value="">{words.everybody}</option>
          {peopleOf(article, entries).map((person) => <option key={person} value={person}>{person}</option>)}
        </select>
      </div>
      {entries.length === 0 && <p className="hint padded">{isFiltered ? words.noneOf : words.empty}</p>}
      <div className="history">
        {byDay(entries).map(([day, ofDay]) => (
          <section key={day} aria-label={day}>
            <h3>{day}</h3>
            <ol>
              {ofDay.map((entry) => <Row key={entry.id} article={article} entry={entry} isNow={!isFiltered && entry === entries[0]} />)}
            </ol>
          </section>
        ))}
        {hasMore && <button type="button" className="button quiet" onClick={loadMore}>{words.more}</button>}
      </div>
    </aside>
  );
}

/** The claim whose history alone is shown; pressed, it goes. */
function ClaimChip({ article, claimId }: { article: ArticleSession; claimId: string }): ReactElement {
  const claim = article.claim(claimId);
  return (
    <button type="button" className="chip" aria-label={words.all} title={words.all} onClick={() => showHistoryOf(null)}>
      <span>{claim ? words.of(shorten(quoteOf(article, claim), 32)) : words.ofGone}</span> <Icon name="cross" size={12} className="chip-cross" />
    </button>
  );
}

function Row({ article, entry, isNow }: { article: ArticleSession; entry: Entry; isNow: boolean }): ReactElement {
  const { at, by, label, isUndone, claimIds, origin, revision } = entry;
  const claimId = claimIds.find((candidate) => article.claim(candidate));
  const facts = [by, isUndone && words.undone, words.origins[origin]].filter(Boolean);
  const isReadOnly = desk.get().session?.readOnly !== null;
  const items: MenuItem[] = [
    { label: words.compare, run: () => desk.set({ dialog: { kind: 'compare', revision, at, label } }) },
    ...(isReadOnly ? [] : [{ label: words.goBack, run: () => void goBackTo(revision) }]),
  ];
  return (
    <li data-undone={isUndone}>
      <time dateTime={at} title={formatMoment(at)}>{formatTime(at)}</time>
      <div>
        <p>{claimId ? <button type="button" className="link" onClick={() => selectClaim(claimId)}>{label}</button> : label}</p>
        <span className="hint">{facts.join(' · ')}</span>
      </div>
      {!isNow && <Menu label={words.actions(label)} items={items} />}
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
