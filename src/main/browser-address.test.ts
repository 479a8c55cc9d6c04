import { existsSync, readFileSync, statSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BrowserAddress } from './browser-address';
import { CODE_LIFETIME_MS, HttpDoor } from './transport/http-door';

const origin = 'http://127.0.0.1:4567';
let now: number;
let door: HttpDoor;
let printed: string[];
let address: BrowserAddress;

beforeEach(() => {
  now = 0;
  printed = [];
  door = new HttpDoor(() => now);
  address = new BrowserAddress({ door, origin, print: (line) => printed.push(line) });
});
afterEach(() => address.remove());

const codes = (): string[] => printed.map((line) => /#code=(.+)$/.exec(line)?.[1] ?? '');

describe('the address of the browser desk', () => {
  it('has a code that opens the door, in the terminal and in a page that only its owner can read', () => {
    address.renew();
    expect(printed).toEqual([`Claimdesk is at ${origin}/#code=${codes()[0]}`]);
    expect(readFileSync(address.file, 'utf8')).toContain(`url=${origin}/#code=${codes()[0]}"`);
    if (process.platform !== 'win32') expect(statSync(address.file).mode & 0o777).toBe(0o600);
    expect(door.redeem(codes()[0] ?? '')).toBeDefined();
  });

  it('SE-6: is made anew when it was used or has run out, and not while it is good', () => {
    address.renew();
    address.whereToLook();
    expect(printed).toHaveLength(1);
    door.redeem(codes()[0] ?? '');
    expect(address.whereToLook()).toContain('terminal');
    expect(printed).toHaveLength(2);
    now += CODE_LIFETIME_MS;
    address.whereToLook();
    expect(new Set(codes()).size).toBe(3);
  });

  it('stands in the page alone when nobody reads what is printed', () => {
    const quiet = new BrowserAddress({ door, origin, print: undefined });
    expect(quiet.whereToLook()).toContain(quiet.file);
    expect(readFileSync(quiet.file, 'utf8')).toContain('#code=');
    quiet.remove();
    expect(existsSync(quiet.file)).toBe(false);
  });
});
