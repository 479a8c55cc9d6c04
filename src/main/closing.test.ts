import { describe, expect, it, vi } from 'vitest';
import { createClosing } from './closing';

const full = new Error('The disk is full.');
type Ask = (reason: string) => Promise<boolean>;

describe('the end of a desk', () => {
  it('SE-21: comes after everything was saved', async () => {
    let saved = (): void => undefined;
    const closing = createClosing(() => new Promise((resolve) => (saved = resolve)), vi.fn<Ask>());
    const first = closing.mayEnd();
    const second = closing.mayEnd();
    expect(closing.isDone).toBe(false);
    saved();
    expect(await Promise.all([first, second])).toEqual([true, true]);
    expect(closing.isDone).toBe(true);
  });

  it('SE-21: does not come when saving failed and the person stays; it can be tried again later', async () => {
    const save = vi.fn<() => Promise<void>>().mockRejectedValueOnce(full).mockResolvedValue();
    const leaveAnyway = vi.fn<Ask>().mockResolvedValue(false);
    const closing = createClosing(save, leaveAnyway);
    expect(await closing.mayEnd()).toBe(false);
    expect(closing.isDone).toBe(false);
    expect(leaveAnyway).toHaveBeenCalledExactlyOnceWith('The disk is full.');
    expect(await closing.mayEnd()).toBe(true);
    expect(save).toHaveBeenCalledTimes(2);
  });

  it('comes all the same when the person wants it', async () => {
    const closing = createClosing(() => Promise.reject(full), () => Promise.resolve(true));
    expect(await closing.mayEnd()).toBe(true);
    expect(closing.isDone).toBe(true);
  });
});
