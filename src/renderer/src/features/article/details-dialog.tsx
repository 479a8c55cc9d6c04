import { useState, type ReactElement } from 'react';
import { t } from '../../i18n';
import { applyCommand } from '../../state/claims';
import { desk } from '../../state/desk-store';
import { Dialog } from '../../ui/dialog';

const fields = ['headline', 'byline', 'publication', 'dateline', 'url', 'language'] as const;

/** Headline, byline and the like; where the text came from and its hash. */
export function DetailsDialog({ onClose }: { onClose: () => void }): ReactElement | null {
  const { article } = desk.get();
  const [values, setValues] = useState(() => Object.fromEntries(fields.map((field) => [field, article?.article[field] ?? ''])));
  if (!article) return null;
  const { importedFrom, sha256 } = article.draft;
  const save = (): void => {
    const entries = fields.map((field) => [field, values[field]!.trim() || null] as const);
    const changes = Object.fromEntries(entries.filter(([field, value]) => value !== null || (field !== 'headline' && field !== 'language')));
    if (applyCommand({ do: 'article.update', changes })) onClose();
  };
  return (
    <Dialog title={t.details.title} onClose={onClose} onSubmit={save} actions={<button type="submit" className="button primary">{t.details.save}</button>}>
      <div className="form">
        {fields.map((field) => (
          <div key={field} className="form-row">
            <label htmlFor={`detail-${field}`}>{t.details[field]}</label>
            <input
              id={`detail-${field}`} type="text" value={values[field]} required={field === 'headline'} maxLength={1000}
              onChange={(event) => setValues({ ...values, [field]: event.target.value })}
            />
          </div>
        ))}
        <div className="form-row">
          <span className="form-label">{t.details.from}</span>
          <span>{[importedFrom.fileName, importedFrom.charset, ...importedFrom.changes.map(({ detail }) => detail)].filter(Boolean).join(' · ') || importedFrom.from}</span>
        </div>
        <div className="form-row">
          <span className="form-label">{t.details.hash}</span>
          <code title={sha256}>{sha256.slice(0, 16)}…</code>
        </div>
      </div>
    </Dialog>
  );
}
