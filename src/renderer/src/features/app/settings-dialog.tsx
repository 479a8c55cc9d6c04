import { useState, type ReactElement } from 'react';
import { themes } from '@shared/model/vocabulary';
import { t } from '../../i18n';
import { useDesk } from '../../state/desk-store';
import { changeSettings } from '../../state/open';
import { Dialog } from '../../ui/dialog';
import { Segmented } from '../../ui/segmented';

export function SettingsDialog({ onClose }: { onClose: () => void }): ReactElement {
  const settings = useDesk((state) => state.settings);
  const session = useDesk((state) => state.session);
  const [editor, setEditor] = useState(settings.editor);
  const done = (): void => {
    const name = editor.trim();
    if (name && name !== settings.editor) void changeSettings({ editor: name });
    onClose();
  };
  return (
    <Dialog title={t.settings.title} onClose={done} onSubmit={done} actions={<button type="submit" className="button primary">{t.settings.save}</button>}>
      <div className="form">
        <label htmlFor="setting-editor">{t.settings.editor}</label>
        <div>
          <input id="setting-editor" type="text" value={editor} required maxLength={200} onChange={(event) => setEditor(event.target.value)} />
          <p className="hint">{t.settings.editorHint}</p>
        </div>
        <span className="form-label">{t.settings.theme}</span>
        <Segmented label={t.settings.theme} value={settings.theme} options={themes} labels={t.settings.themes} onChange={(theme) => void changeSettings({ theme })} />
        <span className="form-label">{t.windows.spellCheck}</span>
        <label>
          <input type="checkbox" checked={settings.spellCheck} onChange={(event) => void changeSettings({ spellCheck: event.target.checked })} /> {t.windows.spellCheckHint}
        </label>
        <span className="form-label">{t.settings.folder}</span>
        <code>{session?.library.folder}</code>
      </div>
      <p className="hint">{t.settings.version(session?.version ?? '')}</p>
    </Dialog>
  );
}
