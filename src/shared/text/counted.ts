/** "1 byte", "3 bytes": a count with its noun, for messages. `many` is the plural where adding an s is wrong. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
