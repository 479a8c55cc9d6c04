import type { AnyRecord } from '../model/records';
import { stages, type StageName } from '../model/review';
import { bodyKinds } from '../model/vocabulary';
import { sourcesNamedBy } from '../model/sources-named-by';
import type { Diff } from './diff';
import { changesOf } from './diff';

/** What the list of articles shows of one article, and by what a file is recognised that was opened before. */
export interface ArticleSummary {
  readonly articleId: string;
  readonly headline: string;
  readonly publication?: string;
  readonly createdAt: string;
  readonly modifiedAt: string;
  readonly trashedAt?: string;
  readonly drafts: number;
  /** UTF-16 code units of all drafts' texts. */
  readonly characters: number;
  readonly claims: number;
  readonly byTag: Readonly<Record<string, number>>;
  readonly byStatus: Readonly<Record<string, number>>;
  /** Claims that are neither settled nor cut. */
  readonly open: number;
  /** How many claims name each source. */
  readonly bySource: Readonly<Record<string, number>>;
  /** Blocks of running text of the current draft, and how many of them a person has read. */
  readonly paragraphs: number;
  readonly paragraphsRead: number;
  /** The same of the other drafts, by id: a change of the current draft finds its figures here. */
  readonly otherDrafts?: Readonly<Record<string, ReadCount>>;
  /** Absent in summaries that were kept when an article had one draft. */
  readonly currentDraftId?: string;
  /** Whom it was copied for, where it is a copy for a second person. */
  readonly copyFor?: string;
  /** The articles that were brought together in it. */
  readonly agreedFrom?: readonly string[];
  /** Who says that it is so far, in the order of their names; absent where nobody does. */
  readonly stages?: SaidStages;
  /** SHA-256 of the canonical texts and of the original files. */
  readonly hashes: readonly string[];
  /** Names of the original files, the last one's last; absent in summaries that were kept before they were noted. */
  readonly fileNames?: readonly string[];
}

/** Of each stage that somebody says an article to have reached, who does. */
export type SaidStages = Readonly<Partial<Record<StageName, readonly string[]>>>;

/** Blocks of running text of a draft, and how many of them a person has read. */
export interface ReadCount {
  readonly paragraphs: number;
  readonly paragraphsRead: number;
}

/** Statuses of claims on which nothing is left to do; every other claim is open. */
export const settledStatuses: ReadonlySet<string> = new Set(['verified', 'on-author', 'fixed', 'unverifiable', 'cut']);

const blank: ArticleSummary = {
  articleId: '', headline: '', createdAt: '', modifiedAt: '', drafts: 0, characters: 0, claims: 0, byTag: {}, byStatus: {},
  open: 0, bySource: {}, paragraphs: 0, paragraphsRead: 0, hashes: [],
};

/** The summary of an article from all its records. */
export function summarise(records: Iterable<AnyRecord>, modifiedAt: string): ArticleSummary {
  return updateSummary(undefined, { added: [...records], updated: [], removed: [] }, modifiedAt);
}

/** The summary after a change; costs what the diff costs, not what the article weighs. */
export function updateSummary(summary: ArticleSummary | undefined, diff: Diff, modifiedAt: string): ArticleSummary {
  const tally = new Tally(summary ?? blank);
  // The article says which draft is the current one, and so which figures its blocks count in.
  for (const areArticles of [true, false]) {
    for (const [before, after] of changesOf(diff)) {
      if (((before ?? after)!.type === 'article') !== areArticles || countsTheSame(before, after)) continue;
      if (before) tally.count(before, -1);
      if (after) tally.count(after, +1);
    }
  }
  return tally.result(modifiedAt);
}

/** Whether a claim counts after a change as it did before: a new draft changes every claim, and hardly any in what is counted. */
function countsTheSame(before: AnyRecord | undefined, after: AnyRecord | undefined): boolean {
  return before?.type === 'claim' && after?.type === 'claim'
    && before.status === after.status && before.tags === after.tags && before.sourceIds === after.sourceIds && before.disputes === after.disputes;
}

class Tally {
  #summary: { -readonly [K in keyof ArticleSummary]: ArticleSummary[K] };
  readonly #byTag: Counts;
  readonly #byStatus: Counts;
  readonly #bySource: Counts;
  readonly #drafts: DraftCounts;

  constructor(summary: ArticleSummary) {
    this.#summary = { ...summary };
    this.#drafts = new DraftCounts(summary);
    this.#byTag = new Counts(summary.byTag);
    this.#byStatus = new Counts(summary.byStatus);
    this.#bySource = new Counts(summary.bySource);
  }

