import '../testing/browser';
import { useLayoutEffect, type ReactElement } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { show, unmount } from '../testing/render';
import { Dialog } from './dialog';

afterEach(unmount);

describe('a modal dialog', () => {
  it('is shown in the commit that makes it, so that a key meets the one or the other of two that follow each other', () => {
    const shownAtCommit: string[] = [];
    function Commit({ title }: { title: string }): ReactElement {
      useLayoutEffect(() => {
        shownAtCommit.push(...[...document.querySelectorAll('dialog')].map(({ ariaLabel, open }) => `${ariaLabel} ${String(open)}`));
      }, [title]);
      return <Dialog key={title} title={title} onClose={() => undefined}>words</Dialog>;
    }
    const shown = show(<Commit title="Preview" />);
    shown.again(<Commit title="Tags" />);
    expect(shownAtCommit).toEqual(['Preview true', 'Tags true']);
  });
});
