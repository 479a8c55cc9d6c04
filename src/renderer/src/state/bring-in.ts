import type { Result } from '@shared/result';
import { MAX_KEPT_AT_ONCE } from '@shared/contract/article-files';
import { uploadFile } from '../bridge/files';
import { t } from '../i18n';
import { showAnnotations } from './annotations';
import { isPlain, nothingBrought, wantedStories, type BroughtRow, type StoryRow } from './bringing';
import { change } from './brought-rows';
import { desk } from './desk-store';
import { openArticle } from './open';
import { showPackage } from './review-package';
import { announce, bridge, toast, toastFailure } from './runtime';

type From = 'file' | 'paste';

/** Something to be brought in: a file that the screen holds, or one that main has an id for. */
export interface Incoming {
  readonly name: string;
  readonly from: From;
  readonly hand: (signal: AbortSignal) => Promise<Result<string>>;
}

/** A reading that takes longer than this shows how far it is, in milliseconds. */
const PATIENCE = 400;
let lastKey = 0;
/** What is under way; null: nothing. */
let stopping: AbortController | null = null;

/** Brings a blob over to main when its turn comes. */
export function incomingBlob(blob: Blob, name: string, from: From): Incoming {
  return { name, from, hand: (signal) => uploadFile(bridge(), blob, name, { signal }) };
}

/** A file that main has already. */
export function incomingFile({ fileId, name }: { fileId: string; name: string }): Incoming {
  return { name, from: 'file', hand: () => Promise.resolve({ ok: true, value: fileId }) };
}

/**
 * Reads files one after the other and shows what they hold, to be kept or left. A single one that needs no look is kept at once; a single one
 * that cannot be read is told. What comes while the dialog is open is added to it.
 * @param leftOut names of files that are of other kinds
 * @param beside the article that lies open where it was dropped or pasted: it may be a new draft of it
 */
export async function bringIn(incoming: readonly Incoming[], leftOut: readonly string[] = [], beside?: string): Promise<void> {
  if (incoming.length === 0 && leftOut.length === 0) return;
  if (stopping) {
    toast(t.arrivals.busy);
    return;
  }
  const controller = (stopping = new AbortController());
  const isMore = desk.get().dialog?.kind === 'arrivals';
  if (!isMore) void letGo();
  change({ leftOut: [...desk.get().bringing.leftOut, ...leftOut] });
  const inTurn = withCompanions(incoming);
  const isAlone = !isMore && inTurn.length === 1 && leftOut.length === 0;
  const show = (): void => desk.set({ dialog: { kind: 'arrivals' } });
  if (!isAlone) show();
  const patience = isAlone ? setTimeout(show, PATIENCE) : undefined;
  await readAll(inTurn, controller.signal, isAlone ? beside : undefined);
  clearTimeout(patience);
  if (stopping !== controller) return; // left meanwhile
  stopping = null;
  change({ reading: null });
  const [row] = desk.get().bringing.rows;
  if (isAlone && row && desk.get().bringing.rows.length === 1) await settleAlone(row);
  else if (desk.get().bringing.rows.length > 0 || leftOut.length > 0) {
    show();
    announce(t.arrivals.read(desk.get().bringing.rows.length));
  } else close();
}

/** What is to be done with the only thing that came: what a person would do with it most of the time. */
async function settleAlone(row: BroughtRow): Promise<void> {
  switch (row.is) {
    case 'refused':
      close();
      toast(t.import.failed(row.name, t.told(row.message)), { tone: 'bad' });
      return;
    case 'annotations':
      return showAnnotations(row);
    case 'review':
      return showPackage(row);
    case 'story': {
      const { known, draftOf } = row.story;
      if (known) desk.set({ dialog: { kind: 'known', row } });
      else if (draftOf) desk.set({ dialog: { kind: 'draft-or-article', row, articleId: draftOf.articleId } });
      else if (isPlain(row.story)) await keepStories([row]);
      else desk.set({ dialog: { kind: 'arrivals' } });
    }
  }
}

/** Takes a story in although the library has its text already. */
export async function keepAgain(row: StoryRow): Promise<void> {
  if (isPlain(row.story)) return keepStories([row]);
  change({ rows: [{ ...row, isWanted: true }] });
  desk.set({ dialog: { kind: 'arrivals' } });
}

/** Keeps what is wanted; the first of it comes onto the desk. What is refused stays in the dialog, with the reason. */
export async function keepWanted(): Promise<void> {
  await keepStories(wantedStories(desk.get().bringing));
}

async function keepStories(rows: readonly StoryRow[]): Promise<void> {
  if (rows.length === 0) return;
  change({ isKeeping: true });
  const stories = rows.slice(0, MAX_KEPT_AT_ONCE).map(({ story }) => ({ arrivalId: story.arrivalId, evenIfKnown: story.known !== null }));
  const answer = await bridge().invoke('arrivals.keep', { stories });
  change({ isKeeping: false });
  if (!answer.ok) return toastFailure(answer.error);
  const outcomes = new Map(answer.value.map((outcome, index) => [rows[index]!.key, outcome]));
  const added = answer.value.flatMap((kept) => (kept.outcome === 'added' ? [kept] : []));
  const known = answer.value.flatMap((kept) => (kept.outcome === 'known' ? [kept] : []));
  const refused = desk.get().bringing.rows.flatMap((row): BroughtRow[] => {
    const outcome = outcomes.get(row.key);
    if (!outcome) return rows.length > 1 && (row.is === 'annotations' || row.is === 'review') ? [row] : [];
    return outcome.outcome === 'refused' ? [{ key: row.key, name: row.name, is: 'refused', message: outcome.message }] : [];
  });
  const left = desk.get().bringing.rows.filter(({ key }) => !outcomes.has(key) && !refused.some((row) => row.key === key));
  if (refused.length === 0) close();
  else {
    change({ rows: refused, leftOut: [] });
    desk.set({ dialog: { kind: 'arrivals' } });
  }
  const first = added[0] ?? known[0];
  if (first) await openArticle(first.articleId);
  const kept = rows.filter(({ key }) => outcomes.get(key)?.outcome === 'added');
  if (kept.length === 1) toast([t.import.added(kept[0]!.story.headline), changesOf(kept[0]!)].filter(Boolean).join(' '));
  else if (added.length > 1) toast(t.arrivals.kept(added.length));
  if (known.length > 0) toast(t.arrivals.wereKnown(known.length));
  await forget(left);
}

