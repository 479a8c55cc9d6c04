import type { FindingSeverity, GateProfile, GateSeverity } from '../model/vocabulary';
import type { GateRuleId, ThresholdUnit } from './catalogue';
import type { FindingFacts } from './finding';
import type { SignOffState } from './sign-offs';

/** What is said of a rule. */
export interface RuleWords {
  /** What it asks for, in a few words. */
  readonly name: string;
  /** What it found, in a sentence that says what to do. */
  readonly says: (facts: FindingFacts) => string;
  /** Where newsrooms ask for it, in our words. */
  readonly basis: string;
}

export interface GateWords {
  readonly rules: Readonly<Record<GateRuleId, RuleWords>>;
  readonly severities: Readonly<Record<GateSeverity, string>>;
  readonly counted: Readonly<Record<FindingSeverity, (count: number) => string>>;
  readonly profiles: Readonly<Record<GateProfile, { readonly name: string; readonly hint: string }>>;
  readonly units: Readonly<Record<ThresholdUnit, string>>;
  readonly signOffStates: Readonly<Record<SignOffState, string>>;
}

const the = (label: string | undefined): string => `“${label ?? ''}”`;

export const gateInEnglish: GateWords = {
  rules: {
    'claim-open': {
      name: 'Every claim is settled', says: () => 'Nobody has settled this claim. Check it and give it a status.',
      basis: 'Line-by-line checking: a statement ends as right, wrong, or not to be determined; none is left.',
    },
    'marked-blocker': {
      name: 'No claim marked as a blocker', says: () => 'An editor marked this claim as a blocker, and it was neither verified nor fixed.',
      basis: 'Line-by-line checking: what an editor holds against a story is dealt with before it runs.',
    },
    'place-doubtful': {
      name: 'Every claim has its place in this draft', says: () => 'The words have changed since they were checked. Look where the claim stands now.',
      basis: 'Fact-checkers’ handbooks: a check of a version that no longer exists is no check.',
    },
    'source-missing': {
      name: 'Sourced claims have a source on record', says: () => 'The tags say that somebody stands for it; nobody is recorded.',
      basis: 'AP, Reuters: whatever can be disputed is attributed.',
    },
    'off-the-record': {
      name: 'Nothing off the record', says: ({ label }) => `${the(label)} spoke off the record. Find it elsewhere, or take it out.`,
      basis: 'AP, Washington Post: what was said off the record is not for publication.',
    },
    'identity-unknown': {
      name: 'An editor knows who anonymous sources are', says: ({ label }) => `No editor is on record as knowing who ${the(label)} is.`,
      basis: 'AP, New York Times, Washington Post, NPR, BBC: at least one editor knows the name.',
    },
    'approval-missing': {
      name: 'Anonymity is approved', says: ({ label, count, wanted }) => `${the(label)} has ${count} of ${wanted} approvals.`,
      basis: 'AP, New York Times: an editor approves of anonymity before it is used.',
    },
    'reason-missing': {
      name: 'The text says why a source is anonymous', says: ({ label }) => `The text does not say why ${the(label)} stays unnamed.`,
      basis: 'AP, New York Times, NPR, SPJ: readers are told the reason for anonymity.',
    },
    'reason-rote': {
      name: 'The reason for anonymity is more than a formula', says: ({ label }) => `The reason for not naming ${the(label)} is a formula. Say what the source has to fear.`,
      basis: 'New York Times, 2010: “not authorised to speak” and “sensitivity of the issue” tell nothing.',
    },
    'one-anonymous-source': {
      name: 'Central claims do not rest on one anonymous source', says: ({ count, wanted }) => `A central claim rests on unnamed people alone: ${count} of ${wanted} independent sources.`,
      basis: 'AP, Washington Post, BBC: more than one source where none can be named.',
    },
    'too-few-sources': {
      name: 'Central claims have several sources', says: ({ count, wanted }) => `A central claim has ${count} of ${wanted} independent sources.`,
      basis: 'The two-source rule of many newsrooms; Reuters: two or more are better than one.',
    },
    'allegation-unnamed': {
      name: 'Allegations of one unnamed source are approved higher up',
      says: ({ count, wanted }) => `An allegation of a single unnamed source has ${count} of ${wanted} approvals.`,
      basis: 'BBC: a serious allegation of one unnamed source goes to a senior editor.',
    },
    'allegation-unanswered': {
      name: 'Whoever is accused was asked', says: () => 'An allegation, and nothing says that the accused was asked. Ask, or record what came back.',
      basis: 'BBC, SPJ: those who are accused can answer.',
    },
    'response-awaited': {
      name: 'Responses have come in', says: () => 'A response was asked for and has not come in.',
      basis: 'BBC, SPJ: an answer gets its time.',
    },
    'anonymous-quote': {
      name: 'Anonymous sources are not quoted directly', says: ({ label }) => `${the(label)} is quoted word for word. Paraphrase, or have it approved.`,
      basis: 'New York Times, 2016: direct quotes of anonymous sources are rare.',
    },
    'anonymous-opinion': {
      name: 'No opinion under anonymity', says: () => 'An opinion of somebody who is not named. Take it out, or have it on the record.',
      basis: 'AP, NPR, Reuters, Washington Post: anonymity is for facts, not for opinions or attacks.',
    },
    'quote-without-speaker': {
      name: 'Every quotation has a speaker', says: () => 'Quoted words without a speaker on record.',
      basis: 'AP: readers know who speaks.',
    },
    'bare-label': {
      name: 'Sources are described', says: ({ label }) => `${the(label)} says nothing about the source. Say of which office, force or firm.`,
      basis: 'AP, NPR: “a source” or “officials said” is never enough.',
    },
    'plural-of-one': {
      name: 'A plural has several people behind it', says: ({ label }) => `The text speaks of ${the(label)}; one person is recorded.`,
      basis: 'Reuters: one source is never cited as several.',
    },
    'vague-attribution': {
      name: 'Attributions say who', says: () => 'The words that attribute it name nobody (“reportedly”, “seen as”). Say who.',
      basis: 'AP, NPR: attribution names whoever says so.',
    },
    'central-unattributed': {
      name: 'Central claims in our own voice are backed', says: () => 'A central claim in the newsroom’s own voice, with nothing that supports it.',
      basis: 'AP, Reuters: what we did not witness ourselves is attributed or backed.',
    },
    'evidence-missing': {
      name: 'Central claims have evidence with its place', says: () => 'No supporting evidence that says where: page, paragraph, time code, address.',
      basis: 'Fact-checkers’ handbooks: each note says where to look.',
    },
    'dispute-open': {
      name: 'Disputes are dealt with', says: () => 'The claim is contested, and the article does not deal with it yet.',
      basis: 'Reuters, BBC: talk to all sides, and say what is contested.',
    },
    'conflict-inside': {
      name: 'The article does not contradict itself', says: () => 'Figures, dates or names contradict each other.',
      basis: 'Line-by-line checking: names, figures and dates agree.',
    },
    'needs-check': {
      name: 'Nothing is tagged as needing a check', says: () => 'Still tagged as looking wrong or incomplete.',
      basis: 'Line-by-line checking: what was marked is looked at.',
    },
    'question-open': {
      name: 'No question is open', says: ({ count = 1 }) => (count === 1 ? 'A comment on it is not resolved.' : `${count} comments on it are not resolved.`),
      basis: 'Fact-checkers’ handbooks: questions go back to the author and are answered.',
    },
    'declined-and-anonymous': {
      name: 'Nobody is anonymous and silent', says: ({ label }) => `${the(label)} speaks anonymously here and is said elsewhere to have declined to comment.`,
      basis: 'AP: who is quoted anonymously is not said to have declined comment.',
    },
    'first-quote-anonymous': {
      name: 'The first quotation has a name', says: () => 'The first quotation of the article is of somebody who is not named.',
      basis: 'Washington Post’s ombudsman Howell: an anonymous quotation does not come first.',
    },
    'byline-missing': {
      name: 'Anonymously sourced stories have a byline', says: () => 'The article has anonymous sources and no byline.',
      basis: 'AP: a story with anonymous sources says who wrote it.',
    },
    'anonymous-share': {
      name: 'Anonymity is the exception', says: ({ count, wanted }) => `${count} % of the claims rest on people who are not named; the house allows ${wanted} %.`,
      basis: 'New York Times, SPJ: anonymity is a last resort.',
    },
    'text-unread': {
      name: 'The text was read through', says: ({ count = 1, wanted }) => `${count === 1 ? '1 paragraph is' : `${count} paragraphs are`} not marked as read; the house asks for ${wanted} %.`,
      basis: 'The New Yorker’s checkers: every line is gone through.',
    },
  },
  severities: { blocker: 'Blocker', warning: 'Warning', advice: 'Advice', off: 'Off' },
  counted: {
    blocker: (count) => (count === 1 ? '1 blocker' : `${count} blockers`),
    warning: (count) => (count === 1 ? '1 warning' : `${count} warnings`),
    advice: (count) => (count === 1 ? '1 piece of advice' : `${count} pieces of advice`),
  },
  profiles: {
    agency: { name: 'Agency', hint: 'In the manner of AP: reasons for anonymity, approvals, described sources and a byline are asked for.' },
    'two-source': { name: 'Two sources', hint: 'Every central claim wants two independent sources and evidence.' },
    broadcaster: { name: 'Broadcaster', hint: 'In the manner of the BBC: allegations of unnamed sources go to a senior editor; the accused are heard.' },
    lenient: { name: 'Lenient', hint: 'Most of it is advice; what guards the sign-off stays.' },
  },
  units: { sources: 'sources', approvals: 'approvals', percent: '%' },
  signOffStates: {
    stands: 'It stands: nothing was changed since.', text: 'Out of date: the text has changed since.', claims: 'Out of date: claims or sources have changed since.',
  },
};
