import type { Article, Waiver } from '../model/article';
import type { Claim, Comment } from '../model/claim';
import { placedTarget } from '../model/claim-target';
import type { HouseRules } from '../model/house-rules';
import type { Source } from '../model/source';
import { findingSeverities, HOUSE_RULES_ID, type FindingSeverity, type GateProfile } from '../model/vocabulary';
import type { RecordsView } from '../transactions/record-set';
import { articleRules } from './article-rules';
import { gateRuleIds, gateRule, type GateRuleId } from './catalogue';
import type { ClaimFacts } from './claim-facts';
import { claimRules } from './claim-rules';
import type { Finding } from './finding';
import { settingsOf, usualHouseRules, type RuleSettings } from './profiles';

/** A finding that somebody has waived. */
export interface WaivedFinding {
  readonly finding: Finding;
  readonly waiver: Waiver;
}

/** A rule that found something. */
export interface GateCheck {
  readonly rule: GateRuleId;
  readonly severity: FindingSeverity;
  /** What stands, in reading order. */
  readonly findings: readonly Finding[];
  /** What does not count, as somebody has said so. */
  readonly waived: readonly WaivedFinding[];
}

/** Whether an article may run, by the rules of the house. */
export interface GateResult {
  readonly profile: GateProfile;
  /** Rules that found something: blockers, then warnings, then advice; within these in the order of the catalogue. */
  readonly checks: readonly GateCheck[];
  /** How many findings stand, by weight. */
  readonly counts: Readonly<Record<FindingSeverity, number>>;
  readonly waived: number;
  /** Claims that are neither settled nor cut. */
  readonly openClaims: number;
  /** Claims that were looked at: all but those that were cut. */
  readonly claims: number;
  /** No blocker stands. */
  readonly passes: boolean;
  /** The heaviest finding that stands on each claim that has one, apart from that it is open: every claim begins so. */
  readonly flags: ReadonlyMap<string, FindingSeverity>;
}

interface Remembered {
  readonly facts: ClaimFacts;
  readonly settings: RuleSettings;
  readonly findings: readonly Finding[];
}

/** The claims of the last check by where they begin, and the place of each in that order. */
interface Order {
  readonly claims: readonly ClaimFacts[];
  readonly places: ReadonlyMap<string, number>;
}

const noQuestions: ReadonlyMap<string, number> = new Map();
/** Rules that look at a claim alone, and those that see the article. */
const ofClaims = gateRuleIds.filter((id): id is keyof typeof claimRules => Object.hasOwn(claimRules, id));
const ofArticles = gateRuleIds.filter((id): id is keyof typeof articleRules => Object.hasOwn(articleRules, id));

/**
 * Holds articles to the rules of a house. It remembers what it found in each claim, by the claim's record: as records are
 * never changed but replaced, a check after a change looks closely only at what the change has touched.
 */
export class Gate {
  readonly #known = new WeakMap<Claim, Remembered>();
  #house: HouseRules | undefined;
  #settings: RuleSettings | undefined;
  #order: Order = { claims: [], places: new Map() };

  /**
   * Checks an article. The records are only read.
   * @param records of this article only, apart from sources and house rules
   * @param house the rules to hold it to; those of its library where none are given
   * @throws Error when the article or its current draft is not among the records
   */
  check(records: RecordsView, articleId: string, house: HouseRules = houseRulesIn(records)): GateResult {
    const article = records.get('article', articleId);
    const draft = article && records.get('draft', article.currentDraftId);
    if (!article || !draft) throw new Error(`The article ${articleId} or its draft is not there.`);
    const settings = this.#settingsOf(house);
    const questions = openQuestions(records.all('comment'));
    const all: ClaimFacts[] = [];
    for (const claim of records.all('claim')) {
      if (claim.status === 'cut') continue;
      const known = this.#known.get(claim)?.facts;
      const openQuestions = questions.get(claim.id) ?? 0;
      const isKnown = known?.draft === draft && known.openQuestions === openQuestions && known.sources.length === claim.sourceIds.length
        && claim.sourceIds.every((id, index) => known.sources[index] === records.get('source', id));
      all.push(isKnown ? known : { claim, draft, openQuestions, sources: sourcesOf(claim, records) });
    }
    const claims = this.#inReadingOrder(all);
    const blocks = [...records.all('block')].filter(({ draftId }) => draftId === draft.id);

    const found = new Map<GateRuleId, Finding[]>();
    const add = (finding: Finding): void => {
      const ofRule = found.get(finding.rule);
      if (ofRule) ofRule.push(finding);
      else found.set(finding.rule, [finding]);
    };
    for (const facts of claims) for (const finding of this.#findingsIn(facts, settings)) add(finding);
    for (const rule of ofArticles) {
      const { severity, threshold } = settings[rule];
      if (severity !== 'off') for (const fact of articleRules[rule]({ article, claims, blocks }, threshold)) add({ rule, ...fact });
    }
    return resultOf(article, house.profile, settings, found, claims.length);
  }

  #settingsOf(house: HouseRules): RuleSettings {
    if (this.#house !== house || !this.#settings) [this.#house, this.#settings] = [house, settingsOf(house)];
    return this.#settings;
  }

  /** The claims by where they begin. While the same claims begin at the same places, those that have changed take the places they had. */
  #inReadingOrder(all: readonly ClaimFacts[]): readonly ClaimFacts[] {
    const { claims, places } = this.#order;
    const before = (facts: ClaimFacts): ClaimFacts | undefined => claims[places.get(facts.claim.id) ?? -1];
    const changed = all.filter((facts) => before(facts) !== facts);
    const isSameOrder = all.length === claims.length && changed.every((facts) => {
      const last = before(facts);
      return last !== undefined && startOf(last) === startOf(facts);
    });
    if (isSameOrder) {
      const copy = [...claims];
      for (const facts of changed) copy[places.get(facts.claim.id)!] = facts;
      this.#order = { claims: copy, places };
    } else {
      const sorted = all
        .map((facts) => ({ facts, start: startOf(facts) }))
        .sort((a, b) => (a.start === b.start ? (a.facts.claim.id < b.facts.claim.id ? -1 : 1) : a.start - b.start))
        .map(({ facts }) => facts);
      this.#order = { claims: sorted, places: new Map(sorted.map(({ claim }, place) => [claim.id, place])) };
    }
    return this.#order.claims;
  }

