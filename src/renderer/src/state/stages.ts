import type { StageName } from '@shared/model/review';
import { stages } from '@shared/model/review';
import type { Stage } from '@shared/model/review-schema';
import { t } from '../i18n';
import type { ArticleSession } from './article-session';
import { applyCommand, offerUndo } from './changes';
import { desk } from './desk-store';

/** What people say of how far an article is: what is done before what is reviewed. */
export function stagesOf(article: ArticleSession): Stage[] {
  return [...article.records.all('stage')].sort((a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage) || (a.at < b.at ? -1 : 1));
}

/** Says of the article on the desk, in one's own name, that it is so far, or takes that back. */
export function toggleStage(stage: StageName): void {
  const { article, settings } = desk.get();
  if (!article) return;
  const isSet = !stagesOf(article).some((one) => one.stage === stage && one.by === settings.editor);
  if (applyCommand({ do: 'stage.set', stage, isSet })) offerUndo(isSet ? t.decisions.stage.said[stage] : t.decisions.stage.takenBack[stage]);
}
