import type { Block } from '../../model/article';
import type { Tag } from '../../model/tag-set';
import { claimsOfParts, stretchesOf } from '../../text/printed-text';
import type { ArticleRecords } from '../article-records';
import type { ExportOptions, ExportWriter, Loss } from '../export-format';
import { claimCells, type ColumnName } from './claims-table';
import { confidentialTable } from './confidential-rows';
import { editTable } from './edit-rows';
import { exportWords, type ExportWords } from './export-words';
import { HTML_STYLE, HTML_STYLE_SHA256 } from './html-style';
import { htmlText } from './html-text';
import { lossesOf } from './losses';
import { printedClaims } from './printed-claims';
import { profileRows } from './profile-rows';
import { reviewParts } from './review-rows';
import { tellArticle, type ToldArticle } from './told-article';

/** What is said of a claim beside its number, words and tags, where there is something to say. */
const knownColumns: readonly ColumnName[] = ['sources', 'evidence', 'disputes', 'response', 'status', 'reason', 'note', 'suggestion', 'comments', 'decisions'];

const POLICY = `default-src 'none'; style-src 'sha256-${HTML_STYLE_SHA256}'; base-uri 'none'; form-action 'none'`;

/** A page to read anywhere: one file, no script, nothing fetched. The text with its lines, what they mean, and every claim in a table. */
export const writeHtml: ExportWriter = (records, options) => {
  const words = exportWords(options.language);
  const fidelity = lossesOf(records, ['details']);
  return { pieces: page(records, fidelity, words, options), fidelity };
};

function* page(records: ArticleRecords, fidelity: readonly Loss[], words: ExportWords, options: ExportOptions): Generator<string> {
  const told = tellArticle(records, words);
  const { headline, language } = records.article;
  const confidential = confidentialTable(records, options, words);
  yield `<!doctype html>
<html lang="${options.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Claimdesk ${htmlText(options.version)}">
<title>${htmlText(headline)}</title>
<style>${HTML_STYLE}</style>
</head>
<body>
${confidential ? `<p class="confidential" role="note">${htmlText(confidential.notice)}</p>\n` : ''}<main>
<article${language && ` lang="${htmlText(language)}"`} aria-label="${htmlText(headline)}">
`;
  if (!told.blocks.some(({ kind }) => kind === 'headline')) yield `<h1>${htmlText(headline)}</h1>\n`;
  yield* textOf(told, words);
  yield '</article>\n';
  if (told.tags.length > 0) yield legend(told.tags, words);
  if (told.claims.length > 0) yield* claimsTable(told, words);
  const edits = editTable(told, options, words);
  if (edits) yield table('draft-edits', edits.title, edits.heads, edits.rows);
  for (const { name, title, heads, rows } of reviewParts(records, told, words)) yield table(name, title, heads, rows);
  if (confidential) yield table('confidential-parts', words.confidential, confidential.heads, confidential.rows);
  yield profile(records, told, words);
  yield `</main>\n${footer(told, fidelity, words, options)}</body>\n</html>\n`;
}

function* textOf(told: ToldArticle, words: ExportWords): Generator<string> {
  const { draft, blocks, tags } = told;
  const byId = new Map(tags.map((tag) => [tag.id, tag]));
  const perBlock = claimsOfParts(blocks, printedClaims(told));
  for (const [index, block] of blocks.entries()) {
    const stretches = stretchesOf(block, perBlock[index]!);
    const html = stretches.map((stretch) =>
      `${marked(htmlText(draft.text.slice(stretch.start, stretch.end)), stretch.tags.map((id) => byId.get(id)))}${stretch.numbers.map((number) => reference(number, words)).join('')}`,
    ).join('');
    const numbers = stretches.flatMap((stretch) => stretch.numbers);
    const name = elementOf(block);
    yield `<div class="block"><div class="margin" aria-hidden="true">${numbers.join(', ')}</div><${name} class="text ${block.kind}" dir="auto">${html}</${name}></div>\n`;
  }
}

function elementOf({ kind }: Block): string {
  return kind === 'headline' ? 'h1' : kind === 'subhead' ? 'h2' : kind === 'quote' ? 'blockquote' : 'p';
}

