import { readFile, writeFile } from 'node:fs/promises';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import { STORY } from '../services/testing/desk';
import { Bench, type Outcome } from './testing/run';

let ada: Bench;
let bo: Bench;
let articleId: string;
let claims: string[];

/** Commands on the article, as lines of `apply`. */
async function apply(bench: Bench, by: string, ...commands: object[]): Promise<void> {
  const { code, err } = await bench.run(['apply', articleId, '-', '--by', by], { stdin: commands.map((command) => `${JSON.stringify(command)}\n`) });
  expect(code, err).toBe(0);
}

const shown = async (bench: Bench): Promise<Outcome['json']> => (await bench.run(['show', articleId, '--json'])).json;

async function send(from: Bench, by: string, to: Bench, file: string, ...more: string[]): Promise<void> {
  const { code, err } = await from.run(['review', 'export', articleId, '--by', by, '-o', to.file(file), ...more]);
  expect(code, err).toBe(0);
}

beforeEach(async () => {
  [ada, bo] = [await Bench.new(), await Bench.new()];
  await writeFile(ada.file('clock.txt'), STORY);
  articleId = (await ada.run(['import', 'clock.txt', '--json', '--by', 'Ada'])).json[0].articleId as string;
  claims = [];
  for (const exact of ['stopped on Monday', 'blamed the budget']) {
    claims.push((await ada.run(['annotate', articleId, '--exact', exact, '--tag', 'sourced', '--source', 'A clerk', '--by', 'Ada', '--json'])).json.claimId as string);
  }
});

