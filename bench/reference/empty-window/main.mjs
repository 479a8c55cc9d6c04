// What the start of the desktop desk is measured against: one Electron window with nothing in it.
import { app, BrowserWindow } from 'electron';
import path from 'node:path';

app.on('ready', () => {
  const window = new BrowserWindow({ width: 1280, height: 800, show: false, webPreferences: { sandbox: true } });
  window.once('ready-to-show', () => window.show());
  void window.loadFile(path.join(import.meta.dirname, 'index.html'));
});
app.on('window-all-closed', () => app.quit());
