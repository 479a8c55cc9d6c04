import { troubleFileName, troubleReport, troubleText, type TroubleFacts } from '@shared/trouble/trouble-report';
import { t } from '../i18n';
import { desk } from './desk-store';
import { keepInBrowser } from './keep-in-browser';
import { bridge, toast, toastFailure } from './runtime';
import { unsavedSessions } from './unsaved';

/** Something that broke: what was thrown, where, and the part of the screen as React tells it. */
export interface Trouble {
  readonly error: unknown;
  readonly where: TroubleFacts['where'];
  readonly componentStack?: string | undefined;
}

/** Saves a report of it: the desktop desk asks where to, the browser desk hands it to the browser, with or without main. */
export async function keepReport({ error, where, componentStack }: Trouble): Promise<void> {
  const { kind } = bridge();
  const report = troubleReport(error, { ...factsNow(where), desk: kind }, componentStack);
  if (kind === 'browser') {
    const name = troubleFileName(report);
    keepInBrowser(new Blob([troubleText(report)], { type: 'application/json' }), name);
    toast(t.recovery.trouble.saved(name));
    return;
  }
  const answer = await bridge().invoke('reports.save', { report });
  if (!answer.ok) toastFailure(answer.error);
  else if (answer.value.outcome === 'saved') toast(t.recovery.trouble.saved(answer.value.name));
}

function factsNow(where: TroubleFacts['where']): Omit<TroubleFacts, 'desk'> {
  const { session, summaries, sources, article } = desk.get();
  const unsaved = [...unsavedSessions(), ...(article?.hasUnsaved ? [article] : [])];
  return {
    version: session?.version ?? 'unknown', at: new Date().toISOString(), where, platform: platform(),
    counts: {
      articles: summaries.size, claims: article?.order.length ?? 0, characters: article?.draft.text.length ?? 0, sources: sources.size,
      tags: session?.tagSet.tags.length ?? 0, unsaved: unsaved.length,
    },
  };
}

/** The system and the browser, of all that a browser tells of itself. */
function platform(): string {
  const { userAgent } = navigator;
  const system = /\(([^;)]+)/.exec(userAgent)?.[1] ?? '';
  const browser = /(Electron|Firefox|Chrome|Safari)\/[\d.]+/.exec(userAgent)?.[0] ?? '';
  return `${system} ${browser}`;
}

/** Tells of errors that no part of the screen has caught: nothing is lost by them, but somebody should know. */
export function watchForTrouble(): void {
  const tell = (error: unknown): void => {
    const message = t.recovery.trouble.background;
    if (!(error instanceof Error) || desk.get().toasts.some((shown) => shown.message === message)) return;
    toast(message, { tone: 'bad', action: { label: t.recovery.trouble.report, run: () => void keepReport({ error, where: 'background' }) } });
  };
  window.addEventListener('error', ({ error }) => tell(error));
  window.addEventListener('unhandledrejection', ({ reason }) => tell(reason));
}
