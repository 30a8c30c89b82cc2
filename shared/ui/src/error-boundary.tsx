/** The last net of a screen: a fault in drawing shows words and a way on, never a white page. */
import { Component, type ReactNode } from 'react';

export interface ErrorBoundaryProps {
  readonly children: ReactNode;
  /** Drawn instead; `retry` tries the children again. */
  readonly fallback: (retry: () => void) => ReactNode;
  /** Told once per fault: the place to write it down. */
  readonly onFault?: (fault: unknown) => void;
}

interface ErrorBoundaryState {
  readonly failed: boolean;
}

/** React offers this net to classes only. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { failed: false };

  static getDerivedStateFromError(): ErrorBoundaryState {
    return { failed: true };
  }

  override componentDidCatch(fault: unknown): void {
    this.props.onFault?.(fault);
  }

  override render(): ReactNode {
    if (this.state.failed) return this.props.fallback(() => this.setState({ failed: false }));
    return this.props.children;
  }
}
