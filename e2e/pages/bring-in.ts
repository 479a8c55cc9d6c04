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

/** Drops a folder on the desk: its files by their paths in it, as a browser's own entries hand them over. */
export async function dropFolder(page: Page, name: string, files: Record<string, string>): Promise<void> {
  await page.evaluate(([folder, given]) => {
    type Entry = { name: string; isDirectory: boolean; isFile: boolean; file?: (found: (file: File) => void) => void; createReader?: () => { readEntries: (found: (entries: Entry[]) => void) => void } };
    const entryOf = (called: string, below: Record<string, string>): Entry => {
      const names = [...new Set(Object.keys(below).map((inner) => inner.split('/')[0]!))];
      const portions = [names.map((inner): Entry => {
        const text = below[inner];
        if (text !== undefined) return { name: inner, isDirectory: false, isFile: true, file: (found) => found(new File([text], inner)) };
        return entryOf(inner, Object.fromEntries(Object.entries(below).flatMap(([key, value]) => (key.startsWith(`${inner}/`) ? [[key.slice(inner.length + 1), value]] : []))));
      }), []];
      return { name: called, isDirectory: true, isFile: false, createReader: () => ({ readEntries: (found) => found(portions.shift()!) }) };
    };
    const dataTransfer = { types: ['Files'], files: [new File([], folder)], items: [{ kind: 'file', webkitGetAsEntry: () => entryOf(folder, given), getAsFile: () => null }], getData: () => '' };
    const event = new DragEvent('drop', { bubbles: true, cancelable: true });
    Object.defineProperty(event, 'dataTransfer', { value: dataTransfer });
    document.body.dispatchEvent(event);
  }, [name, files] as const);
}
