import { describe, expect, it } from 'vitest';
import { ClaimdeskError, ok } from '@shared/result';
import { dispatchWhenOpen } from './dispatch-when-open';
import type { Dispatch } from './dispatcher';

const caller = { clientId: 'page' };

describe('calls to a desk that opens', () => {
  it('wait for it', async () => {
    const heard: unknown[] = [];
    let open = (_app: { dispatch: Dispatch }): void => undefined;
    const opening = new Promise<{ dispatch: Dispatch }>((resolve) => (open = resolve));
    const dispatch = dispatchWhenOpen(() => opening);
    const answer = dispatch('library.list', {}, caller);
    open({ dispatch: (...call) => (heard.push(call), Promise.resolve(ok([]))) });
    expect(await answer).toEqual(ok([]));
    expect(heard).toEqual([['library.list', {}, caller]]);
  });

  it('are answered with the reason when it cannot be opened', async () => {
    const damaged = dispatchWhenOpen(() => Promise.reject(new ClaimdeskError('damaged', 'The index is damaged.')));
    expect(await damaged('session.start', {}, caller)).toMatchObject({ error: { code: 'damaged', message: 'The index is damaged.' } });
    const broken = dispatchWhenOpen(() => Promise.reject(new TypeError('secret')));
    expect(await broken('session.start', {}, caller)).toMatchObject({ error: { code: 'internal' } });
    expect(JSON.stringify(await broken('session.start', {}, caller))).not.toContain('secret');
  });
});
