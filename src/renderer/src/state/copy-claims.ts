import type { Claim } from '@shared/model/claim';
import { t } from '../i18n';
import { selectedClaim } from './changes';
import { chosenClaims } from './chosen';
import { carry, claimWords, paragraphWords, type CopiedWords } from './claim-words';
import { desk } from './desk-store';
import { announce, toast } from './runtime';
import { blockAt } from './text';

/** The claims that are chosen together, or the one in hand. */
export function claimsInHand(): readonly Claim[] {
  const chosen = chosenClaims();
  const claim = selectedClaim();
  return chosen.length > 0 ? chosen : claim ? [claim] : [];
}

/** As what words are copied: `quote` a line of text, and a block quotation where the other program takes one; else the source text of either kind. */
export type CopyKind = 'quote' | 'markdown' | 'html';

/** Copies the claims in hand. */
export async function copyClaims(kind: CopyKind = 'quote'): Promise<void> {
  const copied = wordsInHand();
  if (copied) await copy(copied.words, kind, t.handing.copied(copied.count));
}

/** Copies the paragraph at a place of the text, as words of the article. */
export async function copyParagraph(offset: number | null, kind: CopyKind = 'quote'): Promise<void> {
  const { article } = desk.get();
  const block = article && offset !== null ? blockAt(article, offset) : undefined;
  if (article && block) await copy(paragraphWords(article, block), kind, t.handing.paragraphCopied);
}

async function copy(words: CopiedWords, kind: CopyKind, done: string): Promise<void> {
  const forms = kind === 'quote' ? { 'text/plain': words.text, 'text/html': words.html } : { 'text/plain': words[kind] };
  const blobs = Object.entries(forms).map(([type, text]) => [type, new Blob([text], { type })] as const);
  try {
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    toast(done);
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

function wordsInHand(): { words: CopiedWords; count: number } | undefined {
  const { article } = desk.get();
  const claims = claimsInHand();
  return article && claims.length > 0 ? { words: claimWords(article, claims), count: claims.length } : undefined;
}
