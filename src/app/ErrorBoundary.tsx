import { Component } from "react";
import type { ReactNode } from "react";
import { CrashNotice } from "./CrashNotice.tsx";

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

/**
 * Catches our own bugs, once. What went wrong with a screen says nothing about money, so neither
 * does the page shown instead; the error itself is not shown, since it may hold what was typed.
 */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError() {
    return { crashed: true };
  }

  override render(): ReactNode {
    return this.state.crashed ? <CrashNotice /> : this.props.children;
  }
}
