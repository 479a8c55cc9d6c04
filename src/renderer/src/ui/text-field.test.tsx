import '../testing/browser';
import { act, type ReactElement } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { press, show, type, unmount, type Shown } from '../testing/render';
import { TextField } from './text-field';

let committed: string[];
let shown: Shown;

const commit = (value: string): void => void committed.push(value);
const fieldOf = (value: string, more: Partial<Parameters<typeof TextField>[0]> = {}): ReactElement =>
  <TextField label="Note" value={value} onCommit={commit} {...more} />;
const input = (): HTMLInputElement => shown.box.querySelector('input, textarea')!;

/** The words that were committed have become the record's: the field is drawn with them. */
function follow(value: string): void {
  shown.again(fieldOf(value));
}

function leave(): void {
  shown.act(() => {
    input().focus();
    input().blur();
  });
}

beforeEach(() => {
  vi.useFakeTimers();
  committed = [];
  shown = show(fieldOf('before'));
});
afterEach(() => {
  unmount();
  vi.useRealTimers();
});

describe('a field', () => {
  it('that was refused shows again what is kept, and does not ask a second time', async () => {
    shown.again(fieldOf('before', { onCommit: (value) => { committed.push(value); return Promise.resolve(false); } }));
    type(shown, input(), 'taken');
    press(shown, input(), 'Enter');
    await act(() => Promise.resolve());
    expect(input().value).toBe('before');
    leave();
    vi.advanceTimersByTime(5_000);
    expect(committed).toEqual(['taken']);
  });

  it('has its label, its text and its name for keys', () => {
    shown.again(fieldOf('before', { field: 'note', placeholder: 'What matters', disabled: true }));
    expect(shown.box.querySelector('label')?.htmlFor).toBe(input().id);
    expect(input()).toMatchObject({ value: 'before', placeholder: 'What matters', disabled: true, tagName: 'INPUT' });
    expect(input().dataset.field).toBe('note');
    shown.again(fieldOf('before', { multiline: true }));
    expect(input().tagName).toBe('TEXTAREA');
  });

  it('makes one change of many letters, on leaving it (UI-60)', () => {
    for (const text of ['a', 'ab', 'abc']) type(shown, input(), text);
    expect(committed).toEqual([]);
    leave();
    expect(committed).toEqual(['abc']);
    follow('abc');
    leave();
    vi.advanceTimersByTime(10_000);
    expect(committed).toEqual(['abc']);
  });

  it('makes it on Enter, which sends no form', () => {
    type(shown, input(), 'after');
    expect(press(shown, input(), 'Enter').defaultPrevented).toBe(true);
    follow('after');
    leave();
    expect(committed).toEqual(['after']);
  });

  it('of many lines begins a new one on Shift and Enter', () => {
    shown.again(fieldOf('before', { multiline: true }));
    type(shown, input(), 'after');
    expect(press(shown, input(), 'Enter', { shiftKey: true }).defaultPrevented).toBe(false);
    expect(committed).toEqual([]);
  });

  it('makes it after a pause in typing, not while typing goes on', () => {
    type(shown, input(), 'a');
    vi.advanceTimersByTime(1_000);
    type(shown, input(), 'ab');
    vi.advanceTimersByTime(1_000);
    expect(committed).toEqual([]);
    vi.advanceTimersByTime(1_000);
    expect(committed).toEqual(['ab']);
  });

  it('takes it back on Esc, and the key goes no further (UI-61)', () => {
    const heard = vi.fn();
    document.body.addEventListener('keydown', heard);
    type(shown, input(), 'after');
    press(shown, input(), 'Escape');
    expect(input().value).toBe('before');
    expect(heard).not.toHaveBeenCalled();
    leave();
    vi.advanceTimersByTime(10_000);
    expect(committed).toEqual([]);
    press(shown, input(), 'Escape');
    expect(heard).toHaveBeenCalledTimes(1);
    document.body.removeEventListener('keydown', heard);
  });

  it('of a form tells every letter, and leaves Enter and Esc to the form', () => {
    shown.again(fieldOf('before', { isPartOfForm: true }));
    for (const text of ['a', 'ab']) type(shown, input(), text);
    expect(committed).toEqual(['a', 'ab']);
    expect(press(shown, input(), 'Enter').defaultPrevented).toBe(false);
    press(shown, input(), 'Escape');
    expect(input().value).toBe('ab');
  });

  it('makes none when nothing has changed', () => {
    type(shown, input(), 'after');
    type(shown, input(), 'before');
    leave();
    press(shown, input(), 'Enter');
    vi.advanceTimersByTime(10_000);
    expect(committed).toEqual([]);
  });

  it('follows the record when somebody else changes it', () => {
    shown.again(fieldOf('theirs'));
    expect(input().value).toBe('theirs');
    leave();
    expect(committed).toEqual([]);
  });

  it('keeps what is typed when the rest of the screen is drawn again', () => {
    type(shown, input(), 'after');
    shown.again(fieldOf('before'));
    expect(input().value).toBe('after');
  });

  it('commits after the pause also when the rest of the screen is drawn again meanwhile', () => {
    type(shown, input(), 'after');
    for (let time = 0; time < 2_000; time += 500) {
      shown.again(<TextField label="Note" value="before" onCommit={(value) => commit(value)} />);
      vi.advanceTimersByTime(500);
    }
    expect(committed).toEqual(['after']);
  });

  it('gone from the page with words not yet committed commits them', () => {
    type(shown, input(), 'after');
    unmount();
    vi.advanceTimersByTime(10_000);
    expect(committed).toEqual(['after']);
  });
});
