import type { Source } from '../model/source';
import { newSource } from '../model/new-source';
import type { Result } from '../result';
import { fail, ok } from '../result';
import type { SourceChanges, SourceInput } from './command';
import type { PlanContext, Planned } from './planning';
import { find, planned, plannedUpdate, shorten, withChanges } from './planning';
import type { RecordsView } from './record-set';

/** The source of an inline input: one that the source book has already, or a new one to be added. */
export interface SourceChoice {
  source: Source;
  isNew: boolean;
}

/**
 * The source that an input means. With an `id`, a new record of that id; without, the record of the same label and
 * identity if the source book has one: a label printed a hundred times is not a hundred sources.
 */
export function chooseSource(records: RecordsView, input: SourceInput, context: PlanContext): Result<SourceChoice> {
  if (input.id !== undefined && records.get('source', input.id)) {
    return fail('already-there', `The source book already has a source ${input.id}; name it in sourceIds.`, { id: input.id });
  }
  const source = newSource(input.id ?? context.newId('src'), withChanges({ label: '' }, input));
  const known = input.id === undefined ? sourceLike(records.all('source'), source) : undefined;
  if (known) return ok({ source: known, isNew: false });
  const refusal = refusalOf(source);
  return refusal ?? ok({ source, isNew: true });
}

type Named = Pick<Source, 'label' | 'identity'>;

/** The first of some sources with the same label and identity as another one; case and white space do not count. */
export function sourceLike<T extends Named>(sources: Iterable<T>, { label, identity }: Named): T | undefined {
  const wanted = comparable(label);
  for (const known of sources) if (known.identity === identity && comparableLabel(known) === wanted) return known;
  return undefined;
}

export function planSourceCreate(records: RecordsView, input: SourceInput, context: PlanContext): Planned {
  const choice = chooseSource(records, input, context);
  if (!choice.ok) return choice;
  const { source, isNew } = choice.value;
  return planned({ added: isNew ? [source] : [] }, `Added ${shorten(source.label)} to the source book`);
}

export function planSourceUpdate(records: RecordsView, id: string, changes: SourceChanges): Planned {
  const source = find(records, 'source', id);
  if (!source.ok) return source;
  const after = withChanges(source.value, changes);
  return refusalOf(after) ?? plannedUpdate(source.value, after, `Changed the source ${shorten(after.label)}`);
}

/** The identity behind an agreement of anonymity never enters records that are saved, exported and passed on in clear. */
function refusalOf(source: Source): ReturnType<typeof fail> | undefined {
  if (source.identity !== 'anonymous' || source.name === undefined) return undefined;
  return fail('refused', 'The name of an anonymous source is not kept in the source book. Leave the name out, or mark the source as named.', {
    field: 'name',
  });
}

/** Labels are compared with all sources at every claim: once made comparable they stay so, as records never change. */
const comparableLabels = new WeakMap<Named, string>();

function comparableLabel(source: Named): string {
  let label = comparableLabels.get(source);
  if (label === undefined) {
    label = comparable(source.label);
    comparableLabels.set(source, label);
  }
  return label;
}

function comparable(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}
