import { useEffect, useState } from 'react';
import type { ResultOf } from '@shared/contract/methods';
import type { ExportWish } from '../../state/export';
import { bridge, newId } from '../../state/runtime';
import { afterPaint } from '../../ui/after-paint';

/**
 * What a file would hold and leave out; null while that is not known. It is asked for anew whenever the wish is another, once the screen shows that,
 * and what is being found out for another wish is stopped.
 */
export function usePreview(wish: ExportWish | null): ResultOf<'exports.preview'> | null {
  const [known, setKnown] = useState<{ asked: string; preview: ResultOf<'exports.preview'> } | null>(null);
  const asked = JSON.stringify(wish);
  useEffect(() => {
    const wanted = JSON.parse(asked) as ExportWish | null;
    if (!wanted) return;
    const exportId = newId('exp');
    let is: 'put-off' | 'asked' | 'over' = 'put-off';
    const letBe = afterPaint(() => {
      is = 'asked';
      void bridge().invoke('exports.preview', { ...wanted, exportId }).then((answer) => {
        if (is === 'over') return;
        is = 'over';
        // What fails is told when it is exported.
        if (answer.ok) setKnown({ asked, preview: answer.value });
      });
    });
    return () => {
      letBe();
      if (is === 'asked') void bridge().invoke('exports.stop', { exportId });
      is = 'over';
    };
  }, [asked]);
  return known?.asked === asked ? known.preview : null;
}
