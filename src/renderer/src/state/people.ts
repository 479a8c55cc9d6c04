import { initialsOf, personNamed, withPerson, type Person } from '@shared/model/person';
import { t } from '../i18n';
import { desk } from './desk-store';
import { changeSettings } from './open';
import { announce } from './runtime';

/** Who works at the desk: the name under which changes are recorded, and those who take turns. */

let lastChange: Promise<unknown> = Promise.resolve();

/** One change of the people at a time: each is made to the list that the one before has left. */
function inTurn<T>(change: () => Promise<T>): Promise<T> {
  const mine = lastChange.then(change, change);
  lastChange = mine;
  return mine;
}

/** Whoever is working now. */
export function editorIn({ settings: { editor, people } }: Pick<ReturnType<typeof desk.get>, 'settings'>): Person {
  return people.find(({ name }) => name === editor) ?? personNamed(editor);
}

/** The initials of somebody by their recorded name, also of those who are not on the list. */
export function initialsFor(name: string): string {
  return desk.get().settings.people.find((person) => person.name === name)?.initials ?? (initialsOf(name) || '?');
}

/** From now on changes are recorded under this name. Those that are still being saved keep the name they were made under. */
export function switchTo(name: string): Promise<void> {
  return inTurn(async () => {
    if (name === desk.get().settings.editor) return;
    if (await changeSettings({ editor: name })) announce(t.people.switched(name));
  });
}

/** Takes somebody onto the list, who works from now on. @returns false: there is nobody of that name to add */
export function addPerson(name: string): Promise<boolean> {
  const trimmed = name.trim();
  return inTurn(async () => {
    if (trimmed === '' || isOnList(trimmed)) return false;
    const { people } = desk.get().settings;
    const isAdded = await changeSettings({ editor: trimmed, people: withPerson(people, personNamed(trimmed)) });
    if (isAdded) announce(t.people.switched(trimmed));
    return isAdded;
  });
}

/**
 * Changes what is known of whoever is working; a new name takes its own initials along while nobody has set others.
 * @returns false: the name or the initials are empty, or the name is somebody else's
 */
export function changeEditor(changes: Partial<Person>): Promise<boolean> {
  return inTurn(async () => {
    const { settings } = desk.get();
    const before = editorIn({ settings });
    const name = changes.name?.trim() ?? before.name;
    const hasOwnInitials = before.initials !== personNamed(before.name).initials;
    const initials = changes.initials?.trim() ?? (hasOwnInitials ? before.initials : personNamed(name).initials);
    if (name === '' || initials === '' || (name !== before.name && isOnList(name))) return false;
    const after = { name, initials, role: changes.role?.trim() ?? before.role };
    return changeSettings({ editor: name, people: settings.people.map((person) => (person.name === before.name ? after : person)) });
  });
}

/** Takes somebody off the list who is not working now; what they did keeps their name. */
export async function removePerson(name: string): Promise<void> {
  await inTurn(() => changeSettings({ people: desk.get().settings.people.filter((person) => person.name !== name) }));
}

export function isOnList(name: string): boolean {
  return desk.get().settings.people.some((person) => person.name === name);
}
