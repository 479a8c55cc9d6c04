import type { review as english } from './en-review';

/** Durchsichten, auf Deutsch. */
export const review: typeof english = {
  verdicts: { accept: 'Zugestimmt', reject: 'Abgelehnt', question: 'Frage', change: 'Änderung vorgeschlagen' },
  answers: { agreed: 'Einverstanden', declined: 'Nicht gefolgt', replied: 'Geantwortet' },
  stages: { done: 'Fertig', reviewed: 'Durchgesehen' },
};
