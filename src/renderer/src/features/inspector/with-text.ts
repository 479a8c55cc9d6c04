/** A copy with a text of it changed, or without it when nothing is left of the text. */
export function withText<T extends object>(record: T, key: keyof T & string, text: string): T {
  const { [key]: _, ...rest } = record;
  return (text.trim() ? { ...rest, [key]: text } : rest) as T;
}
