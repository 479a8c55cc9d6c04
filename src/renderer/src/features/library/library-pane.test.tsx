import '../../testing/browser';
import { act } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import type { Stage } from '@shared/model/review-schema';
import { setLanguage } from '../../i18n';
import { runCommand } from '../../commands/registry';
import { startOn } from '../../testing/desk';
import { FakeMain } from '../../testing/fake-main';
import { show, unmount, type Shown } from '../../testing/render';
import { articleRecords } from '../../testing/samples';
import { LibraryPane } from './library-pane';

let shown: Shown;
afterEach(() => {
  unmount();
  setLanguage('en');
});

const stage = (stage: Stage['stage'], by: string): Stage => ({ type: 'stage', id: `stg_${stage}${by}`, articleId: 'art_1', stage, by, at: '2026-01-31T12:00:00.000Z' });
/** What the signs of an article's row say. */
const signs = (headline: string): string[] => {
  const row = [...shown.box.querySelectorAll('.article-open')].find(({ textContent }) => textContent.includes(headline))!;
  return [...row.querySelectorAll<HTMLElement>('.stage-sign')].map((sign) => {
    expect(sign.title).toBe(sign.textContent.trim());
    return sign.title;
  });
};

describe('RV-23: the row of an article', () => {
  it('shows that it is done and reviewed, and who says so; nothing where nobody does', async () => {
    const main = new FakeMain([...articleRecords('art_1'), ...articleRecords('art_2'), stage('reviewed', 'Bo'), stage('done', 'Cy')]);
    await startOn(main, 'art_1');
    shown = show(<LibraryPane />);
    expect([signs('Headline of art_1'), signs('Headline of art_2')]).toEqual([['Done: Cy', 'Reviewed: Bo'], []]);
    await act(async () => {
      runCommand('stage.done');
      await main.settle();
    });
    expect(signs('Headline of art_1')).toEqual(['Done: Ada, Cy', 'Reviewed: Bo']);
  });

  it('says so in German', async () => {
    await startOn(new FakeMain([...articleRecords('art_1'), stage('reviewed', 'Bo')]), 'art_1');
    setLanguage('de');
    shown = show(<LibraryPane />);
    expect(signs('Headline of art_1')).toEqual(['Durchgesehen: Bo']);
  });
});
