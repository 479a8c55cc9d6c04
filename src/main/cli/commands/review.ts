import path from 'node:path';
import type { Conflict } from '@shared/merge/conflict';
import { sendingKinds, type MergeChoice } from '@shared/model/review';
import { changesOf, type Diff } from '@shared/transactions/diff';
import { readWhole } from '../../services/files-service';
import type { PackageFacts, ReviewStory } from '../../services/reviews-service';
import { nodeDisk } from '../../store/disk';
import { diskError } from '../../store/disk-error';
import { HANDED_ON, writeDurably } from '../../store/durable-file';
import type { CliCommand, Invocation } from '../command';
import { byOption, type ExitCode, exitCodes, libraryOptions } from '../command';
import { findArticle } from '../find-article';
import type { CliLibrary } from '../library';
import { withLibrary } from '../library';
import { UsageError } from '../options';
import { passphraseOf, passphraseOption } from '../passphrase';

const actions: Readonly<Record<string, (invocation: Invocation) => Promise<ExitCode>>> = { export: send, show, import: take, merge };

export const reviewCommand: CliCommand = {
  name: 'review',
  summary: 'send an article for review, or a review back, as a package; show, take in or merge one that came',
  usage: 'export ARTICLE | show FILE | import FILE | merge FILE',
  options: {
    ...libraryOptions, ...byOption, ...passphraseOption,
    to: { value: 'NAME', help: 'export: whom it is sent to' },
    note: { value: 'TEXT', help: 'export: what to look at, or what there is to say of it all' },
    claim: { value: 'ID', multiple: true, help: 'export: only this claim; may be given again' },
    kind: { value: 'KIND', help: `export: one of ${sendingKinds.join(', ')}; else a review where the article came in for one` },
    output: { value: 'OUT', short: 'o', help: 'export: the file; else one named after the headline' },
    mine: { value: 'CONFLICT', multiple: true, help: 'merge: what both sides changed stays as it is here; “all” for all that nothing is said of' },
    theirs: { value: 'CONFLICT', multiple: true, help: 'merge: it becomes as the package has it; “all” for all that nothing is said of' },
    'dry-run': { help: 'merge: only tell what would change' },
  },
  run(invocation) {
    const [action] = invocation.options.positionals;
    const run = action === undefined ? undefined : actions[action];
    if (!run) throw new UsageError(action === undefined ? 'export, show, import or merge is missing' : `unknown action ${action}: export, show, import or merge`);
    return run(invocation);
  },
};

async function send(invocation: Invocation): Promise<ExitCode> {
  const { options, output, io } = invocation;
  const [, argument] = options.exactly('export', 'ARTICLE');
  const kind = sendingKinds.find((known) => known === options.text('kind'));
  if (options.text('kind') !== undefined && kind === undefined) throw new UsageError(`--kind is one of: ${sendingKinds.join(', ')}`);
  const passphrase = await passphraseOf(invocation);
  const claimIds = options.list('claim');
  return withLibrary(invocation, 'write', async ({ store, reviews, change }) => {
    const { articleId } = findArticle(store, argument);
    const sent = await reviews.send({
      articleId, kind, to: options.text('to'), note: options.text('note') ?? '', ...(claimIds.length > 0 && { claimIds }), passphrase,
    }, change());
    const file = path.resolve(io.cwd, options.text('output') ?? sent.name);
    try {
      await writeDurably(nodeDisk, file, [sent.bytes], HANDED_ON);
    } catch (error) {
      await reviews.takeBack(articleId, sent.sending.id, change());
      throw diskError('The package was not written', error);
    }
    const result = { articleId, file, sending: sent.sending, claims: sent.claims, bytes: sent.bytes.length, isSealed: passphrase !== undefined };
    await output.result(result, () => `${file}  ${sent.sending.kind}, ${sent.claims} ${sent.claims === 1 ? 'claim' : 'claims'}, ${sent.bytes.length} bytes${passphrase === undefined ? '' : ', sealed'}`);
    return exitCodes.done;
  });
}

async function show(invocation: Invocation): Promise<ExitCode> {
  return withPackage(invocation, 'show', 'read', async ({ reviews }, story) => {
    const facts = await reviews.describe(story);
    await invocation.output.result(facts, () => describeFacts(facts));
    return exitCodes.done;
  });
}

async function take(invocation: Invocation): Promise<ExitCode> {
  return withPackage(invocation, 'import', 'create', async ({ reviews, change }, story) => {
    const { articleId, headline, claims } = await reviews.take(story, change());
    const { sending } = story.review;
    await invocation.output.result({ articleId, headline, claims, sending }, () => `${articleId} “${headline}”, ${claims} ${claims === 1 ? 'claim' : 'claims'}, sent by ${sending.by}${sending.note ? `: ${sending.note}` : ''}`);
    return exitCodes.done;
  });
}

