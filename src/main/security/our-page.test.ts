import { describe, expect, it, vi } from 'vitest';
import { isOurPage } from './our-page';

describe('our page', () => {
  it.each(['app://claimdesk/', 'app://claimdesk/?x=1', 'app://claimdesk/#part'])('is %s', (url) => {
    expect(isOurPage(url)).toBe(true);
  });

  it.each([
    'app://claimdesk',
    'app://claimdesk/assets/main.js',
    'app://claimdesk.evil.example/',
    'app://evil.example/?app://claimdesk/',
    'app://user@claimdesk/',
    'app://claimdesk:80/',
    'https://claimdesk/',
    'https://evil.example/#app://claimdesk/',
    'file:///app://claimdesk/',
    'about:blank',
    'javascript:alert(1)',
    'blob:app://claimdesk/0b2c',
    '',
    'app:',
  ])('SE-16: is not %s', (url) => {
    expect(isOurPage(url)).toBe(false);
  });
});

describe('SE-16: the page of a runtime that is ready too early', () => {
  it('is https, and as exact as the other', async () => {
    vi.resetModules();
    const late = await import('./our-page');
    late.useLateOrigin();
    expect(late.isOurPage(late.pageUrl())).toBe(true);
    expect(late.isOurs('https://claimdesk.localhost/assets/index.js')).toBe(true);
    for (const url of ['app://claimdesk/', 'https://claimdesk.localhost.example/', 'http://claimdesk.localhost/']) {
      expect([late.isOurPage(url), late.isOurs(url)]).toEqual([false, false]);
    }
  });
});
