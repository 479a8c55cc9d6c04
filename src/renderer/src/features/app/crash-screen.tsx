import { Component, type ReactNode } from 'react';
import { t } from '../../i18n';

/** Catches an error of the screens, so that it never leaves an empty window: says what is safe and how to go on. */
export class CrashScreen extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error): { error: Error } {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <main className="starting" role="alert">
        <h1>{t.recovery.trouble.title}</h1>
        <p>{t.recovery.trouble.safe}</p>
        <pre>{error.message}</pre>
        <button type="button" className="button primary" onClick={() => location.reload()}>{t.recovery.trouble.reload}</button>
      </main>
    );
  }
}
