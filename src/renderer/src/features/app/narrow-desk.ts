import { useEffect } from 'react';
import { desk, useDesk } from '../../state/desk-store';

/** The same width as in shell.css. */
const narrow = matchMedia('(max-width: 860px)');

/**
 * On a narrow desk (a small window, or a large one at 200 %) the list of articles lies over the text instead of beside it:
 * it is away until somebody asks for it, and goes when an article was chosen.
 */
export function useNarrowDesk(): void {
  const articleId = useDesk((state) => state.article?.articleId);

  useEffect(() => {
    const fit = (): void => desk.set({ isLibraryOpen: !narrow.matches });
    if (narrow.matches) fit();
    narrow.addEventListener('change', fit);
    return () => narrow.removeEventListener('change', fit);
  }, []);

  useEffect(() => {
    if (narrow.matches && articleId !== undefined) desk.set({ isLibraryOpen: false });
  }, [articleId]);
}
