import { sourcingProfile, type Coverage } from '../../report/sourcing-profile';
import { tagsInOrder, TAG_SET_ID } from '../../model/tags';
import type { ArticleRecords } from '../article-records';
import type { ExportWords } from './export-words';
import type { ToldArticle } from './told-article';

/** A line of the sourcing profile in words. */
export interface ProfileRow {
  readonly label: string;
  /** An empty string where the line is not about claims. */
  readonly claims: number | '';
  /** Of the body text, as a percentage. */
  readonly share: string;
}

/** What the article rests on: each tag, then what cannot be named, what is contested, and what has no claim. */
export function profileRows(records: ArticleRecords, { draft, blocks, tags }: ToldArticle, words: ExportWords): ProfileRow[] {
  const figures = sourcingProfile(draft.id, blocks, records.claims, new Map(records.sources.map((source) => [source.id, source])));
  const covered = new Map(figures.tags.map((tag) => [tag.tagId, tag]));
  const row = (label: string, { claims, share }: Coverage): ProfileRow => ({ label, claims, share: percent(share) });
  return [
    ...tagsInOrder({ type: 'tag-set', id: TAG_SET_ID, tags: [...tags] }, [...covered.keys()]).map((tag) => row(tag.label, covered.get(tag.id)!)),
    row(words.unnamed, figures.unnamed),
    row(words.contested, figures.contested),
    { label: words.unmarked, claims: '', share: percent(figures.unmarked) },
  ];
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;
