import { isCouponCode } from "#domain/offer/couponMark.ts";
import type { ScanPurpose, ScanRead } from "#ports/scanner.ts";
import type { TillState, Watch } from "./contracts.ts";

interface Reader {
  codeRead(read: ScanRead): void;
}

interface CodeReaders {
  readonly till: Watch<TillState>;
  readonly checkout: Reader & { isShown(): boolean };
  readonly receipts: Reader & { isShown(): boolean };
  readonly goods: Reader;
  couponRead(text: string): void;
}

/** Brings what was read to whom it is meant for: by what it was read for, and coupons by their mark. */
export function createCodeRouter({ till, checkout, goods, receipts, couponRead }: CodeReaders) {
  const readers = { wallet: checkout, goods, receipt: receipts };

  function read(code: ScanRead, purpose: ScanPurpose): void {
    if (till.getState().status !== "ready") return;
    if (purpose !== "receipt" && isCouponCode(code.text)) couponRead(code.text);
    else readers[purpose].codeRead(code);
  }

  /** The hand scanner reads for the screen that is open, whether or not its camera is running. */
  function handScanned(code: ScanRead): void {
    const aside = receipts.isShown() ? "receipt" : "goods";
    read(code, checkout.isShown() ? "wallet" : aside);
  }

  return { read, handScanned };
}
