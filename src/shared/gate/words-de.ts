import type { GateWords } from './words-en';

const die = (label: string | undefined): string => `„${label ?? ''}“`;

export const gateInGerman: GateWords = {
  rules: {
    'claim-open': {
      name: 'Jede Aussage ist erledigt', says: () => 'Niemand hat diese Aussage erledigt. Sie prüfen und ihr einen Status geben.',
      basis: 'Zeile-für-Zeile-Prüfung: Eine Aussage ist am Ende richtig, falsch oder nicht zu klären; keine bleibt übrig.',
    },
    'marked-blocker': {
      name: 'Keine Aussage verhindert den Druck', says: () => 'Jemand hat diese Aussage als „Verhindert Druck“ eingestuft, und sie ist weder belegt noch geändert.',
      basis: 'Zeile-für-Zeile-Prüfung: Was die Redaktion gegen einen Text hat, ist vor dem Erscheinen geklärt.',
    },
    'place-doubtful': {
      name: 'Jede Aussage hat ihre Stelle in dieser Fassung', says: () => 'Die Worte sind seit der Prüfung andere. Nachsehen, wo die Aussage jetzt steht.',
      basis: 'Handbücher der Dokumentation: Wer eine Fassung prüft, die es nicht mehr gibt, hat nichts geprüft.',
    },
    'source-missing': {
      name: 'Belegte Aussagen haben eine Quelle', says: () => 'Nach den Markierungen steht jemand dafür ein; niemand ist eingetragen.',
      basis: 'AP, Reuters: Was bestritten werden kann, wird jemandem zugeschrieben.',
    },
    'off-the-record': {
      name: 'Nichts Vertrauliches wird verwendet', says: ({ label }) => `${die(label)} sprach vertraulich (off the record). Anderswo belegen oder streichen.`,
      basis: 'AP, Washington Post: Was vertraulich gesagt wurde, ist nicht zur Veröffentlichung.',
    },
    'identity-unknown': {
      name: 'Jemand in der Redaktion kennt anonyme Quellen', says: ({ label }) => `Bei niemandem in der Redaktion steht, dass er weiß, wer ${die(label)} ist.`,
      basis: 'AP, New York Times, Washington Post, NPR, BBC: Mindestens einer in der Redaktion kennt den Namen.',
    },
    'approval-missing': {
      name: 'Anonymität ist freigegeben', says: ({ label, count, wanted }) => `${die(label)} hat ${count} von ${wanted} Freigaben.`,
      basis: 'AP, New York Times: Die Redaktion gibt Anonymität frei, bevor sie verwendet wird.',
    },
    'reason-missing': {
      name: 'Der Text sagt, warum eine Quelle anonym ist', says: ({ label }) => `Der Text sagt nicht, warum ${die(label)} ungenannt bleibt.`,
      basis: 'AP, New York Times, NPR, SPJ: Das Publikum erfährt den Grund der Anonymität.',
    },
    'reason-rote': {
      name: 'Der Grund der Anonymität ist mehr als eine Formel', says: ({ label }) => `Der Grund, ${die(label)} nicht zu nennen, ist eine Formel. Sagen, was die Quelle zu befürchten hat.`,
      basis: 'New York Times, 2010: „Nicht befugt zu sprechen“ und „heikles Thema“ sagen nichts.',
    },
    'one-anonymous-source': {
      name: 'Zentrale Aussagen ruhen nicht auf einer anonymen Quelle', says: ({ count, wanted }) => `Eine zentrale Aussage ruht allein auf Ungenannten: ${count} von ${wanted} unabhängigen Quellen.`,
      basis: 'AP, Washington Post, BBC: Mehr als eine Quelle, wo keine genannt werden kann.',
    },
    'too-few-sources': {
      name: 'Zentrale Aussagen haben mehrere Quellen', says: ({ count, wanted }) => `Eine zentrale Aussage hat ${count} von ${wanted} unabhängigen Quellen.`,
      basis: 'Die Zwei-Quellen-Regel vieler Redaktionen; Reuters: Zwei oder mehr sind besser als eine.',
    },
    'allegation-unnamed': {
      name: 'Vorwürfe einer einzigen ungenannten Quelle sind oben freigegeben',
      says: ({ count, wanted }) => `Ein Vorwurf einer einzigen ungenannten Quelle hat ${count} von ${wanted} Freigaben.`,
      basis: 'BBC: Ein schwerer Vorwurf einer einzigen ungenannten Quelle geht an die Redaktionsleitung.',
    },
    'allegation-unanswered': {
      name: 'Wer beschuldigt wird, wurde gefragt', says: () => 'Ein Vorwurf, und nichts sagt, dass der Beschuldigte gefragt wurde. Fragen oder festhalten, was er sagt.',
      basis: 'BBC, SPJ: Wer beschuldigt wird, kann antworten.',
    },
    'response-awaited': {
      name: 'Stellungnahmen sind eingegangen', says: () => 'Um eine Stellungnahme wurde gebeten, und sie ist nicht da.',
      basis: 'BBC, SPJ: Eine Antwort bekommt ihre Zeit.',
    },
    'anonymous-quote': {
      name: 'Anonyme Quellen werden nicht wörtlich zitiert', says: ({ label }) => `${die(label)} wird wörtlich zitiert. Umschreiben oder freigeben lassen.`,
      basis: 'New York Times, 2016: Wörtliche Zitate anonymer Quellen sind selten.',
    },
    'anonymous-opinion': {
      name: 'Keine Meinung aus der Anonymität', says: () => 'Eine Meinung von jemandem, der nicht genannt ist. Streichen oder mit Namen bekommen.',
      basis: 'AP, NPR, Reuters, Washington Post: Anonymität ist für Tatsachen da, nicht für Meinungen und Angriffe.',
    },
    'quote-without-speaker': {
      name: 'Jedes Zitat hat einen Sprecher', says: () => 'Zitierte Worte, zu denen kein Sprecher eingetragen ist.',
      basis: 'AP: Das Publikum weiß, wer spricht.',
    },
    'bare-label': {
      name: 'Quellen sind beschrieben', says: ({ label }) => `${die(label)} sagt nichts über die Quelle. Sagen, aus welchem Amt, welcher Truppe, welcher Firma.`,
      basis: 'AP, NPR: „Eine Quelle“ oder „Offizielle sagten“ genügt nie.',
    },
    'plural-of-one': {
      name: 'Hinter einer Mehrzahl stehen mehrere', says: ({ label }) => `Der Text spricht von ${die(label)}; eingetragen ist eine Person.`,
      basis: 'Reuters: Aus einer Quelle werden nie mehrere.',
    },
    'vague-attribution': {
      name: 'Zuschreibungen sagen, wer', says: () => 'Die zuschreibenden Worte nennen niemanden („angeblich“, „gilt als“). Sagen, wer.',
      basis: 'AP, NPR: Die Zuschreibung nennt, wer es sagt.',
    },
    'central-unattributed': {
      name: 'Zentrale Aussagen im eigenen Namen sind belegt', says: () => 'Eine zentrale Aussage im Namen der Redaktion, und nichts stützt sie.',
      basis: 'AP, Reuters: Was wir nicht selbst erlebt haben, ist zugeschrieben oder belegt.',
    },
    'evidence-missing': {
      name: 'Zentrale Aussagen haben Belege mit Stelle', says: () => 'Kein stützender Beleg, der sagt, wo: Seite, Absatz, Minute, Adresse.',
      basis: 'Handbücher der Dokumentation: Jede Notiz sagt, wo nachzusehen ist.',
    },
    'dispute-open': {
      name: 'Mit Widersprüchen ist umgegangen', says: () => 'Die Aussage ist bestritten, und der Artikel geht noch nicht damit um.',
      basis: 'Reuters, BBC: Mit allen Seiten sprechen und sagen, was strittig ist.',
    },
    'conflict-inside': {
      name: 'Der Artikel widerspricht sich nicht', says: () => 'Zahlen, Daten oder Namen widersprechen einander.',
      basis: 'Zeile-für-Zeile-Prüfung: Namen, Zahlen und Daten stimmen überein.',
    },
    'needs-check': {
      name: 'Nichts ist zum Prüfen markiert', says: () => 'Noch als falsch oder unvollständig wirkend markiert.',
      basis: 'Zeile-für-Zeile-Prüfung: Was markiert ist, wird angesehen.',
    },
    'question-open': {
      name: 'Keine Frage ist offen', says: ({ count = 1 }) => (count === 1 ? 'Ein Kommentar dazu ist nicht erledigt.' : `${count} Kommentare dazu sind nicht erledigt.`),
      basis: 'Handbücher der Dokumentation: Fragen gehen an den Autor zurück und werden beantwortet.',
    },
    'declined-and-anonymous': {
      name: 'Niemand spricht anonym und schweigt', says: ({ label }) => `${die(label)} spricht hier anonym und wollte sich laut Text anderswo nicht äußern.`,
      basis: 'AP: Von wem anonym zitiert wird, heißt es nicht, er habe sich nicht äußern wollen.',
    },
    'first-quote-anonymous': {
      name: 'Das erste Zitat hat einen Namen', says: () => 'Das erste Zitat des Artikels ist von jemandem, der nicht genannt ist.',
      basis: 'Howell, Ombudsfrau der Washington Post: Ein anonymes Zitat steht nicht am Anfang.',
    },
    'byline-missing': {
      name: 'Texte mit anonymen Quellen haben eine Autorenzeile', says: () => 'Der Artikel hat anonyme Quellen und keine Autorenzeile.',
      basis: 'AP: Ein Text mit anonymen Quellen sagt, wer ihn geschrieben hat.',
    },
    'anonymous-share': {
      name: 'Anonymität ist die Ausnahme', says: ({ count, wanted }) => `${count} % der Aussagen ruhen auf Ungenannten; das Haus erlaubt ${wanted} %.`,
      basis: 'New York Times, SPJ: Anonymität ist das letzte Mittel.',
    },
    'text-unread': {
      name: 'Der Text ist durchgelesen', says: ({ count = 1, wanted }) => `${count === 1 ? '1 Absatz ist' : `${count} Absätze sind`} nicht als gelesen markiert; das Haus verlangt ${wanted} %.`,
      basis: 'Dokumentation des New Yorker: Jede Zeile wird durchgegangen.',
    },
  },
  severities: { blocker: 'Hindernis', warning: 'Warnung', advice: 'Hinweis', off: 'Aus' },
  counted: {
    blocker: (count) => (count === 1 ? '1 Hindernis' : `${count} Hindernisse`),
    warning: (count) => (count === 1 ? '1 Warnung' : `${count} Warnungen`),
    advice: (count) => (count === 1 ? '1 Hinweis' : `${count} Hinweise`),
  },
  profiles: {
    agency: { name: 'Agentur', hint: 'Nach Art der AP: Gründe der Anonymität, Freigaben, beschriebene Quellen und eine Autorenzeile werden verlangt.' },
    'two-source': { name: 'Zwei Quellen', hint: 'Jede zentrale Aussage braucht zwei unabhängige Quellen und Belege.' },
    broadcaster: { name: 'Sender', hint: 'Nach Art der BBC: Vorwürfe ungenannter Quellen gehen an die Redaktionsleitung; Beschuldigte kommen zu Wort.' },
    lenient: { name: 'Nachsichtig', hint: 'Das meiste ist ein Hinweis; was die Druckfreigabe schützt, bleibt.' },
  },
  units: { sources: 'Quellen', approvals: 'Freigaben', percent: '%' },
  signOffStates: {
    stands: 'Sie gilt: Seither wurde nichts geändert.', text: 'Überholt: Der Text ist seither ein anderer.', claims: 'Überholt: Aussagen oder Quellen sind seither andere.',
  },
};