describe('CL-30: review', () => {
  it('RV-6: a request goes out, is shown, comes in, goes back with decisions and is merged, once', async () => {
    await send(ada, 'Ada', bo, 'request.claimdesk', '--to', 'Bo', '--note', 'Look at the day.');
    expect((await bo.run(['review', 'show', 'request.claimdesk', '--json'])).code).toBe(1); // there is no library yet
    const came = await bo.run(['review', 'import', 'request.claimdesk', '--by', 'Bo', '--json']);
    expect(came.json).toMatchObject({ articleId, claims: 2, sending: { kind: 'request', by: 'Ada', to: 'Bo', note: 'Look at the day.' } });
    await apply(bo, 'Bo',
      { do: 'decision.make', claimId: claims[0], verdict: 'change', text: 'It was a Tuesday.', proposal: { tags: ['sourced', 'number'] } },
      { do: 'decision.make', claimId: claims[1], verdict: 'question', text: 'Who?' },
      { do: 'claim.create', claim: { id: 'clm_bo', ranges: [{ start: 0, end: 6 }] } },
      { do: 'claim.update', id: claims[1], changes: { note: 'Ask the mayor.' } },
      { do: 'stage.set', stage: 'reviewed', isSet: true });
    await apply(ada, 'Ada', { do: 'claim.update', id: claims[0], changes: { note: 'Rang the clerk.' } });
    await send(bo, 'Bo', ada, 'review.claimdesk', '--note', 'Two things.');

    expect((await ada.run(['review', 'show', 'review.claimdesk', '--json'])).json).toMatchObject({ sending: { kind: 'review', by: 'Bo' }, claims: 3, decisions: 2, here: { fits: true, isCurrent: true, isMerged: false } });
    const dry = await ada.run(['review', 'merge', 'review.claimdesk', '--dry-run', '--json']);
    expect(dry).toMatchObject({ code: 0, json: { base: 'history', revision: null, conflicts: [] } });
    const made = await ada.run(['review', 'merge', 'review.claimdesk', '--by', 'Ada', '--json']);
    expect(made.json.changes).toEqual(expect.arrayContaining([{ change: 'added', type: 'claim', id: 'clm_bo' }, { change: 'changed', type: 'claim', id: claims[1] }]));
    const after = await shown(ada);
    expect(after.claims.find(({ id }: { id: string }) => id === 'clm_bo')).toMatchObject({ createdBy: 'Bo' });
    expect(after.claims.find(({ id }: { id: string }) => id === claims[0]).note).toBe('Rang the clerk.');
    expect(after.claims.find(({ id }: { id: string }) => id === claims[1])).toMatchObject({ note: 'Ask the mayor.', modifiedBy: 'Bo' });
    expect(after.review.decisions.map(({ by, verdict }: { by: string; verdict: string }) => `${by}: ${verdict}`).sort()).toEqual(['Bo: change', 'Bo: question']);
    expect((await ada.run(['history', articleId, '--json'])).json[0]).toMatchObject({ by: 'Ada', origin: 'merge', label: expect.stringMatching(/^Merged what Bo sent: /) });

    expect(await ada.run(['review', 'merge', 'review.claimdesk', '--by', 'Ada', '--json'])).toMatchObject({ code: 0, json: { revision: null, changes: [], conflicts: [] } });
    expect((await ada.run(['review', 'merge', 'review.claimdesk'])).out).toBe('What Bo sent brings nothing new.\n');
    expect((await ada.run(['undo', articleId])).code).toBe(0);
    expect((await shown(ada)).claims).toHaveLength(2);
  });

  it('MG-7: what both changed is listed and changes nothing until it is decided; once decided it is not asked again', async () => {
    await send(ada, 'Ada', bo, 'request.claimdesk');
    await bo.run(['review', 'import', 'request.claimdesk', '--by', 'Bo']);
    await apply(bo, 'Bo', { do: 'claim.update', id: claims[0], changes: { note: 'His.', importance: 'central' } });
    await apply(ada, 'Ada', { do: 'claim.update', id: claims[0], changes: { note: 'Hers.' } });
    await send(bo, 'Bo', ada, 'review.claimdesk');
    const before = await shown(ada);
    const open = await ada.run(['review', 'merge', 'review.claimdesk', '--json']);
    const conflict = `claim/${claims[0]}/note`;
    expect(open).toMatchObject({ code: 4, json: { revision: null, conflicts: [{ id: conflict, base: '', mine: 'Hers.', theirs: 'His.' }] } });
    expect((await ada.run(['review', 'merge', 'review.claimdesk'])).out).toContain(`${conflict}\n    mine:   "Hers."\n    theirs: "His."`);
    expect({ ...(await shown(ada)), exportedAt: '' }).toEqual({ ...before, exportedAt: '' });
    expect((await ada.run(['review', 'merge', 'review.claimdesk', '--mine', conflict])).code).toBe(0);
    expect((await shown(ada)).claims.find(({ id }: { id: string }) => id === claims[0])).toMatchObject({ note: 'Hers.', importance: 'central' });
    expect((await shown(ada)).review.merges.slice(1)).toMatchObject([{ from: 'Bo', settled: [{ conflict, choice: 'mine' }] }]);
    expect(await ada.run(['review', 'merge', 'review.claimdesk', '--json'])).toMatchObject({ code: 0, json: { conflicts: [] } });
    expect((await ada.run(['undo', articleId])).code).toBe(0);
    expect((await ada.run(['review', 'merge', 'review.claimdesk', '--theirs', 'all'])).code).toBe(0);
    expect((await shown(ada)).claims.find(({ id }: { id: string }) => id === claims[0]).note).toBe('His.');
  });

  it('MG-8: works on a draft that has moved on meanwhile', async () => {
    await send(ada, 'Ada', bo, 'request.claimdesk');
    await bo.run(['review', 'import', 'request.claimdesk', '--by', 'Bo']);
    const at = STORY.indexOf('four faces');
    await apply(bo, 'Bo',
      { do: 'claim.create', claim: { id: 'clm_bo', ranges: [{ start: at, end: at + 10 }], tags: ['number'] } },
      { do: 'claim.update', id: claims[1], changes: { ranges: [{ start: STORY.indexOf('blamed'), end: STORY.indexOf('blamed') + 6 }] } });
    await send(bo, 'Bo', ada, 'review.claimdesk');
    await writeFile(ada.file('clock-2.txt'), `News.\n\n${STORY}`);
    await ada.run(['draft', 'add', articleId, 'clock-2.txt', '--by', 'Ada']);
    expect(await ada.run(['review', 'merge', 'review.claimdesk', '--json'])).toMatchObject({ code: 0 });
    const { article, claims: after } = await shown(ada);
    const target = (id: string): object => after.find((claim: { id: string }) => claim.id === id).targets.find(({ draftId }: { draftId: string }) => draftId === article.currentDraftId);
    expect(target('clm_bo')).toMatchObject({ state: 'moved', ranges: [{ start: at + 7, exact: 'four faces' }] });
    expect(target(claims[1]!)).toMatchObject({ state: 'moved', ranges: [{ exact: 'blamed' }] });
    expect((await ada.run(['check'])).code).toBe(0);
  });

  it('RV-7: a selection takes only these claims along, and what is not in it is not missed', async () => {
    await send(ada, 'Ada', bo, 'request.claimdesk', '--claim', claims[1]!);
    await bo.run(['review', 'import', 'request.claimdesk', '--by', 'Bo']);
    expect((await shown(bo)).claims.map(({ id }: { id: string }) => id)).toEqual([claims[1]]);
    const label = JSON.stringify(JSON.parse(strFromU8(unzipSync(await readFile(bo.file('request.claimdesk')))['article.json']!)).history);
    expect(label).not.toContain('stopped on Monday');
    await apply(bo, 'Bo', { do: 'claim.remove', id: claims[1] });
    await send(bo, 'Bo', ada, 'review.claimdesk');
    expect((await ada.run(['review', 'merge', 'review.claimdesk'])).code).toBe(0);
    expect((await shown(ada)).claims.map(({ id }: { id: string }) => id)).toEqual([claims[0]]);
  });

  it('MG-9: several reviewers, and a second round in which either has gone on', async () => {
    const cy = await Bench.new();
    await send(ada, 'Ada', bo, 'request.claimdesk');
    await writeFile(cy.file('request.claimdesk'), await readFile(bo.file('request.claimdesk')));
    for (const [bench, by, note] of [[bo, 'Bo', 'b'], [cy, 'Cy', 'c']] as const) {
      await bench.run(['review', 'import', 'request.claimdesk', '--by', by]);
      await apply(bench, by, { do: 'decision.make', claimId: claims[0], verdict: 'accept', text: note });
    }
    await apply(bo, 'Bo', { do: 'claim.update', id: claims[0], changes: { note: 'One.' } });
    await send(bo, 'Bo', ada, 'bo.claimdesk');
    await send(cy, 'Cy', ada, 'cy.claimdesk');
    await ada.run(['review', 'merge', 'cy.claimdesk', '--by', 'Ada']);
    await ada.run(['review', 'merge', 'bo.claimdesk', '--by', 'Ada']);
    await apply(ada, 'Ada', { do: 'claim.update', id: claims[0], changes: { note: 'Two.' } });
    await send(ada, 'Ada', bo, 'second.claimdesk', '--to', 'Bo');
    // Bo has her answer to what he sent, and nothing to decide: both know what he began with.
    expect(await bo.run(['review', 'merge', 'second.claimdesk', '--by', 'Bo', '--json'])).toMatchObject({ code: 0, json: { base: 'history', conflicts: [] } });
    const after = await shown(bo);
    expect(after.claims.find(({ id }: { id: string }) => id === claims[0]).note).toBe('Two.');
    expect(after.review.decisions.map(({ by }: { by: string }) => by).sort()).toEqual(['Bo', 'Cy']);
    await apply(bo, 'Bo', { do: 'claim.update', id: claims[0], changes: { note: 'Three.' } });
    await send(bo, 'Bo', ada, 'again.claimdesk');
    expect(await ada.run(['review', 'merge', 'again.claimdesk', '--json'])).toMatchObject({ code: 0, json: { conflicts: [] } });
    expect((await shown(ada)).claims.find(({ id }: { id: string }) => id === claims[0]).note).toBe('Three.');
  });

  it('RV-8: a passphrase seals the package, and only that one opens it', async () => {
    await writeFile(ada.file('secret'), 'tar on the school roof\n');
    await writeFile(bo.file('secret'), 'tar on the school roof\r\nmore');
    await writeFile(bo.file('wrong'), 'tar on the church roof');
    await send(ada, 'Ada', bo, 'sealed.claimdesk', '--passphrase-file', 'secret');
    const text = await readFile(bo.file('sealed.claimdesk'), 'latin1');
    expect(text).not.toContain('clock');
    expect(text).not.toContain(articleId);
    expect((await bo.run(['review', 'import', 'sealed.claimdesk'])).err).toContain('is sealed');
    expect((await bo.run(['import', 'sealed.claimdesk'])).err).toContain('is sealed');
    expect((await bo.run(['review', 'import', 'sealed.claimdesk', '--passphrase-file', 'wrong'])).err).toContain('not the passphrase');
    expect((await bo.run(['review', 'import', 'sealed.claimdesk', '--passphrase-file', 'secret', '--json'])).json).toMatchObject({ articleId, claims: 2 });
    await writeFile(ada.file('short'), 'short');
    expect((await ada.run(['review', 'export', articleId, '--passphrase-file', 'short'])).code).toBe(1);
    expect((await shown(ada)).review.sendings).toHaveLength(1);
  });

  it('RV-9: a hostile or damaged package is refused in clear words, and nothing is changed', async () => {
    await send(ada, 'Ada', bo, 'request.claimdesk');
    await bo.run(['review', 'import', 'request.claimdesk', '--by', 'Bo']);
    await send(bo, 'Bo', ada, 'review.claimdesk');
    const parts = unzipSync(await readFile(ada.file('review.claimdesk')));
    const manifest = JSON.parse(strFromU8(parts['manifest.json']!));
    const bad: [string, Record<string, Uint8Array>, string][] = [
      ['a changed base', { ...parts, 'base.json': strToU8('{}') }, 'not whole'],
      ['no base', Object.fromEntries(Object.entries(parts).filter(([name]) => name !== 'base.json')), 'not whole'],
      ['another sending', { ...parts, 'manifest.json': strToU8(JSON.stringify({ ...manifest, review: { sendingId: 'snd_other' } })) }, 'what its article does not'],
      ['a newer version', { ...parts, 'manifest.json': strToU8(JSON.stringify({ ...manifest, version: 2 })) }, 'newer Claimdesk'],
      ['a path', { ...parts, 'manifest.json': strToU8(JSON.stringify({ ...manifest, files: [...manifest.files, { path: '../../etc/passwd', sha256: '0'.repeat(64) }] })) }, 'not whole'],
      ['a bomb', { ...parts, 'article.json': new Uint8Array(500_000_000) }, 'fill a computer'],
    ];
    const before = await shown(ada);
    for (const [what, spoilt, words] of bad) {
      await writeFile(ada.file('bad.claimdesk'), zipSync(spoilt, { level: 1 }));
      const { code, err } = await ada.run(['review', 'merge', 'bad.claimdesk']);
      expect([code, err], what).toEqual([1, expect.stringContaining(words)]);
    }
    const { sha256 } = await import('../services/sha256');
    const other = strToU8(strFromU8(parts['article.json']!).replaceAll('stopped on Monday', 'stopped on Friday'));
    await writeFile(ada.file('bad.claimdesk'), zipSync({ ...parts, 'article.json': other, 'manifest.json': strToU8(JSON.stringify({ ...manifest, files: manifest.files.map((file: { path: string }) => (file.path === 'article.json' ? { ...file, sha256: sha256(other) } : file)) })) }));
    expect((await ada.run(['review', 'merge', 'bad.claimdesk'])).err).toContain('hash differs');
    expect({ ...(await shown(ada)), exportedAt: '' }).toEqual({ ...before, exportedAt: '' });
  });

  it('refuses wrong use', async () => {
    expect((await ada.run(['review'])).err).toContain('export, show, import or merge is missing');
    expect((await ada.run(['review', 'burn', articleId])).err).toContain('unknown action burn');
    expect((await ada.run(['review', 'export', articleId, '--kind', 'letter'])).code).toBe(2);
    await send(ada, 'Ada', ada, 'own.claimdesk');
    expect((await ada.run(['review', 'merge', 'own.claimdesk', '--mine', 'claim/none/note'])).err).toContain('there is no conflict');
    expect((await ada.run(['review', 'import', 'own.claimdesk'])).err).toContain('Merge the package');
    expect((await ada.run(['review', 'merge', 'own.claimdesk'])).out).toContain('nothing new');
    expect((await ada.run(['review', 'show', 'clock.txt'])).err).toContain('no package that was sent for review');
    expect((await ada.run(['review', 'show', 'own.claimdesk', '--passphrase-file', 'none'])).err).toContain('cannot be read');
  });
});
