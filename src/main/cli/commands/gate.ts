import { Gate, houseRulesIn, type GateCheck, type GateResult } from '@shared/gate/gate';
import type { Finding } from '@shared/gate/finding';
import { toldSignOffs, type ToldSignOff } from '@shared/gate/sign-offs';
import { gateInEnglish } from '@shared/gate/words-en';
import { quoteOf } from '@shared/model/claim-target';
import type { HouseRules } from '@shared/model/house-rules';
import { findingSeverities, gateProfiles, type GateProfile } from '@shared/model/vocabulary';
import { quoted } from '@shared/transactions/planning';
import type { RecordsView } from '@shared/transactions/record-set';
import type { CliCommand } from '../command';
import { exitCodes, libraryOptions } from '../command';
import { findArticle } from '../find-article';
import { withLibrary } from '../library';
import { UsageError } from '../options';

/** Places of a rule that are printed for people; `--json` has all. */
const PRINTED = 5;

export const gateCommand: CliCommand = {
  name: 'gate',
  summary: 'hold an article to the rules of the house; exit code 4 when it does not pass',
  usage: 'ARTICLE',
  options: {
    ...libraryOptions,
    profile: { value: 'P', help: `the rules to hold it to, whatever the library’s are: ${gateProfiles.join(', ')}` },
  },
  async run(invocation) {
    const { options, output } = invocation;
    const [argument] = options.exactly('ARTICLE');
    const profile = profileOf(options.text('profile'));
    return withLibrary(invocation, 'read', async ({ store, articles }) => {
      const { articleId, headline } = findArticle(store, argument);
      const records = await articles.records(articleId);
      const house: HouseRules = profile ? { ...houseRulesIn(records), profile, rules: [] } : houseRulesIn(records);
      const result = new Gate().check(records, articleId, house);
      await output.result(result.checks.map(valueOf), () => describe(headline, result, toldSignOffs(records, articleId), records));
      return result.passes ? exitCodes.done : exitCodes.problemsFound;
    });
  },
};

function profileOf(name: string | undefined): GateProfile | undefined {
  if (name === undefined) return undefined;
  const profile = gateProfiles.find((known) => known === name);
  if (!profile) throw new UsageError(`--profile takes one of ${gateProfiles.join(', ')}`);
  return profile;
}

function valueOf({ rule, severity, findings, waived }: GateCheck): object {
  const { name, basis } = gateInEnglish.rules[rule];
  return {
    rule, severity, message: name, basis,
    claimIds: [...new Set(findings.flatMap(({ claimId }) => claimId ?? []))],
    findings: findings.map(placeOf),
    waived: waived.map(({ finding, waiver: { by, at, reason } }) => ({ ...placeOf(finding), by, at, reason })),
  };
}

function placeOf(finding: Finding): object {
  const { rule, claimId, sourceId } = finding;
  return { ...(claimId !== undefined && { claimId }), ...(sourceId !== undefined && { sourceId }), message: gateInEnglish.rules[rule].says(finding) };
}

function describe(headline: string, result: GateResult, signOffs: readonly ToldSignOff[], records: RecordsView): string {
  const { passes, counts, profile, checks } = result;
  const found = findingSeverities.filter((severity) => counts[severity] > 0).map((severity) => gateInEnglish.counted[severity](counts[severity]));
  return [
    `${headline}: ${passes ? 'passes' : 'does not pass'} (${[`rules “${gateInEnglish.profiles[profile].name}”`, ...found].join(', ')})`,
    ...signOffs.map(({ signOff: { editor, at, override }, state }) => (
      `signed off  ${editor}, ${at}. ${gateInEnglish.signOffStates[state]}${override ? ` Against ${override.rules.join(', ')}: ${override.reason}` : ''}`
    )),
    ...checks.flatMap((check) => describeCheck(check, records)),
  ].join('\n');
}

function describeCheck({ rule, severity, findings, waived }: GateCheck, records: RecordsView): string[] {
  if (findings.length === 0) return [`waived      ${gateInEnglish.rules[rule].name} (${waived.length})`];
  const left = findings.length - PRINTED;
  return [
    `${severity.padEnd(10)}  ${gateInEnglish.rules[rule].name}`,
    ...findings.slice(0, PRINTED).map((finding) => {
      const claim = finding.claimId === undefined ? undefined : records.get('claim', finding.claimId);
      const where = claim ? `${quoted(quoteOf(claim), 50)} (${claim.id}): ` : '';
      return `            ${where}${gateInEnglish.rules[rule].says(finding)}`;
    }),
    ...(left > 0 ? [`            and ${left} more`] : []),
  ];
}
