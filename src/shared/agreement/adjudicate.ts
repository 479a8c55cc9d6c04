import type { Claim } from '../model/claim';
import { targetIn } from '../model/claim-target';
import type { TextRange } from '../model/fields';
import { versionSides, type AdjudicationDecision, type VersionSide } from '../model/vocabulary';
import type { SimpleCommand } from '../transactions/command';
import type { Place } from './places';

/** One of the versions that are brought together. */
export interface Version {
  readonly articleId: string;
  /** Whose it is. */
  readonly name: string;
  /** The draft that all have. */
  readonly draftId: string;
  /** Whether the article is at that draft now: the words of attributions stand there then. */
  readonly isCurrent: boolean;
  readonly claims: ReadonlyMap<string, Claim>;
}

export type Adjudicate = Extract<SimpleCommand, { do: 'claim.adjudicate' }>;
type ClaimInput = Adjudicate['claims'][number];

/** What somebody decides otherwise than all. */
export interface OwnVersion {
  readonly ranges: readonly TextRange[];
  readonly tags: readonly string[];
}

/**
 * The command by which one version of a place comes to stand in the article of all. What all have alike, and what is decided otherwise, keeps sources,
 * evidence, disputes and notes of all.
 * @param place of the people of the versions, in their order
 * @param versions as many as there are sides, at most
 */
export function adjudicationOf(place: Place, versions: readonly Version[], decision: Exclude<AdjudicationDecision, 'own'> | OwnVersion): Adjudicate {
  const had = versions.flatMap((version, index) => {
    const claim = version.claims.get(place.claims[index]?.id ?? '');
    return claim ? [{ side: versionSides[index]!, version, claim }] : [];
  });
  const about = had.map(({ side, version: { articleId, name }, claim }) => ({ side, articleId, claimId: claim.id, by: name }));
  const inputs = (some: typeof had): ClaimInput[] => some.map(({ version, claim }) => inputOf(claim, version));
  const given = (side: VersionSide): ClaimInput[] => inputs(had.filter((each) => each.side === side));
  const merged = (): ClaimInput => inputs(had).reduce(together);
  const command = { do: 'claim.adjudicate' as const, about, place: place.range };
  if (typeof decision === 'object') {
    const { of: _, attribution: __, ...kept } = merged();
    return { ...command, decision: 'own', claims: [{ ...kept, ranges: [...decision.ranges], tags: [...decision.tags] }] };
  }
  return { ...command, decision, claims: decision === 'neither' ? [] : decision === 'alike' ? [merged()] : decision === 'both' ? inputs(had) : given(decision) };
}

/** All that a claim says, but for its status: that is checked anew in the version of all. */
function inputOf(claim: Claim, { draftId, isCurrent }: Version): ClaimInput {
  const target = targetIn(claim, draftId);
  const { type, cue, sourceText } = claim.attribution;
  const words = isCurrent ? { ...(cue && { cue }), ...(sourceText && { sourceText }) } : target?.attribution ?? {};
  return {
    of: claim.id,
    ranges: (target?.ranges ?? []).map(({ start, end }) => ({ start, end })),
    tags: claim.tags,
    attribution: { type, ...words },
    sourceIds: claim.sourceIds, evidence: claim.evidence, disputes: claim.disputes, response: claim.response, importance: claim.importance, note: claim.note,
    ...(claim.severity && { severity: claim.severity }),
    ...(claim.assignee !== undefined && claim.assignee !== '' && { assignee: claim.assignee }),
    ...(claim.suggestion && { suggestion: claim.suggestion }),
  };
}

/** What both say; where only one thing can be said, what the first does unless it says nothing. */
function together(a: ClaimInput, b: ClaimInput): ClaimInput {
  const byId = <T extends { id: string }>(ours: readonly T[] = [], theirs: readonly T[] = []): T[] => [...ours, ...theirs.filter(({ id }) => !ours.some((own) => own.id === id))];
  const notes = [...new Set([a.note, b.note])].filter(Boolean);
  return {
    ...b, ...a,
    tags: [...new Set([...(a.tags ?? []), ...(b.tags ?? [])])],
    sourceIds: [...new Set([...(a.sourceIds ?? []), ...(b.sourceIds ?? [])])],
    evidence: byId(a.evidence, b.evidence),
    disputes: byId(a.disputes, b.disputes),
    note: notes.join('\n'),
    ...(a.attribution?.type === 'none' && b.attribution && { attribution: b.attribution }),
    ...(a.response?.state === 'not-needed' && b.response && { response: b.response }),
  };
}