/** Ends the reading; what has been read so far stays, to be kept or left. */
export function stopReading(): void {
  stopping?.abort();
}

/** Closes the dialog and lets everything go: nothing of it is in the library. */
export async function leaveArrivals(): Promise<void> {
  stopping?.abort();
  stopping = null;
  await letGo();
}

/** What was changed on the way in, as one sentence; empty where nothing was. */
export function changesOf({ story: { changes } }: StoryRow): string {
  const changed = changes.map(({ detail, kind, count }) => (detail ? t.told(detail).replace(/\.$/, '') : `${kind} (${count})`)).join('; ');
  return changed && t.import.changed(changed);
}

/** Something in its turn, with the file that has its text. */
interface InTurn extends Incoming {
  readonly companion?: Incoming | undefined;
}

/** Files of annotations that leave the text to another file are read together with it. */
function withCompanions(incoming: readonly Incoming[]): InTurn[] {
  const stem = (name: string): string => name.replace(/\.[^.]*$/, '').toLowerCase();
  const texts = new Map(incoming.filter(({ name }) => /\.txt$/i.test(name)).map((text) => [stem(text.name), text]));
  const companions = new Set<Incoming>();
  const paired = incoming.map((one): InTurn => {
    const companion = /\.(?:ann|jsonld)$/i.test(one.name) ? texts.get(stem(one.name)) : undefined;
    if (companion) companions.add(companion);
    return { ...one, companion };
  });
  return paired.filter((_, index) => !companions.has(incoming[index]!));
}

async function readAll(incoming: readonly InTurn[], signal: AbortSignal, beside: string | undefined): Promise<void> {
  for (const [index, one] of incoming.entries()) {
    if (signal.aborted) return;
    change({ reading: { name: one.name, at: index + 1, all: incoming.length } });
    const rows = await readOne(one, signal, beside);
    if (desk.get().bringing.reading === null) return forget(rows); // everything was let go meanwhile
    change({ rows: [...desk.get().bringing.rows, ...rows] });
  }
}

/** Reads one thing that was brought; what it turned out to be, or why it was refused. Nothing is in the library yet. `beside`: see `bringIn`. */
export async function readOne({ name, from, hand, companion }: InTurn, signal: AbortSignal, beside?: string): Promise<BroughtRow[]> {
  const refused = (message: string): BroughtRow[] => [{ key: ++lastKey, name, is: 'refused', message }];
  const given = await hand(signal);
  if (!given.ok) return signal.aborted ? [] : refused(given.error.message);
  const fileId = given.value;
  const stop = (): void => void bridge().invoke('arrivals.stop', { fileId });
  signal.addEventListener('abort', stop);
  const answer = await bridge().invoke('arrivals.read', { fileId, from, ...(beside !== undefined && { beside }) });
  signal.removeEventListener('abort', stop);
  if (!answer.ok) {
    await bridge().invoke('files.discard', { fileId });
    return answer.error.code === 'cancelled' ? [] : refused(answer.error.message);
  }
  const rows: BroughtRow[] = [];
  for (const arrival of answer.value) {
    if (arrival.is === 'story') rows.push({ key: ++lastKey, name, is: 'story', story: arrival, isWanted: arrival.known === null });
    else if (arrival.is === 'review') rows.push({ key: ++lastKey, name, is: 'review', fileId, isSealed: arrival.isSealed });
    else {
      const text = arrival.companionId === undefined ? await companion?.hand(signal) : undefined;
      rows.push({ key: ++lastKey, name, is: 'annotations', fileId, companionId: text?.ok ? text.value : arrival.companionId, format: arrival.format });
    }
  }
  return rows;
}

function close(): void {
  desk.set(({ dialog }) => ({ bringing: nothingBrought, ...(dialog?.kind === 'arrivals' && { dialog: null }) }));
}

function letGo(): Promise<void> {
  const { rows } = desk.get().bringing;
  close();
  return forget(rows);
}

/** Lets main forget what it holds for some rows. */
export async function forget(rows: readonly BroughtRow[]): Promise<void> {
  const arrivalIds = rows.flatMap((row) => (row.is === 'story' ? [row.story.arrivalId] : []));
  const fileIds = rows.flatMap((row) => (row.is === 'annotations' ? [row.fileId, ...(row.companionId === undefined ? [] : [row.companionId])] : row.is === 'review' ? [row.fileId] : []));
  for (const fileId of fileIds) await bridge().invoke('files.discard', { fileId });
  if (arrivalIds.length > 0) await bridge().invoke('arrivals.discard', { arrivalIds });
}
