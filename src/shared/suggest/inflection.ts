export interface VerbForms {
  readonly lemma: string;
  readonly base: boolean;
  readonly third: boolean;
  readonly past: boolean;
  readonly participle: boolean;
  readonly ing: boolean;
}

type Kinds = Omit<VerbForms, 'lemma'>;

/**
 * The forms of an English verb with what each may be.
 * @param irregular "past participle" where the two are not made with -ed
 */
export function inflect(verb: string, irregular?: string): Map<string, Kinds> {
  const forms = new Map<string, Kinds>();
  const add = (form: string, kind: keyof Kinds): void => {
    const known = forms.get(form) ?? { base: false, third: false, past: false, participle: false, ing: false };
    forms.set(form, { ...known, [kind]: true });
  };
  const [past, participle] = irregular === undefined ? [regularPast(verb), regularPast(verb)] : irregular.split(' ');
  add(verb, 'base');
  add(thirdPerson(verb), 'third');
  add(past!, 'past');
  add(participle ?? past!, 'participle');
  for (const form of ingForms(verb, past!)) add(form, 'ing');
  return forms;
}

function thirdPerson(verb: string): string {
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/.test(verb) ? `${verb}es` : `${verb}s`;
}

function regularPast(verb: string): string {
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
  return verb.endsWith('e') ? `${verb}d` : `${verb}ed`;
}

/** "putting" as well as "puting": a form nobody writes does no harm. */
function ingForms(verb: string, past: string): string[] {
  if (verb.endsWith('ie')) return [`${verb.slice(0, -2)}ying`];
  if (/[^eoy]e$/.test(verb)) return [`${verb.slice(0, -1)}ing`];
  const doubled = `${verb}${verb.at(-1)!}ing`;
  return past.startsWith(verb + verb.at(-1)!) || /(?:^|[^aeiou])[aeiou][bdgklmnprt]$/.test(verb) ? [`${verb}ing`, doubled] : [`${verb}ing`];
}
