import type { Bridge } from '@shared/contract/bridge';
import type { ResultOf } from '@shared/contract/methods';
import type { Result } from '@shared/result';
import { ok } from '@shared/result';

type Opened = Omit<ResultOf<'articles.open'>, 'next'>;

/** Reads an article part by part, so that neither main nor the screen is held up by a large one; begins again when it was changed meanwhile. Fails as `articles.open` does. */
export async function openInParts(bridge: Bridge, articleId: string): Promise<Result<Opened>> {
  let known: Opened | undefined;
  for (let from: number | null = 0; from !== null;) {
    const part: Result<ResultOf<'articles.open'>> = await bridge.invoke('articles.open', { articleId, ...(from > 0 && { from }) });
    if (!part.ok) return part;
    const { next, records, ...state }: ResultOf<'articles.open'> = part.value;
    const isAnother: boolean = known !== undefined && known.revision !== state.revision;
    known = isAnother ? undefined : { ...state, records: known ? known.records.concat(records) : records };
    from = isAnother ? 0 : next;
  }
  return ok(known!);
}
