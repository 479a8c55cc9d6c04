import { z } from 'zod';
import { articleSchema, blockSchema, draftSchema } from './article';
import { claimSchema, commentSchema } from './claim';
import { sourceSchema } from './source';
import { tagSetSchema } from './tag-set';

/** Everything a library keeps is one of these flat records. */
export const recordSchema = z.discriminatedUnion('type', [
  articleSchema, draftSchema, blockSchema, claimSchema, commentSchema, sourceSchema, tagSetSchema,
]);
export type AnyRecord = z.infer<typeof recordSchema>;
export type RecordType = AnyRecord['type'];
export type RecordOf<T extends RecordType> = Extract<AnyRecord, { type: T }>;

/** The part of the library that a record is stored, numbered and undone with. */
export type Scope = 'library' | 'sources' | `article:${string}`;

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
      return 'library';
    case 'source':
      return 'sources';
    case 'article':
      return articleScope(record.id);
    default:
      return articleScope(record.articleId);
  }
}
