import type { ParamsOf } from '@shared/contract/methods';
import type { MergeChoice } from '@shared/model/review';
import type { Change } from './services/articles-service';
import { diffValue } from './services/articles-service';
import type { FilesService } from './services/files-service';
import type { HandOut } from './services/handing-out';
import type { HeldPackages } from './services/held-packages';
import type { ReviewsService } from './services/reviews-service';
import { soon, type Caller, type Handlers } from './transport/dispatcher';

export interface ReviewParts {
  readonly reviews: ReviewsService;
  readonly packages: HeldPackages;
  readonly files: Pick<FilesService, 'bytes' | 'discard'>;
  readonly handOut: HandOut;
  /** A change that is made now, by whoever works at the desk. */
  readonly change: (caller?: Caller, at?: { at: string }) => Change;
}

type ReviewMethod = `reviews.${string}`;

/** What the methods by which articles are sent for review and come back do. */
export function reviewHandlers({ reviews, packages, files, handOut, change }: ReviewParts): Pick<Handlers, Extract<keyof Handlers, ReviewMethod>> {
  return {
    'reviews.send': async (wish) => {
      // Every screen learns of the note by an event, the one that asked as well.
      const { sending, name, bytes } = await reviews.send(wish, change());
      try {
        const out = await handOut(name, bytes);
        if (out.outcome === 'cancelled') await reviews.takeBack(wish.articleId, sending.id, change());
        return out;
      } catch (error) {
        await reviews.takeBack(wish.articleId, sending.id, change());
        throw error;
      }
    },
    'reviews.read': async ({ fileId, passphrase }) => {
      const story = await reviews.read(await files.bytes(fileId), passphrase, change());
      files.discard(fileId);
      return { packageId: packages.hold(story), ...(await reviews.describe(story)) };
    },
    'reviews.take': async ({ packageId }) => {
      const { articleId } = await reviews.take(packages.get(packageId), change());
      packages.discard(packageId);
      return { articleId };
    },
    'reviews.preview': async ({ packageId, choices }) => {
      const { base, diff, conflicts } = await reviews.preview(packages.get(packageId), choicesOf(choices), change());
      return { base, diff: diffValue(diff), conflicts: [...conflicts] };
    },
    'reviews.merge': async ({ packageId, choices, at }) => {
      const story = packages.get(packageId);
      const made = await reviews.merge(story, choicesOf(choices), change(undefined, { at }));
      packages.discard(packageId);
      return { articleId: story.bundle.article.id, revision: made?.revision ?? null };
    },
    'reviews.discard': soon(({ packageId }) => {
      packages.discard(packageId);
      return {};
    }),
  };
}

function choicesOf(choices: ParamsOf<'reviews.merge'>['choices']): ReadonlyMap<string, MergeChoice> {
  return new Map(Object.entries(choices));
}
