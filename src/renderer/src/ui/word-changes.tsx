import { useMemo, type ReactElement } from 'react';
import { diffWords } from '@shared/text/word-diff';

/** What changes from one text to another, word by word. */
export function WordChanges({ before, after, language }: { before: string; after: string; language?: string | undefined }): ReactElement {
  const changes = useMemo(() => diffWords(before, after), [before, after]);
  return (
    <p lang={language}>
      {changes.map(({ kind, text }, index) => (
        kind === 'removed' ? <del key={index}>{text}</del> : kind === 'added' ? <ins key={index}>{text}</ins> : <span key={index}>{text}</span>
      ))}
    </p>
  );
}
