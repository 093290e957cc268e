import { useEffect, useState } from "react";
import type { OpenedReceipt, OpenReceipt } from "./openedReceipt.ts";

/** null while nothing is known yet: a receipt that is being looked at is neither right nor wrong. */
export type Opening =
  | { readonly status: "shown"; readonly receipt: OpenedReceipt }
  | { readonly status: "unreadable" }
  | null;

export function useOpenedReceipt(fragment: string, open: OpenReceipt): Opening {
  const [opened, setOpened] = useState<{ of: string; opening: Opening } | null>(null);
  useEffect(() => {
    let isWanted = true;
    const told = (opening: Opening) => isWanted && setOpened({ of: fragment, opening });
    open(fragment).then(
      (receipt) => told(receipt ? { status: "shown", receipt } : { status: "unreadable" }),
      // A browser that can check no signature must not show what it did not check.
      () => told({ status: "unreadable" }),
    );
    return () => {
      isWanted = false;
    };
  }, [fragment, open]);
  return opened?.of === fragment ? opened.opening : null;
}
