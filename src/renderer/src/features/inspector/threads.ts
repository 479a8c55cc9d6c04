import type { Comment } from '@shared/model/claim';

/** A comment and all that was answered to it and to its answers. */
export interface Thread {
  first: Comment;
  answers: readonly Comment[];
}

/** Comments as threads, each oldest first. An answer to what is not among them begins a thread of its own. */
export function threadsOf(comments: readonly Comment[]): Thread[] {
  const byId = new Map(comments.map((comment) => [comment.id, comment]));
  const firstOf = (comment: Comment): Comment => {
    let first = comment;
    const seen = new Set([first]);
    for (;;) {
      const parent = first.parentId === undefined ? undefined : byId.get(first.parentId);
      if (!parent) return first;
      if (seen.has(parent)) return comment; // a file from elsewhere may hold answers that answer each other
      seen.add((first = parent));
    }
  };
  const threads = new Map<Comment, Comment[]>();
  for (const comment of [...comments].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))) {
    const first = firstOf(comment);
    const answers = threads.get(first) ?? [];
    threads.set(first, comment === first ? answers : [...answers, comment]);
  }
  return [...threads].map(([first, answers]) => ({ first, answers }));
}
