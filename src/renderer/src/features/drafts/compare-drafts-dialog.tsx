import { useState, type KeyboardEvent, type ReactElement } from 'react';
import { isTyping } from '../../commands/keys';
import { formatMoment, t } from '../../i18n';
import type { ArticleSession } from '../../state/article-session';
import { desk } from '../../state/desk-store';
import { draftName, draftsOf } from '../../state/drafts';
import { useDraftChanges, type DraftChanges } from '../../state/use-draft-changes';
import { Dialog } from '../../ui/dialog';
import { Segmented } from '../../ui/segmented';
import { useArticle } from '../../ui/use-article';
import { DraftRows, manners, type Manner } from './draft-rows';
import { EditList } from './edit-list';
import './drafts.css';

/** Two drafts side by side or in one column, and what the edit did to the claims: a list that leads through it. */
export function CompareDraftsDialog({ from, to, onClose }: { from: string; to: string; onClose: () => void }): ReactElement | null {
  const article = useArticle();
  const changes = useDraftChanges(article?.articleId, from, to);
  const [manner, setManner] = useState<Manner>('sides');
  if (!article) return null;
  const choose = (drafts: { from: string; to: string }): void => desk.set({ dialog: { kind: 'draft-compare', ...drafts } });
  return (
    <Dialog title={t.drafts.compare.title} onClose={onClose} className="draft-compare">
      <div className="compare-tools">
        <DraftChoice article={article} label={t.drafts.compare.old} value={from} not={to} onChange={(id) => choose({ from: id, to })} />
        <span aria-hidden="true">→</span>
        <DraftChoice article={article} label={t.drafts.compare.fresh} value={to} not={from} onChange={(id) => choose({ from, to: id })} />
        <span className="grow" />
        <Segmented label={t.drafts.compare.manner} value={manner} options={manners} labels={t.drafts.compare.manners} onChange={setManner} />
      </div>
      {changes ? <Compared key={`${from} ${to}`} article={article} from={from} to={to} changes={changes} manner={manner} /> : <p className="hint padded" aria-busy="true">{t.drafts.compare.reading}</p>}
    </Dialog>
  );
}

interface DraftChoiceProps {
  article: ArticleSession;
  label: string;
  value: string;
  /** The draft that cannot be chosen: it is the other one. */
  not: string;
  onChange: (draftId: string) => void;
}

function DraftChoice({ article, label, value, not, onChange }: DraftChoiceProps): ReactElement {
  return (
    <select aria-label={label} value={value} onChange={(event) => onChange(event.target.value)}>
      {draftsOf(article).map((draft) => <option key={draft.id} value={draft.id} disabled={draft.id === not}>{t.drafts.menu.draft(draftName(draft), formatMoment(draft.importedAt))}</option>)}
    </select>
  );
}

interface ComparedProps {
  article: ArticleSession;
  from: string;
  to: string;
  changes: DraftChanges;
  manner: Manner;
}

function Compared({ article, from, to, changes, manner }: ComparedProps): ReactElement {
  const [at, setAt] = useState(-1);
  const { rows, edits } = changes;
  const step = (by: 1 | -1): void => setAt((before) => Math.min(Math.max(before + by, 0), edits.length - 1));
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = { n: 1, p: -1 }[event.key.toLowerCase()];
    if (!by || isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    step(by as 1 | -1);
  };
  return (
    <div className="compared" onKeyDown={onKeyDown}>
      <EditList article={article} edits={edits} to={to} at={at} onChoose={setAt} />
      <DraftRows article={article} from={from} to={to} rows={rows} manner={manner} edit={edits[at]} />
    </div>
  );
}
