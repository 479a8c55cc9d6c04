import { adjudicationOf, type OwnVersion, type Version } from '@shared/agreement/adjudicate';
import { annotationOf, annotatorOf, markedTextOf } from '@shared/agreement/annotation-of';
import { commonText } from '@shared/agreement/common-text';
import type { Annotation, MarkedText } from '@shared/agreement/marked-article';
import { placesOf, type Place } from '@shared/agreement/places';
import type { Block } from '@shared/model/article';
import type { AnyRecord, RecordOf, RecordType } from '@shared/model/records';
import type { AdjudicationDecision } from '@shared/model/vocabulary';
import type { Result } from '@shared/result';
import { ok } from '@shared/result';
import type { ArticleSummary } from '@shared/transactions/summary';
import { t } from '../i18n';
import type { ArticleSession } from './article-session';
import { applyCommand } from './changes';
import { openArticle } from './open';
import { openInParts } from './open-in-parts';
import { announce, bridge, toast, toastFailure } from './runtime';

/** What two people or more marked in one text. */
export interface ComparedVersions {
  readonly versions: readonly Version[];
  readonly text: string;
  readonly language: string;
  readonly blocks: readonly Block[];
  /** Of the versions, in their order. */
  readonly annotations: readonly Annotation[];
  readonly marked: MarkedText;
  readonly places: readonly Place[];
}

/** The other articles of the text that is on the desk, in which one person marked it. */
export function partnersOf(article: ArticleSession, summaries: ReadonlyMap<string, ArticleSummary>): ArticleSummary[] {
  return [...summaries.values()].filter(({ articleId, hashes, trashedAt, agreedFrom }) =>
    articleId !== article.articleId && trashedAt === undefined && agreedFrom === undefined && hashes.includes(article.draft.sha256));
}

/** Reads what people marked in some articles of one text, and puts it place by place. Fails as `openInParts` and `commonText` do. */
export async function readVersions(articleIds: readonly string[]): Promise<Result<ComparedVersions>> {
  const opened = await Promise.all(articleIds.map((articleId) => openInParts(bridge(), articleId)));
  const failed = opened.find((answer) => !answer.ok);
  if (failed && !failed.ok) return failed;
  const people = opened.flatMap((answer) => (answer.ok ? [answer.value] : [])).map(({ records }) => {
    const [article] = ofType(records, 'article');
    const claims = ofType(records, 'claim');
    return { article: article!, claims, drafts: ofType(records, 'draft'), blocks: ofType(records, 'block'), by: annotatorOf(article!, claims) ?? article!.headline };
  });
  const drafts = commonText(people.map(({ article, drafts }) => ({ name: article.headline, article, drafts })));
  if (!drafts.ok) return drafts;
  const versions = people.map(({ article, claims, by }, index): Version => ({
    articleId: article.id, name: by, draftId: drafts.value[index]!.id, isCurrent: article.currentDraftId === drafts.value[index]!.id,
    claims: new Map(claims.map((claim) => [claim.id, claim])),
  }));
  const draft = drafts.value[0]!;
  const { language } = people[0]!.article;
  const blocks = people[0]!.blocks.filter(({ draftId }) => draftId === draft.id).sort((x, y) => x.start - y.start);
  const annotations = versions.map(({ name, claims, draftId }) => annotationOf(name, claims.values(), draftId));
  return ok({ versions, text: draft.text, language, blocks, annotations, marked: markedTextOf(draft, blocks, language), places: placesOf(annotations) });
}

/** Makes a copy of the article on the desk for another person. @returns whether it was made */
export async function copyFor(articleId: string, person: string): Promise<boolean> {
  const made = await bridge().invoke('agreement.copy', { articleId, for: person });
  if (!made.ok) {
    toastFailure(made.error);
    return false;
  }
  toast(t.agreement.copy.made(person), { action: { label: t.agreement.copy.open, run: () => void openArticle(made.value.articleId) } });
  announce(t.agreement.copy.made(person));
  return true;
}

/** Brings the version of all onto the desk; it is made where there is none yet. */
export async function beginDeciding(articleIds: readonly string[]): Promise<void> {
  const begun = await bridge().invoke('agreement.begin', { articleIds: [...articleIds] });
  if (!begun.ok) return toastFailure(begun.error);
  await openArticle(begun.value.articleId);
}

/** Decides about a place in the version of all, which is on the desk. @returns whether it was done */
export function decide({ versions }: ComparedVersions, place: Place, decision: Exclude<AdjudicationDecision, 'own'> | OwnVersion): boolean {
  const isDone = applyCommand(adjudicationOf(place, versions, decision));
  if (isDone) announce(t.agreement.decided[typeof decision === 'object' ? 'own' : decision]);
  return isDone;
}

function ofType<T extends RecordType>(records: readonly AnyRecord[], type: T): RecordOf<T>[] {
  return records.filter((record): record is RecordOf<T> => record.type === type);
}
