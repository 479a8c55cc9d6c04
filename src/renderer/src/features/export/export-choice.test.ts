import { describe, expect, it } from 'vitest';
import { exportFormatIds } from '@shared/formats/format-ids';
import { choiceOf, offersFor, purposes, settingOf } from './export-choice';

describe('OP-10: what the export screen offers', () => {
  it('is every format there is, and the sheet', () => {
    expect(new Set(purposes.flatMap((purpose) => offersFor(purpose, true)))).toEqual(new Set(['sheet', ...exportFormatIds]));
  });

  it('is remembered, and begins anew where it is not offered any more', () => {
    for (const purpose of purposes) for (const offer of offersFor(purpose, true)) expect(choiceOf(settingOf({ purpose, offer }), true)).toEqual({ purpose, offer });
    for (const lost of ['', 'colleague', 'colleague wordstar', 'constructor docx']) expect(choiceOf(lost, true)).toEqual({ purpose: 'colleague', offer: 'docx' });
    expect(choiceOf('checking sheet', false)).toEqual({ purpose: 'checking', offer: 'html' });
  });
});
