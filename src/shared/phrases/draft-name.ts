import { MAX_DRAFTS_PER_ARTICLE } from '../model/limits';
import type { Phrases } from './phrasebook';

const unnamed = Array.from({ length: MAX_DRAFTS_PER_ARTICLE }, (_, index): [string, string] => [`Draft ${index + 1}`, `Fassung ${index + 1}`]);
const german = new Map(unnamed);

/** Wie Fassungen heißen, denen niemand einen Namen gegeben hat; alle anderen heißen, wie sie heißen. */
export const draftNames: Phrases = { ...Object.fromEntries(unnamed), '{0}': '{0}' };

/** The label of a draft as it is shown in German: “Draft 2” is kept as a label and is nobody’s words. */
export function draftNameInGerman(label: string): string {
  return german.get(label) ?? label;
}
