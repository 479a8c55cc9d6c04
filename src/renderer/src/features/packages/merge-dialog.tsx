import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import type { MergeChoice } from '@shared/model/review';
import { isTyping } from '../../commands/keys';
import { t } from '../../i18n';
import type { ArticleSession } from '../../state/article-session';
import type { PackageFacts } from '../../state/bringing';
import { leaveMerge, mergePackage, type Choices } from '../../state/review-package';
import { useMergeLines, useMergePreview, type MergeLine } from '../../state/use-merge-preview';
import { Dialog } from '../../ui/dialog';
import { pressDecision } from '../../ui/press-decision';
import { useArticle } from '../../ui/use-article';
import { isFocusNowhere } from '../../ui/use-focus-when-ready';
import { MergeList, type MergeGroup } from './merge-list';
import { MergePane } from './merge-pane';
import '../drafts/drafts.css';
import './packages.css';

/** Everything that merging a package would change in the article on the desk, before it does; what both sides have changed is decided here. */
export function MergeDialog({ facts }: { facts: PackageFacts }): ReactElement | null {
  const article = useArticle();
  return article?.articleId === facts.articleId ? <Merge article={article} facts={facts} /> : null;
}

function Merge({ article, facts }: { article: ArticleSession; facts: PackageFacts }): ReactElement {
  const [choices, setChoices] = useState<Choices>({});
  const [isBusy, setBusy] = useState(false);
  const [group, setGroup] = useState<MergeGroup | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const { save } = article;
  const { preview, isCurrent } = useMergePreview(facts, choices, save.state === 'saved' ? save.at : null);
  const lines = useMergeLines(article, preview);
  const words = t.packages.merge;
  const from = facts.sending.by;
  const open = preview?.conflicts.filter(({ id }) => choices[id] === undefined).length ?? 0;
  const shown = group ?? lines[0]?.group ?? 'both';
  const listed = lines.filter((line) => line.group === shown);
  const at = Math.max(listed.findIndex(({ key }) => key === chosen), 0);
  const inHand = listed[at];
  const choose = (line: MergeLine | undefined): void => setChosen(line?.key ?? null);
  const step = (by: 1 | -1): void => choose(listed[Math.min(Math.max(at + by, 0), listed.length - 1)]);
  const decide = (line: MergeLine, choice: MergeChoice): void => {
    const decided = { ...choices, [line.key]: choice };
    setGroup('both'); // stays where it is, whatever comes in by it
    setChoices(decided);
    choose([...listed.slice(at), ...listed].find(({ key }) => decided[key] === undefined) ?? line);
  };
  const canMerge = isCurrent && open === 0 && !isBusy;
  const countOf = (kind: MergeGroup): number => lines.filter((line) => line.group === kind).length;
  const merge = async (): Promise<void> => {
    setBusy(true);
    if (!(await mergePackage(facts, choices, words.parts(countOf('added'), countOf('changed'), countOf('removed'))))) {
      setChoices({ ...choices }); // the article may have changed meanwhile: looked at anew
      setBusy(false);
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isTyping(event.target) || event.altKey || event.ctrlKey || event.metaKey) return;
    const key = event.key.toLowerCase();
    if (key === 'n') step(1);
    else if (key === 'p') step(-1);
    else if (!pressDecision(event.currentTarget, key)) return;
    event.preventDefault();
  };
  const box = useRef<HTMLDivElement>(null);
  // The comparison comes later than the dialog, and what was pressed may be gone: the keys go on from what is in hand.
  useEffect(() => {
    if (document.activeElement === document.body || isFocusNowhere(box.current)) box.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
  }, [preview]);
  return (
    <Dialog
      title={words.title(from)} onClose={() => void leaveMerge(facts)} className="draft-review merge" onSubmit={() => { if (canMerge) void merge(); }}
      actions={(
        <>
          <button type="submit" className="button primary" disabled={!canMerge}>{isBusy ? words.busy : words.go}</button>
          <button type="button" className="button" onClick={() => void leaveMerge(facts)}>{t.cancel}</button>
          <p className="hint" role="status">{open > 0 && words.left(open)}</p>
        </>
      )}
    >
      {preview?.base === 'none' && <p className="hint">{words.unknownBase}</p>}
      {!preview && <p className="hint" aria-busy="true">{words.reading}</p>}
      {preview && (
        <div className="review" ref={box} onKeyDown={onKeyDown}>
          <MergeList lines={lines} incoming={lines.length - countOf('both')} group={shown} onGroup={setGroup} listed={listed} at={at} choices={choices} onChoose={choose} />
          {inHand
            ? <MergePane line={inHand} at={at + 1} count={listed.length} from={from} language={article.article.language} choice={choices[inHand.key]} onDecide={(choice) => decide(inHand, choice)} />
            : <div className="review-done" role="region" aria-label={words.inHand} tabIndex={0} data-autofocus><p>{lines.length === 0 ? words.nothing : words.none}</p></div>}
        </div>
      )}
    </Dialog>
  );
}
