import { useEffect, useState, type ReactElement } from 'react';
import { BLOCKS_SHOWN } from '@shared/contract/article-files';
import type { ResultOf } from '@shared/contract/methods';
import { formatMoment, t } from '../../i18n';
import { leaveArrivals } from '../../state/bring-in';
import type { StoryRow } from '../../state/bringing';
import { desk } from '../../state/desk-store';
import { openArticle, setTrashed } from '../../state/open';
import { bridge } from '../../state/runtime';

type ShownBlock = ResultOf<'arrivals.show'>['blocks'][number];

/** A story as it would be kept: what it says of itself, what was changed on the way in, and its blocks. */
export function StoryPreview({ row: { name, story } }: { row: StoryRow }): ReactElement {
  const { blocks, problem, more } = useBlocks(story.arrivalId, story.blocks);
  const isAmongBlocks = blocks.length === 0 ? story.blocks > 0 : blocks.some(({ kind, text }) => kind === 'headline' && text === story.headline);
  const facts = [story.byline, story.dateline, story.publication, story.publishedAt && formatMoment(story.publishedAt)].filter(Boolean);
  return (
    <article className="arrival-story">
      <p className="hint">{[name, t.arrivals.kinds[story.kind], t.arrivals.size(story.blocks, story.characters)].join(' · ')}</p>
      <h3 className={isAmongBlocks ? 'visually-hidden' : 'arrival-headline'}>{story.headline}</h3>
      {facts.length > 0 && <p className="arrival-facts">{facts.join(' · ')}</p>}
      {story.known && <Known articleId={story.known.articleId} headline={story.known.headline} />}
      <Changes row={story} />
      {problem && <p className="arrival-note bad">{t.told(problem)}</p>}
      <ol className="arrival-blocks" aria-label={t.arrivals.blocks}>
        {blocks.map(({ kind, text, locator }, index) => (
          <li key={index} data-kind={kind}>
            <span>{t.kinds[kind]}{locator !== undefined && <small>{t.text.locator(locator)}</small>}</span>
            <p dir="auto">{text}</p>
          </li>
        ))}
      </ol>
      {more && <button type="button" className="button" onClick={more}>{t.arrivals.more(story.blocks - blocks.length)}</button>}
    </article>
  );
}

/** What was changed or left out, and what comes with the text. */
function Changes({ row: { changes, claims, comments, sources } }: { row: StoryRow['story'] }): ReactElement {
  const with_ = t.arrivals.comesWith(claims, comments, sources);
  return (
    <section className="arrival-changes" aria-label={t.arrivals.changes}>
      <ul>
        {changes.map(({ kind, count, detail }, index) => <li key={index} data-kind={kind}>{detail === undefined ? t.arrivals.changeKinds(kind, count) : t.told(detail)}</li>)}
        {changes.length === 0 && <li data-kind="none">{t.arrivals.unchanged}</li>}
        {with_ !== '' && <li data-kind="with">{with_}</li>}
      </ul>
    </section>
  );
}

function Known({ articleId, headline }: { articleId: string; headline: string }): ReactElement {
  const open = async (): Promise<void> => {
    await leaveArrivals();
    if (desk.get().summaries.get(articleId)?.trashedAt) await setTrashed(articleId, false);
    await openArticle(articleId);
  };
  return (
    <p className="arrival-note">
      {t.arrivals.isThere(headline)} <button type="button" className="link" onClick={() => void open()}>{t.import.openKnown}</button>
    </p>
  );
}

/** The blocks of a story that have been fetched; more of them by a press, as long as there are any. */
function useBlocks(arrivalId: string, all: number): { blocks: readonly ShownBlock[]; problem: string | undefined; more: (() => void) | undefined } {
  const [blocks, setBlocks] = useState<readonly ShownBlock[]>([]);
  const [problem, setProblem] = useState<string>();
  const [pages, setPages] = useState(1);
  useEffect(() => {
    let isWanted = true;
    void bridge().invoke('arrivals.show', { arrivalId, from: (pages - 1) * BLOCKS_SHOWN }).then((answer) => {
      if (!isWanted) return;
      if (answer.ok) setBlocks((before) => [...before.slice(0, (pages - 1) * BLOCKS_SHOWN), ...answer.value.blocks]);
      else setProblem(answer.error.message);
    });
    return () => {
      isWanted = false;
    };
  }, [arrivalId, pages]);
  return { blocks, problem, more: blocks.length > 0 && blocks.length < all ? () => setPages(pages + 1) : undefined };
}
