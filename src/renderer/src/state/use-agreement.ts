import { useEffect, useState } from 'react';
import type { AgreementFigures } from '@shared/agreement/figures';
import { figuresIn } from '../agreement/figures-thread';
import { createFiguresThread } from '../threads/threads';
import { readPair, type ComparedPair, type Pair } from './agreement';
import { useDesk } from './desk-store';
import { toastFailure } from './runtime';

/** What two people marked; null until it is read, or where it cannot be. It is read anew when either article changes. */
export function useComparedPair(pair: Pair | undefined): ComparedPair | null {
  const [read, setRead] = useState<{ key: string; compared: ComparedPair } | null>(null);
  const key = useDesk(({ summaries }) => (pair ? pair.map((id) => `${id} ${summaries.get(id)?.modifiedAt ?? ''}`).join(' ') : ''));
  const ids = pair?.join(' ') ?? '';
  useEffect(() => {
    let isWanted = true;
    if (!ids) return;
    const [a, b] = ids.split(' ');
    void readPair([a!, b!]).then((answer) => {
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
export function useFigures(compared: ComparedPair | null): AgreementFigures | 'working' | null {
  const [done, setDone] = useState<{ of: ComparedPair; figures: AgreementFigures | null } | null>(null);
  useEffect(() => {
    if (!compared) return;
    const { marked: text, annotations } = compared;
    return figuresIn(createFiguresThread(), { text, annotations }, (figures) => setDone({ of: compared, figures }));
  }, [compared]);
  return done?.of === compared ? done.figures : 'working';
}
