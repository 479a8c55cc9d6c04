import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeskCommand } from './command';
import { bind, holderOf, isSettable, isTagCommand, reservedFor, unbind, withBindings } from './key-bindings';

const run = (): void => undefined;
const next: DeskCommand = { id: 'claim.next', group: 'claim', label: 'Next', keys: ['n'], run };
const previous: DeskCommand = { id: 'claim.previous', group: 'claim', label: 'Previous', keys: ['Shift+n', 'Shift+p'], run };
const palette: DeskCommand = { id: 'palette.open', group: 'view', label: 'Find', keys: ['Mod+k'], whileTyping: true, run };
const trash: DeskCommand = { id: 'view.trash', group: 'view', label: 'Trash', run };
const sourced: DeskCommand = { id: 'tag.sourced', group: 'tag', label: 'Sourced', keys: ['1'], run };
const commands = [sourced, next, previous, palette, trash];

const keysOf = (bindings: Record<string, string[]>, id: string): readonly string[] =>
  withBindings(commands, bindings).find((command) => command.id === id)?.keys ?? [];

describe('keys that were set (KB-1)', () => {
  it('take the place of a command’s own; an empty list takes them away', () => {
    const bindings = { 'claim.next': ['w'], 'claim.previous': [] };
    expect(keysOf(bindings, 'claim.next')).toEqual(['w']);
    expect(keysOf(bindings, 'claim.previous')).toEqual([]);
    expect(keysOf(bindings, 'palette.open')).toEqual(['Mod+k']);
  });

  it('never concern a tag, whose key is the library’s', () => {
    expect(keysOf({ 'tag.sourced': ['w'] }, 'tag.sourced')).toEqual(['1']);
    expect([sourced, { id: 'tag.repeat', group: 'tag' } as const].map(isTagCommand)).toEqual([true, false]);
  });

  it('are no bindings when they are the command’s own', () => {
    expect(bind({ 'claim.next': ['w'] }, next, ['n'])).toEqual({});
    expect(bind({}, trash, [])).toEqual({});
    expect(bind({ other: ['x'] }, next, ['w'])).toEqual({ other: ['x'], 'claim.next': ['w'] });
  });

  it('are let go of one by one', () => {
    expect(unbind({}, previous, 'Shift+p')).toEqual({ 'claim.previous': ['Shift+n'] });
    expect(unbind({ 'claim.next': ['w'] }, next, 'w')).toEqual({ 'claim.next': [] });
    expect(unbind({}, next, 'w')).toEqual({});
  });
});

describe('a key that does something already (KB-2)', () => {
  it('is found with what it does, tags included', () => {
    expect(holderOf(commands, trash, 'n')).toBe(next);
    expect(holderOf(commands, trash, '1')).toBe(sourced);
    expect(holderOf(commands, next, 'n')).toBeUndefined();
    expect(holderOf(withBindings(commands, { 'claim.next': ['w'] }), trash, 'n')).toBeUndefined();
  });

  it('DV-9: is free for what is heard in a dialog only, unless it is heard everywhere', () => {
    const inReview: DeskCommand = { id: 'review.next', group: 'review', label: 'Next in review', keys: ['n'], inDialog: 'draft-review', run };
    const all = [...commands, inReview];
    expect(holderOf(all, inReview, 'n')).toBeUndefined();
    expect(holderOf(all, next, 'n')).toBeUndefined();
    expect(holderOf(all, inReview, 'Mod+k')).toBe(palette);
    expect(holderOf(withBindings(all, { 'review.next': ['Mod+j'] }), palette, 'Mod+j')?.id).toBe('review.next');
  });

  it('taken over is never with two commands, whatever is set in whatever order', () => {
    const ids = fc.constantFrom('claim.next', 'claim.previous', 'palette.open', 'view.trash');
    const chord = fc.constantFrom('n', 'w', 'Shift+n', 'Mod+k', 'Mod+j');
    fc.assert(
      fc.property(fc.array(fc.tuple(ids, chord), { maxLength: 12 }), (steps) => {
        let bindings: Readonly<Record<string, string[]>> = {};
        for (const [id, key] of steps) {
          const holder = holderOf(withBindings(commands, bindings), commands.find((one) => one.id === id)!, key);
          if (holder) bindings = unbind(bindings, commands.find((one) => one.id === holder.id)!, key);
          bindings = bind(bindings, commands.find((one) => one.id === id)!, [key]);
        }
        const all = withBindings(commands, bindings).flatMap(({ keys }) => keys ?? []);
        expect(new Set(all).size).toBe(all.length);
        const last = steps.at(-1);
        if (last) expect(keysOf(bindings as Record<string, string[]>, last[0])).toEqual([last[1]]);
      }),
    );
  });
});

describe('a key that cannot be given away (KB-3)', () => {
  it.each([
    ['Tab', next, 'focus'], ['Shift+Tab', next, 'focus'], ['Escape', next, 'escape'], ['Mod+c', next, 'clipboard'], ['Mod+w', palette, 'system'],
    ['F5', palette, 'system'], ['Other+x', next, 'system'], ['Dead', next, 'unknown'], ['x', palette, 'typing'], ['Shift+x', palette, 'typing'],
    ['Mod+x', sourced, 'clipboard'], ['Alt+x', sourced, 'tag'], ['Enter', sourced, 'tag'],
  ] as const)('%s is refused with the reason', (chord, command, reason) => {
    expect(reservedFor(command, chord)).toBe(reason);
  });

  it.each([['w', next], ['Mod+j', palette], ['F7', palette], ['Shift+F7', palette], ['w', sourced], ['+', next], ['Mod+Enter', next]] as const)('%s can be had', (chord, command) => {
    expect(reservedFor(command, chord)).toBeUndefined();
  });

  it('stays with the command that lets go', () => {
    expect([isSettable({ keys: ['Escape'] }), isSettable({ keys: ['n'] }), isSettable({})]).toEqual([false, true, true]);
  });
});
