import { describe, expect, it } from 'vitest';
import { articleExportSchema } from '../formats/claimdesk-article-schema';
import { readTagSet } from '../formats/claimdesk-tag-set';
import { conditionWords } from '../model/claim-status';
import { acceptText, decodeText } from '../text/decode';
import { draftNameInGerman } from './draft-name';
import type { Phrases } from './phrasebook';
import { phrasesInGerman, toldInGerman, valuesInGerman } from './told-in-german';

const failureOf = (result: { ok: true } | { ok: false; error: { message: string } }): string => (result.ok ? '' : result.error.message);

describe('messages in German (LA-5)', () => {
  it.each([
    ['There is no article art_1 in this library.', 'Der Artikel art_1 ist nicht in dieser Bibliothek.'],
    ['There is nothing to undo in this article.', 'In diesem Artikel gibt es nichts rückgängig zu machen.'],
    ['There is no claim clm_1 here.', 'Aussage clm_1 gibt es hier nicht.'],
    ['Change 2 of 3: A source cannot be merged with itself.', 'Änderung 2 von 3: Eine Quelle lässt sich nicht mit sich selbst zusammenlegen.'],
    [`The claim cannot be “on author” yet. Missing: ${conditionWords.approver}`, 'Die Aussage kann noch nicht „Autor bürgt“ sein. Es fehlt: Der Name dessen, der dafür einsteht.'],
    ['Two tags have the label “Sourced”: each needs its own.', 'Zwei Markierungen haben die Bezeichnung „Sourced“: Jede braucht das für sich.'],
    ['The library holds 200,000 articles, which is all it can. Begin another one.', 'Die Bibliothek enthält 200.000 Artikel, mehr kann sie nicht. Eine neue beginnen.'],
    ['The change was not saved and has been taken back: the disk is full. Make room, then try again.',
      'Die Änderung wurde nicht gesichert und ist zurückgenommen: Die Festplatte ist voll. Platz schaffen, dann noch einmal versuchen.'],
    ['The library /a: b could not be opened: the system says EWHAT.', 'Die Bibliothek /a: b konnte nicht geöffnet werden: Das System sagt EWHAT.'],
    ['The change was not saved and has been taken back: the disk is full. Make room, then try again. The library stays open until your last changes are saved.',
      'Die Änderung wurde nicht gesichert und ist zurückgenommen: Die Festplatte ist voll. Platz schaffen, dann noch einmal versuchen. Die Bibliothek bleibt offen, bis die letzten Änderungen gesichert sind.'],
    ['articles/art_1.json could not be read: the file was changed or damaged: its checksum is not that of its contents. The damaged file was set aside as quarantine/x.json. Its contents were restored from the backup of 2026-03-01 and 1 later change. Nothing is lost.',
      'articles/art_1.json konnte nicht gelesen werden: Die Datei wurde verändert oder beschädigt: Ihre Prüfsumme passt nicht zum Inhalt. Die beschädigte Datei wurde beiseitegelegt als quarantine/x.json. Der Inhalt wurde wiederhergestellt (Sicherung vom 2026-03-01, 1 spätere Änderung). Nichts ist verloren.'],
    ['Claimdesk was not closed the last time. 1200 changes saved shortly before were taken from the journal.',
      'Claimdesk wurde das letzte Mal nicht beendet. 1.200 Änderungen, kurz davor gesichert, wurden aus dem Journal geholt.'],
    ['This backup cannot be read: the file is empty.', 'Diese Sicherung kann nicht gelesen werden: Die Datei ist leer.'],
    ['articles/art_1.json: the file is cut short.', 'articles/art_1.json: Die Datei ist abgeschnitten.'],
    ['This text is the same as that of “Draft 2”. There is nothing to add.', 'Dieser Text ist derselbe wie der von „Fassung 2“. Es gibt nichts hinzuzufügen.'],
    ['This text is the same as that of “Evening”. There is nothing to add.', 'Dieser Text ist derselbe wie der von „Evening“. Es gibt nichts hinzuzufügen.'],
    ['3 line ends (3 CRLF) changed to LF.', '3 Zeilenenden (3 CRLF): in LF geändert.'],
    ['Read as windows-1252; kept as UTF-8.', 'Als windows-1252 gelesen, als UTF-8 aufbewahrt.'],
    ['Claimdesk was started anew since this page was opened. Open the file /x.html to get in.',
      'Claimdesk wurde neu gestartet, seit diese Seite geöffnet wurde. Die Datei /x.html öffnen, um hineinzukommen.'],
    ['articles.apply: command.changes.note: Too big: expected string to have <=20000 characters; Unrecognized key: "x"',
      'articles.apply: command.changes.note: Text mit höchstens 20.000 Zeichen; unbekannt: "x"'],
    ['A message of a later version.', 'A message of a later version.'],
  ])('%s', (english, german) => {
    expect(toldInGerman(english)).toBe(german);
  });

  it('DR-18: drafts that nobody named are called so in German, all others as they are', () => {
    expect(['Draft 1', 'Draft 12', 'Draft 1.2.3', 'Draft 201', 'Evening', 'constructor'].map(draftNameInGerman)).toEqual(['Fassung 1', 'Fassung 12', 'Draft 1.2.3', 'Draft 201', 'Evening', 'constructor']);
  });

  it('say what is wrong with a file', () => {
    expect(toldInGerman(failureOf(decodeText(new Uint8Array(0))))).toMatch(/^Die Datei ist leer/);
    expect(toldInGerman(failureOf(decodeText(new TextEncoder().encode('%PDF-1.7'))))).toMatch(/^Das sieht nach einem PDF-Dokument aus, .* als reinen Text sichern/);
    expect(toldInGerman(failureOf(decodeText(Uint8Array.of(1, 2, 3, 4, 5, 6))))).toMatch(/^Das ist keine Textdatei/);
    expect(toldInGerman(failureOf(acceptText(' ')))).toMatch(/^In diesem Text ist nichts/);
    expect(toldInGerman(failureOf(acceptText('a'.repeat(5_000_001))))).toMatch(/^Der Text hat 5\.000\.001 Zeichen; ein Artikel darf 5\.000\.000 haben/);
  });

  it.each([
    ['', /^Das ist keine vollständige JSON-Datei: sie endet zu früh\.$/],
    ['{"format":}', /^Das ist keine vollständige JSON-Datei: "?'?\}'?"? steht an falscher Stelle/],
    ['{"format":"claimdesk-tag-set","version":1,"exportedAt":"2026-03-01T09:00:00.000Z","generator":{"name":"Claimdesk","version":"1"},"name":5,"tags":[]}', /^Die Markierungen lassen sich nicht übernehmen\. Bei name: erwartet wird Text, da ist Zahl\.$/],
    ['{"format":"claimdesk-tag-set","version":1,"tags":[]}', /Bei exportedAt: erwartet wird Text, da ist nichts\.$/],
  ])('say what checkers find in %s', (text, german) => {
    expect(toldInGerman(failureOf(readTagSet(text)))).toMatch(german);
  });

  it('know what zod says of exports that are not whole', () => {
    const said = articleExportSchema.safeParse({ format: 'claimdesk-article', version: 1, article: { id: '' }, claims: 5, drafts: [] }).error!.issues;
    for (const { message } of said) expect(toldInGerman(`This is not a whole Claimdesk export. At x: ${message}.`), message).not.toContain(message);
  });

  it('are in German, with its marks', () => {
    const all = Object.values<Phrases>({ ...phrasesInGerman, ...valuesInGerman }).flatMap((phrases) => Object.values(phrases));
    expect(all.filter((german) => /“[^”]*”|\p{L}…|\b(the|and|is)\b/u.test(german))).toEqual([]);
  });
});
