import { useEffect } from "react";
import type { SafekeepingStore } from "./safekeepingContract.ts";
import { useBackOffice } from "./tillContext.ts";

/** How safe the records are on this tablet, followed for as long as the screen is shown. */
export function useSafekeeping(): SafekeepingStore {
  const { safekeeping } = useBackOffice();
  useEffect(() => safekeeping.opened(), [safekeeping]);
  return safekeeping;
}
