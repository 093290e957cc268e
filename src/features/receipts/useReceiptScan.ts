import { useCallback, useEffect, useState } from "react";
import { useNavigate } from "react-router";
import { useTill, useWatch } from "#stores/tillContext.ts";

/** The camera as it looks for a receipt. */
export interface ReceiptScan {
  readonly isOpen: boolean;
  readonly opened: () => void;
  readonly closed: () => void;
  /** Gives the camera its element; the returned function takes it away again. */
  readonly attach: (view: HTMLVideoElement) => () => void;
}

/**
 * While the screen is shown a hand scanner reads receipts, and the camera does when it is asked for.
 * The sale of what was read is gone to.
 * @param pathOf address of a sale
 */
export function useReceiptScan(pathOf: (saleId: string) => string): ReceiptScan {
  const { receipts, scanner } = useTill();
  const navigate = useNavigate();
  const found = useWatch(receipts, (state) => state.found);
  const [isOpen, setOpen] = useState(false);

  useEffect(() => {
    receipts.opened();
    return receipts.closed;
  }, [receipts]);
  useEffect(() => {
    if (found === null) return;
    // Its own address may be the one that is open, so that nothing else would take note of it.
    receipts.selected(found);
    void navigate(pathOf(found));
  }, [receipts, found, navigate, pathOf]);
  if (found !== null && isOpen) setOpen(false);

  const attach = useCallback(
    (view: HTMLVideoElement) => {
      scanner.opened("receipt", view);
      return () => scanner.closed();
    },
    [scanner],
  );
  return { isOpen, opened: () => setOpen(true), closed: () => setOpen(false), attach };
}
