import { describe, expect, it, vi } from 'vitest';
import { createClosing, type LeaveChoice } from './closing';

const full = new Error('The disk is full.');

describe('the end of a desk', () => {
  it('comes after everything was saved', async () => {
    let saved = () => undefined as void;
    const closing = createClosing(() => new Promise((resolve) => (saved = resolve)), vi.fn());
    const first = closing.mayEnd();
    const second = closing.mayEnd();
    expect(closing.isDone).toBe(false);
    saved();
    expect(await Promise.all([first, second])).toEqual([true, true]);
    expect(closing.isDone).toBe(true);
  });

  it('does not come when saving failed and the person stays; it can be tried again later', async () => {
    const save = vi.fn<() => Promise<void>>().mockRejectedValueOnce(full).mockResolvedValue();
    const ask = vi.fn<(reason: string) => Promise<LeaveChoice>>().mockResolvedValue('stay');
    const closing = createClosing(save, ask);
    expect(await closing.mayEnd()).toBe(false);
    expect(closing.isDone).toBe(false);
    expect(ask).toHaveBeenCalledExactlyOnceWith('The disk is full.');
    expect(await closing.mayEnd()).toBe(true);
    expect(save).toHaveBeenCalledTimes(2);
  });

  it('tries again as often as the person wants, and gives up when told to', async () => {
    const save = vi.fn<() => Promise<void>>().mockRejectedValue(full);
    const choices: LeaveChoice[] = ['try-again', 'try-again', 'leave'];
    const closing = createClosing(save, () => Promise.resolve(choices.shift()!));
    expect(await closing.mayEnd()).toBe(true);
    expect(closing.isDone).toBe(true);
    expect(save).toHaveBeenCalledTimes(3);
  });
});
