import { useMemo, useState, type MouseEvent, type ReactElement } from 'react';
import { stages as stageNames, type StageName } from '@shared/model/review';
import type { ArticleSummary } from '@shared/transactions/summary';
import { runCommand, withKey } from '../../commands/registry';
import { t } from '../../i18n';
import { desk, useDesk } from '../../state/desk-store';
import { dragArticle, pressArticle } from '../../state/drag-article';
import { matchingArticles } from '../../state/matching-articles';
import { openArticle, renameArticle, setTrashed } from '../../state/open';
import { openNewWindow } from '../../state/windows';
import { Icon, type IconName } from '../../ui/icon';
import { Menu } from '../../ui/menu';
import { Progress } from './progress';
import { TagSwatch } from '../../ui/tag-line';
import { useRowsInView } from '../../ui/use-rows-in-view';

/** The articles of the library: what each rests on, how far it has been read, what is open. */
export function LibraryPane(): ReactElement {
  const summaries = useDesk((state) => state.summaries);
  const current = useDesk((state) => state.article?.articleId);
  const filter = useDesk((state) => state.libraryFilter);
  const trashed = useMemo(() => [...summaries.values()].filter(({ trashedAt }) => trashedAt).length, [summaries]);
  const shown = useMemo(() => matchingArticles(summaries, filter), [summaries, filter]);
  return (
    <aside className="library" data-pane="library" aria-label={t.library.title}>
      <div className="pane-head">
        <h2>{t.library.title}</h2>
        <button type="button" className="icon-button" aria-label={t.library.open} title={withKey(t.library.open, 'article.open')} onClick={() => runCommand('article.open')}>
          <Icon name="plus" />
        </button>
      </div>
      <label className="filter">
        <Icon name="search" className="dim" />
        <input
          type="search" data-field="filter" placeholder={t.library.filter} aria-label={t.library.filter} value={filter}
          onChange={(event) => desk.set({ libraryFilter: event.target.value })}
        />
      </label>
      {shown.length === 0 ? <p className="hint padded">{t.library.noMatch}</p> : <ArticleRows summaries={shown} current={current} />}
      <nav className="library-nav" aria-label={t.library.title}>
        <NavButton icon="person" label={t.library.sources} command="view.sources" />
        <NavButton icon="tag" label={t.library.tags} command="view.tags" />
        <NavButton icon="history" label={t.library.history} command="view.history" disabled={!current} />
        <NavButton icon="article" label={t.windows.recent} command="view.recent" />
        <NavButton icon="institution" label={t.libraryReport.go} command="view.library-report" />
        <NavButton icon="trash" label={t.library.trash} command="view.trash" count={trashed} />
        <NavButton icon="keyboard" label={t.library.keys} command="help.keys" />
        <NavButton icon="settings" label={t.library.settings} command="view.settings" />
      </nav>
    </aside>
  );
}

/** Height of a row: a headline of two lines, the bar, the figures. */
const ROW_HEIGHT = 97;

/** Rows of as many articles as there are; only those in view exist. */
function ArticleRows({ summaries, current }: { summaries: readonly ArticleSummary[]; current: string | undefined }): ReactElement {
  const { box, first, last } = useRowsInView<HTMLDivElement>(summaries.length, ROW_HEIGHT, summaries.findIndex(({ articleId }) => articleId === current));
  return (
    <div className="articles" ref={box}>
      <ul style={{ paddingBlock: `${first * ROW_HEIGHT}px ${(summaries.length - last) * ROW_HEIGHT}px` }}>
        {summaries.slice(first, last).map((summary) => (
          <ArticleRow key={summary.articleId} summary={summary} isCurrent={summary.articleId === current} />
        ))}
      </ul>
    </div>
  );
}

