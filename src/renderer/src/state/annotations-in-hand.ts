import type { AnnotationItem, AnnotationReport } from '@shared/contract/annotations';
import type { OffsetUnit } from '@shared/text/offsets';
import type { AnnotationsRow } from './bringing';

/** Annotations of another tool on their way into the library. */
export interface AnnotationsInHand {
  readonly row: AnnotationsRow;
  /** The article that they go onto; null: the text of the file becomes one. */
  readonly articleId: string | null;
  /** What their offsets count in, where somebody has said it. */
  readonly unit: OffsetUnit | null;
  /** Which tags theirs stand for, where somebody has chosen; null: left out. */
  readonly choices: ReadonlyMap<string, string | null>;
  /** What would be taken or was; null while that is being found out or when it cannot be. */
  readonly reports: readonly AnnotationReport[] | null;
  /** Why nothing can be taken. */
  readonly problem: string | null;
  readonly is: 'planned' | 'taking' | 'taken';
}

/** A row of the report, with the article that it is about. */
export interface ReportedItem {
  readonly item: AnnotationItem;
  readonly articleId: string | null;
}

/** All items of all texts of a file, in their order. */
export function itemsOf(reports: readonly AnnotationReport[]): ReportedItem[] {
  return reports.flatMap(({ items, articleId }) => items.map((item) => ({ item, articleId })));
}

/** A tag of the file, the one it stands for, and how many items have it. */
export interface TagOfFile {
  readonly from: string;
  /** Null: left out. */
  readonly to: string | null;
  /** The tag set gets it as a new one. */
  readonly isNew: boolean;
  readonly items: number;
}

/** The tags of all texts of a file, the most frequent first. */
export function tagsOf(reports: readonly AnnotationReport[]): TagOfFile[] {
  const counts = new Map<string, number>();
  for (const { item } of itemsOf(reports)) for (const tag of new Set(item.tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  const rows = new Map<string, TagOfFile>();
  for (const { from, to, isKnown } of reports.flatMap(({ tagTable }) => tagTable)) {
    if (!rows.has(from)) rows.set(from, { from, to, isNew: !isKnown, items: counts.get(from) ?? 0 });
  }
  return [...rows.values()].sort((a, b) => b.items - a.items);
}

/** What a file brings or has brought, counted. */
export interface AnnotationSum {
  /** Claims. */
  readonly taken: number;
  /** Items that the article has already. */
  readonly already: number;
  readonly comments: number;
  /** New articles, before they are there. */
  readonly articles: number;
}

/** What reports come to. */
export function sumOf(reports: readonly AnnotationReport[]): AnnotationSum {
  const items = itemsOf(reports);
  return {
    taken: items.filter(({ item }) => item.outcome === 'placed' || item.outcome === 'repaired' || item.outcome === 'doubtful').length,
    already: items.filter(({ item }) => item.outcome === 'already').length,
    comments: reports.reduce((sum, report) => sum + report.comments, 0),
    articles: reports.filter(({ outcome, articleId }) => outcome === 'added' && articleId === null).length,
  };
}

/** Whether there is nothing to take. */
export function isNothing({ taken, comments, articles }: AnnotationSum): boolean {
  return taken + comments + articles === 0;
}
