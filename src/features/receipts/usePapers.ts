import { useState } from "react";
import type { SaleRecord } from "#domain/journal/views.ts";
import type { RefundId } from "#domain/payment/answers.ts";
import type { Result } from "#domain/result.ts";
import type { Copy } from "./SalePaper.tsx";

/** The papers of one sale: which is on the screen, and what of it may be printed. */
export interface Papers {
  /** The done refund whose slip is on the screen, or null for the receipt. */
  readonly slip: RefundId | null;
  /** The reissue of that paper, once it is in the journal. */
  readonly copy: Copy | null;
  /** The last reissue could not be written, so it is not shown. */
  readonly isFailed: boolean;
  readonly isPrintable: boolean;
  /** False for the slip of this visit's refund: its original has not been printed yet. */
  readonly isReissuable: boolean;
  readonly shown: (slip: RefundId | null) => void;
  readonly reissued: () => Promise<void>;
}

/**
 * @param fresh the refund of this visit, whose slip is shown as soon as there is one
 * @param reissue writes a reissue of the receipt, or of a refund's slip, to the journal
 */
export function usePapers(
  record: SaleRecord,
  fresh: RefundId | null,
  reissue: (slip: RefundId | null) => Promise<Result<SaleRecord, unknown>>,
): Papers {
  const [chosen, setChosen] = useState<RefundId | null>(null);
  const [copy, setCopy] = useState<Copy | "failed" | null>(null);
  const slip = doneRefund(record, chosen);
  const shownCopy = copy !== "failed" && copy?.slip === slip ? copy : null;
  const isOriginal = slip !== null && slip === fresh;
  return {
    slip,
    copy: shownCopy,
    isFailed: copy === "failed",
    isPrintable: shownCopy !== null || isOriginal,
    isReissuable: record.receipt !== null && !isOriginal,
    shown(paper) {
      setChosen(paper);
      setCopy(null);
    },
    async reissued() {
      const result = await reissue(slip);
      setCopy(result.ok ? { slip, record: result.value } : "failed");
    },
  };
}

/** A refund has no slip before its money has gone back; until then the receipt stays. */
function doneRefund({ refunds }: SaleRecord, chosen: RefundId | null): RefundId | null {
  const refund = refunds.find(({ id }) => id === chosen);
  return refund?.outcome.state === "done" ? refund.id : null;
}
