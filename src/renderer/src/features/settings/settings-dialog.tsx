import { useEffect, useRef, useState, type ReactElement } from 'react';
import { flushSync } from 'react-dom';
import { t } from '../../i18n';
import { useDesk, type SettingsSection } from '../../state/desk-store';
import { Dialog } from '../../ui/dialog';
import { WhenNear } from '../../ui/when-near';
import { KeysSection } from './keys-section';
import { LanguageSection } from './language-section';
import { LibrarySection } from './library-section';
import { LooksSection } from './looks-section';
import { PeopleSection } from './people-section';
import { RulesSection } from './rules-section';

const sections: Readonly<Record<SettingsSection, () => ReactElement>> = {
  people: PeopleSection, looks: LooksSection, language: LanguageSection, rules: RulesSection, library: LibrarySection, keys: KeysSection,
};
const order = Object.keys(sections) as SettingsSection[];

/** Everything a person sets for themselves on this machine; what is set is in force at once. */
export function SettingsDialog({ section, onClose }: { section?: SettingsSection | undefined; onClose: () => void }): ReactElement {
  const version = useDesk((state) => state.session?.version);
  const body = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<SettingsSection>();
  const show = (wanted: SettingsSection): void => {
    const place = body.current?.querySelector<HTMLElement>(`[data-section=${wanted}]`);
    place?.scrollIntoView({ block: 'start' });
    place?.querySelector<HTMLElement>('input, select, [role=radio][tabindex="0"], button')?.focus({ preventScroll: true });
  };
  const choose = (name: SettingsSection): void => {
    flushSync(() => setChosen(name));
    show(name);
  };
  useEffect(() => {
    if (section) show(section);
  }, [section]);
  return (
    <Dialog
      title={t.settings.title} onClose={onClose} onSubmit={onClose} className="book settings"
      actions={<><span className="hint grow">{t.settings.version(version ?? '')}</span><button type="submit" className="button primary">{t.settings.save}</button></>}
    >
      <nav className="settings-parts" aria-label={t.settings.sectionList}>
        {order.map((name) => <button key={name} type="button" className="book-row" onClick={() => choose(name)}>{t.settings.sections[name]}</button>)}
      </nav>
      <div className="settings-body" ref={body}>
        {order.map((name) => {
          const Section = sections[name];
          return (
            <section key={name} data-section={name} aria-label={t.settings.sections[name]}>
              <h3>{t.settings.sections[name]}</h3>
              <WhenNear isWanted={(name !== 'keys' && name !== 'rules') || section === name || chosen === name}><Section /></WhenNear>
            </section>
          );
        })}
      </div>
    </Dialog>
  );
}
