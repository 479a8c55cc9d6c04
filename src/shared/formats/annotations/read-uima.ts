import type { Result } from '../../result';
import { fail, ok } from '../../result';
import type { Grouped } from './features';
import { joinGroups, sortFeatures } from './features';
import type { JsonObject } from './json-values';
import { fieldOf, listOf, nameOf, objectOf, offsetOf, parseJson, stringOf } from './json-values';
import { isLinguistic } from './linguistic-layers';
import type { AnnotationReader, RawDocument } from './raw-annotation';

/**
 * UIMA CAS JSON 0.4 (the `jsoncas` of INCEpTION). Offsets count UTF-16 units. Feature structures may stand in any order; tokens, sentences
 * and the document itself are no claims. Structures with the same value of a feature `claim` are one claim.
 */
export const uimaReader: AnnotationReader = {
  label: 'UIMA CAS JSON',
  unit: 'utf-16',
  recognises: (_name, head) => /^\s*\{/.test(head) && (head.includes('"%TYPES"') || head.includes('"%FEATURE_STRUCTURES"')),
  read({ name, text }): Result<RawDocument[]> {
    const parsed = parseJson(text);
    if (!parsed.ok) return parsed;
    const structures = structuresOf(fieldOf(parsed.value, '%FEATURE_STRUCTURES'));
    const sofas = structures.filter((structure) => stringOf(structure, 'sofaString') !== undefined);
    if (sofas.length === 0) return fail('not-text', 'This file is no UIMA CAS with a text: no feature structure has a sofaString.');
    return ok(sofas.map((sofa) => documentOf(sofas.length === 1 ? name : `${name} ${stringOf(sofa, 'sofaID') ?? ''}`, sofa, structures)));
  },
};

/** A list of structures, or an object of them by id. */
function structuresOf(value: unknown): JsonObject[] {
  const byId = objectOf(value);
  if (byId) return Object.entries(byId).flatMap(([id, structure]) => (objectOf(structure) ? [{ '%ID': id, ...objectOf(structure) }] : []));
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  return list.map(objectOf).filter((structure) => structure !== undefined);
}

function documentOf(name: string, sofa: JsonObject, structures: readonly JsonObject[]): RawDocument {
  const id = nameOf(fieldOf(sofa, '%ID'));
  const annotations: Grouped[] = [];
  const leftOut: { ref: string; what: string }[] = [];
  for (const structure of structures) {
    if (structure === sofa || nameOf(fieldOf(structure, '@sofa')) !== id) continue;
    const type = stringOf(structure, '%TYPE') ?? '';
    const ref = `%ID ${nameOf(fieldOf(structure, '%ID')) ?? '?'}`;
    if (isLinguistic(type)) continue;
    if (!Object.hasOwn(structure, 'begin') || !Object.hasOwn(structure, 'end')) leftOut.push({ ref, what: 'feature structure without a place' });
    else annotations.push(annotationOf(structure, ref, type));
  }
  return { name, text: stringOf(sofa, 'sofaString')!, annotations: joinGroups(annotations), comments: [], leftOut };
}

function annotationOf(structure: JsonObject, ref: string, type: string): Grouped {
  const pairs = Object.keys(structure).filter((feature) => !/^[%@^]|^(begin|end)$/.test(feature))
    .flatMap((feature) => listOf(structure, feature).flatMap((value) => (nameOf(value) ? [[feature, nameOf(value)!] as const] : [])));
  const sorted = sortFeatures(pairs);
  return {
    ref, ...sorted,
    tags: pairs.length === 0 ? [type.slice(type.lastIndexOf('.') + 1)] : sorted.tags,
    parts: [{ range: { start: offsetOf(fieldOf(structure, 'begin')), end: offsetOf(fieldOf(structure, 'end')) } }],
  };
}
