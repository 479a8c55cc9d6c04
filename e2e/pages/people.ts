import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Desk, DeskOptions } from '../fixtures';
import { DeskScreen } from './desk-screen';
import { Reviews } from './reviews';
import { expect } from './test';

/** One of two people, each with a desk, a library and settings of their own. */
export interface Person {
  readonly desk: Desk;
  readonly ui: DeskScreen;
  readonly reviews: Reviews;
}

/** Somebody sits down at a desk of their own. */
export async function arrive(openDesk: (options: DeskOptions) => Promise<Desk>, editor: string): Promise<Person> {
  const desk = await openDesk({ prepare: ({ userDataDir }) => writeFile(path.join(userDataDir, 'settings.json'), JSON.stringify({ editor })) });
  return { desk, ui: new DeskScreen(() => desk.page), reviews: new Reviews(() => desk.page) };
}

/** Sends the article on the desk; what is filled in before is up to the test. */
export async function sendPackage({ desk, ui, reviews }: Person, file: string, fillIn: (dialog: Reviews['send']) => Promise<void>): Promise<void> {
  await ui.command('Send for review');
  await fillIn(reviews.send);
  await desk.saveTo(file);
  await reviews.send.getByRole('button', { name: /^Make the package/ }).click();
  await expect(ui.toast('is ready. Hand it on')).toBeVisible();
  await desk.savedFile(file);
}

/** Opens a package, up to what the desk says of it. */
export async function openPackage({ desk, ui, reviews }: Person, file: string): Promise<void> {
  await desk.chooseFiles([file]);
  await ui.command('Open a review package');
  await expect(reviews.opened).toBeVisible();
}
