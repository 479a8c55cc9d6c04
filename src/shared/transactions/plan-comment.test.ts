import { beforeEach, describe, expect, it } from 'vitest';
import type { Comment } from '@shared/model/claim';
import { unwrap } from '@shared/result';
import { commandSchema, type Command } from './command';
import { invert } from './diff';
import { plan } from './plan';
import type { RecordSet } from './record-set';
import { ARTICLE_ID, AT, contentsOf, countingContext, libraryOf } from './testing/arbitrary-library';
import { withIds } from './with-ids';

const context = countingContext();
let records: RecordSet;

function run(command: Command): string {
  const { diff, label } = unwrap(plan(records, command, context));
  records.apply(diff);
  return label;
}
const comment = (id: string): Comment | undefined => records.get('comment', id);

beforeEach(() => {
  records = libraryOf('Words that say something.');
  run({ do: 'claim.create', claim: { id: 'clm_1', ranges: [{ start: 0, end: 5 }] } });
  run({ do: 'claim.create', claim: { id: 'clm_2', ranges: [{ start: 6, end: 10 }] } });
  run({ do: 'comment.create', id: 'cmt_1', claimId: 'clm_1', text: 'Who counted?' });
});

describe('comments', () => {
  it('say who wrote them, when, and on what', () => {
    expect(comment('cmt_1')).toEqual({
      type: 'comment', id: 'cmt_1', articleId: ARTICLE_ID, claimId: 'clm_1', by: 'Ada', at: AT, text: 'Who counted?', resolved: false,
    });
    expect(run({ do: 'comment.create', id: 'cmt_2', text: 'On all of it.' })).toBe('Commented “On all of it.”');
    expect(comment('cmt_2')).not.toHaveProperty('claimId');
  });

  it('CM-1: an answer stands on the claim of the comment that it answers', () => {
    expect(run({ do: 'comment.create', id: 'cmt_2', parentId: 'cmt_1', text: 'The clerk.' })).toBe('Answered “The clerk.”');
    expect(comment('cmt_2')).toMatchObject({ claimId: 'clm_1', parentId: 'cmt_1' });
  });

  it('CM-2: go with their answers and theirs, and come back with them', () => {
    run({ do: 'comment.create', id: 'cmt_2', parentId: 'cmt_1', text: 'The clerk.' });
    run({ do: 'comment.create', id: 'cmt_3', parentId: 'cmt_2', text: 'Which one?' });
    run({ do: 'comment.create', id: 'cmt_4', claimId: 'clm_1', text: 'Another matter.' });
    const before = contentsOf(records);
    const { diff } = unwrap(plan(records, { do: 'comment.remove', id: 'cmt_1' }, context));
    records.apply(diff);
    expect([...records.all('comment')].map(({ id }) => id)).toEqual(['cmt_4']);
    records.apply(invert(diff));
    expect(contentsOf(records)).toEqual(before);
  });

  const refused: [string, Command, string][] = [
    ['on a claim that is not there', { do: 'comment.create', claimId: 'clm_9', text: 'Who?' }, 'not-found'],
    ['in answer to nothing', { do: 'comment.create', parentId: 'cmt_9', text: 'Who?' }, 'not-found'],
    ['in answer to a comment on another claim', { do: 'comment.create', claimId: 'clm_2', parentId: 'cmt_1', text: 'Who?' }, 'refused'],
    ['of an id that is taken', { do: 'comment.create', id: 'cmt_1', claimId: 'clm_2', text: 'Who?' }, 'already-there'],
    ['changed and not there', { do: 'comment.update', id: 'cmt_9', changes: { resolved: true } }, 'not-found'],
    ['removed and not there', { do: 'comment.remove', id: 'cmt_9' }, 'not-found'],
  ];
  it.each(refused)('CM-3: refused %s', (_, command, code) => {
    expect(plan(records, command, context)).toMatchObject({ ok: false, error: { code } });
  });

  it('CM-3: have words', () => {
    for (const text of ['', ' \n']) {
      expect(commandSchema.safeParse({ do: 'comment.create', text }).success).toBe(false);
      expect(commandSchema.safeParse({ do: 'comment.update', id: 'cmt_1', changes: { text } }).success).toBe(false);
    }
  });

  it('CM-4: are resolved, opened again and reworded, each told in its own words', () => {
    expect(run({ do: 'comment.update', id: 'cmt_1', changes: { resolved: true } })).toBe('Resolved the comment “Who counted?”');
    expect(comment('cmt_1')?.resolved).toBe(true);
    expect(run({ do: 'comment.update', id: 'cmt_1', changes: { resolved: false } })).toBe('Reopened the comment “Who counted?”');
    expect(run({ do: 'comment.update', id: 'cmt_1', changes: { text: 'Who, and when?' } })).toBe('Changed the comment “Who, and when?”');
    expect(comment('cmt_1')).toMatchObject({ text: 'Who, and when?', resolved: false });
    expect(unwrap(plan(records, { do: 'comment.update', id: 'cmt_1', changes: {} }, context)).diff.updated).toEqual([]);
  });

  it('get the id on the screen that main is to use', () => {
    const command = withIds({ do: 'comment.create', text: 'Who?' }, (prefix) => `${prefix}_own`);
    expect(command).toMatchObject({ id: 'cmt_own' });
    expect(withIds(command, () => 'other')).toEqual(command);
  });
});
