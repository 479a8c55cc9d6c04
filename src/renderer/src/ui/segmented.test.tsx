import '../testing/browser';
import { afterEach, describe, expect, it } from 'vitest';
import { press, show, unmount, type Shown } from '../testing/render';
import { Segmented } from './segmented';

const options = ['low', 'middle', 'high'] as const;
type Option = (typeof options)[number];
const labels = { low: 'Low', middle: 'Middle', high: 'High' };

let chosen: Option[];

function choice(value: Option, disabled = false): Shown {
  chosen = [];
  return show(<Segmented label="Weight" value={value} options={options} labels={labels} disabled={disabled} onChange={(option) => chosen.push(option)} />);
}

const radios = ({ box }: Shown): HTMLButtonElement[] => [...box.querySelectorAll<HTMLButtonElement>('[role=radio]')];

afterEach(unmount);

describe('a choice among a few', () => {
  it('is a radio group with one stop for the Tab key: the one chosen', () => {
    const shown = choice('middle');
    expect(shown.box.querySelector('[role=radiogroup]')?.getAttribute('aria-label')).toBe('Weight');
    expect(radios(shown).map((radio) => radio.textContent)).toEqual(['Low', 'Middle', 'High']);
    expect(radios(shown).map((radio) => radio.getAttribute('aria-checked'))).toEqual(['false', 'true', 'false']);
    expect(radios(shown).map((radio) => radio.tabIndex)).toEqual([-1, 0, -1]);
  });

  it('is made by a click', () => {
    const shown = choice('low');
    shown.act(() => radios(shown)[2]!.click());
    expect(chosen).toEqual(['high']);
  });

  it.each([
    ['middle', 'ArrowRight', 'high'],
    ['middle', 'ArrowDown', 'high'],
    ['middle', 'ArrowLeft', 'low'],
    ['middle', 'ArrowUp', 'low'],
    ['high', 'ArrowRight', 'low'],
    ['low', 'ArrowLeft', 'high'],
  ] as const)('from %s by %s goes to %s, and the focus with it', (from, key, to) => {
    const shown = choice(from);
    const event = press(shown, radios(shown)[options.indexOf(from)]!, key);
    expect(chosen).toEqual([to]);
    expect(event.defaultPrevented).toBe(true);
    expect(document.activeElement?.textContent).toBe(labels[to]);
  });

  it('leaves other keys alone', () => {
    const shown = choice('low');
    expect(press(shown, radios(shown)[0]!, 'x').defaultPrevented).toBe(false);
    expect(chosen).toEqual([]);
  });

  it('cannot be made while it is disabled', () => {
    const shown = choice('low', true);
    shown.act(() => radios(shown)[2]!.click());
    expect(chosen).toEqual([]);
  });
});
