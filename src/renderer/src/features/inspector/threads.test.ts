import { describe, expect, it } from 'vitest';
import type { Comment } from '@shared/model/claim';
import { threadsOf } from './threads';

const comment = (id: string, minute: number, parentId?: string): Comment => ({
  type: 'comment', id, articleId: 'art_1', claimId: 'clm_1', by: 'Ada', at: `2026-01-02T03:0${minute}:00.000Z`, text: id, resolved: false,
  ...(parentId !== undefined && { parentId }),
});
const read = (...comments: Comment[]): string[] => threadsOf(comments).map(({ first, answers }) => [first, ...answers].map(({ id }) => id).join(' '));

describe('threads', () => {
  it('are told oldest first, answers of answers among the answers', () => {
    expect(read(comment('d', 4, 'b'), comment('c', 3, 'a'), comment('b', 2, 'a'), comment('x', 5), comment('a', 1))).toEqual(['a b c d', 'x']);
  });

  it('begin with what answers a comment that is not there', () => {
    expect(read(comment('b', 2, 'gone'), comment('c', 3, 'b'))).toEqual(['b c']);
  });

  it('come to an end where answers answer each other', () => {
    expect(read(comment('a', 1, 'b'), comment('b', 2, 'a')).join(' ').split(' ').sort()).toEqual(['a', 'b']);
  });
});
