import { useEffect, useState } from "react";
import type { Watch } from "./contracts.ts";
import {
  markOnPaper,
  noPhoneReceiptsYet,
  type PhoneReceipts,
  type PhoneReceiptsState,
} from "./phoneReceiptsContract.ts";
import { useTill, useWatch } from "./tillContext.ts";

const nothingYet: Watch<PhoneReceiptsState> = {
  getState: () => noPhoneReceiptsYet,
  getInitialState: () => noPhoneReceiptsYet,
  subscribe: () => () => undefined,
};

/** What phones are given here. `isKnown` turns true with the first answer; nobody waits for it. */
export function usePhoneReceipts(): PhoneReceiptsState & { readonly isKnown: boolean } {
  const till = useTill();
  const [receipts, setReceipts] = useState<PhoneReceipts | null>(null);
  useEffect(() => {
    let isShown = true;
    till.phoneReceipts().then(
      (fetched) => isShown && setReceipts(fetched),
      () => undefined,
    );
    return () => {
      isShown = false;
    };
  }, [till]);
  return { ...useWatch(receipts ?? nothingYet, (state) => state), isKnown: receipts !== null };
}

/** What the paper says so that a phone's receipt can be compared with it, or null. */
export function useMarkOnPaper(): string | null {
  return markOnPaper(usePhoneReceipts());
}
