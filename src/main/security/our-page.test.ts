import { describe, expect, it } from 'vitest';
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