  #findingsIn(facts: ClaimFacts, settings: RuleSettings): readonly Finding[] {
    const known = this.#known.get(facts.claim);
    if (known?.facts === facts && known.settings === settings) return known.findings;
    const findings: Finding[] = [];
    for (const rule of ofClaims) {
      const { severity, threshold } = settings[rule];
      if (severity !== 'off') for (const fact of claimRules[rule](facts, threshold)) findings.push({ rule, claimId: facts.claim.id, ...fact });
    }
    this.#known.set(facts.claim, { facts, settings, findings });
    return findings;
  }
}

/** The rules of the library that the records are of. */
export function houseRulesIn(records: RecordsView): HouseRules {
  return records.get('house-rules', HOUSE_RULES_ID) ?? usualHouseRules;
}

/** Whether a waiver is about a finding: of its rule, on its claim; one without a claim is about the rule on all of the article. */
export function isWaivedBy({ rule, claimId }: Pick<Finding, 'rule' | 'claimId'>, waiver: Waiver): boolean {
  return waiver.rule === rule && (waiver.claimId === undefined || waiver.claimId === claimId);
}

function resultOf(
  article: Article, profile: GateProfile, settings: RuleSettings, found: ReadonlyMap<GateRuleId, readonly Finding[]>, claims: number,
): GateResult {
  const counts: Record<FindingSeverity, number> = { blocker: 0, warning: 0, advice: 0 };
  const flags = new Map<string, FindingSeverity>();
  const checks: GateCheck[] = [];
  let waivedCount = 0;
  for (const severity of findingSeverities) {
    for (const rule of gateRuleIds) {
      const ofRule = found.get(rule);
      if (!ofRule || settings[rule].severity !== severity) continue;
      const { findings, waived } = withoutWaived(ofRule, article.checks);
      counts[severity] += findings.length;
      waivedCount += waived.length;
      if (!gateRule(rule)?.isUnflagged) {
        for (const { claimId } of findings) if (claimId !== undefined && !flags.has(claimId)) flags.set(claimId, severity);
      }
      checks.push({ rule, severity, findings, waived });
    }
  }
  const openClaims = found.get('claim-open')?.length ?? 0;
  return { profile, checks, counts, waived: waivedCount, openClaims, claims, passes: counts.blocker === 0, flags };
}

function withoutWaived(ofRule: readonly Finding[], waivers: readonly Waiver[]): Pick<GateCheck, 'findings' | 'waived'> {
  const rule = ofRule[0]!.rule;
  const ofThis = gateRule(rule)?.isFixed ? [] : waivers.filter((waiver) => waiver.rule === rule);
  if (ofThis.length === 0) return { findings: ofRule, waived: [] };
  const onClaims = new Map(ofThis.map((waiver) => [waiver.claimId, waiver]));
  const findings: Finding[] = [];
  const waived: WaivedFinding[] = [];
  for (const finding of ofRule) {
    const waiver = onClaims.get(undefined) ?? (finding.claimId === undefined ? undefined : onClaims.get(finding.claimId));
    if (waiver) waived.push({ finding, waiver });
    else findings.push(finding);
  }
  return { findings, waived };
}

function openQuestions(comments: Iterable<Comment>): ReadonlyMap<string, number> {
  let counts: Map<string, number> | undefined;
  for (const { claimId, parentId, resolved } of comments) {
    if (claimId === undefined || parentId !== undefined || resolved) continue;
    counts ??= new Map();
    counts.set(claimId, (counts.get(claimId) ?? 0) + 1);
  }
  return counts ?? noQuestions;
}

function sourcesOf({ sourceIds }: Claim, records: RecordsView): readonly Source[] {
  return sourceIds.flatMap((id) => records.get('source', id) ?? []);
}

/** Where a claim begins in the draft, or began where it has no place in it. */
function startOf({ claim, draft }: ClaimFacts): number {
  return placedTarget(claim, draft.id)?.ranges[0]?.start ?? Infinity;
}
