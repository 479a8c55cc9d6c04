import { Component, type ErrorInfo, type ReactElement, type ReactNode } from 'react';
import { t } from '../../i18n';
import { keepReport, type Trouble } from '../../state/trouble';

interface BoundaryProps {
  /** The part of the desk that it holds. */
  where: keyof typeof t.recovery.trouble.panes;
  /** When it changes, the part is shown again: something else is in it then. */
  of?: unknown;
  /** Gives what is shown in the part's stead its place on the desk. */
  frame?: (content: ReactElement) => ReactNode;
  children: ReactNode;
}

interface BoundaryState {
  trouble: Trouble | null;
  of: unknown;
}

/** Keeps an error of one part of the desk in that part: it says what happened, and the rest goes on. */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { trouble: null, of: this.props.of };

  static getDerivedStateFromProps({ of }: BoundaryProps, state: BoundaryState): BoundaryState | null {
    return of === state.of ? null : { trouble: null, of };
  }

  static getDerivedStateFromError(error: unknown): Partial<BoundaryState> {
    return { trouble: { error, where: 'screen' } };
  }

  override componentDidCatch(error: unknown, { componentStack }: ErrorInfo): void {
    this.setState({ trouble: { error, where: this.props.where, componentStack: componentStack ?? undefined } });
  }

  override render(): ReactNode {
    const { trouble } = this.state;
    const { where, frame, children } = this.props;
    if (!trouble) return children;
    const words = t.recovery.trouble;
    const content = (
      <TroubleNote
        title={words.paneTitle(words.panes[where])} trouble={trouble}
        actions={<button type="button" className="button primary" onClick={() => this.setState({ trouble: null })}>{words.again}</button>}
      />
    );
    return frame ? frame(content) : content;
  }
}

/** What happened, what is safe, and how to go on. */
export function TroubleNote({ title, trouble, actions }: { title: string; trouble: Trouble; actions: ReactNode }): ReactElement {
  const words = t.recovery.trouble;
  return (
    <div className="trouble" role="alert">
      <h2>{title}</h2>
      <p>{words.safe}</p>
      {trouble.error instanceof Error && <pre tabIndex={0} role="region" aria-label={trouble.error.name}>{trouble.error.message || trouble.error.name}</pre>}
      <div className="actions">
        {actions}
        <button type="button" className="button" onClick={() => void keepReport(trouble)}>{words.report}</button>
        <button type="button" className="button" onClick={() => location.reload()}>{words.reload}</button>
      </div>
      <p className="hint">{words.reportHint}</p>
    </div>
  );
}
