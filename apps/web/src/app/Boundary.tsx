import { Component, type ReactNode } from 'react';

/** Props of {@link Boundary}. */
interface BoundaryProps {
  /** Shown instead of children that failed to draw. */
  readonly fallback: ReactNode;
  readonly children: ReactNode;
}

/** Keeps a fault in one part of a page from taking the whole page with it. Give it a new `key` to try again. */
export class Boundary extends Component<BoundaryProps, { readonly failed: boolean }> {
  override readonly state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}
