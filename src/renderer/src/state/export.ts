import type { ParamsOf } from '@shared/contract/methods';
import { downloadFile } from '../bridge/files';
import { t } from '../i18n';
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

/** Hands a file to the browser, which keeps it where its person keeps files. */
export function keepInBrowser(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
