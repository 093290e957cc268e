import { Component } from "react";
import type { ReactNode } from "react";
import { CrashNotice } from "./CrashNotice.tsx";
import { NotFetchedNotice } from "./NotFetchedNotice.tsx";

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  /** `notFetched`: a screen's own files did not arrive. `bug`: everything else. */
  readonly failure: "notFetched" | "bug" | null;
}

/** How browsers, and the build's own loader, word a screen's file that did not arrive. */
const notFetched =
  /dynamically imported module|Importing a module script failed|Unable to preload CSS/i;

const registerPath = "/";

/**
 * Catches our own bugs, once, and screens that could not be fetched. What went wrong with a screen
 * says nothing about money, so neither does the page shown instead; the error itself is not shown,
 * since it may hold what was typed.
 */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { failure: null };

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    const isFetch = error instanceof Error && notFetched.test(error.message);
    return { failure: isFetch ? "notFetched" : "bug" };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    if (failure === "bug") return <CrashNotice />;
    if (failure === "notFetched") return <NotFetchedNotice onBack={this.#backToRegister} />;
    return this.props.children;
  }

  /** Without loading the page, which would need the connection that is missing. */
  readonly #backToRegister = (): void => {
    window.history.replaceState(null, "", registerPath);
    this.setState({ failure: null });
  };
}
