import { useEffect, useMemo, useState, type ReactElement } from 'react';
import type { ResultOf } from '@shared/contract/methods';
import { formatMoment, t } from '../../i18n';
import type { ArticleSession } from '../../state/article-session';
import { selectClaim } from '../../state/claims';
import { changesInWords, type RecordChange } from '../../state/comparison';
import { desk, useDesk } from '../../state/desk-store';
import { goBackTo } from '../../state/history';
import { bridge, toastFailure } from '../../state/runtime';
import { Dialog } from '../../ui/dialog';
import { Icon } from '../../ui/icon';
import { useArticle } from '../../ui/use-article';
import { ChangedFields } from './changed-fields';

const kinds = ['added', 'changed', 'removed'] as const;
/** Changes of a kind shown at first, and with each press more. */
const STEP = 100;

interface CompareDialogProps {
  revision: number;
  at: string;
  label: string;
  onClose: () => void;
}

/** What has changed in the article on the desk since one of its earlier moments, field by field. */
export function CompareDialog({ revision, at, label, onClose }: CompareDialogProps): ReactElement | null {
  const article = useArticle();
  const since = useSince(article, revision);
  const changes = useMemo(() => (article && since ? inWords(article, since) : null), [article, since]);
  const isReadOnly = useDesk((state) => state.session?.readOnly !== null);
  if (!article) return null;
  const of = (kind: RecordChange['kind']): RecordChange[] => changes?.filter((change) => change.kind === kind) ?? [];
  return (
    <Dialog
      title={t.recovery.compare.title} onClose={onClose} className="compare" isReading
      actions={!isReadOnly && changes && changes.length > 0 && (
        <button type="button" className="button" onClick={() => { onClose(); void goBackTo(revision); }}>
          <Icon name="history" size={14} /> {t.recovery.history.goBack}
        </button>
      )}
    >
      <p className="hint">{t.recovery.compare.since(formatMoment(at), t.recorded(label))}</p>
      {!changes && <p className="hint" aria-busy="true">{t.recovery.compare.reading}</p>}
      {changes?.length === 0 && <p>{t.recovery.compare.same}</p>}
      {changes && changes.length > 0 && (
        <p className="compare-counts"><b>{t.recovery.compare.counts(of('added').length, of('changed').length, of('removed').length)}</b></p>
      )}
      {kinds.map((kind) => of(kind).length > 0 && <Changes key={kind} title={t.recovery.compare.kinds[kind]} changes={of(kind)} article={article} />)}
    </Dialog>
  );
}

type Since = ResultOf<'articles.since'>;

/** What main says has changed since a revision, asked anew when something is saved. */
function useSince(article: ArticleSession | null, revision: number): Since | null {
  const [since, setSince] = useState<Since | null>(null);
  const articleId = article?.articleId;
  const savedAt = article?.save.state === 'saved' ? article.save.at : null;
  useEffect(() => {
    let isWanted = true;
    if (articleId === undefined) return;
    void bridge().invoke('articles.since', { articleId, revision }).then((answer) => {
      if (!isWanted) return;
      if (answer.ok) return setSince(answer.value);
      desk.set({ dialog: null });
      toastFailure(answer.error);
    });
    return () => {
      isWanted = false;
    };
  }, [articleId, revision, savedAt]);
  return since;
}

function inWords(article: ArticleSession, { diff, goneSources }: Since): RecordChange[] {
  const gone = new Map(goneSources.map((source) => [source.id, source]));
  const removed = new Map(diff.removed.flatMap((record) => (record.type === 'claim' ? [[record.id, record] as const] : [])));
  return changesInWords(diff, {
    tagSet: article.tagSet,
    source: (id) => article.records.get('source', id) ?? gone.get(id),
    draft: (id) => article.records.get('draft', id),
    claim: (id) => article.claim(id) ?? removed.get(id),
  });
}

function Changes({ title, changes, article }: { title: string; changes: readonly RecordChange[]; article: ArticleSession }): ReactElement {
  const [count, setCount] = useState(STEP);
  return (
    <section className="compare-kind" aria-label={title}>
      <h3>{title} <span className="hint">{t.number(changes.length)}</span></h3>
      <ul>
        {changes.slice(0, count).map((change) => <Change key={`${change.what} ${change.id}`} change={change} article={article} />)}
      </ul>
      {changes.length > count && (
        <button type="button" className="button quiet" onClick={() => setCount(count + STEP)}>{t.recovery.compare.more(changes.length - count)}</button>
      )}
    </section>
  );
}

function Change({ change, article }: { change: RecordChange; article: ArticleSession }): ReactElement {
  const { what, title, claimId, fields, kind } = change;
  const claim = article.claim(claimId ?? null);
  const go = (): void => {
    desk.set({ dialog: null });
    selectClaim(claim!.id);
  };
  return (
    <li>
      <p className="compare-title">
        <span className="hint">{t.recovery.compare.what[what]}</span>{' '}
        {claim ? <button type="button" className="link said" title={t.recovery.compare.openClaim} onClick={go}>{title}</button> : <span className="said">{title}</span>}
      </p>
      <ChangedFields fields={fields} kind={kind} language={article.article.language} />
    </li>
  );
}
