import { describe, expect, it } from 'vitest';
import { CODE_LIFETIME_MS, HttpDoor } from './http-door';

describe('the door of the browser desk', () => {
  it('gives 256 random bits for a code, and admits who shows them', () => {
    const door = new HttpDoor();
    const token = door.redeem(door.newCode()) ?? '';
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(door.admits(`Bearer ${token}`)).toBe(true);
    expect(new HttpDoor().admits(`Bearer ${token}`)).toBe(false);
  });

  it('SE-6: takes a code once: again only from a page that never came to show the token', () => {
    const door = new HttpDoor();
    const code = door.newCode();
    const token = door.redeem(code)!;
    expect(door.hasLiveCode).toBe(false);
    expect(door.redeem(code)).toBe(token);
    door.admits('Bearer wrong');
    expect(door.redeem(code)).toBe(token);
    door.admits(`Bearer ${token}`);
    expect(door.redeem(code)).toBeUndefined();
  });

  it('SE-6: takes a code for a minute', () => {
    let now = 0;
    const door = new HttpDoor(() => now);
    const early = door.newCode();
    now = CODE_LIFETIME_MS - 1;
    expect(door.hasLiveCode).toBe(true);
    expect(door.redeem(early)).toBeDefined();
    now = CODE_LIFETIME_MS;
    expect(door.redeem(early)).toBeUndefined();
    now = CODE_LIFETIME_MS - 1;
    const late = door.newCode();
    now += CODE_LIFETIME_MS;
    expect(door.hasLiveCode).toBe(false);
    expect(door.redeem(late)).toBeUndefined();
  });

  it('voids a code by a newer one; a wrong guess voids nothing', () => {
    const door = new HttpDoor();
    const first = door.newCode();
    const second = door.newCode();
    expect(door.redeem(first)).toBeUndefined();
    expect(door.redeem('')).toBeUndefined();
    expect(door.redeem(second)).toBeDefined();
  });

  it.each(['', 'Bearer', 'Bearer ', 'Bearer wrong', 'Basic abc', 'Bearer wrong wrong'])('SE-5: does not admit "%s"', (header) => {
    expect(new HttpDoor().admits(header)).toBe(false);
  });

  it('SE-5: admits the token in no other writing', () => {
    const door = new HttpDoor();
    const token = door.redeem(door.newCode()) ?? '';
    for (const header of [token, `bearer ${token}`, `Bearer  ${token}`, `Bearer ${token} `, `Bearer ${token.slice(1)}`]) {
      expect(door.admits(header)).toBe(false);
    }
  });
});
