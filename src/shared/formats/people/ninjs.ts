import type { Block } from '../../model/article';
import { bodyKinds, type BlockKind } from '../../model/vocabulary';
import { countWords } from '../../text/count-words';
import type { ArticleRecords } from '../article-records';
import type { ExportWriter, Loss } from '../export-format';
import { exportWords, type ExportWords } from './export-words';
import { lossesOf } from './losses';
import { tellArticle, type ToldArticle } from './told-article';
import { articleUri } from './web-address';

/** What a reader gets as the story itself, beside the kinds that count as body. */
const storyKinds: ReadonlySet<BlockKind> = new Set([...bodyKinds, 'subhead', 'correction']);
/** Kinds that have a field of their own. */
const fieldKinds: ReadonlySet<BlockKind> = new Set(['headline', 'dek', 'byline', 'dateline']);

/**
 * A news item of IPTC ninjs 3.1. The standard has no place for claims: what it gets of them is the named sources on which they rest, once each.
 * What is missing is said to the editor who receives it.
 */
export const writeNinjs: ExportWriter = (records, { language }) => {
  const words = exportWords(language);
  const told = tellArticle(records, words);
  const beside = told.blocks.filter(({ kind }) => !storyKinds.has(kind) && !fieldKinds.has(kind)).length;
  const fidelity: Loss[] = [
    ...lossesOf(records, ['claims', 'tags', 'evidence', 'disputes', 'checking', 'notes', 'comments', 'signOffs', 'unnamed']),
    ...(beside > 0 ? [{ what: 'captions, credits and other lines beside the story', count: beside }] : []),
  ];
  return { pieces: [`${JSON.stringify(item(records, told, fidelity, words), null, 2)}\n`], fidelity };
};

function item({ article }: ArticleRecords, told: ToldArticle, fidelity: readonly Loss[], words: ExportWords): object {
  const { draft, blocks } = told;
  const textOf = (block: Block): string => draft.text.slice(block.start, block.end);
  const body = blocks.filter(({ kind }) => storyKinds.has(kind)).map(textOf).join('\n\n');
  const deks = blocks.filter(({ kind }) => kind === 'dek').map((block) => ({ role: 'subheadline', contentType: 'text/plain', value: textOf(block) }));
  const sources = namedSources(told);
  const left = fidelity.map(({ what, count }) => `${words.told(what)} (${count})`).join(', ');
  return {
    uri: articleUri(article),
    standard: { name: 'ninjs', version: '3.1', schema: 'https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json' },
    type: 'text',
    representationType: 'full',
    firstCreated: article.createdAt,
    versionCreated: draft.importedAt,
    ...(left && { edNote: `${words.leftOut}: ${left}.` }),
    ...(article.language && { language: article.language }),
    headlines: [{ role: 'main', contentType: 'text/plain', value: article.headline }, ...deks],
    ...(article.byline && { by: article.byline }),
    ...(article.dateline && { located: article.dateline }),
    bodies: [{ role: 'text', contentType: 'text/plain', charCount: [...body].length, wordCount: countWords(body), value: body }],
    ...(sources.length > 0 && { infoSources: sources }),
    altIds: [{ role: 'claimdesk', value: article.id }, { role: 'sha256', value: draft.sha256 }],
  };
}

function namedSources({ claims }: ToldArticle): { name: string; role?: string }[] {
  const people = claims.flatMap(({ sources }) => sources.flatMap(({ person }) => person ?? []));
  return [...new Set(people)].map(({ name, role, organisation }) => {
    const what = [role, organisation].filter(Boolean).join(', ');
    return what ? { name, role: what } : { name };
  });
}
