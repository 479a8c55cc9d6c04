import fc from 'fast-check';
import { gateRuleIds } from '@shared/gate/catalogue';
import type { Article, Block, Draft } from '@shared/model/article';
import type { AnyRecord } from '@shared/model/records';
import { defaultTags, TAG_SET_ID } from '@shared/model/tags';
import { decisionAnswers, stages, verdicts } from '@shared/model/review';
import { adjudicationDecisions, claimStatuses, versionSides } from '@shared/model/vocabulary';
import type { TagSet } from '@shared/model/tag-set';
import { guessBlocks } from '@shared/text/blocks';
import { canonicalise } from '@shared/text/canonical';
import { snapToGraphemes } from '@shared/text/graphemes';
import type { Command, DecisionInput, SimpleCommand } from '../command';
import { RecordSet } from '../record-set';
import type { RecordsView } from '../record-set';
import type { PlanContext } from '../planning';

export const ARTICLE_ID = 'art_1';
export const DRAFT_ID = 'drf_1';
export const AT = '2026-01-02T03:04:05.000Z';

export const tagSet: TagSet = { type: 'tag-set', id: TAG_SET_ID, tags: [...defaultTags] };

/** A context whose ids are counted from `first`, so that the same commands always make the same records. */
export function countingContext(first = 0): PlanContext & { count: () => number } {
  let count = first;
  return { articleId: ARTICLE_ID, at: AT, by: 'Ada', newId: (prefix) => `${prefix}_new${++count}`, count: () => count };
}

/** The records of an article with one draft, its blocks guessed. The hash is not that of the text: `plan` never looks. */
export function articleOf(text: string, articleId = ARTICLE_ID): AnyRecord[] {
  const draftId = DRAFT_ID;
  const article: Article = {
    type: 'article', id: articleId, headline: 'A headline', language: 'en', currentDraftId: draftId, status: 'open', checks: [],
    createdAt: AT, createdBy: 'Ada',
  };
  const draft: Draft = {
    type: 'draft', id: draftId, articleId, label: 'Draft 1', text, sha256: '0'.repeat(64), importedAt: AT, importedBy: 'Ada',
    importedFrom: { from: 'paste', changes: [] },
  };
  const blocks = guessBlocks(text).blocks.map(({ start, end, kind }, index): Block => (
    { type: 'block', id: `blk_${index}`, articleId, draftId, start, end, kind }
  ));
  return [article, draft, ...blocks];
}

/** A library with one article of that text. */
export function libraryOf(text: string): RecordSet {
  return new RecordSet([tagSet, ...articleOf(text)]);
}

/** Any canonical text with at least one visible character: letters, emoji, accents, scripts, line ends, odd characters. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.string({ maxLength: 30 }) },
      { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
      { weight: 2, arbitrary: fc.constantFrom('\n\n', '\n', ' ', '🇺🇸🇫🇷', '👩‍👩‍👧', 'e\u0301', ' \u0301', '“said”', 'שלום', '１', '\r\n') },
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => canonicalise(parts.join('')).text)
  .filter((text) => /\S/u.test(text));

/** Numbers that become a command once it is known what is there to be changed. */
export interface Intent {
  readonly kind: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  /** Takes ranges as they come, valid or not. */
  readonly isWild: boolean;
}

/** The kind of an intent that means a batch; those below are simple commands. */
const LAST_KIND = 31;
const number = fc.nat({ max: 10_000 });
export const anyIntent: fc.Arbitrary<Intent> = fc.record({
  kind: fc.nat({ max: LAST_KIND }), a: number, b: number, c: number, isWild: fc.boolean(),
});
export const anyIntents = fc.array(anyIntent, { maxLength: 25 });

