// Placeholder of the desktop desk: opens the renderer build, nothing more.
import { fileURLToPath } from 'node:url';
import { app, BrowserWindow } from 'electron';

void app.whenReady().then(async () => {
  const window = new BrowserWindow({ width: 1280, height: 800 });
  await window.loadFile(fileURLToPath(new URL('../renderer/index.html', import.meta.url)));
});
app.on('window-all-closed', () => {
  app.quit();
});
