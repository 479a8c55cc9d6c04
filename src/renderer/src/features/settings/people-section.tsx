import { useState, type ReactElement } from 'react';
import { MAX_INITIALS } from '@shared/model/person';
import { t } from '../../i18n';
import { useDesk } from '../../state/desk-store';
import { addPerson, changeEditor, editorIn, isOnList, removePerson, switchTo } from '../../state/people';
import { Icon } from '../../ui/icon';
import { Initials } from '../../ui/initials';
import { TextField } from '../../ui/text-field';

/** Who works at the desk now, and everybody else who does. */
export function PeopleSection(): ReactElement {
  const settings = useDesk((state) => state.settings);
  const person = editorIn({ settings });
  const words = t.people;
  return (
    <>
      <div className="form" key={person.name}>
        <TextField label={words.editor} value={person.name} onCommit={(name) => changeEditor({ name })} />
        <span />
        <p className="hint">{words.editorHint}</p>
        <TextField label={words.initials} value={person.initials} onCommit={(initials) => initials.trim().length <= MAX_INITIALS && changeEditor({ initials })} />
        <TextField label={words.role} value={person.role} placeholder={words.roleHint} onCommit={(role) => changeEditor({ role })} />
      </div>
      <ul className="people" aria-label={words.list}>
        {settings.people.map(({ name, role }) => (
          <li key={name} data-current={name === settings.editor}>
            <Initials name={name} />
            <span><b>{name}</b> {role && <small>{role}</small>}</span>
            {name === settings.editor
              ? <em>{words.present}</em>
              : (
                <>
                  <button type="button" className="button" aria-label={words.choose(name)} onClick={() => void switchTo(name)}>{words.chooseShort}</button>
                  <button type="button" className="icon-button small" aria-label={words.remove(name)} title={`${words.remove(name)}. ${words.removeHint}`} onClick={() => void removePerson(name)}>
                    <Icon name="cross" />
                  </button>
                </>
              )}
          </li>
        ))}
      </ul>
      <NewPerson />
    </>
  );
}

function NewPerson(): ReactElement {
  const [name, setName] = useState('');
  const isTaken = isOnList(name.trim());
  const add = (): void => void addPerson(name).then((isAdded) => isAdded && setName(''));
  return (
    <div>
      <div className="new-tag">
        <input
          type="text" aria-label={t.people.newName} placeholder={t.people.newName} maxLength={200} value={name} onChange={(event) => setName(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            add();
          }}
        />
        <button type="button" className="button" disabled={!name.trim() || isTaken} onClick={add}>{t.people.add}</button>
      </div>
      {isTaken && <p className="hint bad" role="alert">{t.people.taken(name.trim())}</p>}
    </div>
  );
}
