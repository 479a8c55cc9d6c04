import { conditionWords, type StatusConditionCode } from '../model/claim-status';
import type { RecordType } from '../model/records';
import { ofAgreement } from './de-agreement';
import { ofAnnotations, partsOfAnnotations } from './de-annotations';
import { conditionsInGerman } from './de-conditions';
import { ofChanges, ofDesk, partsOfDesk } from './de-desk';
import { ofDocuments } from './de-documents';
import { ofDrafts } from './de-drafts';
import { draftNames } from './draft-name';
import { ofFiles, partsOfFiles } from './de-files';
import { ofGate } from './de-gate';
import { ofCheckers } from './de-mistakes';
import { ofReviews } from './de-review';
import { ofStore, partsOfStore } from './de-store';
import { ofSuggestions } from './de-suggest';
import { phrasebook } from './phrasebook';
import { vocabularyInGerman } from './vocabulary-de';

const orders: Readonly<Record<'undo' | 'redo', string>> = { undo: 'rückgängig zu machen', redo: 'zu wiederholen' };
const records: Readonly<Record<RecordType, string>> = {
  article: 'Artikel', draft: 'Fassung', block: 'Absatz', claim: 'Aussage', comment: 'Kommentar', rejection: 'Ablehnung', adjudication: 'Entscheidung', decision: 'Entscheidung', stage: 'Stand', sending: 'Sendung', merge: 'Zusammenführung',
  source: 'Quelle', 'tag-set': 'Markierungen',
  'sign-off': 'Druckfreigabe', 'house-rules': 'Hausregeln',
};
const own: Readonly<Record<'id' | 'label' | 'key', string>> = { id: 'die Kennung', label: 'die Bezeichnung', key: 'die Taste' };

/** Groups of what is put into messages by value: no literal of the source has them. */
export const valuesInGerman = {
  order: orders,
  record: records,
  own,
  draftname: draftNames,
  draftquoted: { '“{0:draftname}”': '„{0}“', '{0}': '{0}' },
  status: Object.fromEntries(Object.entries(vocabularyInGerman.statuses).map(([status, german]) => [status.replace('-', ' '), german])),
  ...ofCheckers,
};

/** Everything that main and the shared rooms tell a person, group by group. */
export const phrasesInGerman = {
  // What fits almost anything comes last.
  message: { ...ofDesk, ...ofChanges, ...ofFiles, ...ofDocuments, ...ofAnnotations, ...ofSuggestions, ...ofDrafts, ...ofAgreement, ...ofGate, ...ofReviews, ...ofStore, '{0}: {1:fault}.': '{0}: {1}.', '{0}: {1:mistakes}': '{0}: {1}' },
  condition: Object.fromEntries((Object.keys(conditionWords) as StatusConditionCode[]).map((code) => [conditionWords[code], conditionsInGerman[code]])),
  ...partsOfDesk,
  ...partsOfFiles,
  ...partsOfAnnotations,
  ...partsOfStore,
};

const numbers = new Intl.NumberFormat('de');
const translate = phrasebook({ ...phrasesInGerman, ...valuesInGerman }, (value) => numbers.format(value));

/** A message in German, made in English; as it is where no phrase fits it (of another version, of a system). */
export function toldInGerman(message: string): string {
  return translate('message', message) ?? message;
}
