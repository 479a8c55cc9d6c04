import { gateInEnglish } from '../../gate/words-en';
import type { DecisionAnswer, Verdict } from '../../model/review';
import type { DisputeHandling, EvidenceStance, Identity } from '../../model/vocabulary';
import type { DraftEditKind } from '../../report/draft-edit-kinds';
import { vocabularyInEnglish } from '../../phrases/vocabulary-en';
import { momentIn } from './moment-in';

/** What stands in files for people beside what they themselves wrote, in English. */
export const english = {
  ...vocabularyInEnglish,
  gate: gateInEnglish,
  /** A moment, in universal time. */
  moment: (moment: string): string => momentIn('en-GB', moment),
  review: {
    title: 'Review',
    signOff: { title: 'Sign-off', heads: ['Editor', 'When', 'Whether it stands', 'Against what, and why'] },
    gate: { title: (rules: string): string => `What stands against it (rules “${rules}”)`, heads: ['Weight', 'Rule', 'Claims', 'What is to be done'] },
    waivers: { title: 'Waived', heads: ['Rule', 'Claim', 'By', 'Why'] },
    questions: { title: 'Open questions, and comments on the article', heads: ['Claim', 'By', 'What'] },
    reviewers: { title: 'What reviewers said', heads: ['Claim', 'What'] },
    decisions: { title: 'Decisions', heads: ['Claim', 'Status', 'Who answers for it', 'Why', 'Changed last'] },
  },
  /** A message made in English. */
  told: (message: string): string => message,
  columns: {
    number: 'No.', id: 'Id', quote: 'Claim', tags: 'Tags', sources: 'Source', identity: 'Identity', attribution: 'Attribution',
    importance: 'Importance', severity: 'Severity', status: 'Status', reason: 'Reason', evidence: 'Evidence', disputes: 'Disputes',
    response: 'Response', note: 'Note', suggestion: 'Suggested rewording', comments: 'Comments', decisions: 'Review', assignee: 'Assigned to',
    createdBy: 'Marked by', createdAt: 'Marked at', modifiedBy: 'Changed by', modifiedAt: 'Changed at', start: 'Start (UTF-16)',
    end: 'End (UTF-16)', startCodePoint: 'Start (code points)', endCodePoint: 'End (code points)',
  },
  identities: { named: 'named', anonymous: 'anonymous by agreement', unnamed: 'not named in the text' } satisfies Record<Identity, string>,
  stances: { supports: 'supports', contradicts: 'contradicts', context: 'context' } satisfies Record<EvidenceStance, string>,
  handlings: { open: 'open', 'to-add': 'to be added', 'in-text': 'in the text', rebutted: 'rebutted' } satisfies Record<DisputeHandling, string>,
  withheld: 'Source withheld (off the record)',
  confidential: 'Confidential parts of the sources',
  confidentialNotice: (sources: number): string =>
    `CONFIDENTIAL: this file tells who ${sources === 1 ? 'one source is' : `${sources} sources are`}. It is for nobody but whom it was made for. Do not copy it or send it on, and delete it when it is no longer needed.`,
  confidentialColumns: ['Source', 'Real name', 'Position', 'Contact', 'Confidential notes'],
  untagged: 'no tag',
  resolved: 'resolved',
  verdicts: { accept: 'accepted', reject: 'rejected', question: 'asks', change: 'proposes a change' } satisfies Record<Verdict, string>,
  answers: { agreed: 'agreed', declined: 'not followed', replied: 'replied' } satisfies Record<DecisionAnswer, string>,
  quoted: (words: string): string => `“${words}”`,
  continued: (number: number): string => `Claim ${number}, continued`,
  claim: (number: number): string => `Claim ${number}`,
  sheet: 'Fact-check sheet',
  claims: 'Claims',
  known: 'What is known',
  legend: 'Lines and what they mean',
  toNote: (number: number): string => `To claim ${number} in the table`,
  toText: (number: number): string => `To claim ${number} in the text`,
  profile: 'What the article rests on',
  profileColumns: ['', 'Claims', 'Share of the body text'] as readonly [string, string, string],
  unnamed: 'Rests on people whom the reader cannot name',
  contested: 'Contested',
  unmarked: 'Body text without a claim',
  editsSince: (label: string): string => `What the edit since ${label} did to the claims`,
  /** Short: the name of a sheet. */
  edits: 'What the edit did',
  editColumns: ['What', 'Before', 'Now', 'Claims'] as readonly [string, string, string, string],
  draftEdits: {
    cut: 'claim cut', hedge: 'word of doubt gone', source: 'source changed', number: 'figure changed', quote: 'quotation changed', unmarked: 'new, without a claim',
  } satisfies Record<DraftEditKind, string>,
  about: 'About this file',
  article: 'Article',
  made: (moment: string, version: string): string => `Made ${momentIn('en-GB', moment)} by Claimdesk ${version}.`,
  textHash: 'SHA-256 of the text',
  leftOut: 'Not in this file',
  leftOutNothing: 'Nothing of the article was left out.',
};

export type ExportWords = typeof english;
