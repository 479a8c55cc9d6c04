import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { ferrySlip } from '../articles/articles';
import { GermanDesk } from '../pages/german-desk';
import { expect, test } from '../pages/test';

test('the history of an article is German on a German desk (LA-4)', async ({ desk, ui }) => {
  const german = new GermanDesk(() => ui.page);
  await ui.openFile(desk, ferrySlip);
  await ui.text.drag('The timber is rotten');
  await ui.press('x');
  await ui.press('1');
  await ui.inspector.sourceField.fill('A harbour official');
  await ui.inspector.sourceField.press('Enter');
  await expect(ui.inspector.sourceCard('A harbour official')).toBeVisible();
  await ui.text.region.focus();
  await ui.press('Control+z');
  await expect(ui.inspector.sourceCard('A harbour official')).toBeHidden();

  await german.settle(ui);
  await ui.press('h');
  await expect(german.entries).toHaveText([
    'Zurückgenommen: Quelle gesetzt, A harbour official: „The timber is rotten“',
    'Quelle gesetzt, A harbour official: „The timber is rotten“',
    'Markiert als Sourced: „The timber is rotten“',
    'Aufgenommen: „The timber is rotten“',
    /^„Harbour board votes .+…“ geöffnet$/,
  ]);
});

test('what is refused is told in German on a German desk (LA-5)', async ({ desk, ui, folder }) => {
  const german = new GermanDesk(() => ui.page);
  const [empty, picture] = ['leer.txt', 'foto.txt'].map((name) => path.join(folder, name)) as [string, string];
  writeFileSync(empty, '');
  writeFileSync(picture, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 1, 2, 3, 4, 5, 6, 7]));
  await ui.openFile(desk, ferrySlip);
  await german.settle(ui);

  await desk.chooseFiles([empty]);
  await ui.press('Control+o');
  await expect(german.alert('leer.txt: Die Datei ist leer (0 Bytes). Eine Datei wählen, die den Text enthält.')).toBeVisible();
  await desk.chooseFiles([picture]);
  await ui.press('Control+o');
  await expect(german.alert(/^foto\.txt: Das sieht nach einem PNG-Bild aus, nicht nach einer Textdatei\./)).toBeVisible();
  await ui.press('Control+z');
  await expect(ui.announcement).toHaveText('In diesem Artikel gibt es nichts rückgängig zu machen.');
});
