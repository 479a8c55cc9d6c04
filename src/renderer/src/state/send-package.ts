import type { ParamsOf } from '@shared/contract/methods';
import type { Sending } from '@shared/model/review-schema';
import { t } from '../i18n';
import type { ArticleSession } from './article-session';
import { chosenClaims } from './chosen';
import { desk } from './desk-store';
import { keepHandedOut } from './handed-out';
import { announce, bridge, toast, toastFailure } from './runtime';

/** The newest request by which the article came in, if it came for review: then a review of it goes back to whoever asked. */
export function requestOf(article: ArticleSession): Sending | undefined {
  const requests = [...article.records.all('merge')].flatMap(({ sendingId }) => article.records.get('sending', sendingId) ?? []).filter(({ kind }) => kind === 'request');
  return requests.sort((a, b) => (a.at < b.at ? 1 : -1))[0];
}

/** The claims that a package may be limited to: the chosen ones, or the one that is selected. */
export function claimsToSend(): readonly string[] {
  const { article, selectedClaimId } = desk.get();
  const chosen = chosenClaims();
  if (chosen.length > 0) return chosen.map(({ id }) => id);
  return article?.claim(selectedClaimId) ? [selectedClaimId!] : [];
}

/** Makes a review package of an article and hands it out. @returns whether somebody has it; why not is told, unless the person thought better of it */
export async function sendPackage(wish: ParamsOf<'reviews.send'>): Promise<boolean> {
  const answer = await bridge().invoke('reviews.send', wish);
  if (!answer.ok) {
    toastFailure(answer.error);
    return false;
  }
  const { value } = answer;
  if (value.outcome === 'cancelled' || !(await keepHandedOut(value))) return false;
  toast(t.packages.send.made(value.name));
  announce(t.packages.send.made(value.name));
  return true;
}
