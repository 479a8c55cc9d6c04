import type { ReactElement } from 'react';
import { t } from '../../i18n';
import type { FieldChange, RecordChange } from '../../state/comparison';
import { WordChanges } from '../../ui/word-changes';

interface ChangedFieldsProps {
  fields: readonly FieldChange[];
  kind: RecordChange['kind'];
  /** Of the article. */
  language: string;
}

/** The fields of a record as they were and as they are; sentences word by word. Nothing where the title says it all. */
export function ChangedFields({ fields, kind, language }: ChangedFieldsProps): ReactElement | null {
  // Of what is all new or all gone the title says the words already, and what was left empty says nothing.
  const shown = kind === 'changed' ? fields : fields.filter((field) => field.label !== t.recovery.compare.fields.words);
  if (shown.length === 0) return null;
  return (
    <table className="compare-fields">
      <colgroup><col className="compare-label" /><col /><col /></colgroup>
      <thead className="visually-hidden"><tr><th scope="col">{t.recovery.compare.field}</th><th scope="col">{t.recovery.compare.before}</th><th scope="col">{t.recovery.compare.after}</th></tr></thead>
      <tbody>{shown.map((field) => <Field key={field.label} field={field} kind={kind} language={language} />)}</tbody>
    </table>
  );
}

function Field({ field: { label, before, after, isProse }, kind, language }: { field: FieldChange; kind: RecordChange['kind']; language: string }): ReactElement {
  const isWordByWord = isProse && before !== '' && after !== '';
  return (
    <tr>
      <th scope="row">{label}</th>
      {kind !== 'changed' && <td colSpan={2}>{before || after}</td>}
      {kind === 'changed' && isWordByWord && <td colSpan={2} className="preview"><WordChanges before={before} after={after} language={language} /></td>}
      {kind === 'changed' && !isWordByWord && (
        <>
          <td className="then">{before || t.recovery.compare.nothing}</td>
          <td>{after || t.recovery.compare.nothing}</td>
        </>
      )}
    </tr>
  );
}
