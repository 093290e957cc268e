import { dueOf } from "#domain/offer/applied.ts";
import { isCaptured } from "#domain/payment/payment.ts";
import { useTill, useWatch } from "#stores/tillContext.ts";
import { useSaleOffers } from "#stores/useOffers.ts";
import { Button } from "#ui/Button.tsx";
import type { IconName } from "#ui/Icon.tsx";
import { CartPanel } from "#ui/cart/CartPanel.tsx";
import { MarketPicker } from "#ui/cart/MarketPicker.tsx";
import { useMessages } from "#ui/messages.ts";
import { type Tap, swallowSecondTap } from "#ui/secondTap.ts";
import { ChargedAmount } from "./ChargedAmount.tsx";
import styles from "./CheckoutPanel.module.css";
import { OfferLines } from "./OfferLines.tsx";
import type { CheckoutView, NextSteps, PanelAction } from "./checkoutView.ts";

interface CheckoutPanelProps {
  readonly view: CheckoutView;
  readonly steps: NextSteps;
  readonly onAction: Readonly<Record<PanelAction, () => void>>;
}

/** The same cart at the same place as on the register, with the payment's next step at its foot. */
export function CheckoutPanel({ view, steps, onAction }: CheckoutPanelProps) {
  const till = useTill();
  const { cart, totals } = useWatch(till.cart, (state) => state);
  const { priceMode } = useWatch(till.settings, (state) => state.shop);
  const receipt = useWatch(till.checkout, (state) => state.receipt);
  const home = useWatch(till.home, (state) => state);
  const offered = useSaleOffers();
  const asked = useWatch(till.checkout, (state) => state.payment);
  // Once paid, what is shown is what was sold, with the rates and the mode of that moment.
  const sold = receipt?.sale ?? offered.sale ?? { ...cart, totals, priceMode };
  // While a payment is under way it is the payment that knows what its payer was asked for.
  const live = asked && asked.status !== "draft" && !receipt ? asked.total : null;
  const due = live ?? dueOf(sold);
  const offers = "offers" in sold && sold.offers ? sold : null;
  // What the wallet has taken takes the place of the estimate.
  const charged =
    view.show === "payment" && isCaptured(view.payment) ? view.payment.proof.charged : undefined;
  return (
    <CartPanel
      lines={sold.lines}
      totals={{ ...sold.totals, total: due }}
      discount={sold.discount}
      priceMode={sold.priceMode}
      removed={null}
      edit={null}
      notice={offers && <OfferLines sale={offers} />}
      home={
        charged ? (
          <ChargedAmount charged={charged} />
        ) : (
          <MarketPicker
            {...home}
            total={due}
            onPick={view.show === "scanner" ? till.home.marketPicked : null}
          />
        )
      }
      action={<PanelButtons steps={steps} onAction={onAction} />}
    />
  );
}

const icons: Readonly<Partial<Record<PanelAction, IconName>>> = {
  typeDigits: "keypad",
  nextCustomer: "person",
  newCode: "scan",
  otherTender: "scan",
  waitAndTry: "scan",
  again: "scan",
  showCode: "phone",
  cash: "cash",
};

const tones: Readonly<Partial<Record<PanelAction, "quiet" | "danger">>> = {
  typeDigits: "quiet",
  stop: "danger",
};

/** Keyed by what they do, so that a press meant for one thing never lands on the next. */
function PanelButtons({ steps, onAction }: Pick<CheckoutPanelProps, "steps" | "onAction">) {
  const t = useMessages();
  const { action, besides } = steps;
  function press(pressed: PanelAction, tap: Tap): void {
    // It works at once, so that another button stands under a finger that taps everything twice.
    if (pressed === "giveUp") swallowSecondTap(tap);
    onAction[pressed]();
  }
  return (
    <div className={styles.steps}>
      {action === null ? (
        <Button key="wait" size="pay" busy>
          {t["checkout.action.wait"]}
        </Button>
      ) : (
        <Button
          key={action}
          size="pay"
          tone={tones[action] ?? "primary"}
          {...iconOf(action)}
          onClick={(event) => press(action, event)}
        >
          {t[`checkout.action.${action}`]}
        </Button>
      )}
      {besides.length > 0 && (
        <div className={styles.besides}>
          {besides.map((other) => (
            <Button key={other} wide {...iconOf(other)} onClick={(event) => press(other, event)}>
              {t[`checkout.action.${other}`]}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

function iconOf(action: PanelAction) {
  const icon = icons[action];
  return icon && { icon };
}
