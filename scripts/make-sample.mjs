// node scripts/make-sample.mjs: makes the worked example, resources/samples/footbridge.claimdesk.json, from its text and
// from what an editor would have done with it. To be run by hand after npm run build, when one of the two has changed.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inProject } from './lib/project.mjs';
import { claims, comments, readAsFarAs, sources } from './sample/footbridge.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'claimdesk-sample-'));
const library = path.join(folder, 'library');
const textFile = inProject('scripts', 'sample', 'footbridge.txt');

/**
 * Runs the command line and answers with what it printed.
 * @param {string[]} args
 */
function claimdesk(args, input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [inProject('out', 'main', 'cli.js'), ...args, '--library', library], { input, encoding: 'utf8' });
  if (status !== 0) throw new Error(`claimdesk ${args[0]}: ${stderr}${stdout}`);
  return stdout;
}

try {
  /** @type {unknown} */
  const imported = JSON.parse(claimdesk(['import', textFile, '--json', '--by', 'P. Aldergate']));
  const [{ articleId }] = /** @type {[{ articleId: string }]} */ (imported);
  /** @type {unknown} */
  const shown = JSON.parse(claimdesk(['show', articleId, '--json']));
  const [{ text, blocks }] = /** @type {{ drafts: [{ text: string, blocks: { id: string, kind: string, start: number }[] }] }} */ (shown).drafts;
  /**
   * The range of some words, which occur once.
   * @param {string} words
   */
  const at = (words) => {
    const start = text.indexOf(words);
    if (start < 0 || text.includes(words, start + 1)) throw new Error(`Not once in the text: ${words}`);
    return { start, end: start + words.length };
  };
  const commands = [
    ...sources.map((source) => ({ do: 'source.create', source })),
    ...claims.flatMap(({ id, words, cue, said, status, ...rest }) => [
      {
        do: 'claim.create',
        claim: {
          id, ranges: words.map(at), ...rest,
          ...((cue || said || rest.attribution) && { attribution: { type: 'indirect', ...rest.attribution, ...(cue && { cue: at(cue) }), ...(said && { sourceText: at(said) }) } }),
        },
      },
      ...comments.filter(({ claimId }) => claimId === id).map((comment) => ({ do: 'comment.create', ...comment })),
      ...(status ? status.map((step) => ({ do: 'claim.status', id, ...step })) : []),
    ]),
    ...comments.filter(({ claimId }) => !claimId).map((comment) => ({ do: 'comment.create', ...comment })),
    { do: 'comment.update', id: 'cmt_count', changes: { resolved: true } },
    ...blocks.filter(({ kind, start }) => kind === 'paragraph' && start < text.indexOf(readAsFarAs)).map(({ id }) => ({ do: 'block.read', id, read: true })),
  ];
  claimdesk(['apply', articleId, '-', '--by', 'P. Aldergate'], commands.map((command) => JSON.stringify(command)).join('\n'));
  claimdesk(['export', articleId, '--format', 'json', '-o', inProject('resources', 'samples', 'footbridge.claimdesk.json')]);
  console.log(`${claims.length} claims, ${sources.length} sources.`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
