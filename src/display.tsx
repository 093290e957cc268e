import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { openDisplaySource } from "#adapters/display-broadcast/openDisplaySource.ts";
import { payerLanguages } from "#domain/wallet/payerLanguage.ts";
import { DisplayBoundary } from "#features/customerDisplay/DisplayBoundary.tsx";
import { DisplayScreen } from "#features/customerDisplay/DisplayScreen.tsx";
import { watchDisplay } from "#features/customerDisplay/watchDisplay.ts";
import { prefetchSpeech } from "#ui/payer/payerSpeech.ts";
import "#ui/tokens.css";
import "#ui/global.css";

/*
 * The payer's screen, a page of its own: it starts no till, so it can be opened beside one, and
 * whatever happens to it happens to nothing else.
 */
const display = watchDisplay(openDisplaySource());

const root = document.getElementById("root");
if (!root) throw new Error("display.html has no #root");
createRoot(root).render(
  <StrictMode>
    <DisplayBoundary display={display}>
      <DisplayScreen display={display} />
    </DisplayBoundary>
  </StrictMode>,
);

// Every language is there before somebody who reads no other stands before the screen.
const whenIdle = window.requestIdleCallback ?? ((work: () => void) => setTimeout(work, 2_000));
whenIdle(() => void prefetchSpeech(payerLanguages));