/** The command that an intent means for the records as they are; one about a claim that does not exist makes one. */
export function commandFor(records: RecordsView, intent: Intent): Command {
  const { kind, a, b, c } = intent;
  if (kind < LAST_KIND) return simpleCommandFor(records, intent);
  const parts = [a, b, c].map((part) => simpleCommandFor(records, { ...intent, kind: part % LAST_KIND, a: b + part, b: c + part }));
  return { do: 'batch', label: 'Several', commands: parts };
}

function simpleCommandFor(records: RecordsView, intent: Intent): SimpleCommand {
  const { kind, a, b, c } = intent;
  const claim = pick(records.all('claim'), c);
  const block = pick(records.all('block'), c);
  const source = pick(records.all('source'), b);
  const comment = pick(records.all('comment'), b);
  const decision = pick(records.all('decision'), b);
  const range = rangeFor(records, intent);
  const tags = defaultTags.filter((_, index) => (c >> index) % 2 === 1).map(({ id }) => id);
  switch (kind) {
    case 0:
      return claim ? { do: 'claim.remove', id: claim.id } : { do: 'article.trash' };
    case 1:
      return claim ? { do: 'claim.update', id: claim.id, changes: { tags } } : { do: 'article.restore' };
    case 2:
      if (claim) return { do: 'claim.update', id: claim.id, changes: { ranges: [range], note: `note ${a}` } };
      break;
    case 3:
      if (claim) return { do: 'claim.update', id: claim.id, changes: { source: { label: `source ${a % 3}` }, severity: a % 2 ? 'minor' : null } };
      break;
    case 4:
      if (claim && source) return { do: 'claim.update', id: claim.id, changes: { sourceIds: [source.id], disputes: [] } };
      break;
    case 5:
      if (claim) return { do: 'claim.update', id: claim.id, changes: { attribution: { type: 'direct', cue: range } } };
      break;
    case 6:
      return { do: 'source.create', source: { label: `source ${a % 5}`, identity: b % 2 ? 'anonymous' : 'named' } };
    case 7:
      if (source) return { do: 'source.update', id: source.id, changes: { role: a % 2 ? `role ${a}` : null } };
      break;
    case 8:
      return { do: 'article.update', changes: { headline: `Headline ${a}`, url: b % 2 ? null : 'https://example.org' } };
    case 9:
      if (block) return { do: 'block.update', id: block.id, kind: a % 2 ? 'caption' : 'paragraph' };
      break;
    case 10:
      if (block) return { do: 'block.read', id: block.id, read: a % 2 === 1 };
      break;
    case 11:
      if (block) return { do: 'block.split', id: block.id, at: block.start + (a % Math.max(1, block.end - block.start + 1)) };
      break;
    case 12:
      if (block) return { do: 'block.join', id: block.id };
      break;
    case 13:
      return { do: 'comment.create', text: `question ${a}`, ...(comment && a % 2 ? { parentId: comment.id } : claim && { claimId: claim.id }) };
    case 14:
      if (comment) return { do: 'comment.update', id: comment.id, changes: a % 2 ? { resolved: b % 2 === 1 } : { text: `question ${b}` } };
      break;
    case 15:
      if (comment) return { do: 'comment.remove', id: comment.id };
      break;
    case 16:
      if (claim) return { do: 'claim.update', id: claim.id, changes: { suggestion: a % 3 ? { replacement: `word ${a}`, reason: b % 2 ? 'clearer' : '' } : null } };
      break;
    case 17:
      if (claim) return { do: 'claim.status', id: claim.id, status: claimStatuses[a % claimStatuses.length]!, reason: b % 3 ? 'so' : '', ...(c % 3 && { approver: 'Bo' }) };
      break;
    case 18:
      return { do: 'suggestion.reject', suggestion: { id: `that-clause-${a % 5}`, rule: 'that-clause', ranges: [range] } };
    case 19: {
      const rejection = pick(records.all('rejection'), b);
      if (rejection) return { do: 'suggestion.restore', id: rejection.id };
      break;
    }
    case 20:
      return { do: 'claim.create', claim: { ranges: [range], suggested: { id: `that-clause-${a % 5}`, rule: 'that-clause', confidence: (b % 101) / 100, ...(c % 2 && { edited: true as const }) } } };
    case 21:
      if (claim) return { do: 'claim.place', id: claim.id, ...(a % 2 && { ranges: [range] }) };
      break;
    case 22: {
      const decision = adjudicationDecisions[b % adjudicationDecisions.length]!;
      const about = versionSides.slice(0, 1 + (a % 4)).map((side, index) => ({ side, articleId: `art_${side}`, claimId: `clm_${side}${(a + index * c) % 5}`, by: `person ${side}` }));
      const ofSide = about.filter(({ side }) => side === decision);
      const left = decision === 'neither' ? [] : decision === 'both' ? about : decision === 'alike' || decision === 'own' ? about.slice(0, 1) : ofSide;
      return { do: 'claim.adjudicate', about, decision, place: range, claims: left.map(({ claimId }) => ({ of: claimId, ranges: [range], tags })) };
    }
    case 23:
      return { do: 'gate.sign', editor: `editor ${a % 2}`, ...(b % 4 && { reason: `reason ${b}` }) };
    case 24: {
      const signOff = pick(records.all('sign-off'), b);
      if (signOff) return { do: 'gate.withdraw', id: signOff.id };
      break;
    }
    case 25:
      return { do: 'gate.waive', rule: gateRuleIds[a % gateRuleIds.length]!, reason: `reason ${b}`, ...(claim && c % 2 && { claimId: claim.id }) };
    case 26: {
      const waiver = pick(pick(records.all('article'), 0)?.checks ?? [], b);
      if (waiver) return { do: 'gate.unwaive', rule: waiver.rule, ...(waiver.claimId !== undefined && { claimId: waiver.claimId }) };
      break;
    }
    case 27:
      if (claim) return { do: 'decision.make', claimId: claim.id, verdict: verdicts[a % verdicts.length]!, text: b % 4 ? `why ${b}` : '', proposal: proposalFor(range, tags, intent) };
      break;
    case 28:
      if (decision) return { do: 'decision.answer', id: decision.id, answer: { kind: decisionAnswers[a % decisionAnswers.length]!, text: c % 3 ? 'so' : '' } };
      break;
    case 29:
      if (decision) return { do: 'decision.remove', id: decision.id };
      break;
    case 30:
      return { do: 'stage.set', stage: stages[a % stages.length]!, isSet: b % 3 > 0 };
    default:
      break;
  }
  return { do: 'claim.create', claim: { ranges: b % 3 ? [range] : [range, rangeFor(records, { ...intent, a: c, b: a })], tags: tags.slice(0, 1) } };
}

/** Any of the changes that a reviewer can propose, or none. */
function proposalFor(range: { start: number; end: number }, tags: string[], { a, b, c }: Intent): NonNullable<DecisionInput['proposal']> {
  return {
    ...(a % 2 && { tags }), ...(b % 3 === 0 && { ranges: [range] }), ...(c % 3 === 0 && { source: `source ${a % 4}` }), ...(b % 2 && { wording: `words ${a}` }),
  };
}

function rangeFor(records: RecordsView, { a, b, isWild }: Intent): { start: number; end: number } {
  const { text } = records.get('draft', DRAFT_ID)!;
  const start = a % text.length;
  const end = start + 1 + (b % Math.min(40, text.length - start));
  return isWild ? { start, end: end + (b % 7 === 0 ? text.length : 0) } : snapToGraphemes(text, { start, end });
}

function pick<T>(items: Iterable<T>, index: number): T | undefined {
  const all = [...items];
  return all[index % Math.max(all.length, 1)];
}

/** All records of a set, in an order of their own: what counts when two sets are compared. */
export function contentsOf(records: Iterable<AnyRecord>): AnyRecord[] {
  return [...records].sort((x, y) => (`${x.type} ${x.id}` < `${y.type} ${y.id}` ? -1 : 1));
}