/** Words under the line of each tag: one element a line, as an element can have one only. Without a tag they are marked all the same. */
function marked(html: string, tags: readonly (Tag | undefined)[]): string {
  return tags.reduce((inner, tag) => {
    const what = tag ? ` data-lane="${tag.lane}" data-pattern="${tag.pattern}" data-colour="${tag.colour}" title="${htmlText(tag.label)}"` : '';
    return `<mark${what}>${inner}</mark>`;
  }, html);
}

function reference(number: number, words: ExportWords): string {
  return `<sup><a id="text-${number}" href="#claim-${number}" aria-label="${htmlText(words.toNote(number))}">${number}</a></sup>`;
}

function legend(tags: readonly Tag[], words: ExportWords): string {
  const rows = tags.map((tag) => `<dt>${marked(htmlText(tag.label), [tag])}</dt><dd>${htmlText(tag.description)}</dd>\n`).join('');
  return `<section>\n<h2>${htmlText(words.legend)}</h2>\n<dl>\n${rows}</dl>\n</section>\n`;
}

function* claimsTable(told: ToldArticle, words: ExportWords): Generator<string> {
  const cell = claimCells(told, words);
  const drawn = new Set(printedClaims(told).map(({ number }) => number));
  const heads = [words.columns.number, words.columns.quote, words.columns.tags, words.known].map((head) => `<th scope="col">${htmlText(head)}</th>`).join('');
  yield `<section>\n<h2>${htmlText(words.claims)}</h2>\n<table class="claims">\n<thead><tr>${heads}</tr></thead>\n<tbody>\n`;
  for (const claim of told.claims) {
    const { number, quote, tags } = claim;
    const back = drawn.has(number) ? ` <a class="back" href="#text-${number}" aria-label="${htmlText(words.toText(number))}">↑</a>` : '';
    const lines = tags.map((tag) => `<p>${marked(htmlText(tag.label), [tag])}</p>`).join('') || htmlText(words.untagged);
    const known = knownColumns.flatMap((column) => {
      const value = cell(claim, column);
      return value === '' ? [] : `<p dir="auto"><b>${htmlText(words.columns[column])}:</b> ${htmlText(String(value))}</p>`;
    });
    yield `<tr id="claim-${number}" tabindex="-1"><th scope="row">${number}${back}</th><td class="words" dir="auto">${htmlText(quote)}</td><td>${lines}</td><td>${known.join('')}</td></tr>\n`;
  }
  yield '</tbody>\n</table>\n</section>\n';
}

function profile(records: ArticleRecords, told: ToldArticle, words: ExportWords): string {
  return table('profile', words.profile, words.profileColumns, profileRows(records, told, words).map(({ label, claims, share }) => [label, String(claims), share]));
}

/** A table whose rows are headed by their first cell. */
function table(name: string, title: string, [first, ...heads]: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = `<tr><td>${htmlText(first!)}</td>${heads.map((text) => `<th scope="col">${htmlText(text)}</th>`).join('')}</tr>`;
  const body = rows.map(([label, ...cells]) => `<tr><th scope="row" dir="auto">${htmlText(label!)}</th>${cells.map((text) => `<td dir="auto">${htmlText(text)}</td>`).join('')}</tr>\n`).join('');
  return `<section>\n<h2>${htmlText(title)}</h2>\n<table class="${name}">\n<thead>${head}</thead>\n<tbody>\n${body}</tbody>\n</table>\n</section>\n`;
}

function footer({ draft }: ToldArticle, fidelity: readonly Loss[], words: ExportWords, { exportedAt, version }: ExportOptions): string {
  const left = fidelity.map(({ what, count }) => `<li>${htmlText(words.told(what))}: ${count}</li>`).join('');
  return `<footer>
<p>${htmlText(words.made(exportedAt, version))} ${htmlText(words.textHash)}: <code>${draft.sha256}</code></p>
<p>${htmlText(left === '' ? words.leftOutNothing : `${words.leftOut}:`)}</p>
${left && `<ul>${left}</ul>\n`}</footer>
`;
}
