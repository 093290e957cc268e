import { useState } from "react";
import { maxTypedYen, parseYenInput } from "#domain/money/parseYenInput.ts";
import type { Yen } from "#domain/money/yen.ts";
import type { Messages } from "#i18n/messages.ts";
import type { CheckoutStore } from "#stores/contracts.ts";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import { Money } from "#ui/Money.tsx";
import { Numpad } from "#ui/Numpad.tsx";
import { Sheet } from "#ui/Sheet.tsx";
import { useMessages } from "#ui/messages.ts";
import { yenText } from "#ui/yenText.ts";
import styles from "./CashSheet.module.css";
import { quickAmounts } from "./cashAmounts.ts";

type Refusal = Extract<Awaited<ReturnType<CheckoutStore["cashTaken"]>>, { ok: false }>["error"];

/** What the cashier is told, and what becomes of the money in their hand. */
function refusalText({ type }: Refusal, t: Messages): string {
  switch (type) {
    case "tooLittle":
    case "paymentLive":
    case "alreadyPaid":
    case "totalChanged":
      return t[`cash.refused.${type}`];
    case "offerRefused":
      return t["cash.refused.totalChanged"];
    default:
      // The journal could not be written; what helps, the till says on a screen of its own.
      return t["cash.refused.notRecorded"];
  }
}

interface CashSheetProps {
  readonly total: Yen;
  /** Takes the money; resolves when the sale is paid and on disk, or says why it is not. */
  readonly onTaken: CheckoutStore["cashTaken"];
  readonly onClose: () => void;
}

/** What the customer hands over, and what they get back before anybody presses anything. */
export function CashSheet({ total, onTaken, onClose }: CashSheetProps) {
  const t = useMessages();
  const [digits, setDigits] = useState("");
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const typed = parseYenInput(digits);
  const tendered = typed.ok ? typed.value : null;
  const enough = tendered !== null && tendered >= total;

  async function take(amount: Yen): Promise<void> {
    setBusy(true);
    const taken = await onTaken(amount);
    setBusy(false);
    if (taken.ok) onClose();
    else setRefusal(taken.error);
  }

  return (
    <Sheet title={t["cash.title"]} width="wide" onClose={onClose}>
      {refusal && <Banner tone="danger" title={refusalText(refusal, t)} />}
      <div className={styles.counter}>
        <div className={styles.side}>
          <CashFigures total={total} tendered={tendered} />
          <div className={styles.quick} role="group" aria-label={t["cash.quick"]}>
            {quickAmounts(total).map((amount) => (
              <Button
                key={amount}
                aria-pressed={amount === tendered}
                onClick={() => setDigits(String(amount))}
              >
                {amount === total ? t["cash.exact"] : yenText(amount)}
              </Button>
            ))}
          </div>
        </div>
        <Numpad
          label={t["cash.tendered"]}
          value={digits}
          show="yen"
          maxDigits={String(maxTypedYen).length}
          onChange={setDigits}
          enterLabel={enough ? t["cash.take"](yenText(tendered)) : t["cash.takeNone"]}
          enterDisabled={!enough || busy}
          error={typed.ok || typed.error.type === "empty" ? null : t[`numpad.${typed.error.type}`]}
          autoFocus
          onEnter={() => tendered !== null && void take(tendered)}
        />
      </div>
    </Sheet>
  );
}

interface CashFiguresProps {
  readonly total: Yen;
  /** null while nothing that is an amount has been entered. */
  readonly tendered: Yen | null;
}

/** The total, and below it what goes back or is still missing. */
function CashFigures({ total, tendered }: CashFiguresProps) {
  const t = useMessages();
  const change = (tendered ?? 0) - total;
  const short = tendered !== null && change < 0;
  const state = tendered === null ? "empty" : short ? "short" : "enough";
  return (
    <div className={styles.figures}>
      <p className={styles.figure}>
        <span className={styles.name}>{t["cart.total"]}</span>
        <Money amount={total} size="pay" />
      </p>
      <p className={styles.change} data-state={state} role="status">
        <span className={styles.name}>{short ? t["cash.short"] : t["cash.change"]}</span>
        <span className={styles.back}>
          {tendered === null ? "–" : <Money amount={Math.abs(change)} size="total" />}
        </span>
      </p>
    </div>
  );
}