function ArticleRow({ summary, isCurrent }: { summary: ArticleSummary; isCurrent: boolean }): ReactElement {
  const { articleId, headline, paragraphs, paragraphsRead, open, claims, copyFor, agreedFrom, stages } = summary;
  const [newName, setNewName] = useState<string | null>(null);
  const rename = (): void => {
    const name = newName?.trim();
    setNewName(null);
    if (name && name !== headline) void renameArticle(articleId, name);
  };
  if (newName !== null) {
    return (
      <li className="article-row" data-current={isCurrent}>
        <input
          type="text" className="rename" aria-label={t.details.headline} autoFocus value={newName} onChange={(event) => setNewName(event.target.value)}
          onBlur={rename} onKeyDown={(event) => { if (event.key === 'Enter') rename(); else if (event.key === 'Escape') setNewName(null); }}
        />
      </li>
    );
  }
  return (
    <li
      className="article-row" data-current={isCurrent} draggable onDragStart={(event) => dragArticle(event, summary)} onContextMenu={openMenu}
      onPointerDown={(event) => { if (event.button === 0) void pressArticle(summary); }}
    >
      <button type="button" className="article-open" aria-current={isCurrent ? 'true' : undefined} onClick={() => void openArticle(articleId)}>
        <span className="article-headline">{headline}</span>
        <TagBar summary={summary} />
        <Progress summary={summary} />
        <span className="article-meta">
          {copyFor !== undefined && <b>{t.agreement.copyFor(copyFor)}</b>}
          {agreedFrom && <b>{t.agreement.agreed}</b>}
          <span>{claims || paragraphsRead ? t.library.read(paragraphsRead, paragraphs) : t.library.noClaims}</span>
          <span>
            {claims > 0 && t.library.openClaims(open)}
            {stages && stageNames.map((stage) => stages[stage] && <StageSign key={stage} stage={stage} by={stages[stage]} />)}
          </span>
        </span>
      </button>
      <Menu
        label={t.library.actions(headline)}
        items={[
          { label: t.articleMenu.open, run: () => void openArticle(articleId) },
          { label: t.commands['window.new'], run: () => void openNewWindow(articleId) },
          { label: t.articleMenu.export, run: () => desk.set({ dialog: { kind: 'export', articleId } }) },
          { label: t.commands['package.send'], run: () => void sendForReview(articleId) },
          { label: t.articleMenu.details, run: () => void showDetails(articleId) },
          { label: t.library.rename, run: () => setNewName(headline) },
          { label: t.library.moveToTrash, run: () => void setTrashed(articleId, true) },
        ]}
      />
    </li>
  );
}

const stageIcons: Readonly<Record<StageName, IconName>> = { done: 'check', reviewed: 'person' };

/** That people say that an article is so far: a small sign; in words for whoever does not see it or points at it. */
function StageSign({ stage, by }: { stage: StageName; by: readonly string[] }): ReactElement {
  const words = `${t.review.stages[stage]}: ${by.join(', ')}`;
  return <span className="stage-sign" data-stage={stage} title={words}><Icon name={stageIcons[stage]} size={12} /><span className="visually-hidden"> {words}</span></span>;
}

/** The pointer's other button on a row, or the key of the system that stands for it, opens the row's menu. */
function openMenu(event: MouseEvent<HTMLElement>): void {
  event.preventDefault();
  event.currentTarget.querySelector<HTMLElement>('[aria-haspopup=menu]')?.click();
}

/** What is sent is the article on the desk: it is brought there first. */
async function sendForReview(articleId: string): Promise<void> {
  await openArticle(articleId);
  if (desk.get().article?.articleId === articleId) desk.set({ dialog: { kind: 'package-send' } });
}

/** Of the article on the desk: it is brought there first. */
async function showDetails(articleId: string): Promise<void> {
  await openArticle(articleId);
  if (desk.get().article?.articleId === articleId) desk.set({ dialog: { kind: 'details' } });
}

/** What an article's claims rest on, as parts of one bar. */
function TagBar({ summary }: { summary: ArticleSummary }): ReactElement {
  const tags = useDesk((state) => state.session?.tagSet.tags) ?? [];
  const parts = tags.filter(({ id, lane }) => lane !== 'form' && (summary.byTag[id] ?? 0) > 0);
  return (
    <span className="tag-bar">
      {parts.map((tag) => <TagSwatch key={tag.id} tag={tag} share={summary.byTag[tag.id]!} />)}
    </span>
  );
}

function NavButton(props: { icon: IconName; label: string; command: string; count?: number; disabled?: boolean }): ReactElement {
  return (
    <button type="button" disabled={props.disabled} onClick={() => runCommand(props.command)}>
      <Icon name={props.icon} /> {props.label}
      {props.count !== undefined && props.count > 0 && <span>{t.number(props.count)}</span>}
    </button>
  );
}
