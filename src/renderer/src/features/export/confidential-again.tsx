import type { ReactElement } from 'react';
import { t } from '../../i18n';
import { Dialog } from '../../ui/dialog';

interface ConfidentialAgainProps {
  headline: string;
  onAnswer: (withThem: boolean) => void;
  onClose: () => void;
}

/** Asks the second time whether a file is to hold the confidential parts. What Enter means is that it is not. */
export function ConfidentialAgain({ headline, onAnswer, onClose }: ConfidentialAgainProps): ReactElement {
  const { title, text, yes, no } = t.export.again;
  return (
    <Dialog
      title={title} onClose={onClose} onSubmit={() => onAnswer(false)}
      actions={(
        <>
          <button type="submit" className="button primary">{no}</button>
          <button type="button" className="button" onClick={() => onAnswer(true)}>{yes}</button>
        </>
      )}
    >
      <p>{text(headline)}</p>
    </Dialog>
  );
}
