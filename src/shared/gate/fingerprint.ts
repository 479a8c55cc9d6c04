import type { Article } from '../model/article';
import { targetIn } from '../model/claim-target';
import type { Claim } from '../model/claim';
import type { AnyRecord } from '../model/records';
import { sourcesNamedBy } from '../model/sources-named-by';
import type { RecordsView } from '../transactions/record-set';

/** A hash of 64 bits in two halves. */
type Hash = readonly [high: number, low: number];

/**
 * What an editor signs, as 16 hexadecimal digits: the current draft's text, what stands over it, every claim with its
 * place in that draft, and the sources that claims name. Who last changed a claim and when, who has it to do, and its places in other
 * drafts are no part of it; so what was changed and taken back is as signed. It tells a change, not a forger: the history guards against
 * those.
 */
export function fingerprintOf(records: RecordsView, article: Article): string {
  const { id, headline, byline, dateline, currentDraftId } = article;
  const total: [number, number] = [0, 0];
  const add = ([high, low]: Hash): void => {
    total[0] = (total[0] ^ high) >>> 0;
    total[1] = (total[1] ^ low) >>> 0;
  };
  add(hashOf({ id, headline, byline, dateline, text: records.get('draft', currentDraftId)?.sha256 }));
  const sources = new Set<string>();
  for (const claim of records.all('claim')) {
    add(hashOfClaim(claim, currentDraftId));
    for (const source of sourcesNamedBy(claim)) sources.add(source);
  }
  for (const sourceId of sources) {
    const source = records.get('source', sourceId);
    if (source) add(remembered(source, currentDraftId, () => hashOf(source)));
  }
  return total.map((half) => half.toString(16).padStart(8, '0')).join('');
}

const known = new WeakMap<AnyRecord, { readonly draftId: string; readonly hash: Hash }>();

function remembered(record: AnyRecord, draftId: string, make: () => Hash): Hash {
  const before = known.get(record);
  if (before?.draftId === draftId) return before.hash;
  const hash = make();
  known.set(record, { draftId, hash });
  return hash;
}

function hashOfClaim(claim: Claim, draftId: string): Hash {
  return remembered(claim, draftId, () => {
    const { targets: _, modifiedBy: _by, modifiedAt: _at, assignee: _who, ...rest } = claim;
    const place = targetIn(claim, draftId);
    return hashOf({ ...rest, place: place && { state: place.state, ranges: place.ranges } });
  });
}

/** A hash of a value of JSON; the order of fields makes no difference. Two streams of the 32-bit FNV-1a with a last mixing. */
function hashOf(value: unknown): Hash {
  const text = JSON.stringify(value, (_, inner: unknown) => (isPlain(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner));
  let high = 0xdeadbeef;
  let low = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 0x9e3779b1);
    low = Math.imul(low ^ unit, 0x01000193);
  }
  return [mixed(high ^ (low >>> 15)), mixed(low ^ (high >>> 13))];
}

function mixed(half: number): number {
  const once = Math.imul(half ^ (half >>> 16), 0x85ebca6b);
  return (once ^ (once >>> 13)) >>> 0;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
