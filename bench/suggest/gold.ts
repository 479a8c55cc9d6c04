import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inProject } from '../../scripts/lib/project.mjs';

export type Span = readonly [number, number];

/** One attribution that people marked. */
export interface GoldAttribution {
  readonly source: Span | null;
  readonly sourceSpans?: readonly Span[];
  readonly cue: Span | null;
  readonly cueSpans?: readonly Span[];
  readonly content: readonly Span[];
  readonly sourceKind?: string;
  readonly core?: boolean;
}

export interface GoldArticle {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly GoldAttribution[];
}

const GIVEN = inProject('..', 'shared', 'attributions');
const CORE_CUES = inProject('..', 'shared', 'tools', 'evaluate-suggestions', 'core-cues.json');

/** The files given, else those beside the project; empty where there are none. */
export function goldFiles(given: readonly string[]): string[] {
  if (given.length > 0) return given.map((file) => path.resolve(file));
  return existsSync(GIVEN) ? readdirSync(GIVEN).filter((name) => name.endsWith('.jsonl')).sort().map((name) => path.join(GIVEN, name)) : [];
}

export function readGold(file: string): GoldArticle[] {
  return readFileSync(file, 'utf8').split('\n').filter((line) => line.trim() !== '').map((line, index) => {
    try {
      return JSON.parse(line) as GoldArticle;
    } catch {
      throw new Error(`${file}: line ${index + 1} is no JSON.`);
    }
  });
}

/**
 * Whether an attribution is one of a claim: quoted words, or a cue of reporting, evidence, naming or dispute. Others
 * (beliefs, wishes, plans) are neither asked for nor held against a suggestion. Without the list all count.
 */
export function coreTest(): { isCore: (text: string, attribution: GoldAttribution) => boolean; isKnown: boolean } {
  if (!existsSync(CORE_CUES)) return { isCore: () => true, isKnown: false };
  const list = JSON.parse(readFileSync(CORE_CUES, 'utf8')) as { verbs: string[]; irregular: Record<string, string[]>; phrases: string[]; nouns: string[] };
  const words = new Set([...list.nouns, ...list.verbs.flatMap((verb) => [verb, ...(list.irregular[verb] ?? []), ...regularForms(verb)])]);
  const isCore = (text: string, { core, content, cue }: GoldAttribution): boolean => {
    if (core !== undefined) return core;
    if (content.some(([start, end]) => /["“”«»]|''/u.test(text.slice(start, end)))) return true;
    if (cue === null) return false;
    const said = text.slice(...cue).toLowerCase().replaceAll('’', "'");
    return list.phrases.some((phrase) => said.includes(phrase)) || (said.match(/[a-z]+/g) ?? []).some((word) => words.has(word));
  };
  return { isCore, isKnown: true };
}

function regularForms(verb: string): string[] {
  const bare = verb.endsWith('e') ? verb.slice(0, -1) : verb;
  const ie = /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}i` : null;
  const third = ie ? `${ie}es` : /(?:s|x|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`;
  return [third, ie ? `${ie}ed` : `${bare}ed`, `${bare}ing`, `${verb}ing`];
}
