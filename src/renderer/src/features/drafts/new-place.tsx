import type { ReactElement } from 'react';
import type { ResultOf } from '@shared/contract/methods';
import type { Block } from '@shared/model/article';
import type { Target } from '@shared/model/claim';
import type { TextRange } from '@shared/model/fields';
import type { Tag } from '@shared/model/tag-set';
import { intersects } from '@shared/text/ranges';
import { t } from '../../i18n';
import { passageAround } from '../../state/draft-review';
import { Keycap } from '../../ui/keycap';
import { Passage } from './passage';

type Row = ResultOf<'drafts.compare'>['rows'][number];

/** Where in a new draft the words of a claim that is gone would stand. */
export interface ExpectedPlace {
  /** The paragraph that its paragraph became. */
  readonly row?: TextRange | undefined;
  /** The paragraphs around the place, where its own is gone as well. */
  readonly before?: TextRange | undefined;
  readonly after?: TextRange | undefined;
  readonly at: number;
}

/** Where a passage of the old draft would stand, by the comparison of the paragraphs. */
export function expectedPlace(rows: readonly Row[], passage: TextRange): ExpectedPlace {
  const index = rows.findIndex(({ old, kind }) => old && kind !== 'moved' && intersects(old, passage));
  const own = rows[index];
  if (own?.fresh) return { row: own.fresh, at: own.fresh.start };
  const standing = ({ fresh, kind }: Row): boolean => fresh !== undefined && kind !== 'left';
  const before = rows.slice(0, Math.max(index, 0)).findLast(standing)?.fresh;
  const after = rows.slice(index + 1).find(standing)?.fresh;
  return { before, after, at: before?.end ?? after?.start ?? 0 };
}

interface NewPlaceProps {
  text: string;
  language: string;
  target: Target;
  tag: Tag | undefined;
  /** The paragraphs that are shown, and the words in them that are new. */
  place: TextRange | undefined;
  added: readonly TextRange[];
  expected: ExpectedPlace | undefined;
  isComparing: boolean;
  blocks: readonly Block[];
  /** Of the draft. */
  label: string;
  isReadOnly: boolean;
  onChoose: (ranges: readonly TextRange[]) => void;
}

/** A claim in the new draft: where it was put, the places it may be, or where it would stand. */
export function NewPlace({ text, language, target, tag, place, added, expected, isComparing, blocks, label, isReadOnly, onChoose }: NewPlaceProps): ReactElement {
  const { ranges, candidates = [] } = target;
  if (ranges.length === 0 && candidates.length > 0) {
    return (
      <ol className="candidates">
        {candidates.map((candidate, index) => (
          <li key={index}>
            <button type="button" className="candidate" disabled={isReadOnly} data-key={index < 9 ? index + 1 : undefined} title={t.drafts.review.choose} onClick={() => onChoose(candidate)}>
              {index < 9 && <Keycap>{index + 1}</Keycap>}
              <Passage text={text} place={passageAround(blocks, candidate)} language={language} marked={candidate} tag={tag} side="fresh" />
            </button>
          </li>
        ))}
      </ol>
    );
  }
  if (isComparing) return <p className="hint" aria-busy="true">{t.drafts.compare.reading}</p>;
  if (place) return <Passage text={text} place={place} language={language} marked={ranges} tag={tag} changed={added} side="fresh" />;
  return (
    <>
      {expected?.before && <Passage text={text} place={expected.before} language={language} side="fresh" isDim />}
      <p className="gone-here">{t.drafts.review.goneHere(label)}</p>
      {expected?.after && <Passage text={text} place={expected.after} language={language} side="fresh" isDim />}
    </>
  );
}
