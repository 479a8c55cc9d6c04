import type { ReactElement } from 'react';
import { runCommand } from '../../commands/registry';
import { t } from '../../i18n';
import { useDesk } from '../../state/desk-store';
import { editorIn, switchTo } from '../../state/people';
import { Initials } from '../../ui/initials';
import { Menu } from '../../ui/menu';

/** Who is working, always in sight; a press lists everybody, a second one switches. */
export function WhoButton(): ReactElement {
  const settings = useDesk((state) => state.settings);
  const { name } = editorIn({ settings });
  return (
    <div className="who">
      <Menu
        label={t.people.working(name)}
        items={[
          ...settings.people.map((person) => ({ label: person.name, isChosen: person.name === name, run: () => void switchTo(person.name) })),
          { label: t.people.more, run: () => runCommand('view.people') },
        ]}
      >
        <Initials name={name} /> <span className="who-name">{name}</span>
      </Menu>
    </div>
  );
}
