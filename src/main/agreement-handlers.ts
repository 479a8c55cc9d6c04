import type { AgreementService } from './services/agreement-service';
import type { Change } from './services/articles-service';
import type { Caller, Handlers } from './transport/dispatcher';

export interface AgreementParts {
  readonly agreement: AgreementService;
  /** A change that is made now, by whoever works at the desk. */
  readonly change: (caller?: Caller) => Change;
}

type AgreementMethod = `agreement.${string}`;

/** What the methods do by which two people mark one text and their versions become one. */
export function agreementHandlers({ agreement, change }: AgreementParts): Pick<Handlers, Extract<keyof Handlers, AgreementMethod>> {
  return {
    'agreement.copy': async ({ articleId, for: person }) => ({ articleId: await agreement.copyFor(articleId, person, change()) }),
    'agreement.begin': async ({ articleIds }) => ({ articleId: await agreement.begin(articleIds, change()) }),
  };
}
