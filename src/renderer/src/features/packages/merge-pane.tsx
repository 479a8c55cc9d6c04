import type { ReactElement } from 'react';
import type { MergeChoice } from '@shared/model/review';
import { t } from '../../i18n';
import type { Side } from '../../state/merge-changes';
import type { MergeLine } from '../../state/use-merge-preview';
import { Decision } from '../../ui/decision';
import { ChangedFields } from '../compare/changed-fields';
import { whatIs } from './merge-list';

interface MergePaneProps {
  line: MergeLine;
  /** Which of how many. */
  at: number;
  count: number;
  /** Who sent the package. */
  from: string;
  /** Of the article. */
  language: string;
  choice: MergeChoice | undefined;
  onDecide: (choice: MergeChoice) => void;
}

/** A change that comes in; or what both sides have changed, with the three versions side by side and whose stands: one key each. */
export function MergePane({ line, at, count, from, language, choice, onDecide }: MergePaneProps): ReactElement {
  const words = t.packages.merge;
  const { what, title } = line.group === 'both' ? line.words : line.change;
  return (
    <div className="review-claim" role="region" aria-label={words.inHand} tabIndex={0} data-autofocus>
      <p className="hint" role="status">{words.place(at, count)}</p>
      <div className="review-title">
        <h3>{line.group === 'both' ? words.conflict : t.recovery.compare.kinds[line.group]}</h3>
        <span className="hint">{whatIs(what)}</span>
      </div>
      <p className="said merge-words" lang={language}>{title}</p>
      {line.group === 'both' ? (
        <>
          <div className="review-sides">
            <SidePart name={words.sides.mine} side={line.words.sides.mine} isChosen={choice === 'mine'} />
            <SidePart name={words.sides.theirs(from)} side={line.words.sides.theirs} isChosen={choice === 'theirs'} />
            <SidePart name={words.sides.base} side={line.words.sides.base} isChosen={false} />
          </div>
          {choice && <p className="decided" role="status"><b>{choice === 'mine' ? words.mine : words.theirs(from)}</b></p>}
          <div className="decisions" role="group" aria-label={words.decisions}>
            <Decision letter="m" title={words.mine} hint={words.mineHint} onPress={() => onDecide('mine')} />
            <Decision letter="t" title={words.theirs(from)} hint={words.theirsHint} onPress={() => onDecide('theirs')} />
          </div>
        </>
      ) : <ChangedFields fields={line.change.fields} kind={line.change.kind} language={language} />}
      <p className="hint">{words.keys}</p>
    </div>
  );
}

function SidePart({ name, side, isChosen }: { name: string; side: Side; isChosen: boolean }): ReactElement {
  const words = t.packages.merge;
  return (
    <section aria-label={name} data-chosen={isChosen}>
      <h4>{name}</h4>
      {side.is === 'unknown' && <p className="hint">{words.unknown}</p>}
      {side.is === 'absent' && <p className="gone-here">{words.gone}</p>}
      {side.is === 'there' && side.fields.length === 0 && <p className="hint">{words.unchanged}</p>}
      {side.is === 'there' && side.fields.length > 0 && (
        <dl className="merge-fields">
          {side.fields.map(({ label, after }) => <div key={label}><dt>{label}</dt><dd>{after || t.recovery.compare.nothing}</dd></div>)}
        </dl>
      )}
    </section>
  );
}
