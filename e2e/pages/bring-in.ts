import type { Page } from '@playwright/test';

/** Drops a file on the desk, as the system would hand it over. */
export async function dropFiles(page: Page, ...files: { name: string; text: string }[]): Promise<void> {
  await page.evaluate((given) => {
    const dataTransfer = new DataTransfer();
    for (const { name, text } of given) dataTransfer.items.add(new File([text], name, { type: 'text/plain' }));
    for (const type of ['dragenter', 'dragover', 'drop']) {
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    }
  }, files);
}

/** Pastes what the clipboard holds: plain text, perhaps rich text beside it. */
export async function pasteText(page: Page, text: string, html?: string): Promise<void> {
  await page.evaluate(([plain, rich]) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', plain);
    if (rich !== undefined) clipboardData.setData('text/html', rich);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, [text, html] as const);
}
