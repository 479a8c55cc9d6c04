import { bodyKinds } from '@shared/model/vocabulary';
import { showLastReport } from '../state/annotations';
import { applyCommand, revert } from '../state/claims';
import { copyParagraph } from '../state/copy-claims';
import { desk } from '../state/desk-store';
import { chooseFiles, chooseFolder } from '../state/import';
import { goToNextUnread } from '../state/next-steps';
import { setTrashed } from '../state/open';
import { announce } from '../state/runtime';
import { blockAt, blocksOf, readCounts } from '../state/text';
import { textView } from '../features/article/mounted-view';
import { t } from '../i18n';
import { labelled } from './command';

const hasArticle = (): boolean => desk.get().article !== null;
const hasCaret = (): boolean => hasArticle() && desk.get().caret !== null;

/** Marks the paragraph at the caret read (or not) and goes on to the next one of running text. */
function toggleRead(): void {
  const { article, caret } = desk.get();
  const block = article && blockAt(article, caret ?? 0);
  if (!article || !block) return;
  const read = block.read === undefined;
  if (!applyCommand({ do: 'block.read', id: block.id, read })) return;
  const counts = readCounts(article);
  announce(t.text.read(counts.read, counts.all));
  const next = blocksOf(article).find(({ start, kind }) => start > block.start && bodyKinds.has(kind));
  if (read && next) desk.set({ caret: next.start, selection: null });
}

/** Opens the menu that corrects what a paragraph is, beside the paragraph at the caret. */
function openBlockMenu(): void {
  const { article, caret } = desk.get();
  const block = article && blockAt(article, caret ?? 0);
  const place = block && textView()?.rectsOf(block)[0];
  if (!block || !place) return;
  desk.set({ blockMenu: { blockId: block.id, x: place.left, y: place.bottom } });
}

export const articleCommands = labelled([
  { id: 'article.open', group: 'article', keys: ['Mod+o'], whileTyping: true, run: () => void chooseFiles() },
  { id: 'article.open-folder', group: 'article', run: () => void chooseFolder() },
  { id: 'annotations.open', group: 'article', run: () => void chooseFiles('annotations') },
  { id: 'annotations.report', group: 'article', when: () => desk.get().annotations?.is === 'taken', run: showLastReport },
  { id: 'article.paste', group: 'article', keys: ['Shift+Mod+v'], run: () => desk.set({ dialog: { kind: 'paste' } }) },
  { id: 'article.export', group: 'article', keys: ['Mod+e'], whileTyping: true, when: hasArticle, run: () => desk.set({ dialog: { kind: 'export', articleId: desk.get().article!.articleId } }) },
  { id: 'library.export', group: 'article', when: () => desk.get().summaries.size > 0, run: () => desk.set({ dialog: { kind: 'export', articleId: null } }) },
  { id: 'article.details', group: 'article', keys: ['F2'], when: hasArticle, run: () => desk.set({ dialog: { kind: 'details' } }) },
  { id: 'article.read', group: 'article', keys: ['r'], when: hasArticle, run: toggleRead },
  { id: 'article.next-unread', group: 'article', keys: ['Shift+j'], when: hasArticle, run: goToNextUnread },
  { id: 'article.block', group: 'article', keys: ['b'], when: hasCaret, run: openBlockMenu },
  { id: 'paragraph.copy', group: 'article', when: hasCaret, run: () => void copyParagraph(desk.get().caret) },
  { id: 'paragraph.copy-markdown', group: 'article', when: hasCaret, run: () => void copyParagraph(desk.get().caret, 'markdown') },
  { id: 'paragraph.copy-html', group: 'article', when: hasCaret, run: () => void copyParagraph(desk.get().caret, 'html') },
  { id: 'article.trash', group: 'article', when: hasArticle, run: () => void setTrashed(desk.get().article!.articleId, true) },
  { id: 'edit.undo', group: 'article', keys: ['Mod+z'], when: hasArticle, run: () => void revert('undo') },
  { id: 'edit.redo', group: 'article', keys: ['Shift+Mod+z', 'Mod+y'], when: hasArticle, run: () => void revert('redo') },
]);
