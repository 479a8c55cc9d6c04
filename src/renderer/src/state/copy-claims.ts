import type { Claim } from '@shared/model/claim';
import { t } from '../i18n';
import { selectedClaim } from './changes';
import { chosenClaims } from './chosen';
import { carry, claimWords, type ClaimWords } from './claim-words';
import { desk } from './desk-store';
import { announce, toast } from './runtime';

/** The claims that are chosen together, or the one in hand. */
export function claimsInHand(): readonly Claim[] {
  const chosen = chosenClaims();
  const claim = selectedClaim();
  return chosen.length > 0 ? chosen : claim ? [claim] : [];
}

/** Copies the claims in hand: as a line of text each, and as block quotations. */
export async function copyClaims(): Promise<void> {
  await copy(({ text, html }) => ({ 'text/plain': text, 'text/html': html }));
}

/** Copies the source text of the claims in hand, to be pasted where Markdown or HTML is written. */
export async function copyClaimsAs(kind: 'markdown' | 'html'): Promise<void> {
  await copy((words) => ({ 'text/plain': words[kind] }));
}

/** @param forms what goes onto the clipboard, by its type */
async function copy(forms: (words: ClaimWords) => Readonly<Record<string, string>>): Promise<void> {
  const copied = wordsInHand();
  if (!copied) return;
  const blobs = Object.entries(forms(copied.words)).map(([type, text]) => [type, new Blob([text], { type })] as const);
  try {
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    toast(t.handing.copied(copied.count));
  } catch {
    toast(t.handing.notCopied, { tone: 'bad' }); // the window has lost the focus, or the browser forbids it
  }
}

/** Answers the key and the menu of the system, where no words are selected. @returns whether there was a claim to copy */
export function copyClaimsTo(data: DataTransfer): boolean {
  const copied = wordsInHand();
  if (!copied) return false;
  carry(data, copied.words);
  announce(t.handing.copied(copied.count));
  return true;
}

function wordsInHand(): { words: ClaimWords; count: number } | undefined {
  const { article } = desk.get();
  const claims = claimsInHand();
  return article && claims.length > 0 ? { words: claimWords(article, claims), count: claims.length } : undefined;
}
