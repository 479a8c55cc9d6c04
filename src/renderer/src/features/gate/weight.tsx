import type { ReactElement } from 'react';
import type { FindingSeverity } from '@shared/model/vocabulary';

/** The sign of how much a finding weighs: its form says it as well as its colour. */
export function Weight({ severity }: { severity: FindingSeverity }): ReactElement {
  return <span className="weight" data-severity={severity} aria-hidden="true" />;
}
