import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { troubleFileName, troubleReport, troubleText, type TroubleFacts } from './trouble-report';
import { troubleReportSchema } from './trouble-report-schema';

const facts: TroubleFacts = {
  version: '1.2.3', at: '2026-03-01T08:00:00.000Z', desk: 'browser', where: 'inspector', platform: 'Linux x86_64',
  counts: { articles: 3, claims: 12, characters: 9_000, sources: 4, tags: 11, unsaved: 0 },
};
/** Words as they might stand in an article, a name, a tag, a path. */
const MARK = 'Quillfeather';

describe('TB: reports of what broke', () => {
  it('TB-1: the report names error and place, with paths cut down to file names', () => {
    const error = new TypeError('x');
    error.stack = `TypeError: x
    at Store.commit (file:///home/${MARK}/desk/out/main/app-1a2b.js:12:34)
    at async openArticle (C:\\Users\\${MARK}\\desk\\index-9.js:1:2)
    at https://127.0.0.1:4711/assets/index-9.js:7:8`;
    const report = troubleReport(error, facts, '\n    at ClaimFields (http://127.0.0.1/index-9.js:1:2)\n    at Inspector\n    at div');
    expect(report.error).toEqual({
      name: 'TypeError', code: null, stack: ['Store.commit (app-1a2b.js:12:34)', 'openArticle (index-9.js:1:2)', 'anonymous (index-9.js:7:8)'],
    });
    expect(report.parts).toEqual(['ClaimFields', 'Inspector']);
    expect(troubleText(report)).not.toContain(MARK);
    expect(troubleFileName(report)).toBe('claimdesk-report-2026-03-01-08-00-00.json');
  });

  it('TB-2: nothing of a message, a name or a code gets in, whatever is thrown', () => {
    const planted = fc.constantFrom(
      MARK, `“${MARK}”`, `a\n    at ${MARK} (x.js:1:1)`, `\n    at ${MARK} (x.js:1:1)\n`, `${MARK}\r\n    at ${MARK}.b (/home/${MARK}/y.js:3:4)`, ` ${MARK}:1:2)`,
    );
    fc.assert(fc.property(planted, planted, planted, fc.boolean(), (message, name, code, isPlain) => {
      const error = Object.assign(new RangeError(message), { code });
      if (isPlain) error.name = name;
      for (const thrown of [error, message, { message, name }, undefined]) {
        const report = troubleReport(thrown, { ...facts, version: '1.2.3', platform: 'Linux' });
        troubleReportSchema.parse(report);
        expect(troubleText(report)).not.toContain(MARK);
      }
    }));
  });

  it('TB-2: a report with anything else in it is refused', () => {
    const report = troubleReport(new Error(), facts);
    const with_ = (changes: object): boolean => troubleReportSchema.safeParse({ ...report, ...changes }).success;
    expect(with_({})).toBe(true);
    expect(with_({ message: MARK })).toBe(false);
    expect(with_({ error: { ...report.error, stack: [`at /home/${MARK}/a.js:1:1`] } })).toBe(false);
    expect(with_({ error: { ...report.error, name: MARK } })).toBe(false);
    expect(with_({ platform: `“${MARK}”` })).toBe(false);
  });
});
