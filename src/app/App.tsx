import { BrowserRouter } from "react-router";
import type { Till } from "#stores/contracts.ts";
import { TillContext } from "#stores/tillContext.ts";
import "#ui/tokens.css";
import "#ui/global.css";
import { AppRoutes } from "./AppRoutes.tsx";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { StaffSpeech } from "./StaffSpeech.tsx";

interface AppProps {
  readonly till: Till;
}

/** The whole screen, given a till that the composition root has put together. */
export function App({ till }: AppProps) {
  return (
    <TillContext value={till}>
      <StaffSpeech>
        <ErrorBoundary>
          <BrowserRouter>
            <AppRoutes />
          </BrowserRouter>
        </ErrorBoundary>
      </StaffSpeech>
    </TillContext>
  );
}
