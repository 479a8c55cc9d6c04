import type { ResultOf } from '@shared/contract/methods';
import type { ArrivalsService } from './services/arrivals-service';
import type { Change } from './services/articles-service';
import { countedReport, type DraftsService } from './services/drafts-service';
import type { Caller, Handlers } from './transport/dispatcher';

export interface DraftParts {
  readonly drafts: DraftsService;
  readonly arrivals: ArrivalsService;
  /** A change that is made now, by whoever works at the desk. */
  readonly change: (caller?: Caller) => Change;
}

type DraftMethod = `drafts.${string}`;

/** What the methods by which new drafts come in and are compared do. */
export function draftHandlers({ drafts, arrivals, change }: DraftParts): Pick<Handlers, Extract<keyof Handlers, DraftMethod>> {
  return {
    'drafts.add': async ({ articleId, arrivalId, label }) => {
      // Nobody asked by a command, so every screen learns of it by an event, the one that asked as well.
      const { report } = await drafts.add({ articleId, story: arrivals.story(arrivalId), label }, change());
      arrivals.discard([arrivalId]);
      return countedReport(report);
    },
    'drafts.compare': async ({ articleId, from, to }): Promise<ResultOf<'drafts.compare'>> => {
      const { rows, edits } = await drafts.compare(articleId, from, to);
      return { rows: [...rows], edits: edits.map((edit) => ({ ...edit, claimIds: [...edit.claimIds] })) };
    },
  };
}
