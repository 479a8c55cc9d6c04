import type { ArticleRecords } from '@shared/formats/article-records';
import { gatherArticle } from '@shared/formats/article-records';
import type { Claim } from '@shared/model/claim';
import { contentsOf } from '../../services/export-service';
import type { CliCommand } from '../command';
import { exitCodes, libraryOptions } from '../command';
import { findArticle } from '../find-article';
import { withLibrary } from '../library';

export const showCommand: CliCommand = {
  name: 'show',
  summary: 'one article with its claims; with --json, as the json export has it',
  usage: 'ARTICLE',
  options: libraryOptions,
  async run(invocation) {
    const { options, output } = invocation;
    const [argument] = options.exactly('ARTICLE');
    return withLibrary(invocation, 'read', async ({ store, articles, exports }) => {
      const { articleId } = findArticle(store, argument);
      if (output.isJson) {
        const prepared = await exports.prepare({ articleId, format: 'json', includeText: true, includeHistory: false });
        for await (const chunk of contentsOf(prepared)) await output.write(chunk);
      } else {
        await output.write(`${describe(gatherArticle(await articles.records(articleId), articleId)!)}\n`);
      }
      return exitCodes.done;
    });
  },
};

function describe(records: ArticleRecords): string {
  const { article, drafts, claims } = records;
  const details = [article.byline, article.publication, article.dateline].filter((detail) => detail !== undefined);
  const characters = drafts.find(({ id }) => id === article.currentDraftId)?.text.length ?? 0;
  return [
    article.headline,
    ...details,
    `${article.id} · ${drafts.length} ${drafts.length === 1 ? 'draft' : 'drafts'} · ${characters} characters · ${claims.length} ${claims.length === 1 ? 'claim' : 'claims'}`,
    ...claims.map((claim, index) => describeClaim(claim, index + 1, records)),
  ].join('\n');
}

function describeClaim(claim: Claim, number: number, { article, sources }: ArticleRecords): string {
  const target = claim.targets.find(({ draftId }) => draftId === article.currentDraftId);
  const quote = target?.ranges.length ? target.ranges.map(({ exact }) => exact.replace(/\s+/g, ' ')).join(' … ') : '(not in this draft)';
  const place = target?.ranges.map(({ start, end }) => `${start}–${end}`).join(', ') ?? '';
  const who = claim.sourceIds.map((id) => sources.find((source) => source.id === id)).filter((source) => source !== undefined);
  const lines = [
    `${number}. “${quote}”`,
    `   ${[claim.id, place, claim.tags.join(', ') || 'no tag', claim.status].filter((part) => part !== '').join(' · ')}`,
    ...who.map(({ label, identity }) => `   source: ${label} (${identity})`),
    ...(claim.note === '' ? [] : [`   note: ${claim.note.replace(/\s+/g, ' ')}`]),
  ];
  return `\n${lines.join('\n')}`;
}
