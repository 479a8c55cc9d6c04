import { useId, useState, type KeyboardEvent, type ReactElement } from 'react';
import type { Claim, Comment } from '@shared/model/claim';
import { formatMoment, t } from '../../i18n';
import { applyCommand, offerUndo } from '../../state/changes';
import { announce } from '../../state/runtime';
import { focusIn } from '../../ui/focus';
import { Icon } from '../../ui/icon';
import { Initials } from '../../ui/initials';
import { Section } from '../../ui/section';
import { useUnsent } from '../../ui/use-unsent';
import { threadsOf, type Thread } from './threads';

interface CommentsSectionProps {
  /** What they are about; without it the article. */
  claim?: Claim;
  comments: readonly Comment[];
  isReadOnly: boolean;
}

/** What was asked and said about a claim, or about the article as a whole. */
export function CommentsSection({ claim, comments, isReadOnly }: CommentsSectionProps): ReactElement {
  const words = t.inspector.comments;
  const threads = threadsOf(comments);
  const open = threads.filter(({ first }) => !first.resolved).length;
  const title = claim ? words.title : words.onArticle;
  return (
    <Section title={title} about={words.count(open, threads.length)} isOpen={open > 0}>
      {threads.length > 0 && (
        <ol className="threads" aria-label={title}>
          {threads.map((thread) => <ThreadView key={thread.first.id} thread={thread} isReadOnly={isReadOnly} />)}
        </ol>
      )}
      {!isReadOnly && <CommentBox place={claim ? { claimId: claim.id } : {}} label={words.write} field="comment" send={words.send} />}
    </Section>
  );
}

function ThreadView({ thread: { first, answers }, isReadOnly }: { thread: Thread; isReadOnly: boolean }): ReactElement {
  const [isAnswering, setAnswering] = useState(false);
  const words = t.inspector.comments;
  const resolve = (): void => {
    if (!applyCommand({ do: 'comment.update', id: first.id, changes: { resolved: !first.resolved } })) return;
    announce(first.resolved ? words.reopened : words.resolved);
  };
  return (
    <li className="thread" data-resolved={first.resolved}>
      <CommentView comment={first} isReadOnly={isReadOnly} />
      {answers.length > 0 && (
        <ol aria-label={words.replies(first.by)}>
          {answers.map((answer) => <li key={answer.id}><CommentView comment={answer} isReadOnly={isReadOnly} /></li>)}
        </ol>
      )}
      {!isReadOnly && (
        <div className="thread-foot">
          <button type="button" className="link" aria-expanded={isAnswering} onClick={() => setAnswering(!isAnswering)}>{words.reply}</button>
          <button type="button" className="link" onClick={resolve}>{first.resolved ? words.reopen : words.resolve}</button>
        </div>
      )}
      {isAnswering && !isReadOnly && (
        <CommentBox place={{ parentId: first.id }} label={words.replyTo(first.by)} field="reply" send={words.reply} isFocused onSent={() => setAnswering(false)} />
      )}
    </li>
  );
}

function CommentView({ comment, isReadOnly }: { comment: Comment; isReadOnly: boolean }): ReactElement {
  const words = t.inspector.comments;
  const remove = (): void => {
    focusIn('[data-field=comment]'); // before the button goes that has the focus
    if (applyCommand({ do: 'comment.remove', id: comment.id })) offerUndo(words.removed);
  };
  return (
    <article className="comment">
      <header>
        <span className="hint"><Initials name={comment.by} /> {words.at(comment.by, formatMoment(comment.at))}{comment.resolved && `, ${words.isResolved}`}</span>
        {!isReadOnly && <button type="button" className="icon-button small" aria-label={words.remove} title={words.remove} onClick={remove}><Icon name="trash" size={14} /></button>}
      </header>
      <p>{comment.text}</p>
    </article>
  );
}

interface CommentBoxProps {
  /** Empty: the article. */
  place: { claimId?: string; parentId?: string };
  label: string;
  field: string;
  /** The words of the button. */
  send: string;
  isFocused?: boolean;
  onSent?: () => void;
}

/** Where a comment is written; Enter sends it, Shift+Enter begins a new line, Esc leads back to the text. What is not sent waits here. */
function CommentBox({ place, label, field, send, isFocused, onSent }: CommentBoxProps): ReactElement {
  const [text, setText, clear] = useUnsent(`comment ${Object.values(place).join()}`, '');
  const id = useId();
  const submit = (): void => {
    if (!text.trim() || !applyCommand({ do: 'comment.create', ...place, text: text.trim() })) return;
    focusIn(`[data-field=${field}]`); // before the button is out of use that may have the focus
    clear();
    announce(t.inspector.comments.sent);
    onSent?.();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      focusIn('[data-pane=text]');
    }
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    submit();
  };
  return (
    <form className="comment-box" onSubmit={(event) => { event.preventDefault(); submit(); }}>
      <label htmlFor={id} className="visually-hidden">{label}</label>
      <textarea
        id={id} rows={2} value={text} placeholder={t.inspector.comments.hint} data-field={field} autoFocus={isFocused}
        onChange={({ target }) => setText(target.value)} onKeyDown={onKeyDown}
      />
      <button type="submit" className="button" disabled={!text.trim()}>{send}</button>
    </form>
  );
}
