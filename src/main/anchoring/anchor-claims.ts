import type { TextRange } from '@shared/model/fields';
import { type AttributionWords, mappedWords } from '@shared/model/claim-target';
import { ok, type Result } from '@shared/result';
import { type Anchored, reanchor } from '@shared/text/anchor/reanchor';

/** Claims as they stand in one draft. */
export interface ClaimsOfDraft {
  readonly draftId: string;
  readonly text: string;
  readonly claims: readonly { readonly id: string; readonly ranges: readonly TextRange[]; readonly attribution: AttributionWords<TextRange> }[];
}

/** Claims that are to be found in a new text, by the draft that each stands in. */
export interface AnchoringTask {
  readonly text: string;
  /** BCP 47. */
  readonly language: string;
  readonly from: readonly ClaimsOfDraft[];
}

export interface AnchoredClaim {
  readonly place: Anchored;
  /** The words of its attribution, as far as they stand in the new text unchanged. */
  readonly attribution: AttributionWords<TextRange>;
}

/** Finds claims in a new text, wherever that is done. */
export type AnchorClaims = (task: AnchoringTask) => Promise<Result<readonly AnchoredClaim[]>>;

/** Finds them in this thread. */
export function anchorClaims({ text, language, from }: AnchoringTask): Promise<Result<readonly AnchoredClaim[]>> {
  const anchored = from.flatMap((draft) => anchorDraft(text, language, draft));
  return Promise.resolve(ok(anchored));
}

function anchorDraft(text: string, language: string, draft: ClaimsOfDraft): AnchoredClaim[] {
  // Every stretch is anchored in one go: the comparison of the texts is most of the work.
  const words = draft.claims.flatMap(({ id, attribution }) => Object.entries(attribution).map(([which, range]) => ({ id: `${id} ${which}`, ranges: [range as TextRange] })));
  const all = reanchor(draft.text, text, [...draft.claims, ...words], language);
  const byId = new Map(all.map((anchored) => [anchored.id, anchored]));
  const kept = (id: string): TextRange | undefined => {
    const found = byId.get(id);
    return found && (found.state === 'exact' || found.state === 'moved') ? found.ranges[0] : undefined;
  };
  return draft.claims.map(({ id, attribution }) => ({
    place: byId.get(id)!,
    attribution: mappedWords({ cue: attribution.cue && `${id} cue`, sourceText: attribution.sourceText && `${id} sourceText` }, kept),
  }));
}
