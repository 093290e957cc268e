import { Component, type ReactNode } from "react";
import type { DisplayWatch } from "./watchDisplay.ts";

interface DisplayBoundaryProps {
  readonly display: DisplayWatch;
  readonly children: ReactNode;
}

interface DisplayBoundaryState {
  readonly broken: boolean;
}

/**
 * A view that cannot be drawn leaves an empty screen rather than a customer before words about our
 * bugs; with the till's next word it is tried again.
 */
export class DisplayBoundary extends Component<DisplayBoundaryProps, DisplayBoundaryState> {
  override state: DisplayBoundaryState = { broken: false };
  #leave = (): void => undefined;

  static getDerivedStateFromError(): DisplayBoundaryState {
    return { broken: true };
  }

  override componentDidMount(): void {
    this.#leave = this.props.display.subscribe(() => {
      if (this.state.broken) this.setState({ broken: false });
    });
  }

  override componentWillUnmount(): void {
    this.#leave();
  }

  override render(): ReactNode {
    return this.state.broken ? null : this.props.children;
  }
}