async function merge(invocation: Invocation): Promise<ExitCode> {
  const { options, output } = invocation;
  const isDry = options.flag('dry-run');
  return withPackage(invocation, 'merge', isDry ? 'read' : 'write', async ({ reviews, change }, story) => {
    const { conflicts } = await reviews.preview(story, new Map(), change());
    const choices = choicesOf(options.list('mine'), options.list('theirs'), conflicts);
    const preview = await reviews.preview(story, choices, change());
    const open = preview.conflicts.filter(({ choice }) => !choice);
    const made = isDry || open.length > 0 ? null : await reviews.merge(story, choices, change());
    const result = {
      articleId: story.bundle.article.id, sendingId: story.review.sending.id, from: story.review.sending.by, base: preview.base,
      revision: made?.revision ?? null, changes: changesIn(preview.diff), conflicts: preview.conflicts,
    };
    await output.result(result, () => describeMerge(result, made?.label, isDry));
    return open.length > 0 ? exitCodes.problemsFound : exitCodes.done;
  });
}

async function withPackage(
  invocation: Invocation, action: string, mode: Parameters<typeof withLibrary>[1], run: (library: CliLibrary, story: ReviewStory) => Promise<ExitCode>,
): Promise<ExitCode> {
  const { options, io } = invocation;
  const [, name] = options.exactly(action, 'FILE');
  const file = path.resolve(io.cwd, name);
  const passphrase = await passphraseOf(invocation);
  const bytes = await readWhole(file);
  return withLibrary(invocation, mode, async (library) => run(library, await library.reviews.read({ bytes, name: path.basename(file) }, passphrase, library.change())));
}

/** Whose version of each conflict stands, as the command line says. @throws UsageError for one that there is not, or that is given twice */
function choicesOf(mine: readonly string[], theirs: readonly string[], conflicts: readonly Conflict[]): Map<string, MergeChoice> {
  const known = new Set(conflicts.map(({ id }) => id));
  const choices = new Map<string, MergeChoice>();
  for (const [choice, ids] of [['mine', mine], ['theirs', theirs]] as const) {
    for (const id of ids) {
      if (id === 'all') continue;
      if (!known.has(id)) throw new UsageError(`there is no conflict ${id}; --dry-run lists them`);
      if (choices.has(id)) throw new UsageError(`--mine and --theirs both name ${id}`);
      choices.set(id, choice);
    }
  }
  if (mine.includes('all') && theirs.includes('all')) throw new UsageError('--mine all and --theirs all exclude each other');
  const rest = mine.includes('all') ? 'mine' : theirs.includes('all') ? 'theirs' : undefined;
  if (rest) for (const id of known) if (!choices.has(id)) choices.set(id, rest);
  return choices;
}

interface ListedChange {
  readonly change: 'added' | 'changed' | 'removed';
  readonly type: string;
  readonly id: string;
}

function changesIn(diff: Diff): ListedChange[] {
  return [...changesOf(diff)].map(([before, after]) => {
    const { type, id } = (after ?? before)!;
    return { change: !before ? 'added' : !after ? 'removed' : 'changed', type, id };
  });
}

function describeFacts({ headline, articleId, sending, claims, decisions, here }: PackageFacts): string {
  const { kind, by, to, note, at, claimIds } = sending;
  return [
    `${headline}  (${articleId})`,
    `${kind === 'request' ? 'For review' : 'A review'}, from ${by}${to === undefined ? '' : ` to ${to}`}, ${at}`,
    ...(note ? [note] : []),
    `${claims} ${claims === 1 ? 'claim' : 'claims'}${claimIds ? ' of a selection' : ''}, ${decisions} ${decisions === 1 ? 'decision' : 'decisions'}`,
    !here ? 'This library does not have the article: import it.'
      : !here.fits ? 'This library has the article with another text: it cannot be merged.'
        : here.isMerged ? 'This library has taken this package in before.'
          : here.isCurrent ? 'This library has the article with this text: merge it.' : 'This library has the article, with another draft as the current one: merge it.',
  ].join('\n');
}

function describeMerge({ changes, conflicts, from }: { changes: readonly ListedChange[]; conflicts: readonly Conflict[]; from: string }, label: string | undefined, isDry: boolean): string {
  const open = conflicts.filter(({ choice }) => !choice);
  const head = open.length > 0 ? [`Both sides changed ${open.length === 1 ? 'this' : 'these'}; nothing was merged. Say --mine or --theirs of each:`] : [];
  const listed = open.map(({ id, mine, theirs }) => `  ${id}\n    mine:   ${inShort(mine)}\n    theirs: ${inShort(theirs)}`);
  const made = label ?? (open.length > 0 ? undefined : isDry ? `What ${from} sent would change:` : `What ${from} sent brings nothing new.`);
  return [...head, ...listed, ...(made === undefined ? [] : [made]), ...(isDry ? changes.map(({ change, type, id }) => `  ${change.padEnd(8)}${type.padEnd(10)}${id}`) : [])].join('\n');
}

function inShort(value: unknown): string {
  const text = value === undefined ? '(not there)' : JSON.stringify(value);
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}
