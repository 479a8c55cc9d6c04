import { describe, expect, it } from 'vitest';
import { unwrap } from '../../result';
import type { Command } from '../../transactions/command';
import { plan } from '../../transactions/plan';
import type { RecordSet } from '../../transactions/record-set';
import { ARTICLE_ID, countingContext } from '../../transactions/testing/arbitrary-library';
import { gatherArticle, recordsOfArticle, type ArticleRecords } from '../article-records';
import { readArticleExport } from '../claimdesk-article-import';
import { articleExportJson } from '../claimdesk-article-export';
import { sampleArticle, sampleOptions, SECRETS, textOf } from '../testing/told-sample';
import { exportWords } from './export-words';
import { writeHtml } from './html';
import { writeMarkdown } from './markdown';
import { reviewParts, type ReviewPart } from './review-rows';
import { tellArticle } from './told-article';

/** The sample after a review: decided, questioned, waived, signed off against a rule. */
function reviewed(commands: readonly Command[] = []): ArticleRecords {
  const records: RecordSet = recordsOfArticle(sampleArticle());
  const all: readonly Command[] = [
    { do: 'claim.status', id: 'clm_4', status: 'cut', reason: 'A test line' },
    { do: 'comment.create', text: 'Who else was there?', claimId: 'clm_2' },
    { do: 'comment.create', text: 'Done by six', id: 'cmt_done' },
    { do: 'comment.update', id: 'cmt_done', changes: { resolved: true } },
    { do: 'gate.waive', rule: 'reason-missing', claimId: 'clm_2', reason: 'Said above' },
    { do: 'decision.make', claimId: 'clm_3', verdict: 'question', text: 'Which day?' },
    { do: 'gate.sign', editor: 'Cy', reason: 'The door is still open' },
    ...commands,
  ];
  all.forEach((command, index) => records.apply(unwrap(plan(records, command, countingContext(100 + index * 10))).diff));
  return gatherArticle(records, ARTICLE_ID)!;
}

function partsOf(records: ArticleRecords, language: 'en' | 'de' = 'en'): Map<ReviewPart['name'], ReviewPart> {
  const words = exportWords(language);
  return new Map(reviewParts(records, tellArticle(records, words), words).map((part) => [part.name, part]));
}

describe('GT-10: the state after review in files for people', () => {
  it('has the sign-off, what it was against, and whether it stands', () => {
    const row = partsOf(reviewed()).get('sign-off')!.rows[0]!;
    expect(row.slice(0, 3)).toEqual(['Cy', '2 January 2026 at 03:04 UTC', 'It stands: nothing was changed since.']);
    expect(row[3]).toMatch(/Every claim is settled.*: The door is still open$/);
    const stale = partsOf(reviewed([{ do: 'claim.update', id: 'clm_1', changes: { note: 'Changed' } }]));
    expect(stale.get('sign-off')!.rows[0]![2]).toBe('Out of date: claims or sources have changed since.');
  });

  it('has what stands against it, a row a sentence, with the numbers of its claims', () => {
    const { title, rows } = partsOf(reviewed()).get('gate')!;
    expect(title).toBe('What stands against it (rules “Agency”)');
    expect(rows).toContainEqual(['Blocker', 'Every claim is settled', '1, 2, 3', 'Nobody has settled this claim. Check it and give it a status.']);
    expect(rows.map(([, rule]) => rule)).not.toContain('The text says why a source is anonymous');
  });

  it('has what was waived, open questions, comments on the article, and decisions', () => {
    const parts = partsOf(reviewed());
    expect(parts.get('waivers')!.rows).toEqual([['The text says why a source is anonymous', '2', 'Ada, 2 January 2026 at 03:04 UTC', 'Said above']]);
    expect(parts.get('questions')!.rows.map(([claim, , what]) => [claim, what])).toEqual([['1', '@Bo: sure?'], ['2', 'Who else was there?'], ['Article', 'Done by six (resolved)']]);
    expect(parts.get('reviewers')!.rows).toEqual([['3', expect.stringMatching(/: .*Which day\?$/) as string]]);
    expect(parts.get('decisions')!.rows.map((row) => row.slice(0, 4))).toEqual([['4', 'Cut', '', 'A test line']]);
  });

  it('stands in the page and the Markdown, in the language asked for', () => {
    expect(textOf(writeHtml, reviewed())).toMatch(/<table class="sign-off">.*<table class="gate">.*<table class="waivers">.*<table class="questions">.*<table class="decisions">/s);
    expect(textOf(writeMarkdown, reviewed(), { language: 'de' })).toContain('## Druckfreigabe\n\n- **Redaktion**: Cy; ');
  });

  it('says of sources what a file for people may (GT-11)', () => {
    for (const language of ['en', 'de'] as const) {
      const told = JSON.stringify([...partsOf(reviewed(), language).values()]);
      for (const secret of [...SECRETS, 'clerk of dock 4']) expect(told).not.toContain(secret);
      expect(told).toContain(exportWords(language).withheld);
    }
  });

  it('an export of our own carries the sign-off and the waivers, and gives them back', () => {
    const records = reviewed();
    const json = [...articleExportJson(records, sampleOptions)].join('');
    const bundle = unwrap(readArticleExport(JSON.parse(json), () => '0'.repeat(64)));
    expect(bundle.signOffs).toEqual(records.signOffs);
    expect(bundle.article.checks).toEqual(records.article.checks);
    const broken = JSON.parse(json) as { signOffs: { draftId: string }[] };
    broken.signOffs[0]!.draftId = 'drf_none';
    expect(readArticleExport(broken, () => '0'.repeat(64))).toMatchObject({ ok: false, error: { message: expect.stringContaining('signOffs.0') as string } });
  });
});
