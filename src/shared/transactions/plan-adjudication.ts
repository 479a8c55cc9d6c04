import type { Adjudication } from '../model/adjudication';
import { MAX_CLAIMS_PER_ARTICLE } from '../model/limits';
import type { AdjudicationDecision } from '../model/vocabulary';
import type { Result } from '../result';
import { fail, ok } from '../result';
import type { AdjudicationInput } from './command';
import type { Diff } from './diff';
import { squash } from './diff';
import { Overlay } from './overlay';
import { currentDraft, placeTarget, planClaimCreate, planClaimRemove } from './plan-claim';
import type { PlanContext, Planned } from './planning';
import { planned, quoted } from './planning';
import type { RecordsView } from './record-set';

/**
 * Decides about a place that somebody marked. Claims keep the tags that they come with, also such as the tag set does not have, and
 * the name of whoever marked them. An earlier decision on any of the same claims goes, with the claims it made: a place has one.
 * Fails as `claim.create` does, and with `refused` where the decision and the claims do not go together.
 */
export function planAdjudication(records: RecordsView, input: AdjudicationInput, context: PlanContext): Planned {
  const { about, decision, place, claims } = input;
  const draft = currentDraft(records, context);
  if (!draft.ok) return draft;
  const target = placeTarget(draft.value, [place]);
  if (!target.ok) return target;
  if (new Set(about.map(({ side }) => side)).size < about.length) return fail('refused', 'Of each version there is one claim in a place, at most.');
  const wanted = claimsLeft(decision, about);
  if (claims.length !== wanted) {
    return fail('refused', `The decision “${decision}” leaves ${wanted} claims in this place, and ${claims.length} were given.`, { decision });
  }
  for (const { of } of claims) {
    if (of !== undefined && !about.some(({ claimId }) => claimId === of)) return fail('refused', `The decision is not about the claim ${of}.`, { id: of });
  }

  const overlay = new Overlay(records);
  const diffs: Diff[] = [];
  const take = (diff: Diff): void => {
    overlay.apply(diff);
    diffs.push(diff);
  };
  const withdrawn = withdrawal(records, about, context);
  if (!withdrawn.ok) return withdrawn;
  take(withdrawn.value);

  const claimIds: string[] = [];
  for (const { of, tags = [], ...fields } of claims) {
    const created = planClaimCreate(overlay, fields, context);
    if (!created.ok) return created;
    const by = about.find(({ claimId }) => claimId === of)?.by ?? context.by;
    const { diff } = created.value;
    take({
      ...diff,
      added: diff.added.map((record) => {
        if (record.type !== 'claim') return record;
        claimIds.push(record.id);
        return { ...record, tags: [...new Set(tags)], createdBy: by, origin: { kind: 'merge', ...(of !== undefined && { detail: of }) } };
      }),
    });
  }

  const id = input.id ?? context.newId('adj');
  if (overlay.get('adjudication', id)) return fail('already-there', `There is an adjudication ${id} already.`, { id });
  if (overlay.count('adjudication') >= MAX_CLAIMS_PER_ARTICLE) {
    return fail('too-large', `An article remembers at most ${MAX_CLAIMS_PER_ARTICLE.toLocaleString('en')} adjudications.`);
  }
  const { articleId, by, at } = context;
  const { exact } = target.value.ranges[0]!;
  const adjudication: Adjudication = { type: 'adjudication', id, articleId, about, decision, exact, claimIds, by, at };
  take({ added: [adjudication], updated: [], removed: [] });
  return planned(squash(diffs), `${actionOf(adjudication)} ${quoted(exact)}`);
}

function claimsLeft(decision: AdjudicationDecision, about: Adjudication['about']): number {
  switch (decision) {
    case 'neither':
      return 0;
    case 'both':
      return about.length;
    case 'alike':
    case 'own':
      return 1;
    default:
      return about.filter(({ side }) => side === decision).length;
  }
}

/** Takes away what was decided before about any of the claims. */
function withdrawal(records: RecordsView, about: Adjudication['about'], context: PlanContext): Result<Diff> {
  const named = new Set(about.map(({ claimId }) => claimId));
  const overlay = new Overlay(records);
  const diffs: Diff[] = [];
  for (const earlier of [...records.all('adjudication')]) {
    if (!earlier.about.some(({ claimId }) => named.has(claimId))) continue;
    diffs.push({ added: [], updated: [], removed: [earlier] });
    for (const id of earlier.claimIds) {
      if (!overlay.get('claim', id)) continue; // somebody has removed it since
      const removal = planClaimRemove(overlay, id, context);
      if (!removal.ok) return removal;
      overlay.apply(removal.value.diff);
      diffs.push(removal.value.diff);
    }
  }
  return ok(squash(diffs));
}

/** "Took the version of Ada:" */
function actionOf({ decision, about }: Adjudication): string {
  const taken = about.find(({ side }) => side === decision);
  const areSeveral = about.length > 2;
  switch (decision) {
    case 'alike':
      return areSeveral ? 'All marked alike:' : 'Both marked alike:';
    case 'both':
      return areSeveral ? 'Took all versions:' : 'Took both versions:';
    case 'own':
      return areSeveral ? 'Decided otherwise than all:' : 'Decided otherwise than both:';
    default:
      return taken ? `Took the version of ${taken.by}:` : 'Left unmarked:';
  }
}
