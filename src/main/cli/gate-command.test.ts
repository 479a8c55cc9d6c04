import { writeFile } from 'node:fs/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { STORY } from '../services/testing/desk';
import { Bench } from './testing/run';

let bench: Bench;
let articleId: string;
let claimId: string;
beforeEach(async () => {
  bench = await Bench.new();
  await writeFile(bench.file('clock.txt'), STORY);
  articleId = (await bench.run(['import', 'clock.txt', '--json'])).json[0].articleId as string;
  claimId = (await bench.run(['annotate', articleId, '--exact', 'stopped on Monday', '--tag', 'sourced', '--source', 'the mayor', '--json'])).json.claimId as string;
});

const apply = async (...commands: object[]) => {
  await writeFile(bench.file('commands.jsonl'), commands.map((command) => `${JSON.stringify(command)}\n`).join(''));
  return bench.run(['apply', articleId, 'commands.jsonl', '--by', 'Ada']);
};

describe('CL-24: gate', () => {
  it('tells what the rules found, and ends with 4 while a blocker stands', async () => {
    const { code, json } = await bench.run(['gate', articleId, '--json']);
    expect(code).toBe(4);
    expect(json[0]).toMatchObject({ rule: 'claim-open', severity: 'blocker', claimIds: [claimId], basis: expect.any(String), findings: [{ claimId, message: expect.stringContaining('status') }] });
    const { out } = await bench.run(['gate', 'lost its clock']);
    expect(out).toMatch(/^A town lost its clock: does not pass \(rules “Agency”, 1 blocker, 1 warning\)\nblocker {5}Every claim is settled\n {12}“stopped on Monday” \(clm_/);
  });

  it('passes, with 0, when nothing of that weight is left; warnings are told all the same', async () => {
    expect((await apply({ do: 'claim.status', id: claimId, status: 'on-author', reason: 'Saw it', approver: 'Bo' })).code).toBe(0);
    const { code, json } = await bench.run(['gate', articleId, '--json']);
    expect(code).toBe(0);
    expect(json).toMatchObject([{ rule: 'text-unread', severity: 'warning', claimIds: [] }]);
  });

  it('--profile holds it to other rules, and changes nothing', async () => {
    await apply({ do: 'claim.update', id: claimId, changes: { importance: 'central' } });
    const rulesOf = async (...args: string[]): Promise<string[]> => ((await bench.run(['gate', articleId, '--json', ...args])).json as { rule: string }[]).map(({ rule }) => rule);
    expect(await rulesOf('--profile', 'two-source')).toContain('too-few-sources');
    expect(await rulesOf()).not.toContain('too-few-sources');
    expect(await bench.run(['gate', articleId, '--profile', 'tabloid'])).toMatchObject({ code: 2, err: expect.stringContaining('agency, two-source, broadcaster, lenient') });
  });

  it('signing and waiving go by apply; a sign-off is refused while something stands, and told with whether it still holds', async () => {
    expect((await apply({ do: 'gate.sign', editor: 'Bo' })).lines[0]).toMatchObject({ ok: false, error: { code: 'refused' } });
    await apply(
      { do: 'gate.waive', rule: 'text-unread', reason: 'A wire copy' },
      { do: 'gate.sign', editor: 'Bo', reason: 'The mayor said it live' },
    );
    expect((await bench.run(['gate', articleId])).out).toContain('It stands: nothing was changed since. Against claim-open: The mayor said it live\n');
    const waived = ((await bench.run(['gate', articleId, '--json'])).json as object[])[1];
    expect(waived).toMatchObject({ rule: 'text-unread', claimIds: [], findings: [], waived: [{ by: 'Ada', reason: 'A wire copy' }] });
    await apply({ do: 'claim.update', id: claimId, changes: { note: 'Called again' } });
    expect((await bench.run(['gate', articleId])).out).toContain('Out of date: claims or sources have changed since.');
    await bench.run(['undo', articleId]);
    expect((await bench.run(['gate', articleId])).out).toContain('It stands');
    expect((await bench.run(['history', articleId])).out).toContain('Signed off by Bo against 1 blocker: “The mayor said it live”');
  });
});
