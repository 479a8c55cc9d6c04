import { bodyKinds } from '../../model/vocabulary';
import { claimsOfParts, stretchesOf } from '../../text/printed-text';
import type { ArticleRecords } from '../article-records';
import type { ExportOptions, ExportWriter, Loss } from '../export-format';
import { claimCells, type ColumnName } from './claims-table';
import { editTable } from './edit-rows';
import { exportWords, type ExportWords } from './export-words';
import { lossesOf } from './losses';
import { markdownText } from './markdown-text';
import { printedClaims } from './printed-claims';
import { reviewParts } from './review-rows';
import { tellArticle, type ToldArticle, type ToldClaim } from './told-article';

/** What a footnote says of its claim, in this order. */
const noteColumns: readonly ColumnName[] = ['sources', 'evidence', 'disputes', 'response', 'status', 'note', 'suggestion', 'comments', 'decisions'];

/** The text with a footnote behind every claim (CommonMark with the footnotes of GitHub, Pandoc and their like). */
export const writeMarkdown: ExportWriter = (records, options) => {
  const words = exportWords(options.language);
  const fidelity = lossesOf(records, ['details']);
  function* pieces(): Generator<string> {
    const told = tellArticle(records, words);
    yield* textOf(told);
    yield* notesOf(told, words);
    yield* editsOf(told, options, words);
    yield* reviewOf(records, told, words);
    yield aboutOf(told, fidelity, words, words.made(options.exportedAt, options.version));
  }
  return { pieces: pieces(), fidelity };
};

function* textOf(told: ToldArticle): Generator<string> {
  const { draft, blocks } = told;
  const perBlock = claimsOfParts(blocks, printedClaims(told));
  for (const [index, block] of blocks.entries()) {
    const mark = block.kind === 'headline' ? '# ' : block.kind === 'subhead' ? '## ' : block.kind === 'quote' ? '> ' : block.kind === 'list-item' ? '- ' : '';
    const words = stretchesOf(block, perBlock[index]!).map(
      ({ start, end, numbers }) => `${markdownText(draft.text.slice(start, end))}${numbers.map((number) => `[^${number}]`).join('')}`,
    ).join('');
    const isAside = mark === '' && !bodyKinds.has(block.kind);
    yield `${isAside ? `*${words.trim()}*` : `${mark}${words}`}\n\n`;
  }
}

function* notesOf(told: ToldArticle, words: ExportWords): Generator<string> {
  const cell = claimCells(told, words);
  for (const claim of told.claims) {
    const head = `[^${claim.number}]: ${markdownText(words.quoted(claim.quote))} **${markdownText(tagsOf(claim, words))}**`;
    const rest = noteColumns.flatMap((column) => {
      const value = String(cell(claim, column));
      return value === '' ? [] : `${words.columns[column]}: ${markdownText(value.replace(/\s+/g, ' '))}`;
    });
    yield `${[head, ...rest].join('. ')}\n`;
  }
}

function* editsOf(told: ToldArticle, options: ExportOptions, words: ExportWords): Generator<string> {
  const edits = editTable(told, options, words);
  if (!edits) return;
  yield `\n## ${markdownText(edits.title)}\n\n`;
  for (const [what, before, now, claims] of edits.rows) {
    const change = [before && words.quoted(before), now && words.quoted(now)].map((side) => (side === '' ? '–' : markdownText(side))).join(' → ');
    yield `- **${markdownText(what)}**: ${change}${claims && ` (${words.editColumns[3]}: ${claims})`}\n`;
  }
}

function* reviewOf(records: ArticleRecords, told: ToldArticle, words: ExportWords): Generator<string> {
  for (const { title, heads, rows } of reviewParts(records, told, words)) {
    yield `\n## ${markdownText(title)}\n\n`;
    for (const row of rows) {
      const cells = row.flatMap((cell, index) => (cell === '' ? [] : `**${markdownText(heads[index]!)}**: ${markdownText(cell.replace(/\s+/g, ' '))}`));
      yield `- ${cells.join('; ')}\n`;
    }
  }
}

const tagsOf = ({ tags }: ToldClaim, words: ExportWords): string => tags.map(({ label }) => label).join(', ') || words.untagged;

function aboutOf({ draft }: ToldArticle, fidelity: readonly Loss[], words: ExportWords, made: string): string {
  const left = fidelity.map(({ what, count }) => `- ${words.told(what)}: ${count}`).join('\n');
  return `\n---\n\n${made} ${words.textHash}: \`${draft.sha256}\`\n\n${left === '' ? words.leftOutNothing : `${words.leftOut}:\n\n${left}`}\n`;
}
