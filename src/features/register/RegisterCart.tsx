import { useId } from "react";
import { useNavigate } from "react-router";
import { cartCount } from "#domain/cart/cart.ts";
import { isCalledOff, isOpen, isOverAtCounter } from "#domain/payment/payment.ts";
import { useTill, useWatch } from "#stores/tillContext.ts";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import { CartPanel } from "#ui/cart/CartPanel.tsx";
import { MarketPicker } from "#ui/cart/MarketPicker.tsx";
import { LiveRegion } from "#ui/LiveRegion.tsx";
import { VisuallyHidden } from "#ui/VisuallyHidden.tsx";
import { useMessages } from "#ui/messages.ts";
import { yenText } from "#ui/yenText.ts";
import styles from "./RegisterCart.module.css";

interface RegisterCartProps {
  readonly onPay: () => void;
}

/** The cart as the register shows it: open to change, unless its payment is still under way. */
export function RegisterCart({ onPay }: RegisterCartProps) {
  const t = useMessages();
  const reasonId = useId();
  const till = useTill();
  const navigate = useNavigate();
  const { cart, totals, removed, refusal } = useWatch(till.cart, (state) => state);
  const priceMode = useWatch(till.settings, (state) => state.shop.priceMode);
  const { payment, receipt } = useWatch(till.checkout, (state) => state);
  const home = useWatch(till.home, (state) => state);
  const over = receipt !== null || (payment !== null && isOverAtCounter(payment));
  const open = payment !== null && isOpen(payment);
  const live = open && !over;
  const empty = cart.lines.length === 0;

  function putAside(): void {
    void navigate("/", { replace: true, state: { putAside: totals.total } });
    till.checkout.putAside();
  }

  return (
    <CartPanel
      lines={cart.lines}
      totals={totals}
      discount={cart.discount}
      priceMode={priceMode}
      removed={removed?.line ?? null}
      notice={
        (refusal && <Banner tone="warn" title={t[`cart.refused.${refusal.type}`]} />) ??
        (over &&
          (open ? (
            <Banner tone="info" title={t["register.overOpen"]} />
          ) : (
            <Banner tone="ok" title={t["register.over"]} />
          )))
      }
      edit={
        over || (live && !isCalledOff(payment))
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
        <div className={styles.action}>
          {/* Keyed by what it does, so that a press meant for one thing never lands on the next. */}
          {over ? (
            <Button
              key="next"
              tone="primary"
              size="pay"
              icon="person"
              onClick={till.checkout.nextCustomerCalled}
            >
              {t["register.nextCustomer"]}
            </Button>
          ) : (
            <Button
              key={live ? "resume" : "pay"}
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
          {live && (
            <Button wide onClick={putAside}>
              {t["register.putAside"]}
            </Button>
          )}
          <LiveRegion message={t["cart.spoken"](cartCount(cart), yenText(totals.total))} />
          <VisuallyHidden>
            <span id={reasonId}>{empty ? t["register.payNothing"] : ""}</span>
          </VisuallyHidden>
        </div>
      }
    />
  );
}
