import { independentSources } from '../model/claim-status';
import { doubtfulStates } from '../model/vocabulary';
import { settledStatuses } from '../transactions/summary';
import type { GateRuleId } from './catalogue';
import { cueOf, isQuotation, placeOf, restsOnVeiled, veiledSources, wordsOf, type ClaimFacts } from './claim-facts';
import type { FindingFacts } from './finding';
import { bareLabels, declined, pluralLabels, roteReasons, vagueCues } from './lexicon';

/** What a rule finds in one claim: nothing, one thing, or one a source. `threshold` is the rule's number. */
type ClaimRule = (facts: ClaimFacts, threshold: number) => readonly FindingFacts[];

/** Sourcing tags that say that there is somebody to be recorded. */
const sourcedTags: ReadonlySet<string> = new Set(['sourced', 'anonymous-official', 'anonymous-other']);
const internalConflicts: ReadonlySet<string> = new Set(['internal-conflict', 'conflicting-figure']);
const undealtWith: ReadonlySet<string> = new Set(['open', 'to-add']);

/** The rules that look at one claim at a time. A claim that was cut is not looked at. */
export const claimRules = {
  'claim-open': ({ claim }) => when(!settledStatuses.has(claim.status)),

  'marked-blocker': ({ claim }) => when(claim.severity === 'blocker' && settledStatuses.has(claim.status) && !['verified', 'fixed'].includes(claim.status)),

  'place-doubtful': (facts) => {
    const place = placeOf(facts);
    return when(place === undefined || doubtfulStates.has(place.state));
  },

  'source-missing': ({ claim }) => when(claim.sourceIds.length === 0 && claim.tags.some((tag) => sourcedTags.has(tag))),

  'off-the-record': ({ sources }) => each(sources, ({ groundRules }) => groundRules === 'off-record'),

  'identity-unknown': ({ sources }) => each(sources, ({ identity, identityKnownTo }) => identity === 'anonymous' && identityKnownTo === undefined),

  'approval-missing': ({ sources }, threshold) => sources
    .filter(({ identity, approvals }) => identity === 'anonymous' && editorsOf(approvals) < threshold)
    .map(({ id, label, approvals }) => ({ sourceId: id, label, count: editorsOf(approvals), wanted: threshold })),

  'reason-missing': ({ sources }) => each(sources, ({ identity, reasonStated }) => identity === 'anonymous' && !reasonStated),

  'reason-rote': ({ sources }) => each(sources, ({ identity, reasonStated, reasonKind, reasonText }) => (
    identity === 'anonymous' && reasonStated && (reasonKind === 'not-authorised' || roteReasons.test(reasonText ?? ''))
  )),

  'one-anonymous-source': (facts, threshold) => {
    if (facts.claim.importance !== 'central' || !restsOnVeiled(facts) || isOverridden(facts)) return [];
    const count = knownFrom(facts);
    return count < threshold ? [{ count, wanted: threshold }] : [];
  },

  'too-few-sources': (facts, threshold) => {
    if (facts.claim.importance !== 'central' || facts.claim.tags.includes('opinion') || isOverridden(facts)) return [];
    const count = knownFrom(facts);
    return count < threshold ? [{ count, wanted: threshold }] : [];
  },

  'allegation-unnamed': (facts, threshold) => {
    if (!facts.claim.tags.includes('allegation') || !restsOnVeiled(facts) || knownFrom(facts) > 1) return [];
    const source = facts.sources[0];
    const count = editorsOf(source?.approvals ?? []);
    return count < threshold ? [{ ...(source && { sourceId: source.id, label: source.label }), count, wanted: threshold }] : [];
  },

  'allegation-unanswered': ({ claim }) => when(claim.tags.includes('allegation') && ['not-needed', 'to-seek'].includes(claim.response.state)),

  'response-awaited': ({ claim }) => when(claim.response.state === 'asked'),

  'anonymous-quote': (facts) => (isQuotation(facts) ? each(facts.sources, ({ identity }) => identity === 'anonymous') : []),

  'anonymous-opinion': (facts) => when(facts.claim.tags.includes('opinion') && restsOnVeiled(facts)),

  'quote-without-speaker': (facts) => when(isQuotation(facts) && facts.sources.length === 0),

  'bare-label': (facts) => each(veiledSources(facts), ({ label }) => bareLabels.test(label.trim())),

  'plural-of-one': (facts) => (
    knownFrom(facts) > 1 ? [] : each(veiledSources(facts), ({ label, kind }) => kind === 'person' && pluralLabels.test(label))
  ),

  'vague-attribution': (facts) => when(facts.claim.attribution.type === 'passive' || vagueCues.test(cueOf(facts))),

  'central-unattributed': ({ claim }) => when(claim.importance === 'central' && claim.tags.includes('unattributed') && !claim.evidence.some(({ stance }) => stance === 'supports')),

  'evidence-missing': ({ claim }) => when(
    claim.importance === 'central' && !claim.tags.includes('opinion') && claim.status !== 'on-author'
    && !claim.evidence.some(({ stance, locator }) => stance === 'supports' && (locator ?? '').trim() !== ''),
  ),

  'dispute-open': ({ claim: { tags, disputes } }) => when(
    (tags.includes('disputed') && disputes.length === 0) || disputes.some(({ kind, handling }) => !internalConflicts.has(kind) && undealtWith.has(handling)),
  ),

  'conflict-inside': ({ claim: { disputes } }) => when(disputes.some(({ kind, handling }) => internalConflicts.has(kind) && undealtWith.has(handling))),

  'needs-check': ({ claim }) => when(claim.tags.includes('needs-check')),

  'question-open': ({ openQuestions }) => (openQuestions > 0 ? [{ count: openQuestions }] : []),
} as const satisfies Partial<Record<GateRuleId, ClaimRule>>;

/** Whether the claim says that somebody did not want to speak, or was asked and did not. */
export function tellsOfSilence(facts: ClaimFacts): boolean {
  let isTold = silences.get(facts);
  if (isTold === undefined) silences.set(facts, (isTold = facts.claim.response.state === 'declined' || declined.test(wordsOf(facts))));
  return isTold;
}

/** All claims are asked in every check, so what is known of one is kept. */
const silences = new WeakMap<ClaimFacts, boolean>();

function when(isFound: boolean): readonly FindingFacts[] {
  return isFound ? one : none;
}

const one: readonly FindingFacts[] = [{}];
const none: readonly FindingFacts[] = [];

function each(sources: readonly ClaimFacts['sources'][number][], isMeant: (source: ClaimFacts['sources'][number]) => boolean): readonly FindingFacts[] {
  const meant = sources.filter(isMeant);
  return meant.length === 0 ? none : meant.map(({ id, label }) => ({ sourceId: id, label }));
}

/** From how many sides it is known: independent sources, and evidence that is a second source. */
function knownFrom({ claim, sources }: ClaimFacts): number {
  return independentSources(sources) + claim.evidence.filter(({ type, stance }) => type === 'second-source' && stance === 'supports').length;
}

/** Whether somebody has answered for too few sources with their name, as the status "verified" takes it. */
function isOverridden({ claim: { status, statusReason } }: ClaimFacts): boolean {
  return status === 'verified' && (statusReason?.approver ?? '').trim() !== '';
}

/** Different editors; who approves twice is one. */
function editorsOf(approvals: readonly { readonly by: string }[]): number {
  return new Set(approvals.map(({ by }) => by.trim().toLowerCase())).size;
}
