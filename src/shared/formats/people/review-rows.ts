import { Gate } from '../../gate/gate';
import type { Finding } from '../../gate/finding';
import { gateRule, type GateRuleId } from '../../gate/catalogue';
import { toldSignOffs, type ToldSignOff } from '../../gate/sign-offs';
import { recordsOfArticle, type ArticleRecords } from '../article-records';
import { decisionLines } from './decision-lines';
import type { ExportWords } from './export-words';
import { sourceLine } from './outgoing-source';
import type { ToldArticle } from './told-article';

/** A part of what became of an article in review, as a table. */
export interface ReviewPart {
  readonly name: 'sign-off' | 'gate' | 'waivers' | 'questions' | 'reviewers' | 'decisions';
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * The state after review, for hand-over: who signed the article off and whether that stands, what the rules of the house still find, what
 * of it was waived, questions and comments on the article, what reviewers said, and how claims were decided. Parts without a row are left out.
 */
export function reviewParts(records: ArticleRecords, told: ToldArticle, words: ExportWords): ReviewPart[] {
  const parts: ReviewPart[] = [
    { name: 'sign-off', ...words.review.signOff, rows: signOffRows(records, words) },
    { name: 'gate', title: words.review.gate.title(words.gate.profiles[records.houseRules.profile].name), heads: words.review.gate.heads, rows: gateRows(records, told, words) },
    { name: 'waivers', ...words.review.waivers, rows: waiverRows(records, told, words) },
    { name: 'questions', ...words.review.questions, rows: questionRows(records, told, words) },
    { name: 'reviewers', ...words.review.reviewers, rows: reviewerRows(told, words) },
    { name: 'decisions', ...words.review.decisions, rows: decisionRows(told, words) },
  ];
  return parts.filter(({ rows }) => rows.length > 0);
}

function signOffRows(records: ArticleRecords, words: ExportWords): string[][] {
  return toldSignOffs(recordsOfArticle(records), records.article.id).map(({ signOff, state }: ToldSignOff) => [
    signOff.editor, words.moment(signOff.at), words.gate.signOffStates[state],
    signOff.override ? `${signOff.override.rules.map((rule) => nameOf(rule, words)).join('; ')}: ${signOff.override.reason}` : '',
  ]);
}

/** A row a rule and sentence, with the numbers of its claims; of a source it says what a file for people may. */
function gateRows(records: ArticleRecords, told: ToldArticle, words: ExportWords): string[][] {
  if (told.claims.length === 0) return [];
  const numbers = numbersOf(told);
  const { checks } = new Gate().check(recordsOfArticle(records), records.article.id, records.houseRules);
  return checks.flatMap(({ rule, severity, findings }) => {
    const claims = new Map<string, number[]>();
    for (const finding of findings) {
      const sentence = words.gate.rules[rule].says(outgoing(finding, told, words));
      const known = claims.get(sentence) ?? [];
      const number = finding.claimId === undefined ? undefined : numbers.get(finding.claimId);
      claims.set(sentence, number === undefined ? known : [...known, number]);
    }
    return [...claims].map(([sentence, of]) => [words.gate.severities[severity], words.gate.rules[rule].name, of.join(', '), sentence]);
  });
}

function waiverRows({ article }: ArticleRecords, told: ToldArticle, words: ExportWords): string[][] {
  const numbers = numbersOf(told);
  return article.checks.map(({ rule, claimId, by, at, reason }) => [
    nameOf(rule, words), claimId === undefined ? words.article : String(numbers.get(claimId) ?? ''), `${by}, ${words.moment(at)}`, reason,
  ]);
}

/** Questions on claims that are still open, in reading order, and behind them all that was said about the article as a whole. */
function questionRows({ comments }: ArticleRecords, told: ToldArticle, words: ExportWords): string[][] {
  const numbers = numbersOf(told);
  return comments
    .filter(({ claimId, parentId, resolved }) => (claimId === undefined ? true : parentId === undefined && !resolved))
    .map((comment) => ({ ...comment, number: comment.claimId === undefined ? Infinity : numbers.get(comment.claimId) ?? Infinity }))
    .sort((a, b) => (a.number === b.number ? 0 : a.number - b.number))
    .map(({ number, by, at, text, resolved }) => [
      number === Infinity ? words.article : String(number), `${by}, ${words.moment(at)}`, `${text}${resolved ? ` (${words.resolved})` : ''}`,
    ]);
}

/** What reviewers said of claims, and what was answered. */
function reviewerRows({ claims }: ToldArticle, words: ExportWords): string[][] {
  return claims.flatMap(({ number, decisions }) => decisionLines(decisions, words).map((line) => [String(number), line]));
}

/** Claims whose checking has begun: where it stands, who answers for it, and why. */
function decisionRows({ claims }: ToldArticle, words: ExportWords): string[][] {
  return claims
    .filter(({ claim }) => claim.status !== 'todo')
    .map(({ number, claim: { status, statusReason, modifiedBy, modifiedAt } }) => [
      String(number), words.statuses[status], statusReason?.approver ?? '', statusReason?.reason ?? '', `${modifiedBy}, ${words.moment(modifiedAt)}`,
    ]);
}

function numbersOf({ claims }: ToldArticle): ReadonlyMap<string, number> {
  return new Map(claims.map(({ claim, number }) => [claim.id, number]));
}

function outgoing({ sourceId, label, ...finding }: Finding, told: ToldArticle, words: ExportWords): Finding {
  if (label === undefined) return finding;
  const source = sourceId === undefined ? undefined : told.sourceOf(sourceId);
  return { ...finding, label: source ? sourceLine(source) : words.withheld };
}

function nameOf(rule: string, words: ExportWords): string {
  return gateRule(rule) ? words.gate.rules[rule as GateRuleId].name : rule;
}
