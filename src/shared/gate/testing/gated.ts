import type { Article } from '../../model/article';
import type { Claim } from '../../model/claim';
import type { HouseRules } from '../../model/house-rules';
import { newSource } from '../../model/new-source';
import type { Source } from '../../model/source';
import type { GateProfile } from '../../model/vocabulary';
import { unwrap } from '../../result';
import type { ClaimInput, Command } from '../../transactions/command';
import { plan } from '../../transactions/plan';
import type { RecordSet } from '../../transactions/record-set';
import { ARTICLE_ID, countingContext, libraryOf } from '../../transactions/testing/arbitrary-library';
import type { GateRuleId } from '../catalogue';
import { Gate, type GateResult } from '../gate';
import { usualHouseRules } from '../profiles';

export const TEXT = 'A bridge was shut\n\nBy Ada Moe\n\n“The bolts were loose,” an official said on Monday. The city was seen as slow.\n\nThe mayor declined to comment.';

/** An article with one claim, on `words`, whose fields are as given; all else about it is in order. */
export function articleWith(
  claim: Partial<Claim>, { sources = [], words = 'bolts were loose', input = {} }: { sources?: readonly Partial<Source>[]; words?: string; input?: Partial<ClaimInput> } = {},
): RecordSet {
  const records = libraryOf(TEXT);
  const made = sources.map((source, index) => newSource(source.id ?? `src_${index}`, { label: `a dock worker ${index}`, ...source }));
  records.apply({ added: made, updated: [], removed: [] });
  const start = TEXT.indexOf(words);
  run(records, { do: 'claim.create', claim: { id: 'clm_1', ranges: [{ start, end: start + words.length }], sourceIds: made.map(({ id }) => id), ...input } });
  const before = records.get('claim', 'clm_1')!;
  records.apply({ added: [], removed: [], updated: [{ before, after: { ...before, status: 'verified', ...claim } }] });
  for (const block of [...records.all('block')]) run(records, { do: 'block.read', id: block.id, read: true });
  return records;
}

export function run(records: RecordSet, command: Command, by = 'Ada'): void {
  records.apply(unwrap(plan(records, command, { ...countingContext(records.count('sign-off')), by })).diff);
}

export function changeArticle(records: RecordSet, changes: Partial<Article>): void {
  const before = records.get('article', ARTICLE_ID)!;
  records.apply({ added: [], removed: [], updated: [{ before, after: { ...before, ...changes } }] });
}

export function house(profile: GateProfile, rules: HouseRules['rules'] = []): HouseRules {
  return { ...usualHouseRules, profile, rules };
}

/** Rules of the two-source profile with every rule on. */
export const everything: HouseRules = house('two-source');

export function checked(records: RecordSet, rules = everything): GateResult {
  return new Gate().check(records, ARTICLE_ID, rules);
}

/** The rules that found something that stands, in the order of the catalogue within their weight. */
export function foundIn(records: RecordSet, rules = everything): GateRuleId[] {
  return checked(records, rules).checks.filter(({ findings }) => findings.length > 0).map(({ rule }) => rule);
}
