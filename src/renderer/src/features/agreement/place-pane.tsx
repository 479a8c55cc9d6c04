import { useEffect, useRef, useState, type ReactElement } from 'react';
import { letterOf } from '@shared/agreement/letters';
import { versionSides, type AdjudicationDecision } from '@shared/model/vocabulary';
import type { TagSet } from '@shared/model/tag-set';
import { tagsInOrder } from '@shared/model/tags';
import { formatMoment, t } from '../../i18n';
import type { ComparedVersions } from '../../state/agreement';
import { decide } from '../../state/agreement';
import type { JudgedPlace } from '../../state/agreement-places';
import { passageAround } from '../../state/draft-review';
import { useDesk } from '../../state/desk-store';
import { Decision } from '../../ui/decision';
import { TagKey } from '../../ui/tag-line';
import { Passage } from '../drafts/passage';
import { OwnForm } from './own-form';

interface PlacePaneProps {
  compared: ComparedVersions;
  judged: JudgedPlace;
  tagSet: TagSet;
  /** Which of how many. */
  at: number;
  count: number;
  /** Whether the version of all is on the desk and may be changed. */
  mayDecide: boolean;
  onDecide: (run: () => boolean) => void;
}

/** A place as each has it, side by side in the text, and what can be decided about it: one key each. */
export function PlacePane({ compared, judged, tagSet, at, count, mayDecide, onDecide }: PlacePaneProps): ReactElement {
  const { place, kind, decision, key } = judged;
  const [ownFor, setOwnFor] = useState<string | null>(null);
  const areTwo = compared.versions.length === 2;
  const region = useRef<HTMLDivElement>(null);
  // The form is gone with its focus: the keys go on from here.
  useEffect(() => {
    if (ownFor === null && document.activeElement === document.body) region.current?.focus();
  }, [ownFor]);
  const take = (choice: Exclude<AdjudicationDecision, 'own'>): void => onDecide(() => decide(compared, place, choice));
  return (
    <div className="review-claim" role="region" aria-label={t.agreement.inHand} tabIndex={0} data-autofocus ref={region}>
      <p className="hint" role="status">{t.agreement.place(at, count)}</p>
      <div className="review-title"><h3>{t.agreement.heads[kind]}</h3></div>
      {decision && <p className="decided"><b>{t.agreement.decided[decision.decision]}</b> <span className="hint">{t.agreement.decidedBy(decision.by, formatMoment(decision.at))}</span></p>}
      <div className="review-sides">
        {compared.versions.map(({ articleId }, index) => <Side key={articleId} compared={compared} judged={judged} tagSet={tagSet} index={index} />)}
      </div>
      {mayDecide && ownFor === key && (
        <OwnForm
          compared={compared} place={place} tagSet={tagSet} onCancel={() => setOwnFor(null)}
          onDone={(own) => { setOwnFor(null); onDecide(() => decide(compared, place, own)); }}
        />
      )}
      {mayDecide && ownFor !== key && (
        <div className="decisions" role="group" aria-label={t.agreement.decisions}>
          {compared.versions.map(({ articleId, name }, index) => {
            const side = versionSides[index]!;
            return <Decision key={articleId} letter={side} title={t.agreement.version(name)} hint={t.agreement.versionHint(letterOf(index))} onPress={() => take(kind === 'agree' ? 'alike' : side)} />;
          })}
          <Decision letter="o" title={areTwo ? t.agreement.both : t.agreement.all} hint={areTwo ? t.agreement.bothHint : t.agreement.allHint} onPress={() => take('both')} />
          <Decision letter="x" title={t.agreement.neither} hint={t.agreement.neitherHint} onPress={() => take('neither')} />
          <Decision letter="e" title={t.agreement.own} hint={t.agreement.ownHint} onPress={() => setOwnFor(key)} />
          <p className="hint">{t.agreement.keys}</p>
        </div>
      )}
    </div>
  );
}

function Side({ compared, judged: { place }, tagSet, index }: { compared: ComparedVersions; judged: JudgedPlace; tagSet: TagSet; index: number }): ReactElement {
  const { versions, text, blocks, language } = compared;
  const sources = useDesk((state) => state.sources);
  const version = versions[index]!;
  const claim = version.claims.get(place.claims[index]?.id ?? '');
  const tags = tagsInOrder(tagSet, claim?.tags ?? []);
  const name = t.agreement.person(letterOf(index), version.name);
  const said = claim?.sourceIds.flatMap((id) => sources.get(id)?.label ?? []) ?? [];
  return (
    <section aria-label={name}>
      <h4>{name}</h4>
      <Passage
        text={text} place={passageAround(blocks, [place.range])} language={language} marked={place.claims[index]?.ranges ?? []}
        tag={tags.find(({ lane }) => lane === 'sourcing') ?? tags[0]} side="fresh" isDim={!claim}
      />
      {claim
        ? <p className="place-facts"><span className="chips">{tags.map((tag) => <span key={tag.id} className="chip"><TagKey tag={tag} /></span>)}{tags.length === 0 && <em>{t.agreement.untagged}</em>}</span></p>
        : <p className="gone-here">{t.agreement.unmarked}</p>}
      {said.length > 0 && <p className="hint">{t.claim.source}: {said.join(', ')}</p>}
      {claim && claim.note !== '' && <p className="hint">{t.claim.note}: {claim.note}</p>}
    </section>
  );
}
