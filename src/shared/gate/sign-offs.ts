import type { SignOff } from '../model/sign-off';
import type { RecordsView } from '../transactions/record-set';
import { fingerprintOf } from './fingerprint';

/** Whether what was signed is what is there: `text`: another draft, or other words over it; `claims`: the claims or their sources are other. */
export type SignOffState = 'stands' | 'text' | 'claims';

export interface ToldSignOff {
  readonly signOff: SignOff;
  readonly state: SignOffState;
  /** Claims that were made or changed after it was signed, where it does not stand any more. */
  readonly changedClaims: number;
}

/** The sign-offs of an article, the newest first, each with whether it stands. */
export function toldSignOffs(records: RecordsView, articleId: string): readonly ToldSignOff[] {
  const article = records.get('article', articleId);
  const signOffs = [...records.all('sign-off')].sort((a, b) => (a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1));
  if (!article || signOffs.length === 0) return [];
  const fingerprint = fingerprintOf(records, article);
  const { sha256 } = records.get('draft', article.currentDraftId) ?? {};
  return signOffs.map((signOff) => {
    if (signOff.fingerprint === fingerprint) return { signOff, state: 'stands', changedClaims: 0 };
    let changedClaims = 0;
    for (const { modifiedAt } of records.all('claim')) if (modifiedAt > signOff.at) changedClaims++;
    return { signOff, state: signOff.sha256 === sha256 ? 'claims' : 'text', changedClaims };
  });
}
