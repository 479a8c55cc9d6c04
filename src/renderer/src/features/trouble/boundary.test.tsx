import '../../testing/browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ReactElement } from 'react';
import { ok } from '@shared/result';
import { troubleReportSchema } from '@shared/trouble/trouble-report-schema';
import { FakeMain } from '../../testing/fake-main';
import { startOn } from '../../testing/desk';
import { show, unmount } from '../../testing/render';
import { aSource, articleRecords } from '../../testing/samples';
import { CrashScreen } from '../app/crash-screen';
import { Boundary } from './boundary';

/** Words that stand in the article, in the name of a source, in a tag, and in what is thrown. */
const MARKS = ['Quillfeather', 'Brandauer', 'Zwiebelturm'];

let isBroken = true;
function Fragile(): ReactElement {
  if (isBroken) throw new TypeError(`Cannot show “${MARKS.join(' ')}”\n    at ${MARKS[0]} (x.js:1:1)`);
  return <p>All is well</p>;
}

const buttons = (box: HTMLElement): HTMLButtonElement[] => [...box.querySelectorAll('button')];
const button = (box: HTMLElement, words: string): HTMLButtonElement => buttons(box).find(({ textContent }) => textContent === words)!;

describe('TB: an error on the screen', () => {
  let main: FakeMain;

  beforeEach(async () => {
    isBroken = true;
    vi.spyOn(console, 'error').mockImplementation(() => undefined); // React tells of every error that is caught
    main = new FakeMain([...articleRecords('art_1', `${MARKS[0]} said so.\n\nNobody else did.`), aSource('src_1', MARKS[1]!)]);
    await startOn(main, 'art_1');
  });
  afterEach(() => {
    unmount();
    vi.restoreAllMocks();
  });

  it('TB-7: stays in its part, says what is safe, and the part is shown again when asked, or when something else is in it', () => {
    const desk = (of: string): ReactElement => <div><Boundary where="inspector" of={of}><Fragile /></Boundary><p>The rest</p></div>;
    const shown = show(desk('one'));
    expect(shown.box.querySelector('[role=alert]')!.textContent).toContain('Everything that was shown as saved is safe');
    expect(shown.box.textContent).toContain('The rest');
    isBroken = false;
    shown.act(() => button(shown.box, 'Show it again').click());
    expect(shown.box.textContent).toContain('All is well');

    isBroken = true;
    shown.again(desk('one'));
    expect(shown.box.querySelector('[role=alert]')).not.toBeNull();
    isBroken = false;
    shown.again(desk('two'));
    expect(shown.box.textContent).toContain('All is well');
  });

  it('TB-7: that no part has kept leaves no empty window', () => {
    const shown = show(<CrashScreen><Fragile /></CrashScreen>);
    expect(shown.box.querySelector('h2')!.textContent).toBe('This screen has failed.');
    expect(buttons(shown.box).map(({ textContent }) => textContent)).toEqual(['Save a report…', 'Open the desk again']);
  });

  it('TB-8: its report holds no word of articles, sources, tags or messages', async () => {
    const sent: unknown[] = [];
    main.on('reports.save', ({ report }) => {
      sent.push(report);
      return ok({ outcome: 'saved', name: 'report.json' });
    });
    const shown = show(<Boundary where="dialog"><Fragile /></Boundary>);
    shown.act(() => button(shown.box, 'Save a report…').click());
    await main.settle();
    expect(sent).toHaveLength(1);
    const report = troubleReportSchema.parse(sent[0]);
    expect(report).toMatchObject({ where: 'dialog', error: { name: 'TypeError' }, counts: { articles: 1, sources: 1 } });
    expect(report.parts).toContain('Fragile');
    for (const mark of MARKS) expect(JSON.stringify(sent)).not.toContain(mark);
  });
});
