import { FILE_PIECE_BYTES } from '@shared/contract/file-pieces';

/** Longer than any text the contract takes, shorter than what a transport refuses unread. */
const longText = 'x'.repeat(2 * FILE_PIECE_BYTES);

/** One way of getting the params of a call wrong. All are JSON text: that is how a page could send them. */
export interface BadParams {
  readonly what: string;
  readonly json: string;
}

/**
 * Every way the contract suite knows of spoiling params that are good: not an object, a field too many, `__proto__` at each
 * level, and of each field: missing though required, of another type, far too long.
 * @param params good params of the method
 */
export function badParamsOf(params: object): BadParams[] {
  const bad: BadParams[] = ['null', '7', 'true', '"text"', '[]'].map((json) => ({ what: json, json }));
  bad.push({ what: 'an unknown field', json: JSON.stringify({ ...params, extra: 1 }) });
  for (const [where, spoilt] of withPrototypeKeys(params)) bad.push({ what: `__proto__ in ${where}`, json: spoilt });
  for (const [field, value] of Object.entries(params)) {
    const spoil = (what: string, other: unknown): void => {
      bad.push({ what: `${field} ${what}`, json: JSON.stringify({ ...params, [field]: other }) });
    };
    spoil('as null', null);
    spoil('as a list', [value]);
    spoil('as an object', { value });
    if (typeof value === 'string') spoil('far too long', longText);
    if (typeof value === 'number') {
      spoil('as text', String(value));
      spoil('negative', -1);
      spoil('broken', 0.5);
      spoil('beyond exact numbers', 2 ** 60);
    }
  }
  return bad;
}

/** The params as JSON with a `__proto__` key put into one of the objects in them, for each of the objects. */
function* withPrototypeKeys(params: object): Generator<[where: string, json: string]> {
  const marker = 'put-proto-here';
  for (const [where, change] of objectsIn(params, 'params')) {
    const json = JSON.stringify(change({ [marker]: { polluted: true } }));
    yield [where, json.replace(marker, '__proto__')];
  }
}

/** Each object in a value, and a function that gives the whole value with fields added to that object. */
function* objectsIn(value: unknown, where: string): Generator<[string, (fields: object) => unknown]> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield [where, (fields) => ({ ...value, ...fields })];
  for (const [key, inner] of Object.entries(value)) {
    for (const [place, change] of objectsIn(inner, `${where}.${key}`)) {
      yield [
        place,
        (fields) => {
          const copy = structuredClone(value) as Record<string, unknown>;
          copy[key] = change(fields);
          return copy;
        },
      ];
    }
  }
}

/** Names that are not methods, among them what every object inherits. */
export const badMethods = ['nothing.such', '', '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'Session.start', null, 7, {}, []];
