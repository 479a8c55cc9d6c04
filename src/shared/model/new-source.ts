import type { Source } from './source';

/** A source record with every field that was not given at its default. */
export function newSource(id: string, input: Partial<Source> & { label: string }): Source {
  return {
    kind: 'person',
    roleStatus: 'current',
    identity: 'named',
    groundRules: 'not-stated',
    reasonStated: input.reasonText !== undefined,
    knowledge: 'unknown',
    approvals: [],
    ...input,
    type: 'source',
    id,
  };
}
