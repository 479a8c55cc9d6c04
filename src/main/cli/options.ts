import { parseArgs } from 'node:util';

/** A wrong use of the command line: told with a hint, exit code 2. */
export class UsageError extends Error {}

/** One option of a command. */
export interface OptionSpec {
  /** What its value stands for in the help; absent: the option takes none. */
  readonly value?: string;
  readonly multiple?: boolean;
  readonly short?: string;
  readonly help: string;
}

export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

/** The arguments of a command, taken apart. */
export class Options {
  readonly positionals: readonly string[];
  readonly #values: Readonly<Record<string, unknown>>;

  /** @throws UsageError for an option that the command does not have, or that lacks its value */
  constructor(args: readonly string[], specs: OptionSpecs) {
    const options = Object.fromEntries(
      Object.entries(specs).map(([name, { value, multiple, short }]) => [
        name,
        { type: value === undefined ? ('boolean' as const) : ('string' as const), multiple: multiple ?? false, ...(short && { short }) },
      ]),
    );
    try {
      const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
      this.#values = values;
      this.positionals = positionals;
    } catch (error) {
      throw new UsageError(explain(error, Object.keys(specs)));
    }
  }

  flag(name: string): boolean {
    return this.#values[name] === true;
  }

  text(name: string): string | undefined {
    const value = this.#values[name];
    return typeof value === 'string' ? value : undefined;
  }

  list(name: string): string[] {
    const value = this.#values[name];
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
  }

  /** @throws UsageError when the value is no whole number from 1 */
  count(name: string): number | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    if (!/^[1-9]\d{0,8}$/.test(value)) throw new UsageError(`--${name} takes a whole number from 1, not ${value}`);
    return Number(value);
  }

  /** @throws UsageError when the option was not given */
  required(name: string): string {
    const value = this.text(name);
    if (value === undefined) throw new UsageError(`--${name} is missing`);
    return value;
  }

  /** The positional arguments, as many as there are names. @throws UsageError when there are fewer or more */
  exactly<const Names extends readonly string[]>(...names: Names): { [K in keyof Names]: string } {
    const extra = this.positionals[names.length];
    if (extra !== undefined) throw new UsageError(`unexpected argument ${extra}`);
    return names.map((name, index) => {
      const value = this.positionals[index];
      if (value === undefined) throw new UsageError(`${name} is missing`);
      return value;
    }) as { [K in keyof Names]: string };
  }
}

/** What `parseArgs` objects to, in our words, with the option that was perhaps meant. */
function explain(error: unknown, names: readonly string[]): string {
  const message = error instanceof Error ? error.message : String(error);
  const unknown = /^Unknown option '(-[^']*)'/.exec(message)?.[1];
  if (unknown === undefined) return message.split('\n')[0]!;
  const near = names.find((name) => isNear(name, unknown.replace(/^-+/, '')));
  return `unknown option ${unknown}${near === undefined ? '' : `; did you mean --${near}?`}`;
}

/** Whether two names begin alike, or differ in one letter. */
function isNear(a: string, b: string): boolean {
  if (b.length > 1 && (a.startsWith(b) || b.startsWith(a))) return true;
  if (Math.abs(a.length - b.length) > 1 || b.length < 3) return false;
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  const rest = [a.slice(same), b.slice(same)] as const;
  return rest[0].slice(1) === rest[1].slice(1) || rest[0].slice(1) === rest[1] || rest[0] === rest[1].slice(1);
}
