import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildWorker } from '../threads/testing/build-worker';
import { anchorClaims, type AnchoringTask } from './anchor-claims';
import { anchoringIn } from './anchoring-thread';

const old = 'The clock stopped at nine, the mayor said. Nobody was hurt.';
const task: AnchoringTask = {
  text: 'It rained. The clock stopped at ten, the mayor said.', language: 'en',
  from: [{
    draftId: 'drf_1', text: old,
    claims: [
      { id: 'clm_1', ranges: [{ start: 10, end: 25 }], attribution: { cue: { start: 37, end: 41 }, sourceText: { start: 27, end: 36 } } },
      { id: 'clm_2', ranges: [{ start: 43, end: 58 }], attribution: {} },
    ],
  }],
};

describe('DR-10: drafts are compared off the main thread', () => {
  it('the built thread finds what this one does, the words of attributions too', async () => {
    const { anchor } = anchoringIn(await buildWorker('anchoring/worker.ts'));
    const found = await anchor!(task);
    expect(found).toEqual(await anchorClaims(task));
    expect(found).toMatchObject({
      ok: true,
      value: [
        { place: { id: 'clm_1', state: 'reworded' }, attribution: { cue: { start: 47, end: 51 }, sourceText: { start: 37, end: 46 } } },
        { place: { id: 'clm_2', state: 'orphaned' }, attribution: {} },
      ],
    });
  });

  it('DR-19: and so does how like texts are', async () => {
    const { likeness } = anchoringIn(await buildWorker('anchoring/worker.ts'));
    expect(await likeness!({ text: old, other: task.text, language: 'en' })).toEqual({ ok: true, value: { share: 0 } });
    expect(await likeness!({ text: old, other: `${old} It rained.`, language: 'en' })).toEqual({ ok: true, value: { share: 0.8 } });
  });

  it('without a file it is done here; one that is not there is told', async () => {
    expect(anchoringIn(undefined)).toEqual({});
    expect(await anchoringIn(path.resolve('none.mjs')).anchor!(task)).toMatchObject({ ok: false, error: { code: 'not-available' } });
  });
});
