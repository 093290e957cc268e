import { useState } from "react";
import type { SaleRecord } from "#domain/journal/views.ts";
import { maxTypedYen, parseYenInput } from "#domain/money/parseYenInput.ts";
import { yen } from "#domain/money/yen.ts";
import type { Yen } from "#domain/money/yen.ts";
import type { RefundId } from "#domain/payment/answers.ts";
import type { RefundWish } from "#domain/refund/refundPlan.ts";
import { refundTerms } from "#domain/refund/wayBack.ts";
import type { WayBack, WayBackFault } from "#domain/refund/wayBack.ts";
import type { Result } from "#domain/result.ts";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import { Numpad } from "#ui/Numpad.tsx";
import { SegmentedControl } from "#ui/SegmentedControl.tsx";
import { Sheet } from "#ui/Sheet.tsx";
import { useMessages } from "#ui/messages.ts";
import { yenText } from "#ui/yenText.ts";
import { ReturnFoot } from "./ReturnFoot.tsx";
import { ReturnGoods } from "./ReturnGoods.tsx";
import { ReturnRules, ReturnTerms } from "./ReturnRules.tsx";
import styles from "./ReturnSheet.module.css";
import { faultText } from "./refundWords.ts";
import type { ReturnFault } from "./refundWords.ts";
import { firstDraft, offerOf } from "./returnDraft.ts";
import type { ReturnDraft } from "./returnDraft.ts";

interface ReturnSheetProps {
  readonly record: SaleRecord;
  readonly wayOf: (amount: Yen) => Result<WayBack, WayBackFault>;
  readonly onReturn: (wish: RefundWish) => Promise<Result<RefundId, ReturnFault>>;
  /** What was agreed on is on disk: the sale tells how it goes on. */
  readonly onReturned: (refund: RefundId) => void;
  readonly onClose: () => void;
}

/** What comes back and what goes back, under the rules of the wallet, in one deliberate step. */
export function ReturnSheet({ record, wayOf, onReturn, onReturned, onClose }: ReturnSheetProps) {
  const t = useMessages();
  const terms = refundTerms(record);
  const [draft, setDraft] = useState(() => firstDraft(record, terms));
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<ReturnFault | null>(null);
  const offer = offerOf(draft, record, terms, wayOf);
  // A night, a limit or an earlier refund may keep back everything or, beside a cancellation, a part.
  const everything = wayOf(terms.left);
  const blocked = everything.ok && !terms.wholeOnly && terms.left > 1 ? wayOf(yen(1)) : everything;

  function edit(change: Partial<ReturnDraft>): void {
    setDraft({ ...draft, ...change });
    setFault(null);
  }

  async function agreed(): Promise<void> {
    if (!offer?.ok || busy) return;
    setBusy(true);
    const result = await onReturn(offer.value.wish);
    setBusy(false);
    if (result.ok) onReturned(result.value);
    else setFault(result.error);
  }

  return (
    <Sheet
      title={t["returns.title"]}
      width="wide"
      onClose={onClose}
      footer={
        <ReturnFoot
          offer={offer}
          isAll={draft.isAll}
          busy={busy}
          onAll={(isAll) => edit({ isAll })}
          onAgreed={() => void agreed()}
        />
      }
    >
      {fault && (
        <Banner tone="danger" title={t["returns.notDone"]}>
          <p>{faultText(fault, t)}</p>
        </Banner>
      )}
      <ReturnRules terms={terms} now={blocked.ok ? null : faultText(blocked.error, t)} />
      {!terms.wholeOnly && (
        <SegmentedControl
          label={t["returns.what"]}
          labelHidden
          segments={[
            { value: "goods", label: t["returns.byGoods"] },
            { value: "amount", label: t["returns.byAmount"] },
          ]}
          value={draft.by}
          onChange={(by) => edit({ by })}
        />
      )}
      {draft.by === "goods" ? (
        <ReturnGoods
          record={record}
          pieces={draft.pieces}
          onPieces={terms.wholeOnly ? null : (pieces) => edit({ pieces })}
        />
      ) : (
        <AmountPad
          digits={draft.digits}
          left={terms.left}
          onDigits={(digits) => edit({ digits })}
        />
      )}
      <ReturnTerms terms={terms} />
    </Sheet>
  );
}

interface AmountPadProps {
  readonly digits: string;
  readonly left: Yen;
  readonly onDigits: (digits: string) => void;
}

/** The Enter key ends nothing here: money goes back by the one button that names the amount. */
function AmountPad({ digits, left, onDigits }: AmountPadProps) {
  const t = useMessages();
  const amount = parseYenInput(digits);
  return (
    <div className={styles.pad}>
      <div className={styles.left}>
        <p>{t["returns.left"](yenText(left))}</p>
        <Button onClick={() => onDigits(String(left))}>{t["returns.allLeft"]}</Button>
      </div>
      <Numpad
        label={t["returns.amount"]}
        value={digits}
        show="yen"
        maxDigits={String(maxTypedYen).length}
        onChange={onDigits}
        error={amount.ok || amount.error.type === "empty" ? null : t[`numpad.${amount.error.type}`]}
        autoFocus
      />
    </div>
  );
}
