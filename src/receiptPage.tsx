import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createPublishedKeys } from "#adapters/receipt-keys-published/publishedKeys.ts";
import { packer } from "#adapters/receipt-seal-webcrypto/packer.ts";
import { sealCheck as check } from "#adapters/receipt-seal-webcrypto/sealCheck.ts";
import { payerLanguageOf, payerLanguages } from "#domain/wallet/payerLanguage.ts";
import { PayerReceiptScreen } from "#features/payerReceipt/PayerReceiptScreen.tsx";
import { openCopy } from "#flows/openCopy.ts";
import { prefetchSpeech } from "#ui/payer/payerSpeech.ts";
import "#ui/tokens.css";
import "#ui/global.css";

/*
 * A receipt on its payer's own phone, a page of its own: everything it shows stands behind the # of
 * its address, which no browser sends anywhere. It opens no database and keeps nothing.
 */
const published = createPublishedKeys(() => fetch("/receipt-keys.txt", { cache: "no-cache" }));

const root = document.getElementById("root");
if (!root) throw new Error("r.html has no #root");
createRoot(root).render(
  <StrictMode>
    <PayerReceiptScreen
      open={(fragment) => openCopy(fragment, { check, packer, published })}
      spoken={payerLanguageOf(navigator.languages)}
    />
  </StrictMode>,
);

// Whoever shows the receipt to somebody at home may have no line there: every language is here then.
const whenIdle = window.requestIdleCallback ?? ((work: () => void) => setTimeout(work, 2_000));
whenIdle(() => void prefetchSpeech(payerLanguages));
