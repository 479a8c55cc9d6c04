import { describe, expect, it } from 'vitest';
import { idSchema } from '@shared/model/ids';
import { freeId } from './tag-set-edits';

describe('the id of a new tag', () => {
  it.each([
    ['Hearsay', 'hearsay'], ['  Who says so? ', 'who-says-so'], ['Übertreibung', 'ubertreibung'], ['噂', 'tag'],
    ['a'.repeat(90), 'a'.repeat(40)],
  ])('of “%s” is made of its letters', (label, id) => {
    expect(freeId(label, new Set())).toBe(id);
    expect(idSchema.safeParse(id).success).toBe(true);
  });

  it('is never one that is there', () => {
    expect(freeId('Quote', new Set(['quote', 'quote-2']))).toBe('quote-3');
  });
});
