import path from 'node:path';
import type { TextRange } from '@shared/model/fields';
import { doubtfulStates, targetStates } from '@shared/model/vocabulary';
import { ClaimdeskError } from '@shared/result';
import { createOffsetMap, type OffsetMap } from '@shared/text/offsets';
import type { RecordsView } from '@shared/transactions/record-set';
import type { DraftReport } from '../../services/drafts-service';
import { readWhole } from '../../services/files-service';
import type { CliCommand, Invocation } from '../command';
import { byOption, type ExitCode, exitCodes, libraryOptions } from '../command';
import { findArticle } from '../find-article';
import type { CliLibrary } from '../library';
import { withLibrary } from '../library';
import { UsageError } from '../options';
import { type PrintedPlace, placeOf } from '../places';

export const labelOption = { label: { value: 'TEXT', help: 'what the draft is called; “Draft 2”, … when not given' } } as const;

export const draftCommand: CliCommand = {
  name: 'draft',
  summary: 'the drafts of an article: add a new one, to which the claims move along; list them; go over to another',
  usage: 'add ARTICLE FILE | list ARTICLE | switch ARTICLE DRAFT',
  options: { ...libraryOptions, ...byOption, ...labelOption },
  async run(invocation) {
    const [action, argument, second] = invocation.options.positionals;
    if (action === 'add') {
      const [, , file] = invocation.options.exactly('add', 'ARTICLE', 'FILE');
      return addDraft(invocation, argument!, file);
    }
    if (action === 'list') return list(invocation, invocation.options.exactly('list', 'ARTICLE')[1]);
    if (action === 'switch') return switchTo(invocation, invocation.options.exactly('switch', 'ARTICLE', 'DRAFT')[1], second!);
    throw new UsageError(action === undefined ? 'add, list or switch is missing' : `unknown action ${action}: add, list or switch`);
  },
};

export const reanchorCommand: CliCommand = {
  name: 'reanchor',
  summary: 'find the claims of an article in a new text, and add it as a draft',
  usage: 'ARTICLE NEWFILE',
  options: { ...libraryOptions, ...byOption, ...labelOption, 'dry-run': { help: 'only tell what would become of the claims' } },
  async run(invocation) {
    const { options, output } = invocation;
    const [argument, file] = options.exactly('ARTICLE', 'NEWFILE');
    const { report, claims } = await takeDraft(invocation, argument, file, options.flag('dry-run'));
    await output.result(claims, () => describe(report));
    return exitCodes.done;
  },
};

/** Adds a file as the newest draft of an article, and prints what became of the claims. */
export async function addDraft(invocation: Invocation, argument: string, file: string): Promise<ExitCode> {
  const { report, claims } = await takeDraft(invocation, argument, file, false);
  const { articleId, draftId, label, text, changes, comments } = report;
  await invocation.output.result({ articleId, draftId, label, characters: text.length, changes, comments, claims }, () => describe(report));
  return exitCodes.done;
}

interface PrintedClaim {
  readonly claimId: string;
  readonly state: string;
  readonly score: number;
  readonly from: readonly PrintedPlace[];
  readonly to: readonly PrintedPlace[];
  readonly candidates?: readonly (readonly PrintedPlace[])[];
}

async function takeDraft(invocation: Invocation, argument: string, file: string, isDry: boolean): Promise<{ report: DraftReport; claims: PrintedClaim[] }> {
  const { io, options } = invocation;
  return withLibrary(invocation, isDry ? 'read' : 'write', async ({ store, articles, drafts, change }) => {
    const { articleId } = findArticle(store, argument);
    const filePath = path.resolve(io.cwd, file);
    const given = { bytes: await readWhole(filePath), name: path.basename(filePath), from: 'file' as const };
    const wish = { articleId, story: await drafts.read(given, change()), label: options.text('label') };
    const report = isDry ? await drafts.preview(wish, change()) : (await drafts.add(wish, change())).report;
    return { report, claims: printed(report, await articles.records(articleId)) };
  });
}

/** Places in UTF-16 code units and in code points of the draft that each stands in. */
function printed({ claims, text }: DraftReport, records: RecordsView): PrintedClaim[] {
  const maps = new Map<string, OffsetMap>();
  const mapOf = (draftId: string): OffsetMap => {
    let map = maps.get(draftId);
    if (!map) maps.set(draftId, (map = createOffsetMap(records.get('draft', draftId)!.text, 'code-point')));
    return map;
  };
  const fresh = createOffsetMap(text, 'code-point');
  const places = (ranges: readonly TextRange[], map: OffsetMap): PrintedPlace[] => ranges.map((range) => placeOf(range, map));
  return claims.map(({ claimId, state, score, fromDraftId, from, to, candidates }) => ({
    claimId, state, score, from: places(from, mapOf(fromDraftId)), to: places(to, fresh),
    ...(candidates.length > 0 && { candidates: candidates.map((candidate) => places(candidate, fresh)) }),
  }));
}

function describe({ label, claims }: DraftReport): string {
  const counts = targetStates.map((state) => ({ state, count: claims.filter((claim) => claim.state === state).length })).filter(({ count }) => count > 0);
  const toLookAt = claims.filter(({ state }) => doubtfulStates.has(state));
  return [
    `${label}: ${claims.length} ${claims.length === 1 ? 'claim' : 'claims'}${counts.map(({ state, count }) => `, ${count} ${state}`).join('')}`,
    ...toLookAt.map(({ claimId, state, score }) => `  ${state.padEnd(10)}${claimId}  ${score.toFixed(2)}`),
  ].join('\n');
}

async function list(invocation: Invocation, argument: string): Promise<ExitCode> {
  return withLibrary(invocation, 'read', async ({ store, articles }) => {
    const { articleId } = findArticle(store, argument);
    const records = await articles.records(articleId);
    const { currentDraftId } = records.get('article', articleId)!;
    const drafts = [...records.all('draft')].map(({ id, label, sha256, importedAt, importedBy, text }) => (
      { draftId: id, label, isCurrent: id === currentDraftId, characters: text.length, sha256, importedAt, importedBy }
    ));
    await invocation.output.result(drafts, () => drafts.map(({ draftId, label, isCurrent, importedAt }) => `${isCurrent ? '*' : ' '} ${draftId}  ${importedAt}  ${label}`).join('\n'));
    return exitCodes.done;
  });
}

async function switchTo(invocation: Invocation, argument: string, draft: string): Promise<ExitCode> {
  return withLibrary(invocation, 'write', async ({ store, articles, change }: CliLibrary) => {
    const { articleId } = findArticle(store, argument);
    const drafts = [...(await articles.records(articleId)).all('draft')];
    const found = drafts.find(({ id, label }) => id === draft || label === draft);
    if (!found) throw new ClaimdeskError('not-found', `The article has no draft “${draft}”. “claimdesk draft list” shows them.`);
    const made = await articles.apply(articleId, { do: 'draft.switch', id: found.id }, change());
    await invocation.output.result({ articleId, draftId: found.id, revision: made?.revision ?? null }, () => made?.label ?? `${found.label} is the current draft already`);
    return exitCodes.done;
  });
}
