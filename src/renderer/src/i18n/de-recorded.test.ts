import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plan } from '@shared/transactions/plan';
import { anyIntents, anyText, commandFor, countingContext, libraryOf } from '@shared/transactions/testing/arbitrary-library';
import { recordedInGerman } from './de-recorded';

describe('lines of the history in German (LA-4)', () => {
  it.each([
    ['Tagged Sourced, Disputed: “Two lanes”', 'Markiert als Sourced, Disputed: „Two lanes“'],
    ['Marked “Two lanes”', 'Aufgenommen: „Two lanes“'],
    ['Marked “Two lanes” not read', 'Wieder ungelesen: „Two lanes“'],
    ['Changed note, importance of “note of importance”', 'Geändert, Notiz, Gewicht: „note of importance“'],
    ['Set the source A city official of “Two lanes”', 'Quelle gesetzt, A city official: „Two lanes“'],
    ['Took back: Changed the tag Sourced', 'Zurückgenommen: Markierung geändert: Sourced'],
    ['Went back to: Tagged Sourced: “Two”', 'Zurückgegangen zu: Markiert als Sourced: „Two“'],
    ['Took 1 claim from a.ann', '1 Aussage aus a.ann aufgenommen'],
    ['Took 1200 claims from a.ann', '1.200 Aussagen aus a.ann aufgenommen'],
    ['Took back: Went back to: Marked “Two”', 'Zurückgenommen: Zurückgegangen zu: Aufgenommen: „Two“'],
    ['Restored from the backup of 2026-03-01 09:00 UTC', 'Aus der Sicherung vom 01.03.2026, 09:00 UTC, wiederhergestellt'],
    ['Restored the source book from the backup of 2026-03-01 09:00 UTC', 'Quellenbuch aus der Sicherung vom 01.03.2026, 09:00 UTC, wiederhergestellt'],
    ['Restored the tag set from the backup of 2026-03-01 09:00 UTC', 'Markierungen aus der Sicherung vom 01.03.2026, 09:00 UTC, wiederhergestellt'],
    ['Brought back “Two lanes” from a backup', 'Aus einer Sicherung zurückgeholt: „Two lanes“'],
    ['Took over the tag set “Harbour desk”', 'Markierungen übernommen: „Harbour desk“'],
    ['Sent back to do: “Two”', 'Wieder offen: „Two“'],
    ['Did again: Marked “Two”', 'Wiederholt: Aufgenommen: „Two“'],
    ['Took back: Something “of” a later version', 'Zurückgenommen: Something “of” a later version'],
    ['Marked “Two lanes” as list-item', 'Absatz ist jetzt Listenpunkt: „Two lanes“'],
    ['Added the draft “Draft 2”', 'Neue Fassung: „Fassung 2“'],
    ['Took back: Went over to the draft “Evening”', 'Zurückgenommen: Zur Fassung gewechselt: „Evening“'],
    ['Waived “Sources are described”: “The office is named above”', 'Ausnahme von „Quellen sind beschrieben“: „The office is named above“'],
    ['Chose the house rules “Two sources”', 'Hausregeln gewählt: „Zwei Quellen“'],
    ['Signed off by Ada against 1 blocker: “The minister spoke live”', 'Druckfreigabe von Ada trotz 1 Hindernis: „The minister spoke live“'],
    ['Something of a later version', 'Something of a later version'],
  ])('%s', (label, german) => {
    expect(recordedInGerman(label)).toBe(german);
  });

  it('are known for whatever is done to an article', () => {
    fc.assert(
      fc.property(anyText, anyIntents, (text, intents) => {
        const records = libraryOf(text);
        const context = countingContext();
        for (const intent of intents) {
          const planned = plan(records, commandFor(records, intent), context);
          if (!planned.ok) continue;
          records.apply(planned.value.diff);
          const { label } = planned.value;
          // Several changes in one carry the words of whoever made them.
          if (label !== '' && label !== 'Several') expect(recordedInGerman(label), label).not.toBe(label);
        }
      }),
      { numRuns: 60 },
    );
  });
});
