import type { CartState, CheckoutState, Watch } from "./contracts.ts";
import type { CustomerDisplayStore } from "./displayContracts.ts";
import type { PhoneReceipts } from "./phoneReceiptsContract.ts";

export interface GivenTo {
  readonly display: CustomerDisplayStore;
  readonly checkout: Watch<CheckoutState>;
  readonly cart: Watch<CartState>;
}

/** Shows every payer the way to their receipt as soon as there is one, and in the language spoken. */
export function giveReceipts(receipts: PhoneReceipts, { display, checkout, cart }: GivenTo): void {
  let wanted = "";

  async function give(): Promise<void> {
    const { receipt } = checkout.getState();
    const { language } = display.getState();
    const wish = receipt ? `${receipt.saleId} ${language}` : "";
    if (wish === wanted) return;
    wanted = wish;
    if (!receipt) return;
    const address = await receipts.addressFor(receipt, language);
    // Meanwhile the next customer may stand there: this receipt is not theirs.
    const isStillTheirs = wanted === wish && cart.getState().cart.id === receipt.saleId;
    if (address !== null && isStillTheirs) display.receiptGiven(address);
  }

  // Without a signature the payer has the paper; nothing about the sale depends on this.
  const look = () => void give().catch(() => undefined);
  for (const watched of [checkout, display, cart]) watched.subscribe(look);
  look();
}
