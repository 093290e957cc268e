import { exhaustive } from "#domain/exhaustive.ts";
import type { DisplayView } from "#domain/display/displayState.ts";
import type { PayerLanguage } from "#domain/wallet/payerLanguage.ts";
import type { PayerWords } from "#i18n/payer/words.ts";
import { CartView } from "./CartView.tsx";
import { HoldView } from "./HoldView.tsx";
import { NotUsableView } from "./NotUsableView.tsx";
import { OwnCodeView } from "./OwnCodeView.tsx";
import { PaidView } from "./PaidView.tsx";
import { WelcomeView } from "./WelcomeView.tsx";
import { WordView } from "./WordView.tsx";

interface DisplayStageProps {
  readonly view: DisplayView;
  readonly language: PayerLanguage;
  readonly words: PayerWords;
  readonly onLanguage: (language: PayerLanguage) => void;
}

/** The one place where what the till says becomes a picture. */
export function DisplayStage({ view, language, words, onLanguage }: DisplayStageProps) {
  const speech = { language, words };
  switch (view.step) {
    case "welcome":
      return <WelcomeView {...speech} onLanguage={onLanguage} />;
    case "paused":
      return <WordView {...speech} sign="clock" text={words.paused} />;
    case "cart":
      return <CartView {...speech} lines={view.lines} reductions={view.reductions} due={view} />;
    case "holdCode":
      return <HoldView {...speech} coach={view.coach} due={view} />;
    case "scanOurCode":
      return <OwnCodeView {...speech} code={view} due={view} />;
    case "walletNotUsable":
      return <NotUsableView {...speech} refused={view} />;
    case "checking":
      return <WordView {...speech} sign="turning" text={words.checking} due={view} />;
    case "confirmOnPhone":
      return <WordView {...speech} sign="phone" text={words.confirmOnPhone} due={view} />;
    case "declined":
      return (
        <WordView
          {...speech}
          sign="cross"
          tone="danger"
          text={words.declined[view.reason]}
          calm={words.notCharged}
          due={view}
        />
      );
    case "stopped":
      return <WordView {...speech} sign="undo" tone="warn" text={words.stopped} />;
    case "cancelled":
      return (
        <WordView
          {...speech}
          sign="undo"
          tone="warn"
          text={words.cancelled}
          calm={words.notCharged}
        />
      );
    case "paidBack":
      return <WordView {...speech} sign="checkCircle" text={words.paidBack} />;
    case "paid":
      return <PaidView {...speech} paid={view} />;
    default:
      return exhaustive(view);
  }
}
