import { performance } from 'node:perf_hooks';
import { Gate } from '@shared/gate/gate';
import { newSource } from '@shared/model/new-source';
import type { Claim } from '@shared/model/claim';
import type { Source } from '@shared/model/source';
import { RecordSet } from '@shared/transactions/record-set';
import { ARTICLE_ID, makeArticle } from '../data/records';
import type { Bench } from '../figure';
import { median } from '../stats';

const CLAIMS = 10_000;
const SOURCES = 200;

/** The publish gate on an article of 10,000 claims: after one claim has changed, beside a check of all of it. */
export const gate: Bench = {
  group: 'gate',
  run({ quick }, report) {
    const rounds = quick ? 8 : 40;
    const records = library();
    const full: number[] = [];
    const after: number[] = [];
    const kept = new Gate();
    kept.check(records, ARTICLE_ID);
    const claims = [...records.all('claim')];
    for (let round = 0; round < rounds; round += 1) {
      // Both see the same state, one after the other, so that what slows the machine slows both.
      const before = claims[(round * 251) % CLAIMS]!;
      const changed: Claim = { ...records.get('claim', before.id)!, note: `Round ${round}` };
      records.apply({ added: [], updated: [{ before: records.get('claim', before.id)!, after: changed }], removed: [] });
      after.push(timeOf(() => kept.check(records, ARTICLE_ID)));
      full.push(timeOf(() => new Gate().check(records, ARTICLE_ID)));
    }
    const [one, all] = [median(after), median(full)];
    report({ group: 'gate', name: 'one changed claim of 10,000, to a check of all', value: one / all, unit: '×', target: 0.35, product: one, reference: all, measuredIn: 'ms' });
    return Promise.resolve();
  },
};

/** Claims of every tag, a quarter of them central, each of one or two sources, some anonymous. */
function library(): RecordSet {
  const { article, draft, blocks, claims, tagSet } = makeArticle(100_000, CLAIMS);
  const sources: Source[] = Array.from({ length: SOURCES }, (_, index) => newSource(`src_${index}`, {
    label: index % 3 === 0 ? `an official of bureau ${index}` : `Name ${index}`, identity: index % 3 === 0 ? 'anonymous' : 'named',
  }));
  const told = claims.map((claim, index): Claim => ({
    ...claim, sourceIds: [`src_${index % SOURCES}`, ...(index % 2 ? [`src_${(index * 7) % SOURCES}`] : [])],
    importance: index % 4 === 0 ? 'central' : 'supporting', status: index % 5 === 0 ? 'todo' : 'unverifiable',
  }));
  return new RecordSet([tagSet, article, draft, ...blocks, ...told, ...sources]);
}

function timeOf(work: () => void): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}
