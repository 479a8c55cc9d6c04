import type { EventPayload } from '@shared/contract/events';
import type { ParamsOf } from '@shared/contract/methods';
import type { ExportReport } from '@shared/contract/values';
import { t } from '../i18n';
import { desk } from './desk-store';
import { keepHandedOut } from './handed-out';
import { bridge, newId, toast, toastFailure } from './runtime';

/** What is to go out, and how. */
export type ExportWish = Omit<ParamsOf<'exports.write'>, 'exportId'>;

/** Exports of this screen that are under way. */
const underWay = new Set<string>();

/** Exports articles: the desktop desk asks where to, the browser desk hands the file to the browser. */
export async function exportArticles(wish: ExportWish): Promise<void> {
  const exportId = newId('exp');
  underWay.add(exportId);
  const answer = await bridge().invoke('exports.write', { ...wish, exportId });
  underWay.delete(exportId);
  show(exportId, undefined);
  if (!answer.ok) {
    if (answer.error.code === 'cancelled') toast(t.told(answer.error.message));
    else toastFailure(answer.error);
    return;
  }
  const { value } = answer;
  if (value.outcome === 'cancelled' || !(await keepHandedOut(value))) return;
  const left = value.report.fidelity.map(({ what, count }) => `${t.told(what)} (${count})`).join(', ');
  toast([t.export.saved(value.name, claimsHeld(value.report)), left && t.export.left(left)].filter(Boolean).join(' '));
}

/** The claims that a file holds: there are formats that have no place for any. */
export function claimsHeld({ claims, fidelity }: Pick<ExportReport, 'claims' | 'fidelity'>): number {
  return fidelity.some(({ what, count }) => what === 'claims' && count === claims) ? 0 : claims;
}

/** Main tells how far an export is, perhaps one of another screen. */
export function hearExportProgress({ exportId, done }: EventPayload<'export.progress'>): void {
  if (underWay.has(exportId)) show(exportId, done);
}

/** Stops an export; nothing of it is left. */
export function stopExport(exportId: string): void {
  void bridge().invoke('exports.stop', { exportId });
}

function show(exportId: string, done: number | null | undefined): void {
  const exporting = new Map(desk.get().exporting);
  if (done !== undefined) exporting.set(exportId, done);
  else if (!exporting.delete(exportId)) return;
  desk.set({ exporting });
}
