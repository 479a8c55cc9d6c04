import { identitySchema } from '@shared/model/source';
import { ClaimdeskError, unwrap } from '@shared/result';
import { createOffsetMap } from '@shared/text/offsets';
import { findQuote } from '@shared/text/quote';
import type { ClaimInput } from '@shared/transactions/command';
import { newId } from '../../services/open-library';
import type { CliCommand } from '../command';
import { byOption, exitCodes, libraryOptions } from '../command';
import { findArticle } from '../find-article';
import { withLibrary } from '../library';
import { placeOf } from '../places';
import type { Options } from '../options';
import { UsageError } from '../options';

export const annotateCommand: CliCommand = {
  name: 'annotate',
  summary: 'mark a claim by its words',
  usage: 'ARTICLE --exact TEXT --tag TAG…',
  options: {
    ...libraryOptions,
    exact: { value: 'TEXT', help: 'the words of the claim, exactly as printed' },
    prefix: { value: 'TEXT', help: 'the words right before them, when they occur more than once' },
    suffix: { value: 'TEXT', help: 'the words right after them' },
    occurrence: { value: 'N', help: 'which of the places, counted from 1' },
    tag: { value: 'TAG', multiple: true, help: 'the id of a tag; may be given several times' },
    source: { value: 'LABEL', help: 'who says so, as printed; found in the source book or added to it' },
    identity: { value: 'KIND', help: 'of a new source: named (the default), anonymous or unnamed' },
    note: { value: 'TEXT', help: 'a note on the claim' },
    ...byOption,
  },
  async run(invocation) {
    const { options, output } = invocation;
    const [argument] = options.exactly('ARTICLE');
    const exact = options.required('exact');
    const claim = claimOf(options);
    const query = { exact, prefix: options.text('prefix'), suffix: options.text('suffix'), occurrence: options.count('occurrence') };

    return withLibrary(invocation, 'write', async ({ store, articles, change }) => {
      const { articleId } = findArticle(store, argument);
      const records = await articles.records(articleId);
      const text = records.get('draft', records.get('article', articleId)!.currentDraftId)!.text;
      const range = unwrap(findQuote(text, query));
      const claimId = newId('clm');
      const made = await articles.apply(articleId, { do: 'claim.create', claim: { ...claim, id: claimId, ranges: [range] } }, change());
      if (!made) throw new ClaimdeskError('internal', 'The claim was not made.');

      const map = createOffsetMap(text, 'code-point');
      const { ranges } = records.get('claim', claimId)!.targets[0]!;
      const result = { claimId, articleId, revision: made.revision, ranges: ranges.map((place) => placeOf(place, map)) };
      await output.result(result, () => `${claimId}  ${made.label}`);
      return exitCodes.done;
    });
  },
};

function claimOf(options: Options): Omit<ClaimInput, 'ranges' | 'id'> {
  const tags = options.list('tag');
  const label = options.text('source');
  const note = options.text('note');
  const identity = identitySchema.safeParse(options.text('identity') ?? 'named');
  if (!identity.success) throw new UsageError('--identity takes named, anonymous or unnamed');
  if (label === undefined && options.text('identity') !== undefined) throw new UsageError('--identity needs --source');
  return {
    tags,
    ...(label !== undefined && { source: { label, identity: identity.data } }),
    ...(note !== undefined && { note }),
  };
}
