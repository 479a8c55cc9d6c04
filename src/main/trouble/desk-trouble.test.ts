import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { troubleReport, type TroubleReport } from '@shared/trouble/trouble-report';
import { troubleReportSchema } from '@shared/trouble/trouble-report-schema';
import type { Question } from '../host/dialogs';
import { emptyFolder } from '../store/testing/library';
import { DeskTrouble } from './desk-trouble';
import { saveReport } from './save-report';

const AT = '2026-03-01T08:00:00.000Z';
const MARK = 'Quillfeather';

/** A desk in trouble, whose dialogs are answered as a test says; what it does is written down. */
function trouble(...answers: (number | Promise<number>)[]) {
  const done: string[] = [];
  const asked: Question[] = [];
  const reports: TroubleReport[] = [];
  const desk = new DeskTrouble({
    version: '1.2.3', platform: 'linux x64', now: () => AT,
    ask: async (question) => {
      asked.push(question);
      return answers.shift() ?? question.cancel;
    },
    save: (report) => Promise.resolve(reports.push(troubleReportSchema.parse(report))),
    reload: () => done.push('reload'), stopPage: () => done.push('stop'), quit: () => done.push('quit'), log: () => undefined,
  });
  return { desk, done, asked, reports };
}

describe('TB: a desk in trouble', () => {
  it('TB-3: a page that has gone is opened again, after saying what is safe', async () => {
    const { desk, done, asked, reports } = trouble(0);
    await desk.pageGone('oom');
    expect(asked[0]!.detail).toContain('safe');
    expect({ done, reports }).toEqual({ done: ['reload'], reports: [] });
  });

  it('TB-3: with its report, if one is wanted', async () => {
    const { desk, done, reports } = trouble(1);
    await desk.pageGone('out-of-memory');
    expect(reports[0]).toMatchObject({ where: 'page-gone', error: { code: 'PAGE_OUT_OF_MEMORY' } });
    expect(done).toEqual(['reload']);
  });

  it('TB-4: a page that does not answer is waited for, or stopped and opened again without a second question', async () => {
    const waiting = trouble(0);
    await waiting.desk.pageSilent();
    expect(waiting.done).toEqual([]);
    const again = trouble(1);
    await again.desk.pageSilent();
    await again.desk.pageGone('killed');
    expect(again.done).toEqual(['stop', 'reload']);
    expect(again.asked).toHaveLength(1);
  });

  it('TB-5: an error that nobody caught is told, and the desk goes on or ends as the person says; its report has none of its words', async () => {
    const { desk, done, reports } = trouble(1, 2);
    const error = new TypeError(`Cannot read “${MARK}”\n    at ${MARK} (x.js:1:1)`);
    await desk.mainFailed(error);
    expect(done).toEqual([]);
    expect(JSON.stringify(reports)).not.toContain(MARK);
    expect(reports[0]!.error.stack[0]).toContain('desk-trouble.test.ts');
    await desk.mainFailed(error);
    expect(done).toEqual(['quit']);
  });

  it('TB-5: one question at a time', async () => {
    let answer = (_: number): void => undefined;
    const { desk, asked } = trouble(new Promise<number>((resolve) => (answer = resolve)));
    const first = desk.mainFailed(new Error('one'));
    await desk.mainFailed(new Error('two'));
    answer(0);
    await first;
    expect(asked).toHaveLength(1);
  });

  it('TB-6: a report is saved where the person says, or not at all', async () => {
    const report = troubleReport(new Error(MARK), { version: '1', platform: 'linux', at: AT, desk: 'desktop', where: 'main', counts: null });
    const target = path.join(await emptyFolder(), 'mine.json');
    let suggested = '';
    expect(await saveReport(report, (name) => Promise.resolve((suggested = name) && target))).toBe('mine.json');
    expect(suggested).toBe('claimdesk-report-2026-03-01-08-00-00.json');
    expect(troubleReportSchema.parse(JSON.parse(await readFile(target, 'utf8')))).toEqual(report);
    expect(await saveReport(report, () => Promise.resolve(undefined))).toBeUndefined();
    await expect(saveReport(report, () => Promise.resolve(path.join(target, 'no', 'folder')))).rejects.toMatchObject({ failure: { code: 'disk' } });
  });
});
