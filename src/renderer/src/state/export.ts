import type { ParamsOf } from '@shared/contract/methods';
import { t } from '../i18n';
import { keepHandedOut } from './handed-out';
import { bridge, toast, toastFailure } from './runtime';

/** What is to go out, and how. */
export type ExportWish = ParamsOf<'exports.write'>;

/** Exports articles: the desktop desk asks where to, the browser desk hands the file to the browser. */
export async function exportArticles(wish: ExportWish): Promise<void> {
  const answer = await bridge().invoke('exports.write', wish);
  if (!answer.ok) return toastFailure(answer.error);
  const { value } = answer;
  if (value.outcome === 'cancelled' || !(await keepHandedOut(value))) return;
  const left = value.report.fidelity.map(({ what, count }) => `${t.told(what)} (${count})`).join(', ');
  toast([t.export.saved(value.name, value.report.claims), left && t.export.left(left)].filter(Boolean).join(' '));
}
