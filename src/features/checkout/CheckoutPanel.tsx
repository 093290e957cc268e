import type { SaleRecord } from "#domain/journal/views.ts";
import type { PriceMode } from "#domain/tax/taxCategory.ts";
import type { Market } from "#domain/wallet/market.ts";
import { Button } from "#ui/Button.tsx";
import type { IconName } from "#ui/Icon.tsx";
import { CartPanel } from "#ui/cart/CartPanel.tsx";
import { MarketPicker } from "#ui/cart/MarketPicker.tsx";
import { useMessages } from "#ui/messages.ts";
import type { CartState, HomeState } from "#stores/contracts.ts";
import type { FaceAction, PaymentFace } from "./paymentFace.ts";

type PanelAction = FaceAction | "typeDigits";

interface CheckoutPanelProps {
  readonly cart: CartState;
  readonly priceMode: PriceMode;
  /** The sale just paid, once its receipt is on disk. */
  readonly record: SaleRecord | null;
  readonly home: HomeState;
  readonly onMarket: (market: Market) => void;
  readonly face: PaymentFace | null;
  /** The one thing to press now, or null while there is only waiting. */
  readonly action: PanelAction | null;
  readonly onAction: Readonly<Record<PanelAction, () => void>>;
}

/** The same cart at the same place as on the register, with the payment's next step at its foot. */
export function CheckoutPanel({
  cart: { cart, totals },
  priceMode,
  record,
  home,
  onMarket,
  face,
  action,
  onAction,
}: CheckoutPanelProps) {
  // Once paid, what is shown is what was sold, with the rates and the mode of that moment.
  const sold = record?.sale ?? { ...cart, totals, priceMode };
  return (
    <CartPanel
      lines={sold.lines}
      totals={sold.totals}
      discount={sold.discount}
      priceMode={sold.priceMode}
      removed={null}
      edit={null}
      home={
        <MarketPicker
          total={sold.totals.total}
          market={home.market}
          quote={home.quote}
          status={home.status}
          byWallet={home.byWallet}
          onPick={face ? null : onMarket}
        />
      }
      action={<PanelButton action={action} onAction={onAction} />}
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
};

const tones: Readonly<Partial<Record<PanelAction, "quiet" | "danger">>> = {
  typeDigits: "quiet",
  stop: "danger",
};

type PanelButtonProps = Pick<CheckoutPanelProps, "action" | "onAction">;

/** Keyed by what it does, so that a press meant for one thing never lands on the next. */
function PanelButton({ action, onAction }: PanelButtonProps) {
  const t = useMessages();
  if (action === null) {
    return (
      <Button key="wait" size="pay" busy>
        {t["checkout.action.wait"]}
      </Button>
    );
  }
  const icon = icons[action];
  return (
    <Button
      key={action}
      size="pay"
      tone={tones[action] ?? "primary"}
      {...(icon && { icon })}
      onClick={onAction[action]}
    >
      {t[`checkout.action.${action}`]}
    </Button>
  );
}
