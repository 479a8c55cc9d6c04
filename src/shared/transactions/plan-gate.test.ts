import { describe, expect, it } from 'vitest';
import { toldSignOffs } from '../gate/sign-offs';
import { articleWith, run } from '../gate/testing/gated';
import { unwrap } from '../result';
import type { Command } from './command';
import { invert } from './diff';
import { plan } from './plan';
import type { RecordSet } from './record-set';
import { ARTICLE_ID, countingContext } from './testing/arbitrary-library';

const sign = (records: RecordSet, reason?: string, editor = 'Bo') => plan(records, { do: 'gate.sign', editor, ...(reason !== undefined && { reason }) }, countingContext(records.count('sign-off')));
const states = (records: RecordSet) => toldSignOffs(records, ARTICLE_ID).map(({ state }) => state);

describe('GT-5: signing off', () => {
  it('is refused while a claim is open or a blocker stands, and says how many', () => {
    const records = articleWith({ status: 'todo', tags: ['quote'] });
    expect(sign(records)).toMatchObject({
      ok: false, error: { code: 'refused', details: { blockers: 2, openClaims: 1, rules: ['claim-open', 'quote-without-speaker'] } },
    });
    expect([...records.all('sign-off')]).toEqual([]);
  });

  it('keeps who signed what: the draft, its hash, the profile, what was found', () => {
    const records = articleWith({ tags: ['needs-check'] });
    run(records, { do: 'gate.sign', editor: ' Bo ' });
    const { fingerprint, ...signOff } = [...records.all('sign-off')][0]!;
    expect(fingerprint).toMatch(/^[0-9a-f]{16}$/);
    expect(signOff).toMatchObject({ editor: 'Bo', by: 'Ada', draftId: 'drf_1', profile: 'agency', found: { blockers: 0, warnings: 1, advice: 0, waived: 0, openClaims: 0 } });
    expect(signOff).not.toHaveProperty('override');
  });

  it('against blockers wants a reason, which stands in the record and the history', () => {
    const records = articleWith({ status: 'queried' });
    const { diff, label } = unwrap(sign(records, ' The minister said it live. '));
    expect(diff.added).toMatchObject([{ override: { rules: ['claim-open'], reason: 'The minister said it live.' } }]);
    expect(label).toBe('Signed off by Bo against 1 blocker: “The minister said it live.”');
  });

  it('takes no reason where nothing stands against it', () => {
    expect(sign(articleWith({}), 'Just so')).toMatchObject({ ok: false, error: { code: 'refused' } });
  });

  it('is done once by one editor for one state, and can be done by two', () => {
    const records = articleWith({});
    run(records, { do: 'gate.sign', editor: 'Bo' });
    expect(unwrap(sign(records)).diff.added).toEqual([]);
    run(records, { do: 'gate.sign', editor: 'Cy' });
    expect(states(records)).toEqual(['stands', 'stands']);
  });

  it('can be withdrawn', () => {
    const records = articleWith({});
    run(records, { do: 'gate.sign', editor: 'Bo', id: 'sig_1' });
    run(records, { do: 'gate.withdraw', id: 'sig_1' });
    expect(states(records)).toEqual([]);
    expect(plan(records, { do: 'gate.withdraw', id: 'sig_1' }, countingContext())).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });
});

describe('GT-6: whether a sign-off still stands', () => {
  const changes: Readonly<Record<string, Command>> = {
    'a claim changes': { do: 'claim.update', id: 'clm_1', changes: { note: 'Called twice' } },
    'a claim comes': { do: 'claim.create', claim: { ranges: [{ start: 0, end: 1 }] } },
    'a claim goes': { do: 'claim.remove', id: 'clm_1' },
    'a source changes': { do: 'source.update', id: 'src_0', changes: { role: 'porter' } },
  };

  it.each(Object.entries(changes))('it does not when %s, and does again when that is taken back', (_, command) => {
    const records = articleWith({}, { sources: [{}] });
    run(records, { do: 'gate.sign', editor: 'Bo' });
    expect(states(records)).toEqual(['stands']);
    const { diff } = unwrap(plan(records, command, countingContext(9)));
    records.apply(diff);
    expect(states(records)).toEqual(['claims']);
    records.apply(invert(diff));
    expect(states(records)).toEqual(['stands']);
  });

  it('it does not when another draft is the current one', () => {
    const records = articleWith({});
    run(records, { do: 'gate.sign', editor: 'Bo' });
    const { text, ...draft } = records.get('draft', 'drf_1')!;
    records.apply({ added: [{ ...draft, id: 'drf_2', text: `${text} More.`, sha256: '1'.repeat(64) }], updated: [], removed: [] });
    run(records, { do: 'draft.switch', id: 'drf_2' });
    expect(states(records)).toEqual(['text']);
    run(records, { do: 'draft.switch', id: 'drf_1' });
    expect(states(records)).toEqual(['stands']);
  });

  it('comments, who has a claim to do, and paragraphs read leave it as it is', () => {
    const records = articleWith({});
    run(records, { do: 'gate.sign', editor: 'Bo' });
    run(records, { do: 'comment.create', text: 'Well done' });
    run(records, { do: 'claim.update', id: 'clm_1', changes: { assignee: 'Cy' } });
    run(records, { do: 'block.read', id: 'blk_0', read: false });
    expect(states(records)).toEqual(['stands']);
  });
});
