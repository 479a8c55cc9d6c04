import { oneLine } from './markup';

/** A member of a value from outside, if it is an object and has one of its own by that name. */
export function memberAt(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
}

/** A member that is a list, or one value as a list of one; else none. */
export function valuesAt(value: unknown, name: string): unknown[] {
  const member = memberAt(value, name);
  return Array.isArray(member) ? (member as unknown[]) : member === undefined || member === null ? [] : [member];
}

/** A member that is a text with something in it, on one line. */
export function textAt(value: unknown, name: string): string | undefined {
  const member = memberAt(value, name);
  return typeof member === 'string' ? oneLine(member) || undefined : undefined;
}

/** An object without the members that are undefined. */
export function given<T extends object>(value: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
