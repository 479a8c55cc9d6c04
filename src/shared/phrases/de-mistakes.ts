import type { Phrases } from './phrasebook';

/** Was Prüfer sagen, die nicht von uns sind: zod an der Grenze, der Leser von JSON. */
export const ofCheckers = {
  mistakes: { '{0:mistake}; {1:mistakes}': '{0}; {1}', '{0}: {1:mistake}; {2:mistakes}': '{0}: {1}; {2}', '{0:mistake}': '{0}', '{0}: {1:mistake}': '{0}: {1}' },
  mistake: {
    '{0:unnamed}': '{0}',
    'must not be empty': 'darf nicht leer sein',
    'an id has 1 to 64 letters, digits, - or _': 'eine Kennung hat 1 bis 64 Buchstaben, Ziffern, - oder _',
    'Invalid input: expected {0:type}, received {1:type}': 'erwartet wird {0}, da ist {1}',
    'Invalid input: expected {0}': 'erwartet wird {0}',
    'Invalid input': 'falsch',
    'Invalid option: expected one of {0}': 'erwartet wird eines von {0}',
    'Invalid string: must match pattern {0}': 'passt nicht zu {0}',
    'Too big: expected {0:type} to have <={1#} {2:unit}': '{0} mit höchstens {1} {2}',
    'Too small: expected {0:type} to have >={1#} {2:unit}': '{0} mit mindestens {1} {2}',
    'Too big: expected {0:type} to be <={1#}': '{0} höchstens {1}',
    'Too small: expected {0:type} to be >={1#}': '{0} mindestens {1}',
    'Unrecognized key: {0}': 'unbekannt: {0}',
    'Unrecognized keys: {0}': 'unbekannt: {0}',
    'Unexpected end of JSON input': 'sie endet zu früh',
    'Unexpected token {0}, {1} is not valid JSON': '{0} steht an falscher Stelle: {1}',
    'Unterminated string in JSON at position {0#} (line {1#} column {2#})': 'ein Text hat kein Ende, Zeile {1}, Spalte {2}',
    'Expected {0} in JSON at position {1#} (line {2#} column {3#})': 'Zeile {2}, Spalte {3}',
    'Unexpected {0} JSON at position {1#} (line {2#} column {3#})': 'Zeile {2}, Spalte {3}',
  },
  type: {
    string: 'Text', number: 'Zahl', int: 'ganze Zahl', boolean: 'true oder false', array: 'Liste', object: 'Objekt', record: 'Objekt', undefined: 'nichts', null: 'null',
    NaN: 'keine Zahl',
  },
  unit: { characters: 'Zeichen', items: 'Einträgen' },
} as const satisfies Readonly<Record<string, Phrases>>;
