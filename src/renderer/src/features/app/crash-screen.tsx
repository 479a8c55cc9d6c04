import { Component, type ErrorInfo, type ReactNode } from 'react';
import { t } from '../../i18n';
import type { Trouble } from '../../state/trouble';
import { TroubleNote } from '../trouble/boundary';

/** Catches an error that no part of the desk has kept to itself, so that it never leaves an empty window. */
export class CrashScreen extends Component<{ children: ReactNode }, { trouble: Trouble | null }> {
  override state: { trouble: Trouble | null } = { trouble: null };

  static getDerivedStateFromError(error: unknown): { trouble: Trouble } {
    return { trouble: { error, where: 'screen' } };
  }

  override componentDidCatch(error: unknown, { componentStack }: ErrorInfo): void {
    this.setState({ trouble: { error, where: 'screen', componentStack: componentStack ?? undefined } });
  }

  override render(): ReactNode {
    const { trouble } = this.state;
    if (!trouble) return this.props.children;
    return <main className="starting"><TroubleNote title={t.recovery.trouble.title} trouble={trouble} actions={null} /></main>;
  }
}
