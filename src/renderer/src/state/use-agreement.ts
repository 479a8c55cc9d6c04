import { useEffect, useState } from 'react';
import type { AgreementFigures } from '@shared/agreement/figures';
import { figuresIn } from '../agreement/figures-thread';
import { createFiguresThread } from '../threads/threads';
import { readVersions, type ComparedVersions } from './agreement';
import { useDesk } from './desk-store';
import { toastFailure } from './runtime';

/** What people marked in some articles; null until it is read, or where it cannot be. It is read anew when one of the articles changes. */
export function useComparedVersions(articleIds: readonly string[]): ComparedVersions | null {
  const [read, setRead] = useState<{ key: string; compared: ComparedVersions } | null>(null);
  const key = useDesk(({ summaries }) => articleIds.map((id) => `${id} ${summaries.get(id)?.modifiedAt ?? ''}`).join(' '));
  const ids = articleIds.join(' ');
  useEffect(() => {
    let isWanted = true;
    if (!ids) return;
    void readVersions(ids.split(' ')).then((answer) => {
      if (!isWanted) return;
      if (answer.ok) setRead({ key: ids, compared: answer.value });
      else toastFailure(answer.error);
    });
    return () => {
      isWanted = false;
    };
  }, [ids, key]);
  return read?.key === ids ? read.compared : null;
}

/** The figures of what was read: `working` until a thread has them, null where it failed. */
export function useFigures(compared: ComparedVersions | null): AgreementFigures | 'working' | null {
  const [done, setDone] = useState<{ of: ComparedVersions; figures: AgreementFigures | null } | null>(null);
  useEffect(() => {
    if (!compared) return;
    const { marked: text, annotations } = compared;
    return figuresIn(createFiguresThread(), { text, annotations }, (figures) => setDone({ of: compared, figures }));
  }, [compared]);
  return done?.of === compared ? done.figures : 'working';
}
