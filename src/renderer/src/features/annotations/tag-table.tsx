import type { ReactElement } from 'react';
import { t } from '../../i18n';
import type { TagOfFile } from '../../state/annotations-in-hand';
import { useDesk } from '../../state/desk-store';

/** What leaving a tag out is called among the ids of tags: no id has a blank. */
const LEAVE_OUT = ' ';

interface TagTableProps {
  tags: readonly TagOfFile[];
  isFixed: boolean;
  /** `to`: the id of a tag; null: left out. */
  onChoose: (from: string, to: string | null) => void;
}

/** Which tags of the library the tags of a file stand for; each can be chosen otherwise. */
export function TagTable({ tags, isFixed, onChoose }: TagTableProps): ReactElement {
  const own = useDesk((state) => state.session?.tagSet.tags) ?? [];
  const words = t.annotations;
  return (
    <table className="tag-table">
      <caption>{words.tags}</caption>
      <thead><tr><th scope="col">{words.theirs}</th><th scope="col">{words.ours}</th></tr></thead>
      <tbody>
        {tags.map(({ from, to, isNew, items }) => (
          <tr key={from} data-new={isNew && !isFixed}>
            <th scope="row"><span>{from}</span> <small>{t.number(items)}</small></th>
            <td>
              <select aria-label={words.standsFor(from)} value={to ?? LEAVE_OUT} disabled={isFixed} onChange={({ target }) => onChoose(from, target.value === LEAVE_OUT ? null : target.value)}>
                <option value={LEAVE_OUT}>{words.leaveOut}</option>
                {isNew && to !== null && !own.some(({ id }) => id === to) && <option value={to}>{words.newTag(from)}</option>}
                {own.filter(({ id, retired }) => !retired || id === to).map(({ id, label }) => <option key={id} value={id}>{label}</option>)}
              </select>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
