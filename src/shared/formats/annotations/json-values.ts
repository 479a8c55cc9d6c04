/** Looking into JSON of any shape: nothing is believed, only own fields are read, a wrong type is as good as none. */

import type { Result } from '../../result';
import { fail, ok } from '../../result';

export type JsonObject = Readonly<Record<string, unknown>>;

const BYTE_ORDER_MARK = '\uFEFF';

/** The value of a JSON text. Fails with `not-text`. */
export function parseJson(text: string): Result<unknown> {
  try {
    return ok(JSON.parse(withoutMark(text)));
  } catch (error) {
    return fail('not-text', `This is not a whole JSON file: ${error instanceof Error ? error.message : 'it cannot be read'}.`);
  }
}

/** The objects of a JSONL text, one a line; empty lines are passed over. Fails with `not-text`, naming the line. */
export function parseJsonLines(text: string): Result<{ line: number; value: JsonObject }[]> {
  const values: { line: number; value: JsonObject }[] = [];
  for (const [index, line] of withoutMark(text).split('\n').entries()) {
    if (line.trim() === '') continue;
    const parsed = parseJson(line);
    const value = parsed.ok ? objectOf(parsed.value) : undefined;
    if (!value) return fail('not-text', `Line ${index + 1} of the file is no JSON object. Each line must be one.`, { line: index + 1 });
    values.push({ line: index + 1, value });
  }
  return ok(values);
}

/** The value if it is an object (and no list), else undefined. */
export function objectOf(value: unknown): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;
}

/** An own field of a value; undefined where there is none. */
export function fieldOf(value: unknown, name: string): unknown {
  const object = objectOf(value);
  return object && Object.hasOwn(object, name) ? object[name] : undefined;
}

/** A field that is a filled string. */
export function stringOf(value: unknown, name: string): string | undefined {
  const field = fieldOf(value, name);
  return typeof field === 'string' && field !== '' ? field : undefined;
}

/** A field as a list: its items, the one value that it is, or none. */
export function listOf(value: unknown, name: string): readonly unknown[] {
  const field = fieldOf(value, name);
  return Array.isArray(field) ? field : field === undefined || field === null ? [] : [field];
}

/** The strings of a list. */
export function stringsOf(list: readonly unknown[]): string[] {
  return list.filter((item): item is string => typeof item === 'string' && item !== '');
}

/** A number or a string as a name in a report. */
export function nameOf(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/** An offset as a file has it; what is no number is NaN, which has no place anywhere. */
export function offsetOf(value: unknown): number {
  return typeof value === 'number' ? value : NaN;
}

function withoutMark(text: string): string {
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
}
