import type { Page } from '@playwright/test';
import { badMethods, badParamsOf } from '../../src/main/transport/testing/bad-params';
import { samples } from '../../src/main/transport/testing/samples';
import { expect, test } from './secured';

/** Makes calls as a page can: with params parsed from JSON text, through the bridge or over HTTP. */
async function callAll(page: Page, calls: readonly { method: unknown; json: string }[]): Promise<string[]> {
  return page.evaluate(async (given) => {
    interface Answer {
      ok: boolean;
      error?: { code: string };
    }
    const { claimdesk } = window as unknown as { claimdesk?: { invoke(method: unknown, params: unknown): Promise<Answer> } };
    const token = sessionStorage.getItem('claimdesk.token');
    const call = async (method: unknown, json: string): Promise<Answer> => {
      if (claimdesk) return claimdesk.invoke(method, JSON.parse(json));
      const response = await fetch('/rpc', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
        body: `{"clientId": "spec", "method": ${JSON.stringify(method)}, "params": ${json}}`,
      });
      return (await response.json()) as Answer;
    };
    const codes: string[] = [];
    for (const { method, json } of given) {
      const answer = await call(method, json);
      codes.push(answer.ok ? 'ok' : (answer.error?.code ?? '?'));
    }
    return codes;
  }, calls);
}

test('SE-11: every method refuses bad params on the way a page really has', async ({ desk, kind }) => {
  await expect(desk.page.getByRole('banner')).toBeVisible();
  // Texts that are far too long are left to the contract tests: a hundred megabytes of them would only slow this down.
  // Electron's context bridge drops `__proto__` keys, so on the desktop desk those would be good calls.
  const isTried = (json: string): boolean => json.length < 10_000 && (kind === 'browser' || !json.includes('__proto__'));
  const calls = Object.entries(samples).flatMap(([method, { params }]) =>
    badParamsOf(params).filter(({ json }) => isTried(json)).map(({ what, json }) => ({ method, what, json })),
  );
  const codes = await callAll(desk.page, calls);
  const wrong = calls.map(({ method, what }, index) => `${method} with ${what}: ${codes[index]}`);
  expect(wrong.filter((line) => !line.endsWith(': bad-request'))).toEqual([]);
  expect(calls.length).toBeGreaterThan(150);
});

test('SE-12: there are no other methods', async ({ desk }) => {
  await expect(desk.page.getByRole('banner')).toBeVisible();
  const codes = await callAll(desk.page, badMethods.map((method) => ({ method, json: '{}' })));
  expect(codes).toEqual(badMethods.map(() => 'unknown-method'));
});

test('SE-10: good calls are answered', async ({ desk }) => {
  await expect(desk.page.getByRole('banner')).toBeVisible();
  const calls = ['session.start', 'library.list', 'sources.list'].map((method) => ({ method, json: '{}' }));
  expect(await callAll(desk.page, calls)).toEqual(['ok', 'ok', 'ok']);
});
