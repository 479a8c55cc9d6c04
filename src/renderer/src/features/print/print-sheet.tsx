import type { CSSProperties, ReactElement, ReactNode } from 'react';
import { gatherArticle } from '@shared/formats/article-records';
import { editTable } from '@shared/formats/people/edit-rows';
import { exportWords, type ExportWords } from '@shared/formats/people/export-words';
import { printedClaims } from '@shared/formats/people/printed-claims';
import { profileRows } from '@shared/formats/people/profile-rows';
import { reviewParts } from '@shared/formats/people/review-rows';
import { tellArticle, type ToldArticle } from '@shared/formats/people/told-article';
import type { Block } from '@shared/model/article';
import type { Tag } from '@shared/model/tag-set';
import { claimsOfParts, stretchesOf, type PrintedClaim } from '@shared/text/printed-text';
import { formatMoment, languageInUse, t } from '../../i18n';
import { useDesk } from '../../state/desk-store';
import { textDecoration } from '../../text-view/tag-styles';
import { TagLabel } from '../../ui/tag-line';
import { ClaimsToCheck } from './claims-to-check';

/**
 * The fact-check sheet of the article: the text with its lines and numbers, what the lines mean, the claims with room to write, what the
 * last edit did to them, and what the article rests on. Only there while the page is printed. Of sources it says what a file for people would.
 */
export function PrintSheet(): ReactElement | null {
  const isPrinting = useDesk((state) => state.isPrinting);
  const article = useDesk((state) => state.article);
  const printedEdits = useDesk((state) => state.printedEdits);
  const records = isPrinting && article ? gatherArticle(article.records, article.articleId) : undefined;
  if (!records) return null;
  const words = exportWords(languageInUse());
  const told = tellArticle(records, words);
  const edits = printedEdits?.draftId === told.draft.id ? editTable(told, { draftEdits: printedEdits }, words) : undefined;
  const perBlock = claimsOfParts(told.blocks, printedClaims(told));
  return (
    <article className="print-sheet">
      <header>{words.sheet}</header>
      {told.blocks.map((block, index) => <PrintedBlock key={block.id} told={told} block={block} claims={perBlock[index]!} />)}
      {told.claims.length > 0 && <Legend tags={told.tags} words={words} />}
      {told.claims.length > 0 && <ClaimsToCheck told={told} words={words} />}
      {edits && (
        <table>
          <caption>{edits.title}</caption>
          <thead><tr>{edits.heads.map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
          <tbody>{edits.rows.map(([what, ...cells], index) => <tr key={index}><th scope="row">{what}</th>{cells.map((cell, column) => <td key={column} dir="auto">{cell}</td>)}</tr>)}</tbody>
        </table>
      )}
      {told.claims.length > 0 && (
        <table>
          <caption>{words.profile}</caption>
          <thead><tr>{words.profileColumns.map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
          <tbody>{profileRows(records, told, words).map(({ label, claims, share }) => <tr key={label}><th scope="row">{label}</th><td>{claims}</td><td>{share}</td></tr>)}</tbody>
        </table>
      )}
      {reviewParts(records, told, words).map(({ name, title, heads, rows }) => (
        <table key={name} className="printed-review">
          <caption>{title}</caption>
          <thead><tr>{heads.map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
          <tbody>{rows.map((row, index) => <tr key={index}>{row.map((cell, column) => <td key={heads[column]} dir="auto">{cell}</td>)}</tr>)}</tbody>
        </table>
      ))}
      <footer>{t.windows.print.printed(formatMoment(new Date().toISOString()), t.text.claims(told.claims.length))}</footer>
    </article>
  );
}

function PrintedBlock({ told, block, claims }: { told: ToldArticle; block: Block; claims: readonly PrintedClaim[] }): ReactElement {
  const { draft, tags } = told;
  const stretches = stretchesOf(block, claims);
  const Name = block.kind === 'headline' ? 'h1' : block.kind === 'subhead' ? 'h2' : 'p';
  return (
    <div className="printed-block">
      <span className="printed-numbers" aria-hidden="true">{stretches.flatMap(({ numbers }) => numbers).join(', ')}</span>
      <Name className={`printed-${block.kind}`} dir="auto">
        {stretches.map(({ start, end, tags: ids, numbers }) => (
          <span key={start}>
            {lined(draft.text.slice(start, end), ids.map((id) => tags.find((tag) => tag.id === id) ?? untagged))}
            {numbers.length > 0 && <sup>{numbers.join(', ')}</sup>}
          </span>
        ))}
      </Name>
    </div>
  );
}

type Line = Pick<Tag, 'id' | 'lane' | 'pattern' | 'colour'>;

/** Words of a claim without tags are marked too, like in the text on the screen. */
const untagged: Line = { id: '', lane: 'sourcing', pattern: 'dashed', colour: 'ink' };

/** Words under the line of each tag: one element a line, as an element can have one only. */
function lined(words: string, tags: readonly Line[]): ReactNode {
  return tags.reduce<ReactNode>((inner, tag) => {
    const style: CSSProperties = { textDecoration: textDecoration(tag), textDecorationSkipInk: 'none', ...(tag.lane !== 'form' && { textUnderlineOffset: `var(--lane-${tag.lane})` }) };
    return <span key={tag.id} style={style}>{inner}</span>;
  }, words);
}

function Legend({ tags, words }: { tags: readonly Tag[]; words: ExportWords }): ReactElement {
  return (
    <aside>
      <h2>{words.legend}</h2>
      <dl>{tags.map((tag) => <div key={tag.id}><dt><TagLabel tag={tag} /></dt><dd>{tag.description}</dd></div>)}</dl>
    </aside>
  );
}
