import { brandNameOf } from "#domain/payment/brandName.ts";
import { isOpen, type SentPayment } from "#domain/payment/payment.ts";
import { profileOf } from "#domain/payment/walletProfile.ts";
import { chargedText } from "#domain/money/formatHome.ts";
import { masked } from "#domain/receipt/receipt.ts";
import { isShopCode } from "#domain/wallet/codeFamily.ts";
import { shownName } from "#domain/wallet/walletNames.ts";
import { Icon } from "#ui/Icon.tsx";
import { Money } from "#ui/Money.tsx";
import { QrCode } from "#ui/QrCode.tsx";
import { Spinner } from "#ui/Spinner.tsx";
import { useLanguage, useMessages } from "#ui/messages.ts";
import { Fact } from "./Fact.tsx";
import { PayerHint } from "./PayerHint.tsx";
import styles from "./PaymentStage.module.css";
import { faceAdvice, secondsToCancel } from "./paymentFace.ts";
import type { PaymentFace } from "./paymentFace.ts";

interface PaymentStageProps {
  readonly payment: SentPayment;
  readonly face: PaymentFace;
  /** How long the payment has been unsure (ms). */
  readonly doubtMs: number;
}

/** A payment in one glance: a sign, a word, what to do, and who pays what. */
export function PaymentStage({ payment, face, doubtMs }: PaymentStageProps) {
  const t = useMessages();
  return (
    <section
      className={styles.stage}
      data-tone={face.tone}
      aria-label={t["checkout.paymentRegion"]}
      // Nothing in it can be pressed, yet on a small screen it has to be scrolled by keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <Sign payment={payment} face={face} doubtMs={doubtMs} />
      <p className={styles.title}>{t[`checkout.face.${face.name}.title`]}</p>
      <p className={styles.advice}>{faceAdvice(face, t)}</p>
      {face.notCharged && <p className={styles.calm}>{t["checkout.notCharged"]}</p>}
      <Waiting payment={payment} face={face} doubtMs={doubtMs} />
      <Facts payment={payment} face={face} />
      {face.toPayer && <PayerHint sentence={face.toPayer} />}
    </section>
  );
}

/** What stands largest: the code to scan while one is shown, else a sign. */
function Sign({ payment, face, doubtMs }: PaymentStageProps) {
  const t = useMessages();
  const { family } = payment.code;
  if (payment.status === "confirming" && payment.doubt === "customerScans") {
    const { shopCode } = payment;
    const left = secondsToCancel(payment, doubtMs) ?? 0;
    return (
      isShopCode(family) &&
      shopCode !== undefined && (
        <div className={styles.shopCode}>
          <QrCode text={shopCode} label={t[`checkout.shopCode.${family}.qr`]} />
          <p className={styles.calm}>{t[`checkout.shopCode.${family}`]}</p>
          <p className={styles.elapsed} role="timer" aria-live="off">
            {left > 0
              ? t["checkout.shopCode.left"](minutesText(left))
              : t["checkout.shopCode.leftNow"]}
          </p>
        </div>
      )
    );
  }
  return (
    <div className={styles.sign}>
      {face.sign === "turning" ? <Spinner size="large" /> : <Icon name={face.sign} size="large" />}
    </div>
  );
}

/** How long it has lasted and what comes next. Not read aloud: it changes every second. */
function Waiting({ payment, face, doubtMs }: PaymentStageProps) {
  const t = useMessages();
  const left = secondsToCancel(payment, doubtMs);
  if (left === null) {
    const goesOn = isOpen(payment) && face.name !== "sending";
    return goesOn && <p className={styles.calm}>{t["checkout.keepsChecking"]}</p>;
  }
  // The code's own countdown stands below it.
  if (face.name === "customerScans") return null;
  const will = profileOf(payment).cancel.unsure ? "willCancel" : "willGiveUp";
  return (
    <div className={styles.waiting} role="timer" aria-live="off">
      <p className={styles.elapsed}>{t["checkout.elapsed"](Math.floor(doubtMs / 1000))}</p>
      <p>{left > 0 ? t[`checkout.${will}`](left) : t[`checkout.${will}Now`]}</p>
    </div>
  );
}

/** "2:05" for 125 seconds. */
function minutesText(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

interface FactsProps {
  readonly payment: SentPayment;
  readonly face: PaymentFace;
}

/** What a cashier reads out to a customer or to support. */
function Facts({ payment, face }: FactsProps) {
  const t = useMessages();
  const proof = "proof" in payment ? payment.proof : null;
  const { code } = payment;
  const brand = brandNameOf(payment);
  const language = useLanguage();
  return (
    <dl className={styles.facts}>
      <Fact term={t["checkout.brand"]}>
        {shownName(brand, language)}{" "}
        {code.lastFour !== "" && (
          <span className={styles.muted}>{t["checkout.lastFour"](code.lastFour)}</span>
        )}
      </Fact>
      <Fact term={t["cart.total"]}>
        <Money amount={payment.total} />
      </Fact>
      {proof?.charged && <Fact term={t["checkout.charged"]}>{chargedText(proof.charged)}</Fact>}
      {proof && <Fact term={t["checkout.reference"]}>{masked(proof.paymentId)}</Fact>}
      {face.resultCode !== null && <Fact term={t["checkout.code"]}>{face.resultCode}</Fact>}
      {(!proof || face.resultCode !== null) && face.name !== "sending" && (
        <Fact term={t["checkout.request"]}>{payment.request}</Fact>
      )}
    </dl>
  );
}
