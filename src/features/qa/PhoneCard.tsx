import { digitsShown } from "#ui/digits.ts";
import { QrCode } from "#ui/QrCode.tsx";
import { useMessages } from "#ui/messages.ts";
import styles from "./PhoneCard.module.css";

interface PhoneCardProps {
  readonly brand: string;
  readonly code: string;
}

/** A wallet's payment screen as a customer would hold it up. */
export function PhoneCard({ brand, code }: PhoneCardProps) {
  const t = useMessages();
  return (
    <section className={styles.phone} aria-label={t["practice.phone"]}>
      <p className={styles.brand}>{brand}</p>
      <QrCode text={code} label={t["practice.qr"](brand)} />
      <p className={styles.digits}>{digitsShown(code, "code")}</p>
    </section>
  );
}
