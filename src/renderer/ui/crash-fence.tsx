import { Component, type ReactNode } from 'react';

interface FenceProps {
  /** Where the window is: another place tries again by itself. */
  readonly place: string;
  /** What stands instead of content that could not be drawn. */
  readonly fallback: (retry: () => void) => ReactNode;
  readonly children: ReactNode;
}

interface FenceState {
  readonly failed: boolean;
}

/** Keeps a fault in one view from taking the whole window with it; React writes the fault itself to the console. */
export class CrashFence extends Component<FenceProps, FenceState> {
  override state: FenceState = { failed: false };

  static getDerivedStateFromError(): FenceState {
    return { failed: true };
  }

  override componentDidUpdate(before: FenceProps): void {
    if (this.state.failed && before.place !== this.props.place) this.setState({ failed: false });
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return this.props.fallback(() => this.setState({ failed: false }));
  }
}