  count(record: AnyRecord, step: 1 | -1): void {
    const summary = this.#summary;
    switch (record.type) {
      case 'article':
        this.#drafts.turnTo(record.currentDraftId);
        if (step === 1) {
          summary.articleId = record.id;
          summary.headline = record.headline;
          summary.createdAt = record.createdAt;
          setOrDelete(summary, 'publication', record.publication);
          setOrDelete(summary, 'trashedAt', record.trashedAt);
          setOrDelete(summary, 'copyFor', record.copyOf?.for);
          setOrDelete(summary, 'agreedFrom', record.agreedFrom?.articleIds);
        }
        break;
      case 'draft': {
        summary.drafts += step;
        summary.characters += step * record.text.length;
        const hashes = [record.sha256, record.importedFrom.bytesSha256].filter((hash) => hash !== undefined);
        summary.hashes = step === 1 ? [...summary.hashes, ...hashes] : summary.hashes.filter((hash) => !hashes.includes(hash));
        if (record.importedFrom.fileName !== undefined) setOrDelete(summary, 'fileNames', withName(summary.fileNames ?? [], record.importedFrom.fileName, step));
        break;
      }
      case 'block':
        if (bodyKinds.has(record.kind)) this.#drafts.add(record.draftId, step, record.read ? step : 0);
        break;
      case 'claim':
        summary.claims += step;
        if (!settledStatuses.has(record.status)) summary.open += step;
        for (const tag of record.tags) this.#byTag.add(tag, step);
        for (const source of sourcesNamedBy(record)) this.#bySource.add(source, step);
        this.#byStatus.add(record.status, step);
        break;
      case 'stage':
        setOrDelete(summary, 'stages', withStage(summary.stages ?? {}, record, step));
        break;
      default:
        break; // comments, sources and the tag set show nowhere in the list
    }
  }

  result(modifiedAt: string): ArticleSummary {
    const { otherDrafts: _, ...summary } = this.#summary;
    return {
      ...summary,
      ...this.#drafts.result(),
      byTag: this.#byTag.toRecord(),
      byStatus: this.#byStatus.toRecord(),
      bySource: this.#bySource.toRecord(),
      modifiedAt,
    };
  }
}

/** What is read of each draft; the figures of the current one are the article's. */
class DraftCounts {
  readonly #counts: Map<string, ReadCount>;
  /** Undefined: the summary has one draft, and does not say which. */
  #current: string | undefined;

  constructor({ otherDrafts = {}, currentDraftId, paragraphs, paragraphsRead }: ArticleSummary) {
    this.#counts = new Map([...Object.entries(otherDrafts), [currentDraftId ?? '', { paragraphs, paragraphsRead }]]);
    this.#current = currentDraftId;
  }

  turnTo(draftId: string): void {
    if (this.#current === undefined) {
      this.#counts.set(draftId, this.#counts.get('')!);
      this.#counts.delete('');
    }
    this.#current = draftId;
  }

  add(draftId: string, paragraphs: number, paragraphsRead: number): void {
    const key = this.#current === undefined ? '' : draftId;
    const known = this.#counts.get(key) ?? unread;
    this.#counts.set(key, { paragraphs: known.paragraphs + paragraphs, paragraphsRead: known.paragraphsRead + paragraphsRead });
  }

  result(): Pick<ArticleSummary, 'paragraphs' | 'paragraphsRead' | 'otherDrafts' | 'currentDraftId'> {
    const others = [...this.#counts].filter(([id, { paragraphs }]) => id !== (this.#current ?? '') && paragraphs > 0);
    return {
      ...(this.#counts.get(this.#current ?? '') ?? unread),
      ...(others.length > 0 && { otherDrafts: Object.fromEntries(others.sort(([a], [b]) => (a < b ? -1 : 1))) }),
      ...(this.#current !== undefined && { currentDraftId: this.#current }),
    };
  }
}

const unread: ReadCount = { paragraphs: 0, paragraphsRead: 0 };

/**
 * Counts by name; names that fall to nought disappear, so that equal contents are equal values. A change that leaves
 * the counts as they are, as most do, costs nothing for the names that are there.
 */
class Counts {
  readonly #before: Readonly<Record<string, number>>;
  readonly #steps = new Map<string, number>();

  constructor(before: Readonly<Record<string, number>>) {
    this.#before = before;
  }

  add(name: string, step: number): void {
    const steps = (this.#steps.get(name) ?? 0) + step;
    if (steps === 0) this.#steps.delete(name);
    else this.#steps.set(name, steps);
  }

  toRecord(): Readonly<Record<string, number>> {
    if (this.#steps.size === 0) return this.#before;
    const counts = new Map(Object.entries(this.#before));
    for (const [name, steps] of this.#steps) counts.set(name, (counts.get(name) ?? 0) + steps);
    return Object.fromEntries([...counts].filter(([, count]) => count !== 0).sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}

/** The stages with one person more who says so, or one less; undefined: nobody says anything. */
function withStage(said: SaidStages, { stage, by }: { readonly stage: StageName; readonly by: string }, step: 1 | -1): SaidStages | undefined {
  const names = withName(said[stage] ?? [], by, step)?.toSorted();
  const all = stages.flatMap((each) => {
    const those = each === stage ? names : said[each];
    return those ? [[each, those] as const] : [];
  });
  return all.length > 0 ? Object.fromEntries(all) : undefined;
}

/** The names with one more, or without the last of that name; undefined: none. */
function withName(names: readonly string[], name: string, step: 1 | -1): readonly string[] | undefined {
  const left = step === 1 ? [...names, name] : names.filter((_, index) => index !== names.lastIndexOf(name));
  return left.length > 0 ? left : undefined;
}

function setOrDelete<T extends object, K extends keyof T>(target: T, key: K, value: T[K] | undefined): void {
  if (value === undefined) delete target[key];
  else target[key] = value;
}
