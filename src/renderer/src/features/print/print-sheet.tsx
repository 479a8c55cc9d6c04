import type { CSSProperties, ReactElement, ReactNode } from 'react';
import type { Block } from '@shared/model/article';
import type { Tag } from '@shared/model/tag-set';
import { tagOf, tagsInOrder } from '@shared/model/tags';
import { formatMoment, t } from '../../i18n';
import type { ArticleSession } from '../../state/article-session';
import { quoteOf, rangesOf } from '../../state/claims';
import { useDesk } from '../../state/desk-store';
import { sourcesOf } from '../../state/open';
import { blocksOf } from '../../state/text';
import { textDecoration } from '../../text-view/tag-styles';
import { TagLabel } from '../../ui/tag-line';
import { claimsOfParts, stretchesOf, type PrintedClaim } from '@shared/text/printed-text';

/** The article as it is printed: the text with its lines and numbers, then the claims. Only there while the page is printed. */
export function PrintSheet(): ReactElement | null {
  const isPrinting = useDesk((state) => state.isPrinting);
  const article = useDesk((state) => state.article);
  if (!isPrinting || !article) return null;
  const blocks = [...blocksOf(article)].sort((a, b) => a.start - b.start);
  const claims = claimsInOrder(article);
  const perBlock = claimsOfParts(blocks, claims);
  return (
    <article className="print-sheet">
      {blocks.map((block, index) => <PrintedBlock key={block.id} article={article} block={block} claims={perBlock[index]!} />)}
      {claims.length > 0 && <PrintedClaims article={article} />}
      <footer>{t.windows.print.printed(formatMoment(new Date().toISOString()), t.text.claims(claims.length))}</footer>
    </article>
  );
}

function claimsInOrder(article: ArticleSession): PrintedClaim[] {
  return Array.from({ length: article.order.length }, (_, index) => {
    const claim = article.claim(article.order.at(index)!)!;
    return { number: index + 1, ranges: rangesOf(article, claim), tags: tagsInOrder(article.tagSet, claim.tags).map(({ id }) => id) };
  });
}

function PrintedBlock({ article, block, claims }: { article: ArticleSession; block: Block; claims: readonly PrintedClaim[] }): ReactElement {
  const { text } = article.draft;
  const Name = block.kind === 'headline' ? 'h1' : block.kind === 'subhead' ? 'h2' : 'p';
  return (
    <Name className={`printed-${block.kind}`}>
      {stretchesOf(block, claims).map(({ start, end, tags, numbers }) => (
        <span key={start}>
          {lined(text.slice(start, end), tags.map((id) => tagOfStretch(article, id)))}
          {numbers.length > 0 && <sup>{numbers.join(' ')}</sup>}
        </span>
      ))}
    </Name>
  );
}

/** Words of a claim without tags are marked too, like in the text on the screen. */
function tagOfStretch(article: ArticleSession, id: string): Pick<Tag, 'id' | 'lane' | 'pattern' | 'colour'> {
  return id === '' ? { id, lane: 'sourcing', pattern: 'dashed', colour: 'ink' } : tagOf(article.tagSet, id);
}

/** Words under the line of each tag: one element a line, as an element can have one only. */
function lined(words: string, tags: readonly Pick<Tag, 'id' | 'lane' | 'pattern' | 'colour'>[]): ReactNode {
  return tags.reduce<ReactNode>((inner, tag) => {
    const style: CSSProperties = { textDecoration: textDecoration(tag), ...(tag.lane !== 'form' && { textUnderlineOffset: `var(--lane-${tag.lane})` }) };
    return <span key={tag.id} style={style}>{inner}</span>;
  }, words);
}

function PrintedClaims({ article }: { article: ArticleSession }): ReactElement {
  const claims = Array.from({ length: article.order.length }, (_, index) => article.claim(article.order.at(index)!)!);
  return (
    <section>
      <h2>{t.windows.print.claims}</h2>
      <ol>
        {claims.map((claim) => {
          const sources = sourcesOf(article, claim).map(({ label }) => label).join(', ');
          return (
            <li key={claim.id}>
              <q>{quoteOf(article, claim).replace(/\s+/g, ' ')}</q>
              <p>
                {claim.tags.length === 0 && t.windows.print.untagged}
                {tagsInOrder(article.tagSet, claim.tags).map((tag) => <TagLabel key={tag.id} tag={tag} />)}
                {sources && <span>{t.windows.print.source}: {sources}</span>}
                <span>{t.windows.print.status}: {t.statuses[claim.status]}</span>
              </p>
              {claim.note && <p>{t.windows.print.note}: {claim.note}</p>}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
