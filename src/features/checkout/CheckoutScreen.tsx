import { useCallback, useEffect, useState } from "react";
import { Navigate, useNavigate } from "react-router";
import { LiveRegion } from "#ui/LiveRegion.tsx";
import { CartScreen } from "#ui/cart/CartScreen.tsx";
import { useMessages } from "#ui/messages.ts";
import { useTill, useWatch } from "#stores/tillContext.ts";
import { CheckoutPanel } from "./CheckoutPanel.tsx";
import styles from "./CheckoutScreen.module.css";
import { CheckoutHead } from "./CheckoutHead.tsx";
import { DigitsSheet } from "./DigitsSheet.tsx";
import { NoticeBanner } from "./NoticeBanner.tsx";
import { PaidStage } from "./PaidStage.tsx";
import { PaymentStage } from "./PaymentStage.tsx";
import { WalletScanner } from "./WalletScanner.tsx";
import { faceAdvice, paymentFace } from "./paymentFace.ts";
import type { FaceAction } from "./paymentFace.ts";
import { useCheckoutKeys } from "./useCheckoutKeys.ts";

const registerPath = "/";

/** Where a customer pays: the scanner until a code is read, then the payment until its final word. */
export function CheckoutScreen() {
  const till = useTill();
  const t = useMessages();
  const navigate = useNavigate();
  const { payment, notice, receipt, doubtMs } = useWatch(till.checkout, (state) => state);
  const cart = useWatch(till.cart, (state) => state);
  const home = useWatch(till.home, (state) => state);
  const { priceMode } = useWatch(till.settings, (state) => state.shop);
  const scanner = useWatch(till.scanner, (state) => state);
  const [begunDigits, setBegunDigits] = useState<string | null>(null);
  const face = paymentFace(payment);

  const attachCamera = useCallback(
    (view: HTMLVideoElement) => {
      till.scanner.opened("wallet", view);
      return () => till.scanner.closed();
    },
    [till],
  );

  useEffect(() => {
    till.checkout.opened();
    return till.checkout.closed;
  }, [till]);

  // A code read by the camera while digits were being typed has made the typing needless.
  if (face && begunDigits !== null) setBegunDigits(null);

  function back(): void {
    till.checkout.triedAgain();
    void navigate(registerPath);
  }

  const act: Readonly<Record<FaceAction | "typeDigits", () => void>> = {
    typeDigits: () => setBegunDigits(""),
    stop: till.checkout.cashierStopped,
    nextCustomer: till.checkout.nextCustomerCalled,
    newCode: till.checkout.triedAgain,
    otherTender: till.checkout.triedAgain,
    waitAndTry: till.checkout.triedAgain,
    again: till.checkout.triedAgain,
    callSupport: back,
  };
  const action = face ? face.action : "typeDigits";
  const backIsOpen = !face || (!face.live && face.action !== "nextCustomer");

  useCheckoutKeys({
    onDigit: (digit) => !face && setBegunDigits(digit),
    // Stopping a payment takes a deliberate press: Enter is hit too easily.
    onEnter: () => action && action !== "stop" && act[action](),
    onEscape: () => backIsOpen && back(),
  });

  // The cart is emptied when the next customer is called: there is nothing left to pay for.
  if (!face && cart.cart.lines.length === 0) return <Navigate to={registerPath} replace />;

  return (
    <CartScreen
      panel={
        <CheckoutPanel
          cart={cart}
          priceMode={priceMode}
          record={receipt}
          home={home}
          onMarket={till.home.marketPicked}
          face={face}
          action={action}
          onAction={act}
        />
      }
    >
      <div className={styles.job}>
        <CheckoutHead onBack={backIsOpen ? back : null} locked={face?.live ?? false} />
        {notice && <NoticeBanner notice={notice} onDismiss={till.checkout.noticeDismissed} />}
        {!face && (
          <WalletScanner
            scanner={scanner}
            attach={attachCamera}
            onRetry={till.scanner.retried}
            onTorch={till.scanner.torchSwitched}
            onCamera={till.scanner.cameraChosen}
          />
        )}
        {face && payment && payment.status !== "draft" && (
          <PaidStage record={face.name === "paid" ? receipt : null} onPrint={() => window.print()}>
            <PaymentStage payment={payment} face={face} doubtMs={doubtMs} />
          </PaidStage>
        )}
      </div>
      <LiveRegion
        message={face ? `${t[`checkout.face.${face.name}.title`]} ${faceAdvice(face, t)}` : ""}
      />
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
    </CartScreen>
  );
}
