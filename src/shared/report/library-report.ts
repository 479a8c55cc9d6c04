import type { TagSet } from '../model/tag-set';
import { tagOf } from '../model/tags';
import { normaliseRanges } from '../text/ranges';
import type { SourcingProfile } from './sourcing-profile';

/** What the report of the library says of one article, beyond its summary. */
export interface ArticleFigures {
  readonly articleId: string;
  /** UTF-16 code units of body text. */
  readonly bodyLength: number;
  /** By tag group: the part of the body text under claims with a tag of the group, 0 to 1. Groups without claims are left out. */
  readonly groups: Readonly<Record<string, number>>;
  /** The part of the body text that rests on people whom the reader cannot name, 0 to 1. */
  readonly unnamed: number;
  /** Claims that rest on them. */
  readonly unnamedClaims: number;
}

/** An article's line of the report from its sourcing profile. What several tags of a group cover counts once. */
export function figuresOf(articleId: string, profile: SourcingProfile, tagSet: TagSet): ArticleFigures {
  const stretches = new Map<string, { start: number; end: number }[]>();
  for (const { tagId, stretches: own } of profile.tags) {
    const { group } = tagOf(tagSet, tagId);
    stretches.set(group, [...(stretches.get(group) ?? []), ...own]);
  }
  const share = (parts: readonly { start: number; end: number }[]): number =>
    Math.min(normaliseRanges(parts).reduce((sum, { start, end }) => sum + end - start, 0), 1);
  return {
    articleId,
    bodyLength: profile.bodyLength,
    groups: Object.fromEntries([...stretches].map(([group, parts]) => [group, share(parts)])),
    unnamed: profile.unnamed.share,
    unnamedClaims: profile.unnamed.claims,
  };
}

export type PeriodUnit = 'week' | 'month';

/** What came into the library in a week or a month. */
export interface Period {
  /** Its first day: `2026-11-16`. Weeks begin on Monday. Days are those of UTC. */
  readonly start: string;
  readonly articles: number;
  readonly claims: number;
  readonly unnamedClaims: number;
}

/** An article, as far as it counts in a period. */
export interface Dated {
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly claims: number;
  readonly unnamedClaims: number;
}

/** Sums by week or month, the earliest first; periods in which nothing came are there too, so that time runs evenly. */
export function byPeriod(articles: Iterable<Dated>, unit: PeriodUnit): Period[] {
  const sums = new Map<string, { articles: number; claims: number; unnamedClaims: number }>();
  for (const { createdAt, claims, unnamedClaims } of articles) {
    const start = startOfPeriod(createdAt, unit);
    const sum = sums.get(start) ?? { articles: 0, claims: 0, unnamedClaims: 0 };
    sums.set(start, { articles: sum.articles + 1, claims: sum.claims + claims, unnamedClaims: sum.unnamedClaims + unnamedClaims });
  }
  const starts = [...sums.keys()].sort();
  const last = starts.at(-1);
  const periods: Period[] = [];
  for (let start = starts[0]; start !== undefined && last !== undefined && start <= last; start = nextPeriod(start, unit)) {
    periods.push({ start, ...(sums.get(start) ?? { articles: 0, claims: 0, unnamedClaims: 0 }) });
  }
  return periods;
}

/** The first day of the week or month of a moment (ISO 8601). */
export function startOfPeriod(moment: string, unit: PeriodUnit): string {
  const day = new Date(`${moment.slice(0, 10)}T00:00:00Z`);
  if (unit === 'month') day.setUTCDate(1);
  else day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
  return day.toISOString().slice(0, 10);
}

function nextPeriod(start: string, unit: PeriodUnit): string {
  const day = new Date(`${start}T00:00:00Z`);
  if (unit === 'month') day.setUTCMonth(day.getUTCMonth() + 1);
  else day.setUTCDate(day.getUTCDate() + 7);
  return day.toISOString().slice(0, 10);
}
