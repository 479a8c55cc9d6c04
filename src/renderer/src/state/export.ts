import type { ParamsOf } from '@shared/contract/methods';
import { downloadFile } from '../bridge/files';
import { t } from '../i18n';
import { keepInBrowser } from './keep-in-browser';
import { bridge, toast, toastFailure } from './runtime';

/** Exports an article: the desktop desk asks where to, the browser desk hands the file to the browser. */
export async function exportArticle(params: ParamsOf<'exports.write'>): Promise<void> {
  const answer = await bridge().invoke('exports.write', params);
  if (!answer.ok) return toastFailure(answer.error);
  const { value } = answer;
  if (value.outcome === 'cancelled') return;
  if (value.outcome === 'made') {
    const blob = await downloadFile(bridge(), value.fileId);
    if (!blob.ok) return toastFailure(blob.error);
    keepInBrowser(blob.value, value.name);
  }
  const left = value.report.fidelity.map(({ what, count }) => `${what} (${count})`).join(', ');
  toast([t.export.saved(value.name, value.report.claims), left && t.export.left(left)].filter(Boolean).join(' '));
}
