import type { Source } from '@shared/model/source';
import type { IconName } from '../../ui/icon';

/** The sign of a source: what it is, and whether its name is kept back. */
export function sourceIcon(source: Source): IconName {
  if (source.identity === 'anonymous') return 'anonymous';
  switch (source.kind) {
    case 'person':
    case 'reporter':
      return 'person';
    case 'group':
      return 'group';
    case 'institution':
      return 'institution';
    default:
      return 'document';
  }
}
