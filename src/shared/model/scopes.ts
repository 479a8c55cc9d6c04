import type { AnyRecord } from './records';

/** The part of the library that a record is stored, numbered and undone with. */
export type Scope = SharedScope | `article:${string}`;

/** What all articles share: the source book; the library's own, which are the tag set and the house rules. */
export const sharedScopes = ['sources', 'library'] as const;
export type SharedScope = (typeof sharedScopes)[number];

export function articleScope(articleId: string): Scope {
  return `article:${articleId}`;
}

/** The id of the article a scope stands for, or undefined for the library's and the sources'. */
export function articleOfScope(scope: Scope): string | undefined {
  return scope.startsWith('article:') ? scope.slice('article:'.length) : undefined;
}

export function scopeOf(record: AnyRecord): Scope {
  switch (record.type) {
    case 'tag-set':
    case 'house-rules':
      return 'library';
    case 'source':
      return 'sources';
    case 'article':
      return articleScope(record.id);
    default:
      return articleScope(record.articleId);
  }
}
