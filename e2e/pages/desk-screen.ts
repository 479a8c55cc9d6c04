import type { Locator, Page } from '@playwright/test';
import { expect, type Desk } from '../fixtures';
import { ArticleText } from './article-text';
import { FindBar } from './find-bar';
import { Inspector } from './inspector';
import { LibraryPane } from './library-pane';

/** The tags of a new library that the specs use, by the words on the screen. */
export type TagLabel = 'Sourced' | 'Anonymous official' | 'Disputed' | 'Anonymous other' | 'Unattributed' | 'Number' | 'Quote' | 'Prediction' | 'Opinion' | 'Visual' | 'Needs check';

/** The whole desk as a person meets it: bars, panes, dialogs, messages. */
export class DeskScreen {
  readonly text: ArticleText;
  readonly find: FindBar;
  readonly inspector: Inspector;
  readonly library: LibraryPane;
  readonly #pageNow: () => Page;

  /** @param pageNow a desk has another page after each restart */
  constructor(pageNow: () => Page) {
    this.#pageNow = pageNow;
    this.text = new ArticleText(pageNow);
    this.find = new FindBar(pageNow);
    this.inspector = new Inspector(pageNow);
    this.library = new LibraryPane(pageNow);
  }

  get page(): Page {
    return this.#pageNow();
  }

  get topBar(): Locator {
    return this.page.getByRole('banner').first(); // a dialog has a head of its own
  }

  get statusBar(): Locator {
    return this.page.getByRole('contentinfo').first();
  }

  /** The tags beside the selected words. */
  get selectionBar(): Locator {
    return this.page.getByRole('toolbar', { name: 'Tag the selected words' });
  }

  get history(): Locator {
    return this.page.getByRole('complementary', { name: 'History' });
  }

  get blockMenu(): Locator {
    return this.page.getByRole('menu', { name: 'What is this paragraph?' });
  }

  /** The claims at a place of the text. */
  get claimMenu(): Locator {
    return this.page.getByRole('menu', { name: 'Claims at this place' });
  }

  /** What is said to those who do not see the screen. */
  get announcement(): Locator {
    return this.page.locator('[aria-live=polite]');
  }

  /** That what was changed is saved, as it is said to them. */
  get saveNews(): Locator {
    return this.page.getByTestId('save-news');
  }

  dialog(name: string): Locator {
    return this.page.getByRole('dialog', { name });
  }

  /** A short message over the desk. */
  toast(words: string | RegExp): Locator {
    return this.page.getByRole('status').or(this.page.getByRole('alert')).filter({ has: this.page.getByRole('button', { name: 'Close' }) }).filter({ hasText: words });
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** The button that a tag has in the bar below; its name says how many claims have it. */
  tagCount(label: TagLabel): Locator {
    return this.statusBar.getByRole('button', { name: new RegExp(`^${label}, `) });
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Hands the article in front on as annotated JSON, by keys and the dialog. */
  async exportAsJson(): Promise<void> {
    await this.press('Control+e');
    const dialog = this.dialog('Hand the article on');
    await dialog.getByRole('radio', { name: 'Feed a system' }).check();
    await dialog.getByRole('radio', { name: /^Claimdesk JSON/ }).check();
    await this.press('Enter');
  }

  /** Waits until the mark in the bar above says that everything is on disk. */
  async expectSaved(): Promise<void> {
    await expect(this.topBar.getByText(/^Saved/)).toBeVisible();
  }

  /** Notes all that the mark of saving says from now on; the result gives it so far. */
  async watchSaveMark(): Promise<() => Promise<string[]>> {
    const shown = await this.topBar.evaluateHandle((bar) => {
      const words: string[] = [];
      const mark = (): string => bar.lastElementChild?.textContent ?? '';
      let last = mark();
      new MutationObserver(() => {
        if (mark() !== last) words.push((last = mark()));
      }).observe(bar, { subtree: true, childList: true, characterData: true });
      return words;
    });
    return () => shown.jsonValue();
  }

  /** Waits until the desk answers to keys. */
  async ready(): Promise<void> {
    await expect(this.topBar).toBeVisible();
  }

  /** Opens a file with the desk's dialog, waits until its text is on the screen, and sends the message over it away. */
  async openFile(desk: Desk, { file, headline }: { file: string; headline: string }): Promise<void> {
    await this.ready();
    await desk.chooseFiles([file]);
    await this.press('Control+o');
    await expect(this.text.heading(headline)).toBeVisible();
    await this.toast('Opened').getByRole('button', { name: 'Close' }).click();
  }

  /** Brings an article of the library onto the desk, if it is not there already. */
  async openArticle(headline: string): Promise<void> {
    await this.ready();
    await this.library.open(headline);
    await expect(this.text.heading(headline)).toBeVisible();
  }

  /** Tags the selected words by the bar beside them. */
  async tagByBar(label: TagLabel): Promise<void> {
    await this.selectionBar.getByRole('button', { name: new RegExp(`${label}$`) }).click();
  }

  /** Runs a command by the palette. */
  async command(name: string): Promise<void> {
    await this.press('Control+k');
    await this.page.getByRole('combobox', { name: 'Commands, claims, articles' }).fill(name);
    await this.page.getByRole('option', { name }).first().click();
  }
}
