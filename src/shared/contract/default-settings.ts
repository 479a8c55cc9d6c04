import { personNamed } from '../model/person';
import type { Settings } from './values';

/** The settings of a desk at which nobody has set anything yet. `editor`: the name the system has for the person. */
export function defaultSettings(editor: string): Settings {
  return {
    editor, people: [personNamed(editor)], theme: 'system', language: 'system', textSize: 'medium', measure: 'medium', keys: {}, lastArticleId: null, spellCheck: false,
    exportChoice: '',
    tourSeen: false,
    confidentialLockMinutes: 5,
  };
}
