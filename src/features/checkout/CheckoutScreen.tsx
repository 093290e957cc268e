import { useEffect, useState } from "react";
import { Navigate, useNavigate } from "react-router";
import type { Yen } from "#domain/money/yen.ts";
import { dueOf } from "#domain/offer/applied.ts";
import { shopCodes } from "#domain/wallet/offered.ts";
import { useTill, useWatch } from "#stores/tillContext.ts";
import { useSaleOffers } from "#stores/useOffers.ts";
import { LiveRegion } from "#ui/LiveRegion.tsx";
import { CartScreen } from "#ui/cart/CartScreen.tsx";
import { useMessages } from "#ui/messages.ts";
import { useShortcut } from "#ui/useShortcut.ts";
import { CashSheet } from "./CashSheet.tsx";
import { CheckoutJob } from "./CheckoutJob.tsx";
import { CheckoutPanel } from "./CheckoutPanel.tsx";
import { DigitsSheet } from "./DigitsSheet.tsx";
import { ShopCodeSheet } from "./ShopCodeSheet.tsx";
import { type PanelAction, checkoutView, nextSteps, spokenView } from "./checkoutView.ts";
import { useCheckoutKeys } from "./useCheckoutKeys.ts";

const registerPath = "/";

/** Where a customer pays: the scanner until a code is read, then the payment until its final word. */
export function CheckoutScreen() {
  const till = useTill();
  const t = useMessages();
  const navigate = useNavigate();
  const view = checkoutView(useWatch(till.checkout, (state) => state));
  const { cart, totals } = useWatch(till.cart, (state) => state);
  const offered = useSaleOffers();
  const due = offered.sale ? dueOf(offered.sale) : totals.total;
  const [begunDigits, setBegunDigits] = useState<string | null>(null);
  const [takingCash, setTakingCash] = useState(false);
  const [choosingCode, setChoosingCode] = useState(false);
  const [putAside, setPutAside] = useState<Yen | null>(null);
  const scanning = view.show === "scanner";
  const codes = shopCodes(useWatch(till.wallets, (state) => state));
  const steps = nextSteps(view, codes.length > 0);

  useEffect(() => {
    till.checkout.opened();
    return till.checkout.closed;
  }, [till]);

  // A code read by the camera while something was being entered has made the entry needless.
  if (!scanning && begunDigits !== null) setBegunDigits(null);
  if (!scanning && takingCash) setTakingCash(false);
  if (!scanning && choosingCode) setChoosingCode(false);

  function back(): void {
    till.checkout.triedAgain();
    void navigate(registerPath);
  }

  const { triedAgain, cashierStopped, nextCustomerCalled } = till.checkout;
  const act: Readonly<Record<PanelAction, () => void>> = {
    typeDigits: () => setBegunDigits(""),
    // Cash is no wallet, and any may scan the shop's code: what a named one would have paid is not
    // taken off.
    cash() {
      offered.store?.walletNamed(null);
      setTakingCash(true);
    },
    showCode() {
      offered.store?.walletNamed(null);
      setChoosingCode(true);
    },
    stop: cashierStopped,
    giveUp: cashierStopped,
    nextCustomer: nextCustomerCalled,
    newCode: triedAgain,
    otherTender: triedAgain,
    waitAndTry: triedAgain,
    again: triedAgain,
    otherWay: triedAgain,
    callSupport: back,
    putAside() {
      setPutAside(due);
      till.checkout.putAside();
    },
  };
  const backIsOpen =
    scanning || (view.show === "payment" && !view.face.live && steps.action !== "nextCustomer");

  useCheckoutKeys({
    byEnter: view.show === "cash",
    onDigit: (digit) => scanning && setBegunDigits(digit),
    onEnter: () => steps.action && !isDeliberate(steps.action) && act[steps.action](),
    onEscape: () => backIsOpen && back(),
  });
  useShortcut({ key: "F8" }, () => steps.besides.includes("cash") && act.cash());

  // The cart is emptied when the next customer is called: there is nothing left to pay for.
  if (scanning && cart.lines.length === 0) {
    return <Navigate to={registerPath} replace state={putAside === null ? null : { putAside }} />;
  }

  return (
    <CartScreen panel={<CheckoutPanel view={view} steps={steps} onAction={act} />}>
      <CheckoutJob view={view} onBack={backIsOpen ? back : null} />
      <LiveRegion message={spokenView(view, t)} />
      {begunDigits !== null && (
        <DigitsSheet
          begun={begunDigits}
          onTyped={(digits) => {
            setBegunDigits(null);
            till.checkout.codeTyped(digits);
          }}
          onClose={() => setBegunDigits(null)}
        />
      )}
      {choosingCode && (
        <ShopCodeSheet
          codes={codes}
          onChosen={(code) => {
            setChoosingCode(false);
            till.checkout.codeWanted(code);
          }}
          onClose={() => setChoosingCode(false)}
        />
      )}
      {takingCash && (
        <CashSheet
          total={due}
          onTaken={till.checkout.cashTaken}
          onClose={() => setTakingCash(false)}
        />
      )}
    </CartScreen>
  );
}

/** Giving a payment up takes a deliberate press: Enter is hit too easily. */
function isDeliberate(action: PanelAction): boolean {
  return action === "stop" || action === "giveUp";
}
