import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { MethodName } from '@shared/contract/methods';
import type { Result } from '@shared/result';
import { ClaimdeskError } from '@shared/result';
import { badMethods, badParamsOf } from './bad-params';
import { createRecordingDesk, type RecordingDesk } from './recording-desk';
import { samples } from './samples';

/** One way from a screen to main, as the suite uses it. */
export interface Way {
  /** Calls a method with params given as JSON text. */
  call(method: unknown, paramsJson: string): Promise<Result<unknown>>;
  close(): Promise<void>;
}

/**
 * What every transport must do alike (docs/spec.md, SE-10 to SE-13).
 * @param open brings the way up in front of the given desk
 */
export function describeContract(name: string, open: (desk: RecordingDesk) => Promise<Way>): void {
  describe(`the contract, ${name}`, () => {
    const desk = createRecordingDesk();
    let way: Way;
    beforeAll(async () => {
      way = await open(desk);
    });
    afterAll(() => way.close());
    beforeEach(() => {
      desk.calls.length = 0;
      desk.internalErrors.length = 0;
      desk.error = undefined;
    });

    const cases = Object.entries(samples) as [MethodName, (typeof samples)[MethodName]][];
    describe.each(cases)('%s', (method, { params, result }) => {
      it('SE-10: reaches its handler with its params, and its result comes back', async () => {
        expect(await way.call(method, JSON.stringify(params))).toEqual({ ok: true, value: result });
        expect(desk.calls).toMatchObject([{ method, params }]);
        expect(desk.calls[0]?.params).toEqual(params);
      });

      it.each(badParamsOf(params))('SE-11: refuses $what', async ({ json }) => {
        expect(await way.call(method, json)).toMatchObject({ ok: false, error: { code: 'bad-request' } });
        expect(desk.calls).toEqual([]);
        expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
      });

      it('SE-13: hides what went wrong inside', async () => {
        desk.error = new TypeError('secret at /home/ann/library');
        const answer = await way.call(method, JSON.stringify(params));
        expect(answer).toMatchObject({ ok: false, error: { code: 'internal' } });
        expect(JSON.stringify(answer)).not.toMatch(/secret|\/home|TypeError|stack|\bat \w/);
        expect(desk.internalErrors).toEqual([desk.error]);
      });
    });

    it.each(badMethods)('SE-12: knows no method %j', async (method) => {
      expect(await way.call(method, '{}')).toMatchObject({ ok: false, error: { code: 'unknown-method' } });
    });

    it('carries a failure over as it is', async () => {
      desk.error = new ClaimdeskError('bad-range', 'The range is empty.', { start: 3, end: 3 });
      expect(await way.call('library.list', '{}')).toEqual({
        ok: false,
        error: { code: 'bad-range', message: 'The range is empty.', details: { start: 3, end: 3 } },
      });
    });
  });
}
