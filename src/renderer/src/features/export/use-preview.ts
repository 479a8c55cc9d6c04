import { useEffect, useState } from 'react';
import type { ResultOf } from '@shared/contract/methods';
import type { ExportWish } from '../../state/export';
import { bridge } from '../../state/runtime';

/** What a file would hold and leave out; null while that is not known. It is asked for anew whenever the wish is another. */
export function usePreview(wish: ExportWish | null): ResultOf<'exports.preview'> | null {
  const [known, setKnown] = useState<{ asked: string; preview: ResultOf<'exports.preview'> } | null>(null);
  const asked = JSON.stringify(wish);
  useEffect(() => {
    const wanted = JSON.parse(asked) as ExportWish | null;
    if (!wanted) return;
    let isOver = false;
    void bridge().invoke('exports.preview', wanted).then((answer) => {
      // What fails is told when it is exported.
      if (!isOver && answer.ok) setKnown({ asked, preview: answer.value });
    });
    return () => {
      isOver = true;
    };
  }, [asked]);
  return known?.asked === asked ? known.preview : null;
}
