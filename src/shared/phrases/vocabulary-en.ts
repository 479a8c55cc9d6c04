import type { AttributionType, ClaimStatus, DisputeKind, EvidenceType, Importance, ResponseStateName, Severity } from '../model/vocabulary';

/** What the values of the model's vocabulary are called, on screens and in files for people, in English. */
export const vocabularyInEnglish = {
  statuses: {
    todo: 'To do', queried: 'Queried', verified: 'Verified', 'on-author': 'On author', change: 'Change', fixed: 'Fixed',
    unverifiable: 'Unverifiable', cut: 'Cut',
  } satisfies Record<ClaimStatus, string>,
  importances: { central: 'Central', supporting: 'Supporting', background: 'Background' } satisfies Record<Importance, string>,
  severities: { blocker: 'Blocker', major: 'Major', minor: 'Minor', note: 'Note' } satisfies Record<Severity, string>,
  attributions: {
    direct: 'Direct quote', indirect: 'Indirect', mixed: 'Partly quoted', passive: 'Passive (“it is said”)', none: 'None',
  } satisfies Record<AttributionType, string>,
  evidenceTypes: {
    recording: 'Recording', transcript: 'Transcript', notes: 'Notes', document: 'Document', dataset: 'Dataset', 'public-record': 'Public record',
    'web-page': 'Web page', 'image-video': 'Image or video', 'second-source': 'Second source', 'own-observation': 'Own observation',
  } satisfies Record<EvidenceType, string>,
  disputeKinds: {
    denial: 'Denial', contradiction: 'Contradiction', 'counter-characterisation': 'Other account', 'conflicting-figure': 'Other figure',
    'internal-conflict': 'The article contradicts itself', 'missing-context': 'Missing context',
  } satisfies Record<DisputeKind, string>,
  responses: {
    'not-needed': 'Not needed', 'to-seek': 'To be sought', asked: 'Asked for', received: 'Received', declined: 'Declined', 'no-reply': 'No reply',
  } satisfies Record<ResponseStateName, string>,
};

export type VocabularyWords = typeof vocabularyInEnglish;
