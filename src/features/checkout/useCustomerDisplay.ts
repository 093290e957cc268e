import { useEffect, useState } from "react";
import type { CustomerDisplayState, CustomerDisplayStore } from "#stores/displayContracts.ts";
import { useTill } from "#stores/tillContext.ts";

export interface FollowedDisplay extends CustomerDisplayState {
  readonly languageChosen: CustomerDisplayStore["languageChosen"];
}

/**
 * What the payer's own screen speaks, or null until that is there. Its files may not come at all:
 * nothing about the payment depends on them, so nothing waits for them.
 */
export function useCustomerDisplay(): FollowedDisplay | null {
  const till = useTill();
  const [followed, setFollowed] = useState<FollowedDisplay | null>(null);
  useEffect(() => {
    let leave = (): void => undefined;
    let here = true;
    till.customerDisplay().then(
      (display) => {
        if (!here) return;
        const { languageChosen } = display;
        const follow = () => setFollowed({ ...display.getState(), languageChosen });
        leave = display.subscribe(follow);
        follow();
      },
      () => undefined,
    );
    return () => {
      here = false;
      leave();
    };
  }, [till]);
  return followed;
}
