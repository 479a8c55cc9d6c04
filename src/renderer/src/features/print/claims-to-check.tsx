import type { ReactElement } from 'react';
import { claimCells, type ColumnName } from '@shared/formats/people/claims-table';
import type { ExportWords } from '@shared/formats/people/export-words';
import type { ToldArticle } from '@shared/formats/people/told-article';
import { TagLabel } from '../../ui/tag-line';

/** What is said of a claim, in this order, where there is something to say. */
const said: readonly ColumnName[] = ['sources', 'evidence', 'disputes', 'response', 'status', 'reason', 'note', 'suggestion'];

/** The claims in reading order, under the numbers that stand in the text, each with room for handwriting. */
export function ClaimsToCheck({ told, words }: { told: ToldArticle; words: ExportWords }): ReactElement {
  const cell = claimCells(told, words);
  return (
    <section>
      <h2>{words.claims}</h2>
      <ol>
        {told.claims.map((claim) => (
          <li key={claim.claim.id}>
            <q>{claim.quote}</q>
            <p>
              {claim.tags.length === 0 && words.untagged}
              {claim.tags.map((tag) => <TagLabel key={tag.id} tag={tag} />)}
              {said.map((column) => {
                const value = cell(claim, column);
                return value !== '' && <span key={column}>{words.columns[column]}: {value}</span>;
              })}
            </p>
            <div className="printed-room" />
          </li>
        ))}
      </ol>
    </section>
  );
}
