import type { StatusConditionCode } from '../model/claim-status';

/** Was da sein muss, damit eine Aussage einen Status haben kann. */
export const conditionsInGerman: Readonly<Record<StatusConditionCode, string>> = {
  question: 'Ein Kommentar, der die Frage stellt und noch nicht erledigt ist.',
  evidence: 'Ein stützender Beleg, mit der Stelle darin.',
  locator: 'Die Stelle im stützenden Beleg: Seite, Absatz, Minute.',
  'anonymous-source': 'Die anonyme Quelle: Die Aussage trägt eine Markierung für anonyme Quellen.',
  'identity-known': 'Jemand in der Redaktion, der weiß, wer die anonyme Quelle ist.',
  approval: 'Eine festgehaltene Freigabe der anonymen Quelle.',
  'second-source': 'Eine zweite, unabhängige Quelle: Die Aussage ist zentral und anonym.',
  dispute: 'Der Widerspruch: wer die Aussage bestreitet und wie der Artikel damit umgeht.',
  'dispute-handled': 'Ein Widerspruch, mit dem umgegangen wurde: Die Aussage ist als bestritten markiert.',
  'response-sought': 'Eine Bitte um Stellungnahme: Die Aussage ist ein Vorwurf.',
  approver: 'Der Name dessen, der dafür einsteht.',
  reason: 'Die Begründung.',
  suggestion: 'Ein Vorschlag für eine neue Fassung.',
  'suggestion-reason': 'Die Begründung für die neue Fassung.',
  'change-first': 'Vorher der Status „Ändern“: Nur was zu ändern war, kann geändert sein.',
  'looked-at': 'Der Name dessen, der den neuen Text angesehen hat.',
};
