import { useId } from "react";
import { cartCount } from "#domain/cart/cart.ts";
import { isOpen, isOverAtCounter } from "#domain/payment/payment.ts";
import { useTill, useWatch } from "#stores/tillContext.ts";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import { CartPanel } from "#ui/cart/CartPanel.tsx";
import { MarketPicker } from "#ui/cart/MarketPicker.tsx";
import { LiveRegion } from "#ui/LiveRegion.tsx";
import { VisuallyHidden } from "#ui/VisuallyHidden.tsx";
import { useMessages } from "#ui/messages.ts";
import { yenText } from "#ui/yenText.ts";

interface RegisterCartProps {
  readonly onPay: () => void;
}

/** The cart as the register shows it: open to change, unless its payment is still under way. */
export function RegisterCart({ onPay }: RegisterCartProps) {
  const t = useMessages();
  const reasonId = useId();
  const till = useTill();
  const { cart, totals, removed, refusal } = useWatch(till.cart, (state) => state);
  const priceMode = useWatch(till.settings, (state) => state.shop.priceMode);
  const payment = useWatch(till.checkout, (state) => state.payment);
  const home = useWatch(till.home, (state) => state);
  const over = payment !== null && isOverAtCounter(payment);
  const live = payment !== null && !over && isOpen(payment);
  const empty = cart.lines.length === 0;
  return (
    <CartPanel
      lines={cart.lines}
      totals={totals}
      discount={cart.discount}
      priceMode={priceMode}
      removed={removed?.line ?? null}
      notice={
        (refusal && <Banner tone="warn" title={t[`cart.refused.${refusal.type}`]} />) ??
        (over && <Banner tone="ok" title={t["register.over"]} />)
      }
      edit={
        live || over
          ? null
          : {
              onQuantity: till.cart.quantityChanged,
              onRemove: till.cart.lineRemoved,
              onUndo: till.cart.removalUndone,
              onClear: till.cart.cleared,
            }
      }
      home={<MarketPicker {...home} total={totals.total} onPick={till.home.marketPicked} />}
      action={
        <>
          {over ? (
            <Button
              tone="primary"
              size="pay"
              icon="person"
              onClick={till.checkout.nextCustomerCalled}
            >
              {t["checkout.action.nextCustomer"]}
            </Button>
          ) : (
            <Button
              tone="primary"
              size="pay"
              icon="scan"
              disabled={empty}
              aria-describedby={reasonId}
              onClick={onPay}
            >
              {live ? t["register.resume"] : t["register.pay"]}
            </Button>
          )}
          <LiveRegion message={t["cart.spoken"](cartCount(cart), yenText(totals.total))} />
          <VisuallyHidden>
            <span id={reasonId}>{empty ? t["register.payNothing"] : ""}</span>
          </VisuallyHidden>
        </>
      }
    />
  );
}
